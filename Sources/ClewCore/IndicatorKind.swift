/// A kind of indicator: an address, a key, a number or a contact that ties things together.
///
/// The raw value is the name that people and programs see. Kinds are rows of a reference table, so a newer case may
/// hold one that this program does not know; it is kept and shown under its name.
///
///     IndicatorKind.bitcoinAddress.rawValue  // "bitcoin-address"
public struct IndicatorKind: RawRepresentable, Hashable, Sendable, Comparable, Codable {
    /// The name, in lower case with hyphens.
    public let rawValue: String

    /// A kind by its name, known or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Alphabetical by name.
    public static func < (left: IndicatorKind, right: IndicatorKind) -> Bool { left.rawValue < right.rawValue }
}

extension IndicatorKind {
    /// An address of the Bitcoin main network: base58check or a segregated-witness address.
    public static let bitcoinAddress = IndicatorKind(rawValue: "bitcoin-address")
    /// An address of a Bitcoin test network, where coins are worth nothing.
    public static let bitcoinTestnetAddress = IndicatorKind(rawValue: "bitcoin-testnet-address")
    /// A Litecoin address.
    public static let litecoinAddress = IndicatorKind(rawValue: "litecoin-address")
    /// A Dogecoin address.
    public static let dogecoinAddress = IndicatorKind(rawValue: "dogecoin-address")
    /// A Dash address.
    public static let dashAddress = IndicatorKind(rawValue: "dash-address")
    /// A transparent Zcash address.
    public static let zcashAddress = IndicatorKind(rawValue: "zcash-address")
    /// A Tron address.
    public static let tronAddress = IndicatorKind(rawValue: "tron-address")
    /// A Bitcoin Cash address in the CashAddr form.
    public static let bitcoinCashAddress = IndicatorKind(rawValue: "bitcoin-cash-address")
    /// A classic address of the XRP ledger.
    public static let xrpAddress = IndicatorKind(rawValue: "xrp-address")
    /// An Ethereum address, whose letter case may carry a checksum (EIP-55).
    public static let ethereumAddress = IndicatorKind(rawValue: "ethereum-address")
    /// A Monero main, sub- or integrated address.
    public static let moneroAddress = IndicatorKind(rawValue: "monero-address")
    /// A version 3 onion service: the address is the Ed25519 public key of its server.
    public static let onionV3 = IndicatorKind(rawValue: "onion-v3")
    /// A version 2 onion service: without a checksum, out of service since 2021.
    public static let onionV2 = IndicatorKind(rawValue: "onion-v2")
    /// An I2P base32 address.
    public static let i2pAddress = IndicatorKind(rawValue: "i2p-address")
    /// An OpenPGP public key block; the canonical form is its fingerprint.
    public static let openPGPKey = IndicatorKind(rawValue: "openpgp-key")
    /// The fingerprint of an OpenPGP key, written out.
    public static let openPGPFingerprint = IndicatorKind(rawValue: "openpgp-fingerprint")
    /// A 64-bit OpenPGP key id: made to collide on purpose by anyone who cares to, so never linked on alone.
    public static let openPGPKeyID = IndicatorKind(rawValue: "openpgp-key-id")
    /// An international bank account number (ISO 13616).
    public static let iban = IndicatorKind(rawValue: "iban")
    /// A payment card number (ISO/IEC 7812).
    public static let paymentCard = IndicatorKind(rawValue: "payment-card")
    /// The number of a mobile device (3GPP TS 23.003).
    public static let imei = IndicatorKind(rawValue: "imei")
    /// The identification of a freight container (ISO 6346).
    public static let containerNumber = IndicatorKind(rawValue: "container-number")
    /// The identifier of a postal item (UPU S10).
    public static let postalItem = IndicatorKind(rawValue: "postal-item")
    /// The IMO number of a ship.
    public static let imoNumber = IndicatorKind(rawValue: "imo-number")
    /// A CAS Registry Number of a chemical.
    public static let casNumber = IndicatorKind(rawValue: "cas-number")
    /// The hashed International Chemical Identifier of a substance.
    public static let inchiKey = IndicatorKind(rawValue: "inchikey")
    /// A legal entity identifier (ISO 17442).
    public static let lei = IndicatorKind(rawValue: "lei")
    /// An account id of the messenger Session.
    public static let sessionID = IndicatorKind(rawValue: "session-id")
    /// An address of the messenger Tox.
    public static let toxID = IndicatorKind(rawValue: "tox-id")
    /// A name or invitation of the messenger Telegram.
    public static let telegram = IndicatorKind(rawValue: "telegram")
    /// A name of the messenger Wickr.
    public static let wickr = IndicatorKind(rawValue: "wickr")
    /// An id of the messenger Threema.
    public static let threema = IndicatorKind(rawValue: "threema")
    /// A user name or number given for the messenger Signal.
    public static let signal = IndicatorKind(rawValue: "signal")
    /// An XMPP address (RFC 7622).
    public static let jabber = IndicatorKind(rawValue: "jabber")
    /// A link of the messenger Briar.
    public static let briar = IndicatorKind(rawValue: "briar")
    /// A user or room of Matrix.
    public static let matrix = IndicatorKind(rawValue: "matrix")
    /// An e-mail address (RFC 5321).
    public static let email = IndicatorKind(rawValue: "email")
    /// A telephone number (ITU-T E.164).
    public static let phone = IndicatorKind(rawValue: "phone")
    /// An address of the World Wide Web (RFC 3986).
    public static let url = IndicatorKind(rawValue: "url")
    /// A name of the Domain Name System.
    public static let domain = IndicatorKind(rawValue: "domain")
    /// An address of the Internet Protocol, version 4.
    public static let ipv4 = IndicatorKind(rawValue: "ipv4")
    /// An address of the Internet Protocol, version 6.
    public static let ipv6 = IndicatorKind(rawValue: "ipv6")

    /// What a kind is about, for grouping in lists.
    public enum Group: String, Sendable, CaseIterable, Codable {
        /// Wallets, accounts, cards.
        case money
        /// How to reach somebody.
        case contact
        /// Where something is served.
        case network
        /// Devices.
        case device
        /// Parcels, containers, ships.
        case transport
        /// Chemicals.
        case substance
    }

    /// One row of the reference table of kinds.
    public struct Entry: Sendable {
        /// The kind.
        public let kind: IndicatorKind
        /// Its name in English, capitalised, for headings.
        public let title: String
        /// What it is about.
        public let group: Group
    }

    /// The reference table: every kind that this program reads, in the order in which lists show them.
    public static let entries: [Entry] = [
        Entry(kind: .bitcoinAddress, title: "Bitcoin address", group: .money),
        Entry(kind: .bitcoinTestnetAddress, title: "Bitcoin test address", group: .money),
        Entry(kind: .litecoinAddress, title: "Litecoin address", group: .money),
        Entry(kind: .dogecoinAddress, title: "Dogecoin address", group: .money),
        Entry(kind: .dashAddress, title: "Dash address", group: .money),
        Entry(kind: .zcashAddress, title: "Zcash address", group: .money),
        Entry(kind: .tronAddress, title: "Tron address", group: .money),
        Entry(kind: .bitcoinCashAddress, title: "Bitcoin Cash address", group: .money),
        Entry(kind: .xrpAddress, title: "XRP address", group: .money),
        Entry(kind: .ethereumAddress, title: "Ethereum address", group: .money),
        Entry(kind: .moneroAddress, title: "Monero address", group: .money),
        Entry(kind: .onionV3, title: "Onion service", group: .network),
        Entry(kind: .onionV2, title: "Onion service, version 2", group: .network),
        Entry(kind: .i2pAddress, title: "I2P address", group: .network),
        Entry(kind: .openPGPKey, title: "OpenPGP key", group: .contact),
        Entry(kind: .openPGPFingerprint, title: "OpenPGP fingerprint", group: .contact),
        Entry(kind: .openPGPKeyID, title: "OpenPGP key id", group: .contact),
        Entry(kind: .iban, title: "IBAN", group: .money),
        Entry(kind: .paymentCard, title: "Payment card", group: .money),
        Entry(kind: .imei, title: "IMEI", group: .device),
        Entry(kind: .containerNumber, title: "Container number", group: .transport),
        Entry(kind: .postalItem, title: "Postal item", group: .transport),
        Entry(kind: .imoNumber, title: "IMO ship number", group: .transport),
        Entry(kind: .casNumber, title: "CAS number", group: .substance),
        Entry(kind: .inchiKey, title: "InChIKey", group: .substance),
        Entry(kind: .lei, title: "LEI", group: .money),
        Entry(kind: .sessionID, title: "Session id", group: .contact),
        Entry(kind: .toxID, title: "Tox id", group: .contact),
        Entry(kind: .telegram, title: "Telegram name", group: .contact),
        Entry(kind: .wickr, title: "Wickr name", group: .contact),
        Entry(kind: .threema, title: "Threema id", group: .contact),
        Entry(kind: .signal, title: "Signal name", group: .contact),
        Entry(kind: .jabber, title: "Jabber address", group: .contact),
        Entry(kind: .briar, title: "Briar link", group: .contact),
        Entry(kind: .matrix, title: "Matrix id", group: .contact),
        Entry(kind: .email, title: "E-mail address", group: .contact),
        Entry(kind: .phone, title: "Phone number", group: .contact),
        Entry(kind: .url, title: "URL", group: .network),
        Entry(kind: .domain, title: "Domain name", group: .network),
        Entry(kind: .ipv4, title: "IPv4 address", group: .network),
        Entry(kind: .ipv6, title: "IPv6 address", group: .network),
    ]

    /// The row of this kind; `nil` for a kind that this program does not know.
    public var entry: Entry? { IndicatorKind.entriesByKind[self] }

    private static let entriesByKind = Dictionary(uniqueKeysWithValues: entries.map { ($0.kind, $0) })
}
