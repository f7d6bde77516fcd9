import ClewCapture
import ClewMarkup

/// The links of a page that a reader could follow, and the pictures that it shows, each once, in the order in which they
/// stand.
struct LinkReader {
    /// The most links, and the most pictures, that are read of one page.
    static let limit = 5000

    private let tree: PageTree
    /// What the addresses of the page start from.
    private let origin: WebAddress

    /// - Parameter base: the address of the page.
    init(_ tree: PageTree, at base: WebAddress) {
        self.tree = tree
        var origin = base
        if let declared = try? XPath("string(//base/@href)").string(in: tree), !declared.isEmpty,
            let resolved = try? base.resolving(declared)
        {
            origin = resolved
        }
        self.origin = origin
    }

    /// The addresses that the links of the page lead to.
    var links: [WebAddress] { addresses(values("//a/@href | //area/@href | //frame/@src | //iframe/@src")) }

    /// The addresses of the images and films that the page shows, in all their sizes.
    var pictures: [WebAddress] {
        let sources = values(
            "//img/@src | //source/@src | //video/@src | //video/@poster | //input[@type='image']/@src")
        let sizes = values("//img/@srcset | //source/@srcset").flatMap { LinkReader.candidates($0) }
        // One without an address would be the page itself.
        return addresses((sources + sizes.prefix(LinkReader.limit)).filter { !$0.isEmpty })
    }

    private func values(_ path: String) -> [String] {
        guard let nodes = try? XPath(path).nodes(in: tree) else { return [] }
        return nodes.prefix(LinkReader.limit).map { tree.stringValue(of: $0) }
    }

    private func addresses(_ references: [String]) -> [WebAddress] {
        var seen: Set<WebAddress> = []
        return references.compactMap { reference in
            // What is no address, or one of another scheme, leads nowhere.
            guard let address = try? origin.resolving(reference), seen.insert(address).inserted else { return nil }
            return address
        }
    }

    /// The addresses of a `srcset`: each before its width or density, or before a comma (HTML Standard, "srcset attributes").
    private static func candidates(_ set: String) -> [String] {
        var found: [String] = []
        var isDescribed = false
        for word in set.split(whereSeparator: \.isWhitespace) {
            var address = word
            if isDescribed {
                guard let comma = word.firstIndex(of: ",") else { continue }
                address = word[comma...]
            }
            address = address.drop { $0 == "," }
            isDescribed = !address.isEmpty && !address.hasSuffix(",")
            while address.hasSuffix(",") { address.removeLast() }
            found.append(String(address))
        }
        return found
    }
}
