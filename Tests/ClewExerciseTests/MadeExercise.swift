import ClewExercise
import ClewTestSupport
import ClewWARC
import Foundation
import Testing

/// An exercise with its records read back.
struct MadeExercise: Sendable {
    /// A page as it was captured.
    struct Page: Sendable {
        var address: String
        var time: String
        var body: [UInt8]

        /// Whether a text stands on the page as markup writes it.
        func shows(_ text: String) -> Bool {
            let markup = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
                .replacing("\"", with: "&quot;")
            return holds(markup)
        }

        /// Whether bytes stand on the page.
        func holds(_ text: String) -> Bool {
            let wanted = Array(text.utf8)
            guard let first = wanted.first else { return true }
            return body.withUnsafeBytes { page in
                var start = 0
                while start + wanted.count <= page.count, let base = page.baseAddress,
                    let found = memchr(base + start, Int32(first), page.count - start)
                {
                    start = UnsafeRawPointer(found) - base
                    if start + wanted.count <= page.count, memcmp(found, wanted, wanted.count) == 0 { return true }
                    start += 1
                }
                return false
            }
        }
    }

    let files: [ExerciseFile]
    let truth: Truth
    /// The pages in the order of the truth's captures.
    let pages: [Page]

    init(seed: UInt64, pages count: Int) throws {
        let files = try ExerciseFolder(seed: seed, pages: count).files()
        self.files = files
        let written = try #require(files.first { $0.path == "truth.json" })
        truth = try Truth.read(written.bytes)
        var pages: [Page] = []
        for name in truth.captureFiles {
            let file = try #require(files.first { $0.path == name })
            let reader = WARCReader(bytes: file.bytes, reading: .declaredDigests)
            while let item = try reader.next() {
                guard case .record(let entry) = item else {
                    Issue.record("\(name) holds something that is no record")
                    continue
                }
                #expect(entry.findings.isEmpty)
                guard entry.header.type == .response, let block = entry.block else { continue }
                pages.append(
                    Page(
                        address: entry.header.targetURI ?? "", time: entry.header["WARC-Date"] ?? "",
                        body: Array(block[entry.payloadOffset...])))
            }
        }
        self.pages = pages
    }

    /// The exercise that most tests look at, made once.
    static let usual = Result { try MadeExercise(seed: 7, pages: 1000) }
}
