/// A public-key algorithm by its number (RFC 9580, section 9.1).
public struct OpenPGPAlgorithm: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The number in the registry.
    public let rawValue: UInt8

    /// An algorithm by its number, known here or not.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// RSA, to encrypt and to sign.
    public static let rsa = OpenPGPAlgorithm(rawValue: 1)
    /// RSA, to encrypt only.
    public static let rsaEncryptOnly = OpenPGPAlgorithm(rawValue: 2)
    /// RSA, to sign only.
    public static let rsaSignOnly = OpenPGPAlgorithm(rawValue: 3)
    /// Elgamal, to encrypt only.
    public static let elgamal = OpenPGPAlgorithm(rawValue: 16)
    /// DSA.
    public static let dsa = OpenPGPAlgorithm(rawValue: 17)
    /// Diffie-Hellman on elliptic curves.
    public static let ecdh = OpenPGPAlgorithm(rawValue: 18)
    /// DSA on elliptic curves.
    public static let ecdsa = OpenPGPAlgorithm(rawValue: 19)
    /// Elgamal, formerly also to sign.
    public static let elgamalSign = OpenPGPAlgorithm(rawValue: 20)
    /// EdDSA in its form before RFC 9580.
    public static let eddsaLegacy = OpenPGPAlgorithm(rawValue: 22)
    /// X25519.
    public static let x25519 = OpenPGPAlgorithm(rawValue: 25)
    /// X448.
    public static let x448 = OpenPGPAlgorithm(rawValue: 26)
    /// Ed25519.
    public static let ed25519 = OpenPGPAlgorithm(rawValue: 27)
    /// Ed448.
    public static let ed448 = OpenPGPAlgorithm(rawValue: 28)

    private static let names: [UInt8: String] = [
        1: "RSA", 2: "RSA", 3: "RSA", 16: "Elgamal", 17: "DSA", 18: "ECDH", 19: "ECDSA", 20: "Elgamal", 22: "EdDSA",
        25: "X25519", 26: "X448", 27: "Ed25519", 28: "Ed448",
    ]

    /// The usual name, or the number where there is none.
    public var description: String { OpenPGPAlgorithm.names[rawValue] ?? "algorithm \(rawValue)" }
}
