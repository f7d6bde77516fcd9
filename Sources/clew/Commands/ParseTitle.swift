import ArgumentParser
import ClewCore
import ClewMarkets
import ClewWorkflows
import Glibc

struct ParseTitle: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse-title",
        abstract: "Say what a listing title offers: substance, form, quantity, units, dose, purity.",
        discussion: """
            Reads files, or standard input, one title a line, and prints one JSON object a line. What a title does not \
            state is null. Needs no case and keeps nothing.

            A choice of several amounts is null, a range of purities its middle, a share of THC no purity. What is no \
            drug has the class none; a drug that the title does not tell has the class other.

            Examples:
              echo "10 x 200mg MDMA pills" | clew parse-title
              echo "3,5 gr. cocaine 85-90%" | clew parse-title
              clew parse-title titles.txt > offers.jsonl
            """)

    @Argument(help: ArgumentHelp("Files; standard input when there are none, or for '-'.", valueName: "file"))
    var files: [String] = []

    mutating func run() throws {
        let parser = TitleParser()
        for name in files.isEmpty ? ["-"] : files {
            let descriptor = name == "-" ? STDIN_FILENO : open(name, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw unreadable(name) }
            defer { close(descriptor) }
            try parse(from: descriptor, named: name, with: parser)
        }
    }

    private func unreadable(_ name: String) -> WorkflowFault {
        .badInput(sentence: "\(name) cannot be read; look at its name and rights.")
    }

    private func parse(from descriptor: CInt, named name: String, with parser: TitleParser) throws {
        var rest: [UInt8] = []
        // How much of the rest is known to hold no line end, so that a long line is looked at once.
        var searched = 0
        var output: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(name) }
            rest.append(contentsOf: piece.prefix(count))
            var start = 0
            while let end = rest[max(start, searched)...].firstIndex(of: 0x0A) {
                ParseTitle.write(rest[start..<end], parser, to: &output)
                start = end + 1
            }
            rest.removeFirst(start)
            searched = rest.count
            if count == 0, !rest.isEmpty { ParseTitle.write(rest[...], parser, to: &output) }
            Console.write(output, to: STDOUT_FILENO)
            output.removeAll(keepingCapacity: true)
            if count == 0 { break }
        }
    }

    private static func write(_ line: ArraySlice<UInt8>, _ parser: TitleParser, to output: inout [UInt8]) {
        let title = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
        let offer = parser.parse(title)
        JSONValue.object([
            ("title", .string(title)), ("substance", .string(orNull: offer.substance)),
            ("substanceClass", .string(offer.substanceClass)), ("form", .string(orNull: offer.form)),
            ("quantityGrams", MarketRow.number(offer.quantityGrams)), ("units", MarketRow.number(offer.units)),
            ("unitDoseMg", MarketRow.number(offer.unitDoseMg)),
            ("purityPercent", MarketRow.number(offer.purityPercent)),
        ]).write(to: &output)
        output.append(0x0A)
    }
}
