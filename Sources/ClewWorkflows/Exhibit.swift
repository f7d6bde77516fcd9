public import ClewCore
internal import ClewLedger
internal import ClewStore
internal import ClewVault
internal import Foundation

extension Workspace {
    /// Writes one record with its proof into a folder that is not there yet: the bytes as stored and decoded, the capture,
    /// the log entry, the inclusion proof, the checkpoint, a script that checks them, and a plain instruction.
    ///
    /// No file has a name that a double click renders.
    public func exportExhibit(_ subject: Subject, to path: String, under permit: Permit) throws {
        try requireContent(for: "export an exhibit", path, under: permit)
        guard !FileManager.default.fileExists(atPath: path) else {
            throw WorkflowFault.conflict(sentence: "\(path) is there already; name a folder that is not.")
        }
        let capture = try exhibited(subject, permit)
        if let evidence = capture.evidence {
            let known = try store.show(evidence, clearance: permit.clearance).evidence
            try requireUnmask(known, for: "export an exhibit", under: permit)
        }
        try log(.disclosure, "export an exhibit", capture.id.description, under: permit)
        let exhibit = try vault.exhibit(Int(clamping: capture.leaf))
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        var files: [(name: String, bytes: [UInt8])] = exhibit.signatureFiles
        files += [
            ("stored.bin", exhibit.stored), ("salt.hex", exhibit.salt), ("entry.json", exhibit.entry),
            ("proof.json", exhibit.proof), ("checkpoint", exhibit.checkpoint),
            (exhibit.script.name, Array(exhibit.script.text.utf8)),
        ]
        if let stamp = exhibit.timeStamp { files.append((ExhibitText.timeStampFile, stamp.stamp.response)) }
        if let payload = exhibit.payload { files.append(("payload.bin", payload)) }
        files.append(("capture.json", ExhibitText.capture(capture, case: self).bytes + [0x0A]))
        let instruction = ExhibitText.instruction(capture, stamped: exhibit.timeStamp, case: self)
        files.append(("READ-ME-FIRST.txt", Array(instruction.utf8)))
        for file in files {
            guard
                FileManager.default.createFile(
                    atPath: "\(path)/\(file.name)", contents: Data(file.bytes), attributes: [.posixPermissions: 0o600])
            else { throw WorkflowFault.system(sentence: "\(path) cannot be written; look at the disk and its rights.") }
        }
    }

    /// The capture that an exhibit is made of: the first one of an evidence, the one on which a hit rests.
    private func exhibited(_ subject: Subject, _ permit: Permit) throws -> Capture {
        switch subject {
        case .capture(let id): return try store.capture(id, clearance: permit.clearance)
        case .evidence(let id):
            let captures = try store.show(id, clearance: permit.clearance).captures.rows
            guard let first = captures.min(by: { $0.leaf < $1.leaf }) else {
                throw WorkflowFault.unknown(what: "capture of evidence", name: id.description)
            }
            return first
        case .hit(let id):
            let hit = try store.hit(id, clearance: permit.clearance)
            return try store.capture(hit.capture, clearance: permit.clearance)
        case .indicator, .finding, .listing, .account:
            throw WorkflowFault.badInput(
                sentence: "an exhibit is made of an evidence or a capture; 'clew why' names those of an indicator.")
        }
    }
}

/// The words of an exhibit.
enum ExhibitText {
    static func capture(_ capture: Capture, case workspace: Workspace) -> JSONValue {
        .object([
            ("case", .string(workspace.uuid)), ("caseName", .string(workspace.name)),
            ("capture", .string(capture.id.description)), ("evidence", .string(orNull: capture.evidence?.description)),
            ("address", .string(orNull: capture.address)), ("path", .string(capture.path)),
            ("source", .string(capture.source)), ("time", .string(capture.time.description)),
            ("timeBasis", .string(capture.timeBasis.rawValue)), ("outcome", .string(capture.outcome.rawValue)),
            ("status", .integer(orNull: capture.status)), ("mediaType", .string(capture.mediaType)),
            ("authority", .string(capture.authority)), ("handling", .string(capture.handling.grading)),
            ("leaf", .integer(Int(clamping: capture.leaf))),
        ])
    }

    /// The name of the time stamp, where there is one.
    static let timeStampFile = "time-stamp.tsr"

    static func instruction(_ capture: Capture, stamped: KeptTimeStamp?, case workspace: Workspace) -> String {
        """
        EXHIBIT

        Case:     \(workspace.name) (\(workspace.uuid))
        Capture:  \(capture.id)
        Entry:    number \(capture.leaf) of the evidence log
        Time:     \(capture.time) (\(capture.timeBasis.rawValue))

        What is here

          stored.bin             the record exactly as it lies in the vault (a WARC record, ISO 28500)
          payload.bin            the decoded content; it may be hostile: open it in a text or hex viewer only
          capture.json           when, from where and under which authority it came in; words about the sealed record
          entry.json             the entry of the evidence log; it holds salted commitments to both files
          salt.hex               the salt of the commitments
          proof.json             the path from the entry to the root of the log (RFC 6962)
          checkpoint             the signed statement of the log's size and root (C2SP tlog-checkpoint)
          checkpoint.body        the signed text, checkpoint.signature its Ed25519 signature, key.pem the public key
          \(ExhibitScript.fileName)       checks the digests, the path and capture.json with Python's standard library alone
        \(stamped == nil ? "" : timeStampLine)
        How to check it

          1. python3 \(ExhibitScript.fileName) .

             It checks every file here but READ-ME-FIRST.txt, key.pem, itself\(stamped == nil ? "" : ", the time stamp")
             and those fields of capture.json that it names as not checked: the sealed record does not hold them.

          2. openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in checkpoint.body -sigfile checkpoint.signature

          3. Compare key.pem with the key that the case's owner gives you by another way; the same key stands in the
             file clew.json of the case.
        \(stamped.map { timeStampCheck(CheckpointTime($0)) } ?? "")
        What it proves: these bytes were sealed before the checkpoint was signed, and have not changed since. It does not
        prove who wrote the page, nor that what the page says is true.

        """
    }

    private static let timeStampLine = """
          \(timeStampFile)         what a time-stamping authority answered about the file checkpoint (RFC 3161)

        """

    /// How the time stamp is checked, and what it adds.
    private static func timeStampCheck(_ time: CheckpointTime) -> String {
        """

          4. openssl ts -verify -data checkpoint -in \(timeStampFile) -CAfile AUTHORITY.pem

             AUTHORITY.pem is the root certificate of the time-stamping authority, which it publishes; get it from there, not
             from whoever gave you this folder. The stamp is of \(time.words)
             (policy \(time.policy), number \(time.serialNumber)). Clew has seen that it is for this checkpoint; it has
             not checked the signature of the authority, which this command does. Where it is right, the checkpoint existed
             at that time by the clock of the authority, whatever the clock of this case said.

        """
    }
}
