internal import ClewCore
internal import ClewLedger
internal import Synchronization

/// One log of a case: JSON statements, each durable and covered by a signed checkpoint when its append returns.
///
///     let audit = try CaseLog.open(.audit, folder: folder, keys: keys)
///     try audit.append([Array(#"{"action":"consultation"}"#.utf8)])
///     let statements = try audit.entries(in: 0..<audit.refresh())
///
/// Several processes may append to one log; each append is a short exclusive one. Without keys a log can only be read.
/// After an adoption the first new entry is an ``Adoption`` statement in every log.
public final class CaseLog: Sendable {
    /// Which log.
    public let name: LogName
    let reader: LogReader
    private let file: LogFile?
    private let known: Mutex<SignedCheckpoint?>

    private init(name: LogName, reader: LogReader, file: LogFile?) {
        self.name = name
        self.reader = reader
        self.file = file
        known = Mutex(nil)
    }

    /// Whether entries can be appended: the keys are here.
    public var isWritable: Bool { file != nil }

    /// Opens a log; with keys it is begun where there is none, and an adoption that was interrupted is finished.
    ///
    /// - Throws: ``VaultFault/keys(_:)`` with ``KeyFault/otherHistory`` when the folder is a copy that has fallen behind,
    ///   ``VaultFault/log(_:_:)``.
    public static func open(_ name: LogName, folder: CaseFolder, keys: CaseKeys?) throws(VaultFault) -> CaseLog {
        if let keys {
            guard let signer = keys.logSigner(of: name) else { throw .keys(.malformed) }
            do throws(LogFault) {
                try Adopting.prepare(name, folder: folder, signer: signer)
                let file = try LogFile(folder: folder.log(name), signer: signer.log)
                let log = CaseLog(name: name, reader: file.reader, file: file)
                if let adoption = try Adopting.missingStatement(name, folder: folder, reader: file.reader) {
                    try file.append([EvidenceStatement.adoption(adoption).encoded])
                }
                return log
            } catch {
                throw VaultFault(log: error)
            }
        }
        guard let reader = folder.reader(of: name) else { throw .log(.corrupted, CaseFault.malformed.sentence) }
        return CaseLog(name: name, reader: reader, file: nil)
    }

    /// Reads the checkpoint again; the number of entries that it covers. A log that nobody has begun has none.
    @discardableResult
    public func refresh() throws(VaultFault) -> Int {
        do throws(LogFault) {
            let checkpoint = try reader.checkpoint()
            see(checkpoint)
            return Int(clamping: checkpoint.size)
        } catch .noLog {
            return 0
        } catch {
            throw VaultFault(log: error)
        }
    }

    /// Keeps the newest checkpoint, whichever thread has read it.
    private func see(_ checkpoint: SignedCheckpoint) {
        known.withLock { if ($0?.size ?? 0) <= checkpoint.size { $0 = checkpoint } }
    }

    /// The checkpoint that was read last.
    var checkpoint: SignedCheckpoint? { known.withLock { $0 } }

    /// The entries of a range below the number that ``refresh()`` gave last, each compared with its leaf hash.
    ///
    /// All are in memory; read a long log in ranges of some thousands.
    public func entries(in range: Range<Int>) throws(VaultFault) -> [[UInt8]] {
        guard !range.isEmpty else { return [] }
        let size = checkpoint?.size ?? 0
        do throws(LogFault) {
            return try reader.entries(in: UInt64(range.lowerBound)..<UInt64(range.upperBound), of: size)
        } catch {
            throw VaultFault(log: error)
        }
    }

    /// What holds the lock of the log.
    struct Appender {
        fileprivate let session: LogSession
        fileprivate let log: CaseLog

        /// The number of entries.
        var size: Int { Int(clamping: session.size) }

        /// Appends a group; durable when this returns.
        func append(_ entries: [[UInt8]]) throws(VaultFault) {
            do throws(LogFault) {
                try session.append(entries)
            } catch {
                throw VaultFault(log: error)
            }
            let checkpoint = session.checkpoint
            log.see(checkpoint)
        }
    }

    /// Runs a body while nobody else can append.
    func appending<Result>(
        _ body: (Appender) throws(VaultFault) -> Result
    ) throws(VaultFault) -> Result {
        guard let file else { throw .readOnly }
        do {
            return try file.withExclusive { session in
                let checkpoint = session.checkpoint
                see(checkpoint)
                return try body(Appender(session: session, log: self))
            }
        } catch let fault as VaultFault {
            throw fault
        } catch let fault as LogFault {
            throw VaultFault(log: fault)
        } catch {
            throw .log(.unavailable, "The log cannot be written; try again.")
        }
    }

    /// Appends statements as one group and gives their numbers; they are durable when this returns.
    ///
    /// - Throws: ``VaultFault/readOnly``, ``VaultFault/log(_:_:)`` (also for a statement of more than 65,535 bytes).
    @discardableResult
    public func append(_ entries: [[UInt8]]) throws(VaultFault) -> Range<Int> {
        guard let file else { throw .readOnly }
        do throws(LogFault) {
            let range = try file.append(entries)
            return Int(clamping: range.lowerBound)..<Int(clamping: range.upperBound)
        } catch {
            throw VaultFault(log: error)
        }
    }
}

extension VaultFault {
    init(log fault: LogFault) {
        self =
            switch fault {
            case .forked: .keys(.otherHistory)
            default: .log(fault.kind, fault.sentence)
            }
    }
}

extension CaseFolder {
    /// A reader of a log under the origin and key of the manifest.
    ///
    /// While an adoption is under way the checkpoint may still be the last one of the predecessor.
    func reader(of name: LogName) -> LogReader? {
        guard let log = manifest[name], let origin = KeyName(log.origin),
            let verifier = NoteVerifier(text: log.verifier)
        else { return nil }
        if let last = manifest.predecessors.last(where: { $0.log == name }),
            let here = try? Disk.contents(self.log(name) + "/checkpoint"), here.elementsEqual(last.checkpoint.utf8),
            let oldOrigin = KeyName(last.origin), let oldVerifier = NoteVerifier(text: last.verifier)
        {
            return LogReader(folder: self.log(name), origin: oldOrigin, verifiers: [oldVerifier])
        }
        return LogReader(folder: self.log(name), origin: origin, verifiers: [verifier])
    }
}
