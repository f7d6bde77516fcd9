/// One step of writing to disk. A group commit is a list of these, made by a pure function, so that a test can stop
/// after each of them.
package enum FileOperation: Hashable, Sendable {
    /// Makes one folder; it may be there already.
    case makeFolder(String)
    /// Writes a whole file, new or again from its beginning.
    case write(String, [UInt8])
    /// Writes over a part of a file, making it longer where needed.
    case overwrite(String, offset: Int, [UInt8])
    /// Makes the contents of files and the names in folders durable; the order within the list does not matter.
    case sync([String])
    /// Puts a file in the place of another in one step.
    case rename(from: String, to: String)
    /// Removes a folder of partial tiles with its files; what cannot be removed stays.
    case removeFolder(String)
    /// Removes a file; one that cannot be removed stays.
    case remove(String)
}

/// Performs file operations; the real one is ``Disk``.
package protocol FilePerformer: Sendable {
    /// Performs one operation.
    func perform(_ operation: FileOperation) throws(LogFault)
}
