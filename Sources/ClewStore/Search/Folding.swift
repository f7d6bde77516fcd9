/// The index's view of a letter: FTS5's tokenizer `unicode61 remove_diacritics 2`, as far as marking needs it.
///
/// Words are runs of letters, digits and private-use characters; marks that combine are dropped; Latin letters lose
/// their diacritics; everything is lower case. What the index finds is decided by SQLite alone; a difference here
/// would only leave a word unmarked.
enum Folding {
    /// Whether a character belongs to a word.
    static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return isWord(UInt8(truncatingIfNeeded: scalar.value)) }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .privateUse:
            return true
        default: return isMark(scalar)
        }
    }

    @inline(__always)
    static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }

    /// Whether it only changes the letter before it, and is dropped.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        (0x300...0x331).contains(scalar.value) && scalar.properties.generalCategory == .nonspacingMark
    }

    /// Whether a text holds anything that the index could find.
    static func hasWord(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.contains { isWord($0) && !isMark($0) }
    }

    /// Appends the folded form of a character as UTF-8.
    static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
        if scalar.value < 0x80 {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        } else if scalar.value < 0x2000, latin[Int(scalar.value)] != 0 {
            folded.append(latin[Int(scalar.value)])
        } else if !isMark(scalar) {
            folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        }
    }

    /// The words of a text, folded.
    static func words(of text: some StringProtocol) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var word: [UInt8] = []
        for scalar in text.unicodeScalars {
            if isWord(scalar) {
                append(scalar, to: &word)
            } else if !word.isEmpty {
                words.append(word)
                word.removeAll()
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// The letter without diacritics, by code point below U+2000; 0 where there is none.
    private static let latin: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 0x2000)
        for (plain, letters) in letters {
            for scalar in letters.unicodeScalars where scalar.value < 0x2000 {
                table[Int(scalar.value)] = plain.utf8.first ?? 0
            }
        }
        return table
    }()

    // What SQLite 3.40 makes one ASCII letter of, asked of it with fts5vocab.
    private static let letters: [(String, String)] = [
        ("a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ"),
        ("b", "ḂḃḄḅḆḇ"),
        ("c", "ÇçĆćĈĉĊċČčḈḉ"),
        ("d", "ĎďḊḋḌḍḎḏḐḑḒḓ"),
        ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ"),
        ("f", "Ḟḟ"),
        ("g", "ĜĝĞğĠġĢģǦǧǴǵḠḡ"),
        ("h", "ĤĥȞȟḢḣḤḥḦḧḨḩḪḫẖ"),
        ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİǏǐȈȉȊȋḬḭḮḯỈỉỊị"),
        ("j", "Ĵĵǰ"),
        ("k", "ĶķǨǩḰḱḲḳḴḵ"),
        ("l", "ĹĺĻļĽľḶḷḸḹḺḻḼḽ"),
        ("m", "ḾḿṀṁṂṃ"),
        ("n", "ÑñŃńŅņŇňǸǹṄṅṆṇṈṉṊṋ"),
        ("o", "ÒÓÔÕÖòóôõöŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ"),
        ("p", "ṔṕṖṗ"),
        ("r", "ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ"),
        ("s", "ŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩẛ"),
        ("t", "ŢţŤťȚțṪṫṬṭṮṯṰṱẗ"),
        ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự"),
        ("v", "ṼṽṾṿ"),
        ("w", "ŴŵẀẁẂẃẄẅẆẇẈẉẘ"),
        ("x", "ẊẋẌẍ"),
        ("y", "ÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ"),
        ("z", "ŹźŻżŽžẐẑẒẓẔẕ"),
    ]
}
