internal import ClewCore

extension LogReader {
    /// Checks the whole log without any secret: the signature of the checkpoint, and every bundle and tile, computed anew
    /// from the entries up to the root.
    ///
    /// Damage is named by file, and by entry or hash where what covers them tells which side of a difference is the
    /// changed one. One flipped bit anywhere in the files of a log is found.
    ///
    /// - Parameter earlier: Checkpoints of this log seen earlier (in an exhibit, at a witness); the log must go on from
    ///   each of them.
    public func verify(knowing earlier: [Checkpoint] = []) -> LogReport {
        var findings: [LogFinding] = []
        var trusted: SignedCheckpoint?
        do throws(LogFault) {
            trusted = try checkpoint()
        } catch {
            findings.append(LogFinding(LogLayout.checkpoint, LogFinding.problem(of: error)))
        }
        // Without a checkpoint to trust, bundles and tiles can still be held against each other.
        var check = TreeCheck(
            folder: folder, size: trusted?.size ?? TreeCheck.size(in: folder), root: trusted?.root)
        check.run()
        findings += check.findings
        for seen in earlier {
            // A tree whose tiles are damaged cannot show that it goes on from an earlier one.
            let root = seen.size <= trusted?.size ?? 0 ? try? root(at: seen.size) : nil
            if seen.origin != origin || root != seen.root {
                findings.append(LogFinding(LogLayout.checkpoint, .inconsistent(earlierSize: seen.size)))
            }
        }
        return LogReport(checkpoint: trusted, entryCount: check.entryCount, findings: findings)
    }
}

extension LogFinding {
    /// The problem that a fault of reading stands for.
    static func problem(of fault: LogFault) -> Problem {
        switch fault {
        case .noLog, .outOfRange: .missing
        case .untrusted(let reason): .untrusted(reason)
        case .system: .unreadable
        case .damaged, .forked, .entryTooLong, .notWritable: .malformed
        }
    }
}
