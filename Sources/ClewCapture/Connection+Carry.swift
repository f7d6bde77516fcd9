internal import ClewWARC

/// What came of one request over a connection.
struct Carried {
    /// How many bytes of the request went out.
    var sent = 0
    /// How many bytes came.
    var received = 0
    /// What was read of them.
    var reader: ResponseReader
    /// How the reading ended.
    var step = ResponseReader.Step.more

    /// Whether the answer is whole and leaves the connection to another exchange.
    var mayBeFollowed: Bool { step == .whole && reader.keepsConnection && reader.surplus.isEmpty }
}

extension Connection {
    /// Sends a request and reads the answer, until it is whole, broken, or at a limit.
    ///
    /// - Parameters:
    ///   - stopwatch: counts the time of the whole exchange.
    ///   - buffer: room for what comes at once.
    ///   - admits: looks at the final head and the body so far and says whether it is wanted; `nil` while it cannot tell.
    func carry(
        _ request: [UInt8], within limits: ExchangeLimits, since stopwatch: Stopwatch,
        through buffer: UnsafeMutableRawBufferPointer, admits: (HTTPMessage, [UInt8]) -> Bool? = { _, _ in true }
    ) -> Carried {
        var carried = Carried(reader: ResponseReader(limits))
        var speed = SpeedWatch(limits, from: stopwatch.elapsed)
        var maySend = true
        var isAdmitted = false
        while carried.step == .more {
            let moment = stopwatch.elapsed
            if moment >= limits.totalTime {
                carried.step = .stopped(.totalTime)
                break
            }
            if speed.isTooSlow(at: moment, bytes: carried.sent + carried.received) {
                carried.step = .stopped(.tooSlow)
                break
            }
            var isIdle = true
            if maySend, carried.sent < request.count {
                switch send(request[carried.sent...]) {
                case .bytes(let count):
                    carried.sent += count
                    isIdle = false
                case .wait: break
                // What the server said before it closed may still be there to read.
                case .closed, .failed: maySend = false
                }
            }
            // No more is read at once than an answer may have; one byte more tells that it has more.
            let room = max(1, min(buffer.count, limits.answerBytes - carried.received))
            switch receive(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<room])) {
            case .bytes(let count):
                carried.received += count
                isIdle = false
                carried.step = carried.reader.push(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                // An answer without a body is nothing that one could not want.
                let isBare = carried.step == .whole && carried.reader.body.isEmpty
                if !isAdmitted, !isBare, let message = carried.reader.message {
                    let answer = admits(message, carried.reader.body)
                    isAdmitted = answer == true
                    if answer == false { carried.step = .stopped(.unwanted) }
                }
            case .closed: carried.step = carried.reader.close()
            case .failed: carried.step = .broken(.reset)
            case .wait: break
            }
            if isIdle, carried.step == .more {
                let time = min(limits.totalTime, speed.end) - moment
                wait(forRoom: maySend && carried.sent < request.count, atMost: time)
            }
        }
        // The byte that told that there is more is none of the answer.
        carried.received = min(carried.received, limits.answerBytes)
        return carried
    }
}

/// Measures how long an exchange has taken.
struct Stopwatch {
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant

    init() {
        start = clock.now
    }

    var elapsed: Duration { clock.now - start }
}

extension Exchange {
    /// Takes what was sent and read.
    mutating func take(_ carried: Carried, of request: [UInt8], over connection: Connection) {
        let reader = carried.reader
        self.request = Array(request.prefix(carried.sent))
        self.connection = connection.facts
        bytesDown = carried.received
        responseHead = reader.head
        finalHead = reader.finalHead
        if carried.step != .stopped(.unwanted) { (body, surplus) = (reader.body, reader.surplus) }
        status = reader.status
        fields = reader.message?.fields ?? HeaderFields()
        serverDate = fields["Date"].flatMap { HTTPDate.read($0) }
        switch carried.step {
        case .whole:
            outcome = .got
            if let heading = RouterPage.heading(of: self) { take(routerPage: heading) }
        case .stopped(let limit): outcome = .stopped(limit)
        case .broken(let breakage): outcome = .broken(breakage)
        case .more: outcome = .broken(.noAnswer)
        }
    }

    /// Takes that the router answered and not the site: nothing that came is the site's.
    private mutating func take(routerPage heading: String) {
        outcome = .unreachable(.i2pRouter(heading))
        (responseHead, finalHead, body, surplus, bytesDown) = ([], 0, [], [], 0)
        (status, fields, serverDate) = (nil, HeaderFields(), nil)
    }

    /// Takes that no connection came about.
    mutating func take(_ failure: Connection.Failure) {
        switch failure {
        case .refused(let refusal): outcome = .refused(refusal)
        case .unreachable(let reason, let facts):
            outcome = .unreachable(reason)
            connection = facts
        }
    }
}
