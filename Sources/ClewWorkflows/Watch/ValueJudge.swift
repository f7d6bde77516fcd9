import ClewCore
import ClewExtract
import ClewMarkets

/// Says what the value of an indicator in a rule is, and brings it into the form in which pages are read.
struct ValueJudge {
    /// Made when the first value without a kind comes; without memory for it such a value is not known.
    private static let extractor = Result { try Extractor() }

    /// The value as one of some kinds, or as whatever it is by its form alone.
    func judge(_ text: String, _ kinds: [IndicatorKind]) -> WatchedValue {
        kinds.isEmpty ? told(text) : judged(text, kinds)
    }

    private func judged(_ text: String, _ kinds: [IndicatorKind]) -> WatchedValue {
        var ids: [IndicatorID] = []
        var isCorrupt = false
        for kind in kinds {
            // A key block is known by its fingerprint.
            let form = kind == .openPGPKey ? IndicatorKind.openPGPFingerprint : kind
            guard let format = IndicatorFormats.all.first(where: { $0.kind == form }),
                let verdict = format.judge(text)
            else { continue }
            if verdict.grade == .corrupt {
                isCorrupt = true
            } else {
                ids.append(IndicatorID(kind: kind, canonical: verdict.canonical))
            }
        }
        return ids.isEmpty ? (isCorrupt ? .corrupt : .unknown) : .indicators(ids)
    }

    /// What the whole text is, where its form tells it as it would on a page.
    private func told(_ text: String) -> WatchedValue {
        guard case .success(let extractor) = ValueJudge.extractor else { return .unknown }
        let whole = extractor.mentions(in: text).filter { $0.range == 0..<text.utf8.count }
        var ids = whole.filter { $0.grade != .corrupt }.map { IndicatorID(kind: $0.kind, canonical: $0.canonical) }
        // Whoever watches a fingerprint wants the key, too.
        ids += ids.filter { $0.kind == .openPGPFingerprint }.map {
            IndicatorID(kind: .openPGPKey, canonical: $0.canonical)
        }
        return ids.isEmpty ? (whole.isEmpty ? .unknown : .corrupt) : .indicators(ids)
    }
}
