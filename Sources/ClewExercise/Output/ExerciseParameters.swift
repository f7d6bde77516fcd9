internal import ClewCore
internal import Foundation

/// From what an exercise was made: all that is needed to make it again, or to serve its sites.
struct ExerciseParameters: Sendable, Hashable, Decodable {
    /// The version of the generator: the same version, seed and number of pages give the same bytes.
    static let version = 3
    /// Where they stand below the exercise's folder.
    static let path = "exercise.json"

    let seed: UInt64
    let pages: Int

    var bytes: [UInt8] {
        JSONValue.object([
            ("exercise", .integer(ExerciseParameters.version)), ("seed", .string(String(seed))),
            ("pages", .integer(pages)),
        ]).bytes + [0x0A]
    }

    init(seed: UInt64, pages: Int) {
        self.seed = seed
        self.pages = pages
    }

    /// Reads those of a folder.
    init(folder: String) throws(ExerciseFault) {
        struct Form: Decodable {
            var exercise: Int
            var seed: String
            var pages: Int
        }
        let place = URL(fileURLWithPath: folder).appendingPathComponent(ExerciseParameters.path)
        // Whatever is wrong with the file, there is no exercise to serve.
        guard let data = try? Data(contentsOf: place), let form = try? JSONDecoder().decode(Form.self, from: data),
            form.exercise == ExerciseParameters.version, let seed = UInt64(form.seed),
            (1...ExerciseFolder.maximumPages).contains(form.pages)
        else { throw .noExercise(folder) }
        self.init(seed: seed, pages: form.pages)
    }
}
