import ArgumentParser
import ClewCore
import ClewExtract
import ClewWorkflows
import Glibc

struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find the indicators in any text.",
        discussion: """
            Reads files, or standard input, and prints one JSON object a line: kind, value as written, canonical value, \
            grade, and the half-open range of bytes. Needs no case and keeps nothing.

            Examples:
              clew extract page.html
              zcat notes.txt.gz | clew extract
            """)

    @Argument(help: ArgumentHelp("Files; standard input when there are none, or for '-'.", valueName: "file"))
    var files: [String] = []

    mutating func run() throws {
        let extractor = try Extractor()
        let names = files.isEmpty ? ["-"] : files
        for name in names {
            let descriptor = name == "-" ? STDIN_FILENO : open(name, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw unreadable(name) }
            defer { close(descriptor) }
            try extract(from: descriptor, named: name, with: extractor, isOneOfSeveral: names.count > 1)
        }
    }

    private func unreadable(_ name: String) -> WorkflowFault {
        .badInput(sentence: "\(name) cannot be read; look at its name and rights.")
    }

    private func extract(
        from descriptor: CInt, named name: String, with extractor: Extractor, isOneOfSeveral: Bool
    ) throws {
        var stream = StreamExtractor(extractor)
        let line = ExtractionLine(file: isOneOfSeveral ? name : nil)
        var lines: [UInt8] = []
        func print(_ mention: Mention) {
            line.append(mention, to: &lines)
            guard lines.count > 1 << 16 else { return }
            Console.write(lines, to: STDOUT_FILENO)
            lines.removeAll(keepingCapacity: true)
        }
        let capacity = 1 << 20
        let piece = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        defer { piece.deallocate() }
        while true {
            let count = read(descriptor, piece, capacity)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(name) }
            guard count > 0 else { break }
            stream.append(UnsafeBufferPointer(start: piece, count: count), print)
        }
        stream.finish(print)
        Console.write(lines, to: STDOUT_FILENO)
    }
}
