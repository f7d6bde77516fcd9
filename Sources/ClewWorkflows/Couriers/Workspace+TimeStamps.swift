internal import ClewCapture
public import ClewCore
internal import ClewLedger
internal import ClewVault
internal import ClewWARC

extension Workspace {
    /// How far the clocks may differ before it is told, in milliseconds.
    private static let toleratedDifference: Int64 = 60_000

    /// Asks a configured authority to stamp the newest checkpoint of the evidence log; the next one is asked where the first
    /// does not.
    ///
    /// What goes out is the digest of the signed checkpoint and a random number. The answer is kept beside the logs when it is for
    /// this checkpoint and this question.
    ///
    /// - Returns: the stamp, and by how much the authority's clock is ahead of this machine's where that is more than a minute,
    ///   in milliseconds.
    /// - Throws: ``WorkflowFault/conflict(sentence:)`` when no authority is configured or nothing was sealed,
    ///   ``WorkflowFault/system(sentence:)`` when none stamped it.
    public func requestTimeStamp(
        attempts: Int = 3, under permit: Permit
    ) throws -> (stamp: CheckpointTime, clockDifference: Int64?) {
        try require([.analyst, .supervisor], for: "ask for a time stamp", under: permit)
        try requireKeys()
        let authorities = couriers(for: .timeStamps)
        guard !authorities.isEmpty else {
            throw WorkflowFault.conflict(
                sentence: "no authority for time stamps is configured; add one with 'clew courier add time-stamps URL'."
            )
        }
        guard let checkpoint = try vault.newestCheckpoint(), checkpoint.size > 0 else {
            throw WorkflowFault.conflict(
                sentence: "nothing was sealed yet that could be stamped; import or capture first.")
        }
        var reasons: [String] = []
        for authority in authorities {
            switch try ask(authority, checkpoint, attempts: attempts, under: permit) {
            case .success(let kept):
                let difference = kept.stamp.time.milliseconds - clock().milliseconds
                let isFar = abs(difference) > Workspace.toleratedDifference
                return (CheckpointTime(kept), isFar ? difference : nil)
            case .failure(let flaw): reasons.append("\(authority.id) (\(authority.host)): \(flaw.sentence)")
            }
        }
        throw WorkflowFault.system(sentence: "no authority stamped the checkpoint: " + reasons.joined(separator: " "))
    }

    /// Asks for a time stamp where an authority is configured and the newest checkpoint has none: at the end of a capture.
    ///
    /// It never fails: what did not come is told, and is in the audit.
    ///
    /// - Parameter asking: `false` for somebody who has no time now: it is only told whether there is a stamp.
    public func timeStampIfConfigured(
        asking: Bool = true, attempts: Int = 2, under permit: Permit
    ) -> TimeStampOutcome {
        do {
            let now = try timeStampOfNewestCheckpoint()
            guard asking, now.isFailure, !couriers(for: .timeStamps).isEmpty else { return now }
            return .present(try requestTimeStamp(attempts: attempts, under: permit).stamp)
        } catch let fault as any Fault {
            return .absent(reason: fault.sentence)
        } catch {
            return .absent(reason: "The checkpoint could not be stamped.")
        }
    }

    /// Whether the newest checkpoint of the evidence log has a time stamp. Asks nobody.
    public func timeStampOfNewestCheckpoint() throws -> TimeStampOutcome {
        let newest = try vault.newestCheckpoint()?.size ?? 0
        if let last = try vault.newestTimeStamp() {
            let (time, later) = (CheckpointTime(last), newest - last.size)
            return later == 0 ? .present(time) : .older(time, later: later)
        }
        if couriers(for: .timeStamps).isEmpty { return .notConfigured }
        return .absent(reason: "None was ever asked for or came; ask for one with 'clew timestamp'.")
    }

    /// Why an authority's answer was not kept.
    private struct Flaw: Error {
        var sentence: String
    }

    private func ask(
        _ authority: ConfiguredCourier, _ checkpoint: (size: Int, note: [UInt8]), attempts: Int, under permit: Permit
    ) throws -> Result<KeptTimeStamp, Flaw> {
        let request = TimeStampRequest(of: checkpoint.note, policy: authority.policy.flatMap { ObjectID($0) })
        let operation = "ask for a time stamp"
        let object = "SHA-256 \(request.imprint) of the checkpoint of \(checkpoint.size) entries"
        let letter = Letter(
            contentType: TimeStampRequest.contentType, accept: TimeStampRequest.answerType, body: request.encoded)
        let delivery = try post(letter, to: authority, operation, object, attempts: attempts, under: permit)
        guard delivery.isDelivered, let exchange = delivery.last else {
            return .failure(Flaw(sentence: delivery.sentence))
        }
        let type = MediaType(exchange.fields["Content-Type"] ?? "").essence
        let flaw: String
        if type != TimeStampRequest.answerType {
            let said = Harmless.terminal(type.prefix(64))
            flaw = "The answer is of the type '\(said)' and no time stamp; check the address of the authority."
        } else {
            do {
                let stamp = try TimeStamp(response: exchange.content)
                try stamp.check(answers: request)
                let kept = try vault.keep(stamp, of: checkpoint.note)
                try log(
                    .alteration, "keep a time stamp", object,
                    outcome: "of \(CheckpointTime(kept).words); SHA-256 \(kept.digest)", under: permit)
                return .success(kept)
            } catch let fault as TimeStampFault {
                flaw = fault.sentence
            }
        }
        try log(.consultation, operation, object, outcome: "absent: \(flaw)", under: permit)
        return .failure(Flaw(sentence: flaw))
    }
}
