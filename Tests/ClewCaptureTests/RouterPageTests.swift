import ClewCapture
import ClewTestSupport
import ClewWARC
import Testing

@Suite struct RouterPageTests {
    /// What i2pd 2.45.1 says in its own name, shortened.
    static func i2pd(_ heading: String, fields: String = "Date: Thu, 26 Nov 2026 13:56:46 GMT\r\n") -> String {
        let page = """
            <html>\r
            <head>\r
              <meta name="viewport" content="width=device-width, initial-scale=1.0">\r
              <title>I2Pd HTTP proxy</title>\r
            </head>\r
            <body><h1>\(heading)</h1>\r
            <p>Can't create connection to requested host, it may be down. Please try again later.</p>\r
            </body>\r
            </html>\r

            """
        return "HTTP/1.1 500 Internal Server Error\r\nConnection: close\r\nContent-Length: \(page.utf8.count)\r\n"
            + "Content-Type: text/html; charset=UTF-8\r\n\(fields)\r\n\(page)"
    }

    /// What a Java router says, shortened; until it closes.
    static func java(_ status: String, _ title: String, fields: String = "") -> String {
        """
        HTTP/1.1 \(status)\r
        Content-Type: text/html; charset=UTF-8\r
        Referrer-Policy: no-referrer\r
        Cache-Control: no-cache\r
        Connection: close\r
        Proxy-Connection: close\r
        \(fields)\r
        <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">\r
        <html><head>\r
        <title>\(title)</title>\r
        <link href="http://proxy.i2p/themes/console/default/console.css" rel="stylesheet" type="text/css">\r
        </head>\r
        <body>\r
        <div class="warning" id="warning">\r
        <h3>\(title)</h3>\r

        """
    }

    /// What it says where its files are gone.
    static let bareJava =
        "HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/html; charset=iso-8859-1\r\nCache-Control: no-cache\r\n"
        + "Connection: close\r\nProxy-Connection: close\r\n\r\n"
        + "<html><body><H1>I2P ERROR: DESTINATION NOT FOUND</H1>That I2P Destination was not found."

    private func exchange(_ answer: String, by way: (UInt16) -> Route = { .i2p(http: .loopback($0)) }) throws
        -> Exchange
    {
        try #require(Surroundings.areHostile)
        let proxy = try ScriptedServer(address: "127.0.0.1") { visitor in
            _ = visitor.readHead()
            visitor.send(answer)
        }
        let route = way(proxy.port)
        let address = try WebAddress(route.name == "i2p" ? "http://stats.i2p/" : "http://stats.example/")
        return SiteClient(site: address.host, route: route, limits: quick, now: ticking()).get(address)
    }

    @Test(arguments: [
        (i2pd("Proxy error: Host is down"), "Proxy error: Host is down"),
        (i2pd("Proxy error: Host not found"), "Proxy error: Host not found"),
        (i2pd("Proxy-Fehler: Host nicht gefunden"), "Proxy-Fehler: Host nicht gefunden"),
        (java("504 Gateway Timeout", "Website Unreachable"), "Website Unreachable"),
        (java("500 Domain Not Found", "Website\r\n Unknown"), "Website Unknown"),
        (
            java("504 Gateway Timeout", "I2P-Warnung: Eepseite nicht erreichbar"),
            "I2P-Warnung: Eepseite nicht erreichbar"
        ),
        (bareJava, "I2P ERROR: DESTINATION NOT FOUND"),
    ]) func `a page of the router is no answer of the site`(answer: String, heading: String) throws {
        let exchange = try exchange(answer)
        #expect(exchange.outcome == .unreachable(.i2pRouter(heading)))
        #expect(exchange.outcome.sentence == "The I2P router cannot reach the site. Its page says: \(heading).")
        #expect(exchange.status == nil && exchange.fields.all.isEmpty && exchange.serverDate == nil)
        #expect(exchange.responseHead.isEmpty && exchange.body.isEmpty && exchange.bytesDown == 0)
        #expect(!exchange.request.isEmpty)
    }

    @Test func `the heading of such a page does nothing to a terminal and is short`() throws {
        let long = "\u{1B}[2J" + String(repeating: "x", count: 500)
        let said = try exchange(RouterPageTests.i2pd(long)).outcome.sentence
        #expect(!said.contains("\u{1B}") && said.count < 200 && said.contains("xxx"))
    }

    static let sitesOwn: [(answer: String, status: Int)] = [
        // i2pd sets the field in all that it passes on: a site behind it cannot feign i2pd's page.
        (i2pd("Proxy error: Host is down", fields: "Proxy-Connection: close\r\n"), 500),
        (i2pd("Proxy error: Host is down", fields: "Server: nginx\r\n"), 500),
        (i2pd("Proxy error: Host is down").replacing("500 Internal Server Error", with: "200 OK"), 200),
        (i2pd("Proxy error: Host is down").replacing("500 Internal Server Error", with: "404 Not Found"), 404),
        (i2pd("Proxy error: Host is down").replacing("<title>I2Pd", with: "<title>i2pd"), 500),
        (java("200 OK", "Website Unreachable"), 200),
        (java("504 Gateway Timeout", "Unreachable", fields: "Date: Thu, 26 Nov 2026 13:56:46 GMT\r\n"), 504),
        (java("504 Gateway Timeout", "Unreachable", fields: "Set-Cookie: a=b\r\n"), 504),
        (java("504 Gateway Timeout", "Unreachable").replacing("proxy.i2p", with: "stats.i2p"), 504),
        (bareJava.replacing("I2P ERROR:", with: "ERROR:"), 503),
        ("HTTP/1.1 503 Busy\r\nConnection: close\r\nProxy-Connection: close\r\n\r\n<h1>Back soon</h1>", 503),
    ]

    @Test(arguments: sitesOwn) func `an error of the site stays the site's`(answer: String, status: Int) throws {
        let exchange = try exchange(answer)
        #expect(exchange.outcome == .got && exchange.status == status && !exchange.body.isEmpty)
    }

    @Test func `no router is suspected where none was asked`() throws {
        let exchange = try exchange(RouterPageTests.i2pd("Proxy error: Host is down")) { port in
            .clearnet(proxy: .http(.loopback(port)))
        }
        #expect(exchange.outcome == .got && exchange.status == 500)
    }
}
