import ClewCapture
import ClewMarkup

/// The links of a page that a reader could follow, each once, in the order in which they stand.
struct LinkReader {
    /// The most links that are read of one page.
    static let limit = 5000

    /// The addresses that the links of a page lead to.
    ///
    /// - Parameter base: the address of the page.
    static func links(of tree: PageTree, at base: WebAddress) -> [WebAddress] {
        guard let paths = try? XPath("//a/@href | //area/@href | //frame/@src | //iframe/@src"),
            let nodes = try? paths.nodes(in: tree)
        else { return [] }
        var origin = base
        if let declared = try? XPath("string(//base/@href)").string(in: tree), !declared.isEmpty,
            let resolved = try? base.resolving(declared)
        {
            origin = resolved
        }
        var seen: Set<WebAddress> = []
        return nodes.prefix(limit).compactMap { node in
            // What is no address, or one of another scheme, leads nowhere.
            guard let address = try? origin.resolving(tree.stringValue(of: node)), seen.insert(address).inserted else {
                return nil
            }
            return address
        }
    }
}
