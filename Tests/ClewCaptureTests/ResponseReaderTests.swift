import ClewCapture
import ClewTestSupport
import Testing

/// Pushes a text in pieces of a size and then closes.
func read(
    _ answer: String, in size: Int = .max, limits: ExchangeLimits = .standard
) -> (ResponseReader, ResponseReader.Step) {
    read(Array(answer.utf8), in: size, limits: limits)
}

func read(_ bytes: [UInt8], in size: Int, limits: ExchangeLimits = .standard) -> (ResponseReader, ResponseReader.Step) {
    var reader = ResponseReader(limits)
    var place = 0
    while place < bytes.count {
        let piece = bytes[place..<min(bytes.count, place + min(size, bytes.count))]
        place = piece.endIndex
        let step = piece.withUnsafeBytes { reader.push($0) }
        if step != .more { return (reader, step) }
    }
    return (reader, reader.close())
}

@Suite struct ResponseReaderTests {
    @Test(arguments: [
        ("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc", "abc", ResponseReader.Step.whole, true),
        ("HTTP/1.1 200 OK\r\nContent-Length: 3, 3\r\n\r\nabc", "abc", .whole, true),
        ("HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcde", "abcde", .whole, false),
        ("HTTP/1.1 200 OK\r\nContent-Length: -3\r\n\r\nabcde", "abcde", .whole, false),
        ("HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: Close\r\n\r\nabc", "abc", .whole, false),
        ("HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nabc", "abc", .whole, false),
        ("HTTP/1.0 200 OK\r\nContent-Length: 3\r\nConnection: keep-alive\r\n\r\nabc", "abc", .whole, true),
        ("HTTP/1.1 200 OK\n\nabc", "abc", .whole, false),
        ("HTTP/1.1 304 Not Modified\r\nContent-Length: 300\r\n\r\n", "", .whole, true),
        ("HTTP/1.1 204 No Content\r\n\r\n", "", .whole, true),
        ("HTTP/1.1 101 Switching Protocols\r\n\r\n", "", .whole, false),
        (
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n1\r\na\r\n0\r\n\r\n",
            "1\r\na\r\n0\r\n\r\n", .whole, true
        ),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n1\na\n0;x\n\n", "1\na\n0;x\n\n", .whole, true),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\nContent-Length: 1\r\n\r\nabc", "abc", .whole, false),
        ("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc", "abc", .broken(.clippedBody(expected: 5, got: 3)), true),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc", "5\r\nabc", .broken(.clippedChunks), true),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", "0\r\n", .broken(.clippedChunks), true),
        ("HTTP/1.1 200 OK\r\nContent-Le", "", .broken(.clippedHead), false),
        ("HTTP/1.1 100 Continue\r\n\r\n", "", .broken(.clippedHead), false),
        ("", "", .broken(.noAnswer), false),
    ]) func `An answer ends where the RFC has it, in pieces of any size`(
        answer: String, body: String, step: ResponseReader.Step, keeps: Bool
    ) {
        for size in [Int.max, 1, 2, 3, 7] {
            let (reader, last) = read(answer, in: size)
            #expect(last == step)
            #expect(text(reader.body) == body)
            #expect(reader.keepsConnection == keeps)
            #expect(text(reader.head + reader.body) == answer)
        }
    }

    @Test(arguments: [
        "x\r\n", "\r\n", "-1\r\n", "1\r\nab\r\n", "ffffffffffffffff\r\n",
        "1 \u{1}" + String(repeating: "x", count: 5000),
    ])
    func `A damaged chunk is told`(body: String) {
        for size in [Int.max, 1] {
            let (_, step) = read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body, in: size)
            #expect(step == .broken(.damagedChunk))
        }
    }

    @Test func `Interim heads are kept before the final one`() {
        let interim = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"
        let (reader, step) = read(interim + "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", in: 5)
        #expect(step == .whole && reader.status == 404 && reader.finalHead == interim.utf8.count)
    }

    @Test func `Each limit stops at its byte`() {
        let small = ExchangeLimits(headBytes: 60, headFields: 3, bodyBytes: 10)
        let start = "HTTP/1.1 200 OK\r\n"
        let exact = start + String(repeating: "x", count: 60 - start.utf8.count - 4) + "\r\n\r\n"
        #expect(read(exact, limits: small).1 == .whole)
        #expect(read(exact.replacing("xx\r\n", with: "xxx\r\n"), limits: small).1 == .stopped(.headBytes))
        #expect(read(start + "a:1\r\nb:2\r\nc:3\r\n\r\n", limits: small).1 == .whole)
        #expect(read(start + "a:1\r\nb:2\r\nc:3\r\nd:4\r\n\r\n", limits: small).1 == .stopped(.headFields))
        #expect(read(start + "\r\n0123456789", limits: small).1 == .whole)
        let (reader, step) = read(start + "\r\n0123456789a", in: 4, limits: small)
        #expect(step == .stopped(.bodyBytes) && text(reader.body) == "0123456789")
        #expect(read(start + "Content-Length: 11\r\n\r\n", limits: small).1 == .stopped(.bodyBytes))
    }

    @Test func `Damaged answers trap nowhere, lose no byte, and read the same in pieces of any size`() {
        var random = SplitMix64(seed: 9)
        let seeds = [
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\nhello, world",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n7;a=b\r\n, world\r\n0\r\nA: b\r\n\r\n",
        ].map { Array($0.utf8) }
        let limits = ExchangeLimits(headBytes: 90, headFields: 4, bodyBytes: 64)
        for _ in 0..<20000 {
            let bytes = random.mutated(seeds[random.below(seeds.count)])
            let (whole, step) = read(bytes, in: .max, limits: limits)
            let (pieces, last) = read(bytes, in: 1, limits: limits)
            #expect(step == last && whole.head == pieces.head && whole.status == pieces.status)
            // What comes after a fault in the same piece is kept with it.
            #expect(whole.body.starts(with: pieces.body))
            #expect(bytes.starts(with: whole.head + whole.body))
        }
    }

    @Test func `A speed below the limit is seen at the end of a window`() {
        let limits = ExchangeLimits(slowestRate: 100, slowTime: .seconds(2))
        var watch = SpeedWatch(limits, from: .seconds(5))
        var verdicts: [Bool] = []
        for (second, bytes) in [(6, 0), (7, 200), (8, 200), (9, 399)] {
            verdicts.append(watch.isTooSlow(at: .seconds(second), bytes: bytes))
        }
        #expect(verdicts == [false, false, false, true])
    }
}
