#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// One file of an exercise.
public struct ExerciseFile: Sendable, Hashable {
    /// The path below the exercise's folder.
    public var path: String
    /// The content.
    public var bytes: [UInt8]
}

/// A synthetic set of captures with known truth, the same for the same seed.
///
///     try await ExerciseFolder(seed: 7, pages: 400).write(to: "captures") { made, all in
///         print(made, all)
///         return true
///     }
public struct ExerciseFolder: Sendable {
    /// The most pages that an exercise has.
    public static let maximumPages = 2_000_000
    /// Pages that are made together; a piece is the same whoever makes it.
    private static let pieceLength = 64

    private let seed: UInt64
    private let pages: Int

    /// An exercise of so many pages, one to ``maximumPages``; what lies outside is taken as the nearer bound.
    public init(seed: UInt64, pages: Int) {
        self.seed = seed
        self.pages = min(max(1, pages), ExerciseFolder.maximumPages)
    }

    /// Makes all files in memory, for small exercises: about 6 KB a page.
    public func files() throws -> [ExerciseFile] {
        let sink = MemorySink()
        let plan = Plan(seed: seed, pages: pages)
        let writer = try ExerciseWriter(world: plan.world, schedule: plan.schedule, sink: sink)
        for job in plan.jobs { try writer.take(job.maker.piece(job.range), from: job.maker) }
        try writer.finish()
        return sink.files.sorted { $0.path < $1.path }
    }

    /// Writes all files into a folder that is empty or not there yet, on all processors and in bounded memory.
    ///
    /// - Parameter progress: told after each piece how many pages of how many are written; `false` ends the work.
    /// - Throws: ``ExerciseFault``, or `CancellationError` when the task was cancelled or `progress` said so.
    public func write(to folder: String, progress: (_ made: Int, _ all: Int) -> Bool = { _, _ in true }) async throws {
        let sink = try FolderSink(folder: folder)
        let plan = Plan(seed: seed, pages: pages)
        let writer = try ExerciseWriter(world: plan.world, schedule: plan.schedule, sink: sink)
        let jobs = plan.jobs
        let width = max(2, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) * 3
        try await withThrowingTaskGroup(of: (number: Int, piece: CapturePiece).self) { group in
            var begun = 0
            var written = 0
            var made = 0
            var waiting: [Int: CapturePiece] = [:]
            while written < jobs.count {
                while begun < jobs.count, begun < written + width {
                    let number = begun
                    let job = jobs[number]
                    group.addTask { (number, try job.maker.piece(job.range)) }
                    begun += 1
                }
                if let done = try await group.next() { waiting[done.number] = done.piece }
                while let piece = waiting.removeValue(forKey: written) {
                    try writer.take(piece, from: jobs[written].maker)
                    made += piece.shown.count
                    written += 1
                    guard progress(made, pages) else { throw CancellationError() }
                }
                try Task.checkCancellation()
            }
        }
        try writer.finish()
    }

    /// What there is to make, piece by piece.
    private struct Plan {
        let world: World
        let schedule: Schedule
        let jobs: [(maker: CaptureMaker, range: Range<Int>)]

        init(seed: UInt64, pages: Int) {
            world = World(seed: seed, size: ExerciseSize(pages: pages))
            schedule = Schedule(world: world)
            let makers = [
                CaptureMaker(world: world, visits: schedule.visits, firstNumber: 0, file: nil),
                CaptureMaker(
                    world: world, visits: schedule.second, firstNumber: schedule.visits.count, file: "market.warc.gz"),
            ]
            jobs = makers.flatMap { maker in
                stride(from: 0, to: maker.visits.count, by: ExerciseFolder.pieceLength).map { start in
                    (maker, start..<min(start + ExerciseFolder.pieceLength, maker.visits.count))
                }
            }
        }
    }
}
