import ClewCore

/// Precision and recall of each field over labelled titles.
///
/// A number is right within two in a hundred. A field that label and parser leave open counts in neither figure; the
/// class always counts.
struct LabelScore {
    /// The fields, as the labels name them.
    static let fields = [
        "substance", "substanceClass", "form", "quantityGrams", "units", "unitDoseMg", "purityPercent",
    ]

    /// The counts of one field.
    struct Count {
        var right = 0
        var read = 0
        var labelled = 0

        var precision: Double { read == 0 ? 1 : Double(right) / Double(read) }
        var recall: Double { labelled == 0 ? 1 : Double(right) / Double(labelled) }
    }

    private(set) var counts: [String: Count] = [:]
    /// How many titles were scored, and how many of them in every field.
    private(set) var titles = 0
    private(set) var exact = 0
    /// What was wrong, a line for each title.
    private(set) var errors: [String] = []

    /// Adds one title; its name is what errors call it by.
    mutating func add(_ name: String, label: Offer, read: Offer) {
        titles += 1
        var wrong: [String] = []
        func text(_ field: String, _ label: String?, _ read: String?) {
            count(field, label != nil, read != nil, label == read, "\(read ?? "-") for \(label ?? "-")", &wrong)
        }
        func number(_ field: String, _ label: Double?, _ read: Double?) {
            let isRight =
                if let label, let read { abs(label - read) <= 0.02 * abs(label) } else { label == nil && read == nil }
            let words = "\(read.map { "\($0)" } ?? "-") for \(label.map { "\($0)" } ?? "-")"
            count(field, label != nil, read != nil, isRight, words, &wrong)
        }
        text("substance", label.substance, read.substance)
        text("substanceClass", label.substanceClass, read.substanceClass)
        text("form", label.form, read.form)
        number("quantityGrams", label.quantityGrams, read.quantityGrams)
        number("units", label.units, read.units)
        number("unitDoseMg", label.unitDoseMg, read.unitDoseMg)
        number("purityPercent", label.purityPercent, read.purityPercent)
        if wrong.isEmpty { exact += 1 } else { errors.append("\(name): \(wrong.joined(separator: "; "))") }
    }

    private mutating func count(
        _ field: String, _ isLabelled: Bool, _ isRead: Bool, _ isRight: Bool, _ words: String, _ wrong: inout [String]
    ) {
        var count = counts[field] ?? Count()
        if isLabelled { count.labelled += 1 }
        if isRead { count.read += 1 }
        if isLabelled, isRight { count.right += 1 }
        if !isRight { wrong.append("\(field) \(words)") }
        counts[field] = count
    }

    /// A line for each field.
    var summary: String {
        let lines = LabelScore.fields.map { field -> String in
            let count = counts[field] ?? Count()
            func percent(_ value: Double) -> String { "\((value * 1000).rounded() / 10)" }
            return "\(field): precision \(percent(count.precision)), recall \(percent(count.recall)) "
                + "(\(count.right) right, \(count.read) read, \(count.labelled) labelled)"
        }
        return (lines + ["exact: \(exact) of \(titles) titles"]).joined(separator: "\n")
    }
}
