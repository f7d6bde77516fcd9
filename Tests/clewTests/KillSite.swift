import ClewTestSupport
import Foundation
import Synchronization
import Testing

/// A site of a few hundred pages, each of which leads to two others and has a mark of its own; it counts what it is asked.
final class KillSite: Sendable {
    /// What the server counts.
    private final class Counts: Sendable {
        struct State {
            var pages: [Int: Int] = [:]
            var walls = 0
            var logins = 0
            var sessions: Set<String> = []
        }
        let state = Mutex(State())
    }

    static let password = "harbour wind 7"

    let pages: Int
    private let server: ScriptedServer
    private let counts = Counts()

    /// - Parameter wantsLogin: whether the pages are shown to who is logged in, and a form to all others.
    init(pages: Int, wantsLogin: Bool = false) throws {
        self.pages = pages
        let counts = counts
        server = try ScriptedServer { visitor in
            while true {
                let head = visitor.readHead()
                let words = head.split(separator: " ")
                guard words.count > 2 else { return }
                if words[0] == "POST" {
                    visitor.send(KillSite.login(head, visitor, counts))
                } else if let number = Int(words[1].dropFirst(3)), words[1].hasPrefix("/p/"), number < pages {
                    let isIn = !wantsLogin || counts.state.withLock { $0.sessions.contains { head.contains($0) } }
                    counts.state.withLock { state in
                        if isIn { state.pages[number, default: 0] += 1 } else { state.walls += 1 }
                    }
                    visitor.send(KillSite.answer(isIn ? KillSite.page(number, of: pages) : KillSite.form))
                } else {
                    visitor.send(KillSite.answer(KillSite.form))
                }
            }
        }
    }

    func url(_ target: String) -> String { server.url(target) }
    func stop() { server.stop() }

    /// How often each page was sent.
    var sent: [Int: Int] { counts.state.withLock { $0.pages } }
    /// How often a form stood in the place of a page.
    var walls: Int { counts.state.withLock { $0.walls } }
    /// How often a form was posted.
    var logins: Int { counts.state.withLock { $0.logins } }
    /// How many requests for pages there were.
    var requests: Int { sent.values.reduce(0, +) }

    /// How often the mark of each page stands in the vault of a case.
    func sealed(in program: Program) throws -> [Int: Int] {
        let script = "zcat -q case/vault/*.warc.gz | grep -a -o 'mark-[0-9]*-end'"
        let marks = try ProgramRun("sh", ["-c", script], in: program.folder).output.split(separator: "\n")
        let numbers = marks.compactMap { Int($0.dropFirst(5).dropLast(4)) }
        return Dictionary(numbers.map { ($0, 1) }, uniquingKeysWith: +)
    }

    private static func login(_ head: String, _ visitor: Visitor, _ counts: Counts) -> String {
        let length = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
        let count = length.flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
        let form = String(decoding: visitor.read(exactly: count), as: UTF8.self)
        return counts.state.withLock { state in
            state.logins += 1
            guard form.contains("password=harbour+wind+7") || form.contains("password=harbour%20wind%207") else {
                return answer(KillSite.form)
            }
            let session = "sid=s\(state.logins)x"
            state.sessions.insert(session)
            return "HTTP/1.1 302 Found\r\nSet-Cookie: \(session); Path=/\r\nLocation: /p/0\r\nContent-Length: 0\r\n\r\n"
        }
    }

    private static func page(_ number: Int, of pages: Int) -> String {
        let links = [2 * number + 1, 2 * number + 2].filter { $0 < pages }.map { "<a href=\"/p/\($0)\">\($0)</a>" }
        return "<p>mark-\(number)-end</p>" + links.joined() + String(repeating: "<p>text of \(number)</p>", count: 200)
    }

    private static let form = """
        <form method="post" action="/login"><input name="user"><input type="password" name="password">\
        <input type="submit" value="Log in"></form>
        """

    private static func answer(_ body: String) -> String {
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }
}
