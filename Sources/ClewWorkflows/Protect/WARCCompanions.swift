import ClewWARC

/// Tells which records of a WARC belong to ones that matched: the request beside an answer, metadata about it, revisits of
/// it. They hold its address, its digest or its name, so they go where it goes.
struct WARCCompanions {
    private var ids: [String: Int] = [:]
    private var digests: [String: Int] = [:]
    private var moments: [String: Int] = [:]

    /// Whether nothing matched.
    var isEmpty: Bool { ids.isEmpty && digests.isEmpty && moments.isEmpty }

    /// Adds a record that matched.
    ///
    /// - Parameter owner: by what number it is called.
    mutating func add(_ header: WARCHeader, owner: Int) {
        for id in [header.recordID?.uri].compactMap({ $0 }) + header.concurrentTo.map(\.uri) where !id.isEmpty {
            if ids[id] == nil { ids[id] = owner }
        }
        for digest in WARCCompanions.digests(header) where digests[digest] == nil { digests[digest] = owner }
        if let moment = WARCCompanions.moment(header), moments[moment] == nil { moments[moment] = owner }
    }

    /// The number of the match that a record belongs to; `nil` for all others.
    func owner(of header: WARCHeader) -> Int? {
        // What a warcinfo record tells, it tells of all.
        guard header.type != .warcinfo else { return nil }
        let named = [header.recordID, header.refersTo].compactMap { $0?.uri } + header.concurrentTo.map(\.uri)
        if let owner = named.lazy.compactMap({ ids[$0] }).first { return owner }
        if let owner = WARCCompanions.digests(header).lazy.compactMap({ digests[$0] }).first { return owner }
        if [.request, .metadata].contains(header.type), let moment = WARCCompanions.moment(header) {
            return moments[moment]
        }
        if let address = header.refersToTargetURI, let date = header["WARC-Refers-To-Date"] {
            return moments[date + " " + address]
        }
        return nil
    }

    private static func digests(_ header: WARCHeader) -> [String] {
        // Of an answer without a body all have the same payload digest.
        guard header.contentLength ?? 0 > 0 else { return [] }
        return [header["WARC-Payload-Digest"]].compactMap { $0 }.filter { !empty.contains($0.lowercased()) }
    }

    /// The digests of nothing, as crawlers write them.
    private static let empty: Set = [
        "sha1:3i42h3s6nnfq2msvx7xzkyayscx5qbyj", "sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709",
        "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    ]

    private static func moment(_ header: WARCHeader) -> String? {
        guard let address = header.targetURI, let date = header["WARC-Date"] else { return nil }
        return date + " " + address
    }
}
