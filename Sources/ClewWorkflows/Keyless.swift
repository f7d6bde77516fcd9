internal import ClewVault

/// Why a case is open without its keys: it can be read and verified, not continued, and looking at it is not logged.
enum Keyless: Sendable, Hashable {
    /// This user has no keys for the case.
    case missing
    /// The case is continued in another folder on this computer.
    case elsewhere(String)
    /// The right to sign went to another computer.
    case handedOver
    /// The keys have signed more than this folder holds, or something else.
    case behind
    /// The file of the keys cannot be read as one.
    case damaged

    /// What a person is told on opening.
    var notice: String {
        let rest = "it can be read and verified, and looking at it is not logged."
        return switch self {
        case .missing: "the keys of this case are not here; \(rest)"
        case .elsewhere(let place): "this is a copy of a case that is continued at \(place); \(rest)"
        case .handedOver: "the right to sign for this case was handed over to another computer; \(rest)"
        case .behind: "this folder is an older or another copy than the one that the keys here signed last; \(rest)"
        case .damaged: "the file with the keys of this case is damaged; \(rest)"
        }
    }

    /// Why the case is not continued here, and what to do.
    var refusal: String {
        switch self {
        case .missing:
            "the keys of this case are not here; import them with 'clew key import' or use 'clew adopt'."
        case .elsewhere(let place):
            "this case is continued at \(place); work there, or use 'clew adopt' to go on here under a name of its own."
        case .handedOver:
            "the right to sign was handed over; work on the other computer, bring it back with 'clew key import', or use 'clew adopt'."
        case .behind:
            "the keys here signed a newer state of this case; work on with the newest copy, or use 'clew adopt' to go on here under a name of its own."
        case .damaged:
            "the file with the keys of this case is damaged; bring the keys again with 'clew key import', or use 'clew adopt'."
        }
    }
}

extension CaseFolder {
    /// The keys with which the case is continued in this folder, or why there are none to be used.
    ///
    /// - Throws: ``KeyFault/readableByOthers`` and ``KeyFault/disk(_:)``, which the person can mend.
    func keys(_ secrets: SecretsFolder) throws -> (keys: CaseKeys?, reason: Keyless) {
        if let home = try CaseHome(self, secrets: secrets).elsewhere(uuid: manifest.uuid) {
            return (nil, .elsewhere(home))
        }
        do {
            return (try CaseKeys.load(for: self, secrets: secrets), .missing)
        } catch KeyFault.missing {
            return (nil, .missing)
        } catch KeyFault.handedOver {
            return (nil, .handedOver)
        } catch KeyFault.malformed {
            return (nil, .damaged)
        }
    }
}
