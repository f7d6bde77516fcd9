import ClewExercise
import Testing

@Suite struct ExerciseFolderTests {
    @Test func `the same seed gives the same bytes and another seed gives others`() throws {
        let files = try ExerciseFolder(seed: 7, pages: 60).files()
        #expect(files == (try ExerciseFolder(seed: 7, pages: 60).files()))
        #expect(files != (try ExerciseFolder(seed: 8, pages: 60).files()))
    }

    @Test func `an exercise has a market, a forum, a table, its mapping, a damaged file and the truth`() throws {
        let paths = try ExerciseFolder(seed: 1, pages: 60).files().map(\.path)
        #expect(paths.first == "market.warc.gz")
        #expect(paths.contains { $0.hasPrefix("forum/") })
        #expect(paths.suffix(4) == ["offers.csv", "offers.yaml", "damaged.warc.gz", "truth.json"])
    }
}
