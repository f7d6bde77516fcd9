import ClewExercise
import ClewMarkets
import ClewMarkup
import ClewTestSupport
import ClewWARC
import Testing

/// The pages of an exercise's markets and forum: none is a wall but the one on which one signs in.
@Suite struct ExerciseWallTests {
    @Test func `of the pages of an exercise only the logins are walls, with the profiles and without`() throws {
        let files = try ExerciseFolder(seed: 7, pages: 1000).files().filter { $0.path.hasPrefix("captures") }
        for reader in [WallReader(), WallReader(profiles: ProfileSet([]))] {
            var (pages, logins) = (0, 0)
            for file in files {
                let records = WARCReader(bytes: file.bytes, reading: .declaredDigests)
                while let item = try records.next() {
                    guard case .record(let entry) = item, entry.header.type == .response, let block = entry.block else {
                        continue
                    }
                    pages += 1
                    let html = Array(block[entry.payloadOffset...])
                    let address = entry.header.targetURI ?? ""
                    let wall = reader.wall(
                        of: WallAnswer(status: 200, page: SitePage(PageTree(html: html), address: address)))
                    let isLogin = html.firstRange(of: Array("type=\"password\"".utf8)) != nil
                    if isLogin { logins += 1 }
                    #expect((wall?.kind == .login) == isLogin, "\(address): \(wall?.marks ?? [])")
                    #expect(wall == nil || isLogin, "\(address): \(wall?.marks ?? [])")
                }
            }
            #expect(pages > 800 && logins > 0)
        }
    }
}
