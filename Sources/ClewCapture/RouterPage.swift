internal import ClewCore
internal import ClewWARC

/// The page with which an I2P router answers in the place of a site that it does not reach.
///
/// Taken for the site's it would be false evidence that the site refused. It is told by status, head and page at once, so
/// that no site gives it by accident. The HTTP proxy of i2pd sets `Proxy-Connection` in whatever it passes on and in no page
/// of its own (`I2PTunnel.cpp`, `HTTPProxy.cpp`); that of the Java router sets it in both, so a site that wants to seem down
/// can feign a Java router's page.
enum RouterPage {
    /// How much of a page is looked at: head and title come first.
    private static let reach = 4096
    /// The longest heading that is kept.
    private static let longest = 100

    /// The heading of the router's page; `nil` for an answer that is the site's.
    static func heading(of exchange: Exchange) -> String? {
        // Inside of TLS nobody but the site answers.
        guard case .i2p = exchange.route, exchange.address.scheme == .http, let status = exchange.status, status >= 400
        else { return nil }
        let page = String(decoding: exchange.body.prefix(reach), as: UTF8.self)
        return i2pd(status, exchange, page) ?? java(exchange, page)
    }

    private static func i2pd(_ status: Int, _ exchange: Exchange, _ page: String) -> String? {
        let names = exchange.fields.all.map { $0.name.lowercased() }.sorted()
        guard status == 500, names == ["connection", "content-length", "content-type", "date"],
            page.hasPrefix("<html>"), page.contains("<title>I2Pd HTTP proxy</title>")
        else { return nil }
        return text(between: "<body><h1>", "</h1>", in: page)
    }

    private static func java(_ exchange: Exchange, _ page: String) -> String? {
        let fields = exchange.fields
        // It is written out of a file: nobody counted its bytes, and no clock was asked.
        guard fields["Cache-Control"]?.lowercased() == "no-cache",
            ["Date", "Server", "Content-Length", "Transfer-Encoding", "Set-Cookie"].allSatisfy({ fields[$0] == nil })
        else { return nil }
        if page.hasPrefix("<html><body><H1>I2P ERROR: ") { return text(between: "<H1>", "</H1>", in: page) }
        // The style sheet lies on a name that the router alone answers to.
        guard page.contains("href=\"http://proxy.i2p/themes/console/") else { return nil }
        return text(between: "<title>", "</title>", in: page)
    }

    private static func text(between start: String, _ end: String, in page: String) -> String? {
        guard let from = page.firstRange(of: start)?.upperBound, let to = page[from...].firstRange(of: end)?.lowerBound
        else { return nil }
        let words = page[from..<to].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty ? nil : Harmless.terminal(words.prefix(longest))
    }
}
