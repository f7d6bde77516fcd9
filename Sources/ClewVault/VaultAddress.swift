extension Vault {
    /// Where the bytes lie that a leaf covers; `nil` for a statement without bytes of its own.
    ///
    /// - Throws: ``VaultFault/noSuchLeaf(_:)``, ``VaultFault/disk(_:)``.
    public func address(at leaf: Int) throws(VaultFault) -> RecordAddress? {
        try row(at: leaf).address(at: leaf)
    }
}
