import ClewCore
import ClewMarkets
import ClewTestSupport
import Foundation
import Testing

/// The substances of all titles of the Agora tables against the market's own categories, which sellers chose: they file a
/// good part of their offers on a neighbouring shelf, so that a hundred in a hundred is not to be had.
@Suite struct AgoraTitleTests {
    /// Each title with the category under which it was seen most often.
    private func titles() throws -> [(title: String, category: String)] {
        var counts: [String: [String: Int]] = [:]
        for file in try RealCaptures.files(below: "agora-daily") where file.path.hasSuffix("_catProducts.csv") {
            for line in file.bytes.split(separator: 0x0A).dropFirst() {
                let cells = AgoraTitleTests.cells(of: line)
                guard cells.count == 9, !cells[1].isEmpty, !cells[7].isEmpty else { continue }
                counts[cells[1], default: [:]][cells[7], default: 0] += 1
            }
        }
        return counts.keys.sorted().compactMap { title in
            let category = counts[title]?.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
            return category.map { (title, $0) }
        }
    }

    /// A row of these tables: commas apart, quoted where a cell has one; entities as the tables left them in.
    private static func cells(of line: ArraySlice<UInt8>) -> [String] {
        var cells: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        for byte in line where byte != 0x0D {
            switch byte {
            case 0x22: isQuoted.toggle()
            case 0x2C where !isQuoted:
                cells.append(String(decoding: cell, as: UTF8.self))
                cell.removeAll(keepingCapacity: true)
            default: cell.append(byte)
            }
        }
        return cells + [String(decoding: cell, as: UTF8.self)]
    }

    @Test(.realCaptures("agora-daily")) func `substance and category agree where both speak`() throws {
        let parser = TitleParser()
        var (agree, disagree, silent, none) = (0, 0, 0, 0)
        var (rightlyNone, drugs) = (0, 0)
        for (title, category) in try titles() {
            let offer = parser.parse(title)
            if AgoraCategories.noDrugs.contains(String(category.prefix { $0 != "/" })) {
                if offer.substanceClass == "none" { rightlyNone += 1 } else { drugs += 1 }
            }
            guard category.hasPrefix("Drugs/") else { continue }
            let shelf = category.dropFirst(6).replacingOccurrences(of: "Disassociatives", with: "Dissociatives")
            guard let says = AgoraCategories.drugs[shelf] else { continue }
            if offer.substanceClass == "none" {
                none += 1
                continue
            }
            switch says {
            case .substances(let names):
                guard let substance = offer.substance else { silent += 1; continue }
                if names.contains(substance) { agree += 1 } else { disagree += 1 }
            case .classes(let names):
                guard offer.substance != nil || offer.substanceClass != "other" else { silent += 1; continue }
                if names.contains(offer.substanceClass) { agree += 1 } else { disagree += 1 }
            }
        }
        let agreement = Double(agree) / Double(max(1, agree + disagree))
        // The same if "no drug" on a shelf of drugs counts as an answer, and as a wrong one.
        let strict = Double(agree) / Double(max(1, agree + disagree + none))
        let coverage = Double(agree + disagree) / Double(max(1, agree + disagree + silent + none))
        let noDrug = Double(rightlyNone) / Double(max(1, rightlyNone + drugs))
        print(
            "Agora: agree \(agree), disagree \(disagree), not told \(silent), no drug \(none);", agreement, strict,
            coverage, noDrug)
        #expect(agree + disagree > 40_000)
        #expect(agreement >= 0.96)
        #expect(strict >= 0.93)
        #expect(coverage >= 0.92)
        #expect(noDrug >= 0.985)
    }
}
