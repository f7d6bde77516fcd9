public import ClewCore
internal import ClewWARC

/// Something that is posted.
public struct Letter: Sendable {
    /// The media type of the body.
    public var contentType: String
    /// The media type of the answer that is wanted; `nil` when any is.
    public var accept: String?
    /// The body.
    public var body: [UInt8]
    /// Further fields, made anew for every attempt by its time.
    public var fields: @Sendable (_ moment: Timestamp) -> [(name: String, value: String)]

    /// A letter.
    public init(
        contentType: String, accept: String? = nil, body: [UInt8],
        fields: @escaping @Sendable (_ moment: Timestamp) -> [(name: String, value: String)] = { _ in [] }
    ) {
        self.contentType = contentType
        self.accept = accept
        self.body = body
        self.fields = fields
    }

    /// Why a field cannot be sent; `nil` when all can.
    func refusal(at moment: Timestamp) -> Refusal? {
        let all = [("Content-Type", contentType), ("Accept", accept ?? "*/*")]
        if let bad = all.first(where: { !RequestFields.isField($0.0, $0.1) }) { return .badField(bad.0) }
        return fields(moment).first { !RequestFields.mayAdd($0.name, $0.value) }
            .map { .badField(Harmless.terminal($0.name.prefix(64))) }
    }

    /// The head as it goes over the wire (RFC 9112, sections 3 and 5). It names no version and no machine.
    func head(to address: WebAddress, at moment: Timestamp) -> [UInt8] {
        var lines = [
            "POST \(address.target) HTTP/1.1", "Host: \(address.authority)", "User-Agent: Clew",
            "Accept: \(accept ?? "*/*")", "Content-Type: \(contentType)", "Content-Length: \(body.count)",
            "Connection: close",
        ]
        lines += fields(moment).map { "\($0.name): \($0.value)" }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }
}

/// What came of posting a letter.
public struct Delivery: Sendable {
    /// The attempts in order, at least one.
    public internal(set) var attempts: [Exchange]

    /// The last attempt.
    public var last: Exchange? { attempts.last }
    /// Whether the receiver took it: it answered with a status from 200 to 299, whole.
    public var isDelivered: Bool { last.map { $0.outcome == .got && (200...299).contains($0.status ?? 0) } ?? false }

    /// One sentence: what came of it, what to do.
    public var sentence: String {
        guard let last else { return "Nothing was sent." }
        guard last.outcome == .got, let status = last.status else { return last.outcome.sentence }
        switch status {
        case 200...299: return "The receiver took it (status \(status))."
        case 300...399:
            return
                "The receiver sends it elsewhere (status \(status)), which is not followed: configure the new address."
        case 410: return "The receiver wants no more (status 410): remove it with 'clew courier remove'."
        default: return "The receiver did not take it (status \(status))."
        }
    }
}

extension Exchange {
    /// The body of the answer without its codings, as far as it came; at most a megabyte.
    public var content: [UInt8] {
        var header = WARCHeader(type: .response, id: WARCRecordID(""), date: started)
        header.fields.append("Content-Type", "application/http; msgtype=response")
        return WARCPayload(
            header: header, block: Array(responseHead.dropFirst(finalHead)) + body, limits: WARCLimits(payload: 1 << 20)
        ).bytes
    }
}
