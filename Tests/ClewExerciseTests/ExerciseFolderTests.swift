import ClewExercise
import ClewTestSupport
import Foundation
import Testing

@Suite struct ExerciseFolderTests {
    @Test func `the same seed gives the same bytes and another seed gives others`() throws {
        let files = try ExerciseFolder(seed: 7, pages: 60).files()
        #expect(files == (try ExerciseFolder(seed: 7, pages: 60).files()))
        let others = try ExerciseFolder(seed: 8, pages: 60).files()
        for path in ["captures.warc.gz", "truth.json", "offers.csv"] {
            #expect(files.first { $0.path == path }?.bytes != others.first { $0.path == path }?.bytes)
        }
    }

    @Test func `what is written on all processors is what one makes in memory`() async throws {
        let scratch = try ScratchFolder()
        var told: [Int] = []
        try await ExerciseFolder(seed: 3, pages: 700).write(to: scratch.path("made")) { made, all in
            told.append(made)
            return all == 700
        }
        #expect(told.last == 700 && told == told.sorted())
        let files = try ExerciseFolder(seed: 3, pages: 700).files()
        #expect(try Files.paths(below: scratch.path("made")) == files.map(\.path))
        for file in files { #expect(try scratch.bytes("made/" + file.path) == file.bytes, "\(file.path)") }
    }

    @Test
    func `an exercise has captures, a second agency's, threads, a table, its mapping, rates, damage and the truth`()
        throws
    {
        let paths = try ExerciseFolder(seed: 1, pages: 60).files().map(\.path).filter { !$0.hasPrefix("forum/") }
        #expect(
            paths == [
                "captures.warc.gz", "damaged.warc.gz", "exercise.json", "market.warc.gz", "offers.csv", "offers.yaml",
                "rates.csv", "truth.json",
            ])
        #expect(try ExerciseFolder(seed: 1, pages: 60).files().contains { $0.path.hasPrefix("forum/") })
    }

    @Test func `the rates are those of the truth, for each day and currency`() throws {
        struct Truth: Decodable {
            var rates: [[String: Value]]
        }
        struct Value: Decodable {
            var day: String?
            var number: Double?

            init(from decoder: any Decoder) throws {
                let value = try decoder.singleValueContainer()
                day = try? value.decode(String.self)
                number = try? value.decode(Double.self)
            }
        }
        let files = try ExerciseFolder(seed: 5, pages: 400).files()
        let table = try #require(files.first { $0.path == "rates.csv" })
        let written = try #require(files.first { $0.path == "truth.json" })
        let days = try JSONDecoder().decode(Truth.self, from: Data(written.bytes)).rates
        let lines = String(decoding: table.bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.first == "date,currency,eur")
        #expect(lines.count == 1 + days.count * 5)
        for line in lines.dropFirst() {
            let cells = line.split(separator: ",").map(String.init)
            let day = try #require(days.first { $0["day"]?.day == cells[0] })
            let perEuro = try #require(day[cells[1]]?.number)
            let euros = try #require(Double(cells[2]))
            #expect(abs(euros * perEuro - 1) < 1e-6, "\(line)")
        }
    }

    @Test(arguments: [1, 2, 3, 10, 37, 1000], [0, 7, UInt64.max])
    func `an exercise has as many pages as were asked for, each of them in the truth`(pages: Int, seed: UInt64) throws {
        let exercise = try MadeExercise(seed: seed, pages: pages)
        #expect(exercise.pages.count == pages)
        #expect(exercise.truth.captures.map(\.n) == Array(0..<pages))
        #expect(exercise.truth.captures.map(\.address) == exercise.pages.map(\.address))
        #expect(exercise.truth.captures.map(\.time) == exercise.pages.map(\.time))
        #expect(exercise.truth.captures.map(\.bytes) == exercise.pages.map(\.body.count))
        #expect(Set(exercise.pages.map { $0.address + $0.time }).count == pages)
    }

    @Test func `a folder that holds something is refused and left as it is`() async throws {
        let scratch = try ScratchFolder()
        try scratch.write([1], "note.txt")
        await #expect(throws: ExerciseFault.notEmpty(scratch.path)) {
            try await ExerciseFolder(seed: 1, pages: 10).write(to: scratch.path)
        }
        #expect(try Files.paths(below: scratch.path) == ["note.txt"])
    }

    @Test func `an exercise that is ended says so`() async throws {
        let scratch = try ScratchFolder()
        await #expect(throws: CancellationError.self) {
            try await ExerciseFolder(seed: 1, pages: 500).write(to: scratch.path) { _, _ in false }
        }
    }

    @Test func `pages are as large as pages of markets`() throws {
        let sizes = try MadeExercise.usual.get().pages.map(\.body.count)
        #expect((15_000...25_000).contains(sizes.reduce(0, +) / sizes.count))
    }
}
