import ClewExercise
import ClewTestSupport
import Testing

@Suite(.enabled(if: LoopbackClient.isAvailable, "the machine has no 127.0.0.2"))
struct ExerciseGateTests {
    private let server = ExerciseServer(seed: 7, pages: 400)

    private func serve(_ gate: ExerciseGate?) -> BackgroundServer {
        let server = server
        return BackgroundServer { try server.run(port: 0, gate: gate, onReady: $0, isStopped: $1) }
    }

    private let base = "/kontor-nord/index.php"

    /// Logs in with the token of a fresh form.
    private func logIn(_ client: LoopbackClient, password: String) throws -> LoopbackClient.Answer {
        let form = client.get(base + "?page=login").text
        let match = form.firstMatch(of: /name="step" value="([^"]*)"/)
        let token = try #require(match).output.1
        return client.post(
            base + "?page=login", form: "username=\(server.login.user)&password=\(password)&step=\(token)")
    }

    @Test func `a session ends after its pages, and the next login gives another one`() throws {
        let gate = ExerciseGate(pagesOfSession: 3)
        let running = serve(gate)
        defer { running.stop() }
        let client = LoopbackClient(port: running.port)
        #expect(client.get(base + "?page=home").status == 302)
        let first = try #require(try logIn(client, password: server.login.password).field("Set-Cookie"))
        let cookie = String(first.prefix { $0 != ";" })
        let states = (0..<4).map { _ in client.get(base + "?page=home", cookie: cookie).status }
        #expect(states == [200, 200, 200, 302])
        let second = try #require(try logIn(client, password: server.login.password).field("Set-Cookie"))
        #expect(second != first && client.get(base + "?page=home", cookie: cookie).status == 302)
        #expect(gate.attempts == 2 && gate.sessions == 2 && gate.wrongTokens == 0)
    }

    @Test func `a wrong password and a form without its token are refused and counted`() throws {
        let gate = ExerciseGate()
        let running = serve(gate)
        defer { running.stop() }
        let client = LoopbackClient(port: running.port)
        #expect(try logIn(client, password: "wrong").status == 200)
        let login = server.login
        let stale = client.post(base + "?page=login", form: "username=\(login.user)&password=\(login.password)&step=1")
        #expect(stale.status == 200 && stale.field("Set-Cookie") == nil)
        #expect(gate.attempts == 2 && gate.wrongTokens == 1 && gate.sessions == 0)
        let cookie = gate.openSession()
        #expect(client.get(base + "?page=home", cookie: cookie).status == 200)
        gate.endSession()
        #expect(client.get(base + "?page=home", cookie: cookie).status == 302)
    }

    @Test(arguments: ExerciseGate.Wall.allCases) func `a wall stands in place of the pages of this site alone`(
        wall: ExerciseGate.Wall
    ) {
        let gate = ExerciseGate()
        gate.wall = wall
        let running = serve(gate)
        defer { running.stop() }
        let client = LoopbackClient(port: running.port)
        let page = client.get(base + "?page=login").text
        #expect(page.contains("type=\"password\"") == (wall == .guardedLogin))
        #expect(client.get("/harbour-lane/").text.contains("Harbour Lane"))
        gate.wall = nil
        #expect(client.get(base + "?page=login").text.contains("type=\"password\""))
    }

    @Test func `without a gate the site is as it was`() throws {
        let running = serve(nil)
        defer { running.stop() }
        let client = LoopbackClient(port: running.port)
        #expect(client.get(base + "?page=login").text.contains("name=\"step\" value=\"1\""))
        let right = client.post(
            base + "?page=login", form: "username=\(server.login.user)&password=\(server.login.password)")
        #expect(right.status == 302 && right.field("Set-Cookie")?.hasPrefix("kn_session=") == true)
    }
}
