/// The secrets under which messages of couriers are signed: a file each in the folder of the case's secrets, never in the
/// case.
extension SecretsFolder {
    private static func name(of courier: String) -> String { courier + ".courier" }

    /// Keeps the secret of a courier, durably and for the owner alone; one that was there is replaced.
    ///
    /// - Parameter courier: its id, of letters, digits and hyphens.
    /// - Throws: ``KeyFault/disk(_:)``.
    public func keepSecret(_ secret: [UInt8], ofCourier courier: String, of uuid: String) throws(KeyFault) {
        try prepare(uuid)
        do throws(DiskFault) {
            try Disk.replace(folder(of: uuid) + "/" + SecretsFolder.name(of: courier), with: secret)
        } catch {
            throw .disk(error)
        }
    }

    /// The secret of a courier.
    ///
    /// - Throws: ``KeyFault/missing``, ``KeyFault/readableByOthers``, ``KeyFault/disk(_:)``.
    public func secret(ofCourier courier: String, of uuid: String) throws(KeyFault) -> [UInt8] {
        try read(SecretsFolder.name(of: courier), of: uuid)
    }

    /// Forgets the secret of a courier; one that is not here is nothing to forget.
    ///
    /// - Throws: ``KeyFault/disk(_:)``.
    public func forgetSecret(ofCourier courier: String, of uuid: String) throws(KeyFault) {
        do throws(DiskFault) {
            try Disk.remove(folder(of: uuid) + "/" + SecretsFolder.name(of: courier))
        } catch {
            throw .disk(error)
        }
    }
}
