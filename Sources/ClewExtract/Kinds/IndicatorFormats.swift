/// The checks of all kinds that stand in one run of text. OpenPGP key blocks span lines and are read by a module of
/// their own.
package enum IndicatorFormats {
    /// One check for each kind, in the order in which lists show them.
    package static let all: [any IndicatorFormat.Type] = [
        BitcoinAddress.self, BitcoinTestnetAddress.self, LitecoinAddress.self, DogecoinAddress.self, DashAddress.self,
        ZcashAddress.self, TronAddress.self, BitcoinCashAddress.self, XRPAddress.self, EthereumAddress.self,
        MoneroAddress.self, OnionV3.self, OnionV2.self, I2PAddress.self, OpenPGPFingerprint.self, OpenPGPKeyID.self,
        IBAN.self, PaymentCard.self, IMEI.self, ContainerNumber.self, PostalItem.self, IMONumber.self, CASNumber.self,
        InChIKey.self, LEI.self, SessionID.self, ToxID.self, Telegram.self, Wickr.self, Threema.self, Signal.self,
        Jabber.self, Briar.self, Matrix.self, EmailAddress.self, Phone.self, URLAddress.self, DomainName.self,
        IPv4Address.self, IPv6Address.self,
    ]
}
