import ClewCore
import ClewVault
import ClewWARC

extension RecordReading {
    /// The kind of the finding that protected material was met: somebody must refer it to the unit.
    static let referral = "referral"

    /// What stands in clear of protected material: the list, the kind of the hash, when it was sealed, for whom. The
    /// reference is the number of the entry.
    func referralReading(_ record: VaultRecord) -> Reading {
        var reading = Reading(leaf: UInt64(record.leaf))
        let header = record.header
        let list = header[CaptureField.list].map(FieldText.decode) ?? ""
        let unit = header[CaptureField.unit].map(FieldText.decode) ?? ""
        let kind = header[CaptureField.hashKind] ?? ""
        let time = header.date?.description ?? ""
        reading.findings = [
            Finding(
                kind: RecordReading.referral,
                sentence:
                    "Protected material: a match of the list '\(list)' (\(kind)) was sealed on \(time) for the unit "
                    + "'\(unit)', unseen; refer it under number \(record.leaf) with 'clew protect hand-over'.",
                path: "vault/" + record.address.file.name,
                range: record.address.offset..<record.address.offset + record.address.length)
        ]
        return reading
    }
}
