import ClewCapture
import ClewCore
import ClewTestSupport
import ClewWARC
import Testing

@Suite struct SiteClientTests {
    @Test func `A page is kept as it went over the wire, with both clocks and the peer`() throws {
        let answer =
            "HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nX-Odd:  two  blanks \r\n"
            + "Content-Length: 5\r\n\r\nhello"
        let server = try ScriptedServer { visitor in
            _ = visitor.readHead()
            visitor.send(answer)
            _ = visitor.waitForClose(5000)
        }
        let client = try client(for: server)
        let exchange = client.get(try WebAddress(server.url("/a?b=c")))
        #expect(exchange.outcome == .got)
        #expect(exchange.status == 200)
        #expect(text(exchange.responseHead + exchange.body) == answer)
        #expect(exchange.request == server.received(by: 1))
        let start = "GET /a?b=c HTTP/1.1\r\nHost: 127.0.0.2:\(server.port)\r\nUser-Agent: "
        #expect(text(exchange.request).hasPrefix(start))
        #expect(exchange.serverDate == Timestamp("1994-11-06T08:49:37Z"))
        #expect(exchange.started == Timestamp("2026-01-01T00:00:01Z"))
        #expect(exchange.ended == Timestamp("2026-01-01T00:00:02Z"))
        #expect(exchange.connection?.peer == IPAddress("127.0.0.2"))
        #expect(exchange.connection?.certificates == [])
        #expect(exchange.bytesUp == server.received(by: 1).count && exchange.bytesDown == answer.utf8.count)
    }

    @Test func `The request is that of Tor Browser and says nothing of the machine`() throws {
        let server = try ScriptedServer { visitor in
            _ = visitor.readHead()
            visitor.send("HTTP/1.1 204 No Content\r\n\r\n")
        }
        let client = try client(for: server)
        _ = client.get(try WebAddress(server.url()), fields: [("If-None-Match", "\"1\"")])
        let lines = text(server.received(by: 1)).split(separator: "\r\n").map(String.init)
        #expect(
            lines == [
                "GET / HTTP/1.1", "Host: 127.0.0.2:\(server.port)",
                "User-Agent: Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0",
                "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "Accept-Language: en-US,en;q=0.5", "Accept-Encoding: gzip, deflate, br", "Connection: keep-alive",
                "Upgrade-Insecure-Requests: 1", "Sec-Fetch-Dest: document", "Sec-Fetch-Mode: navigate",
                "Sec-Fetch-Site: none", "Sec-Fetch-User: ?1", "Priority: u=0, i", "If-None-Match: \"1\"",
            ])
    }

    @Test func `One connection carries many exchanges, and a chunked gzip body stays coded`() throws {
        let body = "5;name=value\r\n\u{1F}\u{08}abc\r\n3\r\ndef\r\n0\r\nX-Trailer: yes\r\n\r\n"
        let server = try ScriptedServer { visitor in
            while !visitor.readHead().isEmpty {
                visitor.send(
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n" + body)
            }
        }
        let client = try client(for: server)
        for number in 0..<3 {
            let exchange = client.get(try WebAddress(server.url("/\(number)")))
            #expect(exchange.outcome == .got)
            #expect(text(exchange.body) == body)
            #expect(exchange.connection?.number == 1 && exchange.connection?.earlierExchanges == number)
        }
        client.disconnect()
        #expect(client.get(try WebAddress(server.url())).connection?.number == 2)
        #expect(server.received.count == 2)
    }

    @Test func `A request that a kept connection does not answer is told, and not sent again by itself`() throws {
        let server = try ScriptedServer { visitor in
            _ = visitor.readHead()
            visitor.send("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n\(visitor.number)")
            if visitor.number == 1 { _ = visitor.readHead() }
        }
        let client = try client(for: server)
        #expect(text(client.get(try WebAddress(server.url("/1"))).body) == "1")
        let second = client.get(try WebAddress(server.url("/2")))
        #expect(second.outcome == .broken(.noAnswer) && second.connection?.number == 1 && !second.request.isEmpty)
        let third = client.get(try WebAddress(server.url("/2")))
        #expect(third.outcome == .got && text(third.body) == "2" && third.connection?.number == 2)
        #expect(text(server.received(by: 1)).contains("GET /2 "), "the kept connection was tried first")
    }

    @Test func `A redirect is told and not followed`() throws {
        let server = try ScriptedServer { visitor in
            while !visitor.readHead().isEmpty {
                visitor.send("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n")
            }
        }
        let client = try client(for: server)
        let exchange = client.get(try WebAddress(server.url()))
        #expect(exchange.outcome == .got && exchange.status == 302)
        #expect(try exchange.address.resolving(exchange.fields["Location"] ?? "").path == "/elsewhere")
        #expect(server.received.count == 1 && !text(server.received(by: 1)).contains("elsewhere"))
    }

    @Test func `A login form is posted once, with the fields of a browser`() throws {
        let server = try ScriptedServer { visitor in
            let head = visitor.readHead()
            let length = head.split(separator: "\r\n").first { $0.hasPrefix("Content-Length: ") }?.dropFirst(16)
            _ = visitor.read(exactly: length.flatMap { Int($0) } ?? 0)
            visitor.send("HTTP/1.1 200 OK\r\nSet-Cookie: session=5f2; HttpOnly\r\nContent-Length: 0\r\n\r\n")
            _ = visitor.waitForClose(5000)
        }
        let client = try client(for: server)
        let page = try WebAddress(server.url("/login"))
        let form = LoginForm(action: page, fields: [("user", "a b"), ("password", "p&ä=")], page: page)
        let exchange = client.logIn(form)
        #expect(exchange.outcome == .got && exchange.holdsCredentials)
        #expect(text(exchange.request.dropFirst(exchange.requestHeadLength)) == "user=a+b&password=p%26%C3%A4%3D")
        #expect(exchange.request == server.received(by: 1))
        let head = text(exchange.request.prefix(exchange.requestHeadLength))
        #expect(head.hasPrefix("POST /login HTTP/1.1\r\n") && head.contains("Referer: \(page)\r\n"))
        #expect(head.contains("Origin: http://127.0.0.2:\(server.port)\r\n"))
        #expect(head.contains("Sec-Fetch-Site: same-origin\r\n"))
        #expect(client.cookies.header(for: page, at: exchange.ended) == "session=5f2")
    }

    @Test func `A login is not sent again when the server closes without an answer`() throws {
        let server = try ScriptedServer { visitor in _ = visitor.readHead() }
        let client = try client(for: server)
        let exchange = client.logIn(LoginForm(action: try WebAddress(server.url()), fields: [("a", "b")]))
        #expect(exchange.outcome == .broken(.noAnswer) || exchange.outcome == .broken(.reset))
        #expect(server.received.count == 1)
    }

    @Test func `Proxies and exceptions of the environment and the netrc of the home have no part in it`() throws {
        let trap = try #require(Surroundings.trap)
        let server = try ScriptedServer { visitor in
            _ = visitor.readHead()
            visitor.send("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=x\r\nContent-Length: 0\r\n\r\n")
        }
        let client = try client(for: server)
        let exchange = client.get(try WebAddress(server.url()))
        #expect(exchange.outcome == .got && exchange.status == 401)
        #expect(!text(server.received(by: 1)).lowercased().contains("authorization"))
        #expect(trap.received.isEmpty)
    }

    @Test(arguments: [
        ("Host", "a"), ("Cookie", "a=b"), ("Content-Length", "1"), ("X", "a\r\nY: b"), ("X Y", "a"), ("", "a"),
        ("Transfer-Encoding", "chunked"), ("Authorization", "Basic x"),
    ]) func `A field that only the client may set, or that would end the head, is refused`(name: String, value: String)
        throws
    {
        let server = try ScriptedServer { _ in }
        let client = try client(for: server)
        let exchange = client.get(try WebAddress(server.url()), fields: [(name, value)])
        guard case .refused(.badField) = exchange.outcome else {
            Issue.record("\(exchange.outcome)")
            return
        }
        #expect(server.received.isEmpty && exchange.request.isEmpty)
    }

    @Test func `Cookies go back to their host alone, and a flood of them cannot push out the session`() throws {
        let server = try ScriptedServer { visitor in
            var count = 0
            while !visitor.readHead().isEmpty {
                count += 1
                var head = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n"
                if count == 1 {
                    head += "Set-Cookie: session=1; Path=/\r\nSet-Cookie: spy=2; Domain=tracker.example\r\n"
                    head += "Set-Cookie: huge=\(String(repeating: "x", count: 9000))\r\nSet-Cookie: nothing\r\n"
                } else {
                    for number in 0..<190 { head += "Set-Cookie: c\(number)=\(count)\r\n" }
                }
                visitor.send(head + "\r\n")
            }
        }
        let client = try client(for: server)
        let address = try WebAddress(server.url())
        #expect(client.get(address).refusedCookies == 3)
        for _ in 0..<20 { #expect(client.get(address).refusedCookies == 190 - CookieJar.mostCookies + 1) }
        #expect(client.cookies.cookies.count == CookieJar.mostCookies)
        #expect(client.cookies.cookies.first?.name == "session")
        let last = client.get(address)
        #expect(text(last.request).contains("Cookie: session=1; c0=21; c1=21;"))
        #expect(!text(last.request).contains("spy") && !text(last.request).contains("huge"))
    }
}
