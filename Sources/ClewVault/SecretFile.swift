public import ClewCrypto
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Bytes under a passphrase in one file of a case's secrets, for those who know them and while they are open alone.
///
///     let file = SecretFile("keystore", of: folder.manifest.uuid, in: .standard)
///     try file.create(passphrase: words)                 // or unlock(passphrase:)
///     try file.update { bytes in bytes = encoded }
///     file.lock()                                        // the key is gone
///
/// The file has the form of `PassphraseBox`. It is replaced as a whole, durably and for its owner alone, and one that
/// others can read is refused. Several processes may work on it: every update reads what is there under a lock, so
/// nothing that another one wrote is lost. Beside it lies `NAME.index`, which is not secret and can be read without the
/// passphrase; it is written under the same lock. The key is made once, at unlocking. Safe for several threads.
public final class SecretFile: Sendable {
    /// Whether it can be read.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// There is no file.
        case none
        /// Nobody has said the passphrase.
        case locked
        /// What it holds can be read and changed.
        case open
    }

    /// The most bytes that it holds: 8 MiB.
    public static let maximumByteCount = 8 << 20

    private let folder: String
    private let path: String
    private let key = Mutex<PassphraseKey?>(nil)

    /// The file of that name among the secrets of a case; nothing is read yet.
    public init(_ name: String, of uuid: String, in secrets: SecretsFolder) {
        folder = secrets.folder(of: uuid)
        path = folder + "/" + name
    }

    /// Whether there is one, and whether it is open here.
    public var state: State {
        guard Disk.exists(path) else { return .none }
        return key.withLock { $0 == nil } ? .locked : .open
    }

    /// Makes an empty one and opens it.
    ///
    /// - Throws: ``SecretFault/exists``, ``SecretFault/readableByOthers``, ``SecretFault/disk(_:)``.
    public func create(passphrase: String, limits: Argon2Limits = .moderate) throws(SecretFault) {
        try disk { () throws(DiskFault) in try Disk.makeFolders(folder) }
        try exclusively { () throws(SecretFault) in
            guard !Disk.exists(path) else { throw .exists }
            let fresh = try made(passphrase, limits)
            try write([], under: fresh)
            key.withLock { $0 = fresh }
        }
    }

    /// Opens it: makes the key, which takes about a second, and keeps it.
    ///
    /// - Throws: ``SecretFault/missing``, ``SecretFault/wrongPassphrase``, ``SecretFault/readableByOthers``,
    ///   ``SecretFault/damaged``.
    public func unlock(passphrase: String) throws(SecretFault) {
        let opened = try box { (box) throws(PassphraseBoxFault) in
            try PassphraseKey.open(box, passphrase: passphrase).key
        }
        key.withLock { $0 = opened }
    }

    /// Forgets the key.
    public func lock() {
        key.withLock { $0 = nil }
    }

    /// What it holds.
    ///
    /// - Throws: ``SecretFault/locked``, also when another process changed the passphrase.
    public func read() throws(SecretFault) -> [UInt8] {
        guard Disk.exists(path) else { throw .missing }
        guard let key = key.withLock({ $0 }) else { throw .locked }
        return try content(under: key)
    }

    /// Changes what it holds, and its index. Others wait meanwhile; what `change` throws is thrown, and nothing changes.
    ///
    /// - Parameter change: gets what is there now; returns the new index, or `nil` for the one that is there.
    /// - Throws: as ``read()``, ``SecretFault/tooLarge``.
    public func update(_ change: (inout [UInt8]) throws(SecretFault) -> [UInt8]?) throws(SecretFault) {
        guard Disk.exists(path) else { throw .missing }
        guard let key = key.withLock({ $0 }) else { throw .locked }
        try exclusively { () throws(SecretFault) in
            let before = try content(under: key)
            var after = before
            let index = try change(&after)
            if after != before { try write(after, under: key) }
            if let index, index != self.index {
                try disk { () throws(DiskFault) in try Disk.replace(indexPath, with: index) }
            }
        }
    }

    /// Puts it under another passphrase, with a fresh salt; it is open afterwards. Other processes that have it open are
    /// told that it is locked.
    ///
    /// - Throws: ``SecretFault/wrongPassphrase`` when the old one is.
    public func changePassphrase(
        from old: String, to new: String, limits: Argon2Limits = .moderate
    ) throws(SecretFault) {
        guard Disk.exists(path) else { throw .missing }
        try exclusively { () throws(SecretFault) in
            let content = try box { (box) throws(PassphraseBoxFault) in
                try PassphraseKey.open(box, passphrase: old).bytes
            }
            let fresh = try made(new, limits)
            try write(content, under: fresh)
            key.withLock { $0 = fresh }
        }
    }

    /// What can be known without the passphrase, as it was given with the last update; empty where there is none.
    ///
    /// It is not authenticated: whoever can write among the secrets can change it.
    public var index: [UInt8] {
        // One that cannot be read says nothing, and is made again with the next update.
        (try? Disk.contents(indexPath, limit: 1 << 20)) ?? []
    }

    private var indexPath: String { path + ".index" }

    // MARK: The file

    private func made(_ passphrase: String, _ limits: Argon2Limits) throws(SecretFault) -> PassphraseKey {
        do throws(PassphraseBoxFault) {
            return try PassphraseKey(passphrase: passphrase, limits: limits)
        } catch {
            throw .disk(DiskFault("make a key for", path, code: 12))
        }
    }

    private func content(under key: PassphraseKey) throws(SecretFault) -> [UInt8] {
        let bytes = try box { (box) throws(PassphraseBoxFault) in key.fits(box) ? try key.open(box) : nil }
        guard let bytes else {
            // Another process has changed the passphrase.
            lock()
            throw .locked
        }
        return bytes
    }

    /// Reads the box and does something with it.
    private func box<Result>(_ body: ([UInt8]) throws(PassphraseBoxFault) -> Result) throws(SecretFault) -> Result {
        guard Disk.exists(path) else { throw .missing }
        let box = try disk { () throws(DiskFault) in
            let file = try DiskFile(path, .reading)
            let status = try file.status
            let isPrivate = status.st_mode & 0o077 == 0 && status.st_uid == geteuid()
            return isPrivate ? try file.bytes(at: 0, count: min(try file.size, 2 * SecretFile.maximumByteCount)) : nil
        }
        guard let box else { throw .readableByOthers }
        do throws(PassphraseBoxFault) {
            return try body(box)
        } catch {
            switch error {
            case .wrongPassphraseOrDamaged: throw .wrongPassphrase
            case .outOfMemory: throw .disk(DiskFault("open", path, code: 12))
            case .notABox, .limitsTooHigh, .tooLong: throw .damaged
            }
        }
    }

    private func write(_ bytes: [UInt8], under key: PassphraseKey) throws(SecretFault) {
        guard bytes.count <= SecretFile.maximumByteCount else { throw .tooLarge }
        let box: [UInt8]
        do throws(PassphraseBoxFault) {
            box = try key.seal(bytes)
        } catch {
            throw .tooLarge
        }
        try disk { () throws(DiskFault) in try Disk.replace(path, with: box) }
    }

    /// Runs while no other process or thread changes the file.
    private func exclusively(_ body: () throws(SecretFault) -> Void) throws(SecretFault) {
        guard let status = Disk.status(folder) else { throw .missing }
        guard status.st_mode & 0o077 == 0, status.st_uid == geteuid() else { throw .readableByOthers }
        let lock = try disk { () throws(DiskFault) in
            let file = try DiskFile(path + ".lock", .writing)
            try file.lock(.exclusive)
            return file
        }
        defer { lock.unlock() }
        try body()
    }

    private func disk<Result>(_ body: () throws(DiskFault) -> Result) throws(SecretFault) -> Result {
        do throws(DiskFault) {
            return try body()
        } catch {
            throw .disk(error)
        }
    }
}
