import ClewMarkets
import ClewMarkup
import ClewTable
import ClewTestSupport
import Testing

/// How often an ordinary page of a real capture is taken for a wall, and whether real walls are told. The numbers are
/// measured; a change for the worse shows here.
@Suite struct RealWallTests {
    private func walls(_ files: [(path: String, bytes: [UInt8])]) -> [(path: String, wall: Wall)] {
        let reader = WallReader()
        return files.compactMap { file in
            let encoding = EncodingDetection(file.bytes, declared: nil).encoding
            let page = SitePage(PageTree(html: DecodedText(file.bytes, encoding).bytes))
            return reader.wall(of: WallAnswer(status: 200, page: page)).map { (path: file.path, wall: $0) }
        }
    }

    @Test(.realCaptures("agora-pages"))
    func `of 7,000 pages of Agora none is a wall`() throws {
        let files = try RealCaptures.files(below: "agora-pages/agora/2014-04-06").filter { !$0.path.hasSuffix(".css") }
        let found = walls(files)
        #expect(files.count > 7000 && found.isEmpty, "\(found.prefix(5))")
    }

    @Test(.realCaptures("agora-front", "cypher", "silkroad-forum-legal"))
    func `of the front pages of Agora, the lists of Cypher and the threads of a forum none is a wall`() throws {
        var files: [(path: String, bytes: [UInt8])] = []
        for name in ["agora-front", "cypher", "silkroad-forum-legal"] {
            files += try RealCaptures.files(below: name).filter { $0.path.hasSuffix(".html") }
        }
        let found = walls(files)
        #expect(files.count > 350 && found.isEmpty, "\(found.prefix(5))")
    }

    @Test(.realCaptures("empire-cryptonia"))
    func `the login pages of Empire and Cryptonia are walls with a captcha, and their other pages are none`() throws {
        let files = try RealCaptures.files(below: "empire-cryptonia").filter { $0.path.contains("/html_files/") }
        let found = walls(files)
        let logins = found.filter { $0.path.contains("login_page") }
        #expect(logins.count == 5 && logins.allSatisfy { $0.wall.kind == .login && $0.wall.hasCaptcha })
        // Waiting rooms, under two names.
        let rooms = found.filter { $0.path.contains("anti_ddos") || $0.path.contains("meta_refresh") }
        #expect(!rooms.isEmpty && rooms.allSatisfy { $0.wall.kind == .queue })
        let others = found.filter { one in !(logins + rooms).contains { $0.path == one.path } }
        #expect(files.count > 80 && others.isEmpty, "\(others.prefix(5))")
    }
}
