import ClewCore
import ClewCrypto

/// The id of a listing where the site shows none: `~` and sixteen digits that stand for the seller and the title.
///
/// Letters' case and white space do not count, so that two captures of one offer get one id; a new title makes a new one.
public enum ListingID {
    /// The id that stands for a seller and a title.
    ///
    ///     ListingID.made(seller: "Harbour Cat", title: "Green  tea") == ListingID.made(seller: "harbour cat", title: "green tea")
    public static func made(seller: String?, title: String) -> String {
        var bytes = folded(seller ?? "")
        bytes.append(0)
        bytes += folded(title)
        let digits = String(sha256(bytes).0, radix: 16)
        return "~" + String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func folded(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        var isSpaced = false
        for byte in text.lowercased().utf8 {
            if byte <= 0x20 {
                isSpaced = !result.isEmpty
            } else {
                if isSpaced { result.append(0x20) }
                isSpaced = false
                result.append(byte)
            }
        }
        return result
    }
}
