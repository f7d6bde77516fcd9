import ClewCapture
import ClewTestSupport
import Testing

/// What a server may do to whoever asks it.
@Suite struct HostileSiteTests {
    @Test(arguments: ["", "Content-Length: 99999999999999999999\r\n", "Transfer-Encoding: chunked\r\n"])
    func `An endless body is stopped at the limit`(field: String) throws {
        let isChunked = field.hasPrefix("Transfer")
        let server = try ScriptedServer { visitor in
            _ = visitor.readHead()
            visitor.send("HTTP/1.1 200 OK\r\n\(field)\r\n")
            let piece = (isChunked ? "1000\r\n" : "") + String(repeating: "x", count: 4096) + (isChunked ? "\r\n" : "")
            while visitor.send(piece) {}
        }
        let limits = ExchangeLimits(bodyBytes: 100_000, totalTime: .seconds(30), slowTime: .seconds(25))
        let exchange = try client(for: server, limits: limits).get(try WebAddress(server.url()))
        #expect(exchange.outcome == .stopped(.bodyBytes))
        // Of one that says how long it is nothing is waited for; what came with the head is there.
        #expect(field.hasPrefix("Content") ? exchange.body.count < 64 << 10 : exchange.body.count == 100_000)
    }

    @Test func `A slow drip is stopped`() throws {
        let server = try ScriptedServer { visitor in
            _ = visitor.readHead()
            visitor.send("HTTP/1.1 200 OK\r\n\r\n")
            while !visitor.waitForClose(20), visitor.send("x") {}
        }
        let limits = ExchangeLimits(totalTime: .seconds(30), slowestRate: 1000, slowTime: .seconds(3))
        let exchange = try client(for: server, limits: limits).get(try WebAddress(server.url()))
        #expect(exchange.outcome == .stopped(.tooSlow))
        #expect(exchange.status == 200)
    }

    @Test func `A server that says nothing, and one that talks for ever, are stopped by the clock`() throws {
        let limits = ExchangeLimits(totalTime: .seconds(3), slowTime: .seconds(25))
        let silent = try ScriptedServer { visitor in
            _ = visitor.readHead()
            _ = visitor.waitForClose(10000)
        }
        let first = try client(for: silent, limits: limits).get(try WebAddress(silent.url()))
        #expect(first.outcome == .stopped(.totalTime) && first.status == nil)
        let talking = try ScriptedServer { visitor in
            _ = visitor.readHead()
            visitor.send("HTTP/1.1 200 OK\r\n\r\n")
            while !visitor.waitForClose(1), visitor.send(String(repeating: "x", count: 1000)) {}
        }
        let second = try client(for: talking, limits: limits).get(try WebAddress(talking.url()))
        #expect(second.outcome == .stopped(.totalTime) && !second.body.isEmpty)
    }

    @Test func `A flood of fields, of interim heads and of one long field is stopped`() throws {
        let floods: [(String, ExchangeOutcome)] = [
            ("X: y\r\n", .stopped(.headFields)),
            ("\r\nHTTP/1.1 100 Continue\r\n", .stopped(.headBytes)),
            (String(repeating: "x", count: 1000), .stopped(.headBytes)),
        ]
        for (piece, outcome) in floods {
            let server = try ScriptedServer { visitor in
                _ = visitor.readHead()
                visitor.send("HTTP/1.1 100 Continue\r\n")
                while visitor.send(piece) {}
            }
            let exchange = try client(for: server).get(try WebAddress(server.url()))
            #expect(exchange.outcome == outcome)
            #expect(exchange.responseHead.count <= 64 << 10 && exchange.body.isEmpty)
        }
    }

    @Test func `A body that is shorter than its length is clipped, and what came is kept`() throws {
        let server = try ScriptedServer { visitor in
            _ = visitor.readHead()
            visitor.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello")
        }
        let exchange = try client(for: server).get(try WebAddress(server.url()))
        #expect(exchange.outcome == .broken(.clippedBody(expected: 10, got: 5)))
        #expect(exchange.outcome.sentence == "The body was cut off after 5 of 10 bytes.")
        #expect(text(exchange.body) == "hello")
    }

    @Test func `What comes behind the end is told apart, and the connection is not used again`() throws {
        let server = try ScriptedServer { visitor in
            _ = visitor.readHead()
            visitor.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhelloHTTP/1.1 200 OK\r\n\r\nforged")
            _ = visitor.waitForClose(5000)
        }
        let client = try client(for: server)
        let first = client.get(try WebAddress(server.url()))
        #expect(first.outcome == .got && text(first.body) == "hello")
        #expect(text(first.surplus) == "HTTP/1.1 200 OK\r\n\r\nforged")
        #expect(client.get(try WebAddress(server.url())).connection?.number == 2)
    }

    @Test func `A reset in the middle is told, and what came is kept`() throws {
        let server = try ScriptedServer { visitor in
            _ = visitor.readHead()
            visitor.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhel")
            // The client has read before the reset comes, which throws away what is on the way.
            _ = visitor.waitForClose(200)
            visitor.reset()
        }
        let exchange = try client(for: server).get(try WebAddress(server.url()))
        #expect(exchange.outcome == .broken(.reset))
        #expect(text(exchange.body) == "hel")
    }

    @Test(arguments: [
        "SSH-2.0-OpenSSH_9.2\r\n", "<html>no head</html>", "HTTP/2 200\r\n\r\n", "HTTP/1.1 banana\r\n\r\n",
        "\0\0\0\u{16}",
    ]) func `What is no HTTP is kept and told`(garbage: String) throws {
        let server = try ScriptedServer { visitor in
            _ = visitor.readHead()
            visitor.send(garbage)
            _ = visitor.waitForClose(5000)
        }
        let exchange = try client(for: server).get(try WebAddress(server.url()))
        #expect(exchange.outcome == .broken(.notHTTP))
        #expect(text(exchange.body) == garbage && exchange.responseHead.isEmpty && exchange.status == nil)
    }

    @Test func `A server that closes at once, and a port where nobody listens, are told apart`() throws {
        let server = try ScriptedServer { visitor in _ = visitor.readHead() }
        let closing = try client(for: server).get(try WebAddress(server.url()))
        #expect(closing.outcome == .broken(.noAnswer))
        // Port 9 of an address that is nobody's.
        let nobody = try ScriptedServer(address: "127.0.0.4") { _ in }
        let absent = try client(for: nobody).get(try WebAddress("http://127.0.0.4:9/"))
        #expect(absent.outcome == .unreachable(.cannotConnect))
        #expect(absent.connection == nil && absent.request.isEmpty)
    }
}
