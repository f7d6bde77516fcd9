import ClewCapture
import ClewCore
import ClewMarkets
import ClewMarkup
import ClewStore
import ClewVault
import ClewWARC

/// The answer of an earlier visit in which the vault holds a page: what a `revisit` record refers to.
///
///     let held = HeldPage(of: page, in: frontier.id, vault)
///     // Only who has a page can be told that it has not changed.
///     if held == nil { the page is asked for without conditions }
struct HeldPage: Sendable {
    private let record: VaultRecord
    private let message: HTTPMessage
    private let body: [UInt8]

    /// The held answer to the visits of a page; `nil` when there is none, it was erased, or it cannot be read.
    init?(of page: FrontierPage, in frontier: String, _ vault: Vault) {
        guard let visit = page.held else { return nil }
        var earlier = page
        earlier.visits = visit
        // What cannot be found or read is asked for anew as a whole.
        guard let place = try? vault.find(VisitIDs(of: earlier, in: frontier).response),
            let record = try? vault.record(at: place.leaf), record.header.type == .response,
            let block = record.entry.block, let message = block.withUnsafeBytes({ HTTPMessage($0) })
        else { return nil }
        self.record = record
        self.message = message
        body = Array(block.dropFirst(message.headLength))
    }

    /// Whether the site sent the very same page once more.
    func isSame(as exchange: Exchange) -> Bool {
        exchange.outcome == .got && exchange.status == message.status && exchange.body == body
            && ["Content-Type", "Content-Encoding", "Transfer-Encoding"].allSatisfy {
                exchange.fields[$0] == message.fields[$0]
            }
    }

    /// The page as a tree; `nil` where it is none.
    var tree: PageTree? {
        guard let address = record.header.targetURI.flatMap({ try? WebAddress($0) }) else { return nil }  // It was one.
        return record.payload.flatMap {
            SitePage($0, of: address, at: record.header.date ?? Timestamp(milliseconds: 0))?.tree
        }
    }

    /// How a revisit names it: WARC 1.1, sections 5.11, 5.12 and 5.13.
    var reference: HeaderFields {
        var fields: HeaderFields = ["WARC-Refers-To": "<urn:uuid:\(record.id)>"]
        if let address = record.header.targetURI { fields.append("WARC-Refers-To-Target-URI", address) }
        if let date = record.header.date { fields.append("WARC-Refers-To-Date", date.description) }
        return fields
    }
}
