#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Where secrets live: never in a case folder, in a folder for each case that its owner alone can enter.
public struct SecretsFolder: Hashable, Sendable {
    /// The path, `$XDG_DATA_HOME/clew` by default.
    public let path: String

    /// Secrets below a path of one's own choice.
    public init(_ path: String) {
        self.path = path
    }

    /// `$XDG_DATA_HOME/clew`, or `~/.local/share/clew` (XDG Base Directory Specification).
    public static var standard: SecretsFolder {
        if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") { return SecretsFolder(data + "/clew") }
        return SecretsFolder((environment("HOME") ?? "") + "/.local/share/clew")
    }

    /// The folder of one case.
    public func folder(of uuid: String) -> String { path + "/" + uuid }

    /// Makes the folder of a case, for the owner alone.
    func prepare(_ uuid: String) throws(KeyFault) {
        do throws(DiskFault) {
            try Disk.makeFolders(folder(of: uuid))
        } catch {
            throw .disk(error)
        }
    }

    /// Reads a secret file; refuses one that others could have read.
    func read(_ name: String, of uuid: String) throws(KeyFault) -> [UInt8] {
        let file = folder(of: uuid) + "/" + name
        for path in [folder(of: uuid), file] {
            guard let status = Disk.status(path) else { throw .missing }
            guard status.st_mode & 0o077 == 0, status.st_uid == geteuid() else { throw .readableByOthers }
        }
        do throws(DiskFault) {
            return try Disk.contents(file, limit: 1 << 20)
        } catch {
            throw .disk(error)
        }
    }

    private static func environment(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }
}
