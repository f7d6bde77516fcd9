/// The strengths in milligrams in which common medicines are made, as titles write them without a unit:
/// `Modalert 200 x 50 tablets`. Facts of the labels of these medicines.
enum MedicineStrength {
    /// By the preferred name of the substance.
    static let all: [String: Set<Double>] = [
        "alprazolam": [0.25, 0.5, 1, 2], "amphetamine": [5, 10, 15, 20, 25, 30], "armodafinil": [50, 150, 250],
        "bromazepam": [1.5, 3, 6, 12], "buprenorphine": [2, 8], "carisoprodol": [250, 350, 500],
        "clonazepam": [0.5, 1, 2], "codeine": [15, 30, 60], "dapoxetine": [30, 60, 90],
        "diazepam": [2, 5, 10], "dihydrocodeine": [30, 60, 90, 120], "gabapentin": [100, 300, 400, 600, 800],
        "hydrocodone": [5, 7.5, 10], "lisdexamfetamine": [20, 30, 40, 50, 60, 70], "lorazepam": [0.5, 1, 2, 2.5],
        "methadone": [5, 10, 40], "methylphenidate": [5, 10, 18, 20, 27, 36, 54], "modafinil": [100, 200],
        "morphine": [10, 15, 30, 60, 100, 200], "oxycodone": [5, 10, 15, 20, 30, 40, 60, 80],
        "phentermine": [15, 30, 37.5], "pregabalin": [25, 50, 75, 100, 150, 200, 225, 300],
        "sildenafil": [25, 50, 100, 120, 150], "tadalafil": [2.5, 5, 10, 20, 40, 60],
        "tapentadol": [50, 75, 100, 150, 200, 250], "temazepam": [7.5, 10, 15, 20, 30],
        "tramadol": [50, 100, 150, 200],
        "vardenafil": [5, 10, 20, 40, 60], "zolpidem": [5, 10, 12.5], "zopiclone": [3.75, 7.5],
    ]
}

extension SubstanceRule {
    /// Sets a strength without its unit aside, so that it multiplies nothing: `Viagra 100 x 20 tablets` are twenty.
    func setStrengthAside(_ amounts: inout [TitleAmount], _ title: TitleReading) {
        guard let substance = outcome.substance, !evidence.milli, !evidence.micro, amounts.count > 1,
            let strengths = MedicineStrength.all[lexicon.substances[substance].name]
        else { return }
        for index in amounts.indices.dropLast() {
            let (number, count) = (amounts[index], amounts[index + 1])
            guard number.kind == .bare, number.hasTimes, number.upper == nil, !number.isChoice,
                strengths.contains(number.value), outcome.pieces.contains(number.pieces.lowerBound - 1),
                count.kind == .count, count.multipliesPrevious
            else { continue }
            amounts[index].kind = .aside
            amounts[index + 1].multipliesPrevious = false
            return
        }
    }
}
