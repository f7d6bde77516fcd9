import ClewExercise
import ClewTestSupport
import Foundation
import Testing

@Suite(.enabled(if: LoopbackClient.isAvailable, "the machine has no 127.0.0.2"))
struct ExerciseServerTests {
    /// A server on a port of its own, until it is stopped.
    private struct Running {
        let server: ExerciseServer
        private let running: BackgroundServer

        init(_ temper: ExerciseServer.Temper = .good) {
            let server = ExerciseServer(seed: 7, pages: 400)
            self.server = server
            running = BackgroundServer { try server.run(port: 0, temper: temper, onReady: $0, isStopped: $1) }
        }

        var client: LoopbackClient { LoopbackClient(port: running.port) }

        func stop() { running.stop() }
    }

    @Test func `a site answers under its prefix and to its own host, and its links lead on`() throws {
        let running = Running()
        defer { running.stop() }
        let client = running.client
        for site in running.server.served where site.slug != "kontor-nord" {
            let prefixed = client.get("/\(site.slug)/")
            let hosted = client.get("/", host: site.host)
            #expect(prefixed.status == 200 && hosted.status == 200)
            #expect(prefixed.text.contains("href=\"/\(site.slug)/") && !hosted.text.contains("href=\"/\(site.slug)/"))
            let links = hosted.text.matches(of: /href="(\/[^"#]+)"/).map { String($0.1) }
            #expect(links.count > 10)
            for link in Set(links) {
                let target = link.replacing("&amp;", with: "&")
                #expect(client.get(target, host: site.host).status == 200, "\(target)")
                #expect(client.get("/\(site.slug)" + target).status == 200, "\(target)")
            }
        }
        #expect(client.get("/").text.contains("Nothing here is real"))
        #expect(client.get("/harbour-lane/item/1").status == 404)
        #expect(client.get("/nowhere").status == 404)
    }

    @Test func `the pages that are served are those of the captures of the last day`() throws {
        let running = Running()
        defer { running.stop() }
        let exercise = try MadeExercise(seed: 7, pages: 400)
        let last = try #require(exercise.truth.captures.last { $0.site == "tallow-row" }).time.prefix(10)
        var compared = 0
        for (capture, page) in zip(exercise.truth.captures, exercise.pages)
        where capture.time.hasPrefix(last) && capture.site == "quayside-talk" {
            let url = try #require(URL(string: capture.address))
            #expect(running.client.get(url.path, host: url.host() ?? "").body == page.body, "\(capture.address)")
            compared += 1
        }
        #expect(compared > 3)
    }

    @Test func `one market lets nobody in without a login`() throws {
        let running = Running()
        defer { running.stop() }
        let client = running.client
        let login = running.server.login
        let base = "/\(login.slug)/index.php"
        let refused = client.get(base + "?page=home")
        #expect(refused.status == 302 && refused.field("Location") == base + "?page=login")
        #expect(client.get(base + "?page=login").text.contains("type=\"password\""))
        let wrong = client.post(base + "?page=login", form: "username=\(login.user)&password=x")
        #expect(wrong.status == 200 && wrong.text.contains("wrong password") && wrong.field("Set-Cookie") == nil)
        let right = client.post(base + "?page=login", form: "username=\(login.user)&password=\(login.password)")
        let cookie = try #require(right.field("Set-Cookie")?.split(separator: ";").first.map(String.init))
        #expect(right.status == 302)
        let home = client.get(base + "?page=home", cookie: cookie)
        #expect(home.status == 200 && home.text.contains(login.user))
        #expect(client.get(base + "?page=home&mode=expired", cookie: cookie).status == 302)
    }

    @Test func `an address can ask for each way to fail`() {
        let running = Running()
        defer { running.stop() }
        let client = running.client
        #expect(client.get("/harbour-lane/?mode=error").status == 500)
        let busy = client.get("/harbour-lane/?mode=unavailable")
        #expect(busy.status == 503 && busy.field("Retry-After") == "1")
        let broken = client.get("/harbour-lane/?mode=truncated")
        #expect(broken.status == 200 && broken.body.count < broken.announced)
        let reset = client.get("/harbour-lane/?mode=reset")
        #expect(reset.status == 0 && reset.isReset)
        let slow = client.get("/harbour-lane/?mode=slow")
        #expect(slow.status == 200 && slow.body.count == slow.announced)
    }

    @Test func `a failing server fails each third time and answers when it is asked again`() {
        let running = Running(.failing)
        defer { running.stop() }
        let answers = (0..<12).map { _ in running.client.get("/harbour-lane/") }
        let good = answers.filter { $0.status == 200 && $0.body.count == $0.announced }
        #expect(good.count == 8)
        #expect(Set(answers.map(\.status)) == [200, 500, 503, 0])
    }

    @Test func `what is no request is refused and the server goes on`() {
        let running = Running()
        defer { running.stop() }
        for line in ["nonsense", "GET /", "GET x HTTP/1.1", "POST / HTTP/1.1\r\nContent-Length: 99999999"] {
            #expect(running.client.send(line + "\r\n\r\n").status == 400, "\(line)")
        }
        #expect(running.client.send("PUT / HTTP/1.1\r\nConnection: close\r\n\r\n").status == 405)
        let far = "GET /harbour-lane/c/999999999999999999999/-1 HTTP/1.1\r\nConnection: close\r\n\r\n"
        #expect(running.client.send(far).status == 404)
        #expect(running.client.get("/quayside-talk/").status == 200)
    }

    @Test func `a folder without parameters is no exercise`() throws {
        let scratch = try ScratchFolder()
        #expect(throws: ExerciseFault.noExercise(scratch.path)) { try ExerciseServer(folder: scratch.path) }
        try scratch.write(Array(#"{"exercise":3,"seed":"7","pages":0}"#.utf8), "exercise.json")
        #expect(throws: ExerciseFault.noExercise(scratch.path)) { try ExerciseServer(folder: scratch.path) }
        try scratch.write(Array(#"{"exercise":3,"seed":"7","pages":30}"#.utf8), "exercise.json")
        #expect(try ExerciseServer(folder: scratch.path).served.count == 4)
        for day in [-1, 2, 99] {
            #expect(throws: ExerciseFault.noDay(day, last: 1)) { try ExerciseServer(folder: scratch.path, day: day) }
        }
        #expect(ExerciseFault.noDay(99, last: 1).sentence == "The exercise has no day 99; its days are 0 to 1.")
        #expect(try ExerciseServer(folder: scratch.path, day: 1).served.count == 4)
    }

    @Test func `a port that another program has is called so`() throws {
        let running = Running()
        defer { running.stop() }
        let port = running.client.port
        let fault = #expect(throws: ExerciseFault.self) {
            try ExerciseServer(seed: 7, pages: 40).run(port: port, onReady: { _ in }, isStopped: { true })
        }
        #expect(fault?.sentence.hasPrefix("Port \(port) of 127.0.0.2 is in use by another program;") == true)
    }
}
