import ClewCore
import ClewMarkup

/// What is known of a saved page or file before it is sealed: its address, its time, and who says so.
struct CaptureFacts: Hashable {
    /// The address; `nil` when nothing tells it.
    var address: String?
    /// The time; `nil` when nothing tells it.
    var time: Timestamp?
    /// Who tells the time.
    var basis: Capture.TimeBasis

    /// Weighs what the page, the name of the file and the person say, in this order: what the tool that saved the page
    /// wrote into it; the file's name; what the page says of itself; what the person said; the file's own time.
    init(_ input: RawInput, start: some Collection<UInt8>, options: RunContext.Options) {
        let name = InputName(input.pathBelowRoot.isEmpty ? input.path : input.path)
        let hints = CaptureFacts.hints(start)
        let saved = hints.first { $0.origin == .saved || $0.origin == .mirrored }
        let declared =
            [AddressHint.Origin.base, .canonical, .openGraph].lazy.compactMap { origin in
                hints.first { $0.origin == origin && $0.address.contains("://") }
            }.first
        address = saved?.address ?? name.address ?? declared?.address
        if address == nil, let base = options.baseAddress {
            let below = input.pathBelowRoot.isEmpty ? input.path : input.pathBelowRoot
            address = base.hasSuffix("/") ? base + below : base + "/" + below
        }
        if let stated = saved?.savedAt.flatMap({ SavedDate.read($0) }) {
            (time, basis) = (stated, .stated)
        } else if let named = name.time {
            (time, basis) = (named, .fileName)
        } else if let given = options.capturedAt {
            (time, basis) = (given, .given)
        } else if let modified = input.modified {
            (time, basis) = (modified, .fileTime)
        } else {
            (time, basis) = (nil, .sealed)
        }
    }

    /// The hints in the first bytes of a page; tools and pages put them at the top.
    private static func hints(_ start: some Collection<UInt8>) -> [AddressHint] {
        let head = Array(start.prefix(16 << 10))
        return PageSniffer.looksLikeHTML(head) ? ReaderText(html: head).addressHints : []
    }

    /// The time as part of the natural key: what the file system says changes with every copy and is left out.
    var keyTime: String {
        switch basis {
        case .stated, .given, .fileName: time?.description ?? ""
        case .fileTime, .sealed: ""
        }
    }
}

/// Reads the dates that tools write into saved pages, in English: `Sat Mar 14 2026 10:22:33 GMT+0100 (…)`,
/// `Sun, 06 Apr 2014 12:34:56 GMT`.
enum SavedDate {
    static func read(_ text: String) -> Timestamp? {
        if let plain = Timestamp(text) { return plain }
        let words = text.split { " ,-".contains($0) }.map(String.init)
        guard let clock = words.firstIndex(where: { $0.contains(":") }),
            let month = words.lazy.compactMap({ months[String($0.prefix(3)).lowercased()] }).first,
            let year = words.lazy.compactMap({ Int($0) }).first(where: { (1990...2100).contains($0) }),
            let day = words.lazy.compactMap({ Int($0) }).first(where: { (1...31).contains($0) })
        else { return nil }
        let parts = words[clock].split(separator: ":").compactMap { Int($0) }
        guard parts.count >= 2 else { return nil }
        let second = parts.count > 2 ? parts[2] : 0
        let local = Timestamp(year: year, month: month, day: day, hour: parts[0], minute: parts[1], second: second)
        let shift = words.dropFirst(clock + 1).first.flatMap { minutes($0) } ?? 0
        return local.map { Timestamp(milliseconds: $0.milliseconds - Int64(shift) * 60000) }
    }

    private static let months = Dictionary(
        uniqueKeysWithValues: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
            .enumerated().map { ($0.element, $0.offset + 1) })

    /// `GMT+0100` is 60 minutes.
    private static func minutes(_ zone: String) -> Int? {
        guard let sign = zone.firstIndex(where: { $0 == "+" }), let number = Int(zone[sign...].dropFirst().prefix(4))
        else {
            return 0
        }
        return number / 100 * 60 + number % 100
    }
}
