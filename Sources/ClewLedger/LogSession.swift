/// A stretch of time in which nobody else appends to a log; it ends with the closure that got it.
///
///     try log.withExclusive { session in
///         let first = session.size
///         // … write and sync the records that the entries speak of …
///         try session.append(entries)
///     }
public final class LogSession {
    private let log: LogFile
    private var state: LogFile.State
    private var isOpen = true

    init(_ log: LogFile, state: LogFile.State) {
        self.log = log
        self.state = state
    }

    /// The number of entries now.
    public var size: UInt64 { state.checkpoint.size }

    /// The checkpoint now.
    public var checkpoint: SignedCheckpoint { state.checkpoint }

    /// Appends entries as one group and gives their numbers; they are durable when this returns.
    ///
    /// After a failure the session takes no more, because what is on the disk has to be looked at anew.
    ///
    /// - Throws: `entryTooLong` before anything is written; `notWritable` after the session has ended; `system`.
    @discardableResult
    public func append(_ entries: [[UInt8]]) throws(LogFault) -> Range<UInt64> {
        guard isOpen else { throw .notWritable }
        for (position, entry) in entries.enumerated() where entry.count > EntryBundle.maximumEntryCount {
            throw .entryTooLong(position: position, byteCount: entry.count)
        }
        let start = size
        guard !entries.isEmpty else { return start..<start }
        isOpen = false
        state = try log.commit(entries, onto: state)
        isOpen = true
        return start..<size
    }

    func close() {
        isOpen = false
    }
}
