import ClewCore
import ClewCrypto
import ClewTable
import ClewVault
import ClewWARC
import Foundation

/// What was said about a run, as it is sealed and as reading needs it.
///
/// The id follows from the content, so the same options make the same run: see decision record 3.
struct RunContext: Sendable {
    /// The options as JSON; the mapping is in it byte by byte.
    struct Options: Codable, Hashable, Sendable {
        /// The version of the program.
        var tool: String
        /// The last parts of the paths that were named.
        var inputs: [String]
        /// The market or site.
        var market: String?
        /// When the pages were captured, where nothing else says so.
        var capturedAt: Timestamp?
        /// The address of the folder's first level.
        var baseAddress: String?
        /// The mapping file as it was.
        var mapping: String?
        /// The profiles of the case that pages were read with, in the order in which they are tried.
        var profiles: [StatedFile]?
        /// The SHA-256 of the rates of the case.
        var rates: Digest?
        /// The authority under which it was done.
        var authority: Authority
        /// When a live capture began: two sessions with the same options are two runs.
        var begun: Timestamp?
    }

    /// A profile as a run states it; its bytes are in the configuration that is sealed before the run.
    struct StatedFile: Codable, Hashable, Sendable {
        /// The name and the version.
        var name: String
        var sha256: Digest
    }

    let id: RunID
    let options: Options
    let mapping: Mapping?
    /// The options as sealed.
    let payload: [UInt8]

    init(_ options: Options) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try self.init(payload: Array(try encoder.encode(options)), options: options)
    }

    /// Reads options as they were sealed.
    init(payload: [UInt8]) throws {
        try self.init(payload: payload, options: try Options(sealed: payload))
    }

    private init(payload: [UInt8], options: Options) throws {
        self.payload = payload
        self.options = options
        mapping = try options.mapping.map { try Mapping(yaml: Array($0.utf8)) }
        let digest = Digest(words: sha256(payload))
        id = RunID(RecordID.derived(from: [Array("clew run".utf8), digest.bytes]))
    }

    /// No run: for the records of a case that came in otherwise.
    static let none = RunContext()

    private init() {
        options = Options(tool: "", inputs: [], authority: .unstated)
        payload = []
        mapping = nil
        id = RunID(RecordID.derived(from: [Array("clew run".utf8)]))
    }

    /// The record that seals the options.
    var request: SealRequest {
        SealRequest(
            id: id.record, type: .metadata, targetURI: "urn:clew:run:\(id)", date: nil, contentType: "application/json",
            fields: [CaptureField.kind: CaptureField.runKind], content: .bytes(payload))
    }

    /// Seals the options, before the first record of the run that is new.
    func seal(in vault: Vault) throws {
        if try vault.find(id.record) == nil { _ = try vault.seal([request]) }
    }

    /// The run as the store keeps it.
    func run(sealedAt time: Timestamp) -> Run {
        Run(
            id: id, time: time, tool: options.tool, authority: options.authority.id,
            options: String(decoding: payload, as: UTF8.self))
    }
}

extension RunContext.Options {
    /// Reads options as they were sealed.
    init(sealed payload: [UInt8]) throws {
        self = try JSONDecoder().decode(RunContext.Options.self, from: Data(payload))
    }
}

/// The names of the fields that import writes into records, and what stands in them.
enum CaptureField {
    static let run = "Clew-Run"
    static let authority = "Clew-Authority"
    static let path = "Clew-Path"
    static let timeBasis = "Clew-Time-Basis"
    /// What a metadata record of ours is: `run`, `report`, `rereading`, `configuration`, `attempt`, `certificates`, `rest`
    /// or `protected`.
    static let kind = "Clew-Kind"
    static let runKind = "run"
    static let reportKind = "report"
    static let rereadingKind = "rereading"
    static let configurationKind = "configuration"
    static let attemptKind = "attempt"
    static let certificatesKind = "certificates"
    static let restKind = "rest"
    /// Of what was captured live: the way, the proxy, the number of the connection, and the name of the circuit.
    static let route = "Clew-Route"
    /// Of what was captured live: what stands in the record by its digest alone, and the digest of the head with it.
    static let withheld = "Clew-Withheld"
    /// Of what was captured live: when the exchange ended, by the clock of the capturing machine.
    static let ended = "Clew-Ended"
    /// Of what was captured live: the clock of the server, by the `Date` of its answer.
    static let serverDate = "Clew-Server-Date"
    /// Of what was captured live from an onion service: the server's public key, which its address is made of.
    static let onionKey = "Clew-Onion-Key"
    /// Of an answer that was captured live: why it is not the page that was asked for, as one of ``ParkReason/Kind``.
    static let wall = "Clew-Wall"
}
