import Foundation

/// Reads a passphrase that a person keeps in a file.
public enum Passphrase {
    /// The first line of a file, without its line break.
    public static func read(from path: String) throws -> String {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw WorkflowFault.badInput(sentence: "the passphrase file \(path) cannot be read.")
        }
        defer { try? handle.close() }  // Reading is over; a failure to close changes nothing.
        let start = try handle.read(upToCount: 4096) ?? Data()
        let line = start.prefix { $0 != 0x0A && $0 != 0x0D }
        guard !line.isEmpty else {
            throw WorkflowFault.badInput(sentence: "the first line of \(path) is empty; write the passphrase there.")
        }
        return String(decoding: line, as: UTF8.self)
    }
}
