import ClewCore
import ClewExtract
import Testing

/// Documented addresses of the other currencies.
@Suite struct MoreCurrencyTests {
    @Test(arguments: [
        (IndicatorKind.litecoinAddress, "LTpYZG19YmfvY2bBDYtCKpunVRw7nVgRHW"),
        (.litecoinAddress, "Lb6wDP2kHGyWC7vrZuZAgV7V4ECyDdH7a6"),
        (.litecoinAddress, "MQJA6RzwpcX4BWUCqSqxDCLfYHzgYna6cr"),
        (.litecoinAddress, "LVYs6bw81eLpkqGtsHWDNFbssZPPdNcL4G"),
        (.dogecoinAddress, "DNzLUN6MyYVS5zf4Xc2yK69V3dXs6Mxia5"),
        (.dogecoinAddress, "DPS6iZj7roHquvwRYXNBua9QtKPzigUUhM"),
        (.dogecoinAddress, "ABxNotFnVaS85dcyXY76d2Fbr12qph6UTy"),
        (.dashAddress, "XykvvzP3nK2KRLKkpCe6hHV6p2w5DNQD56"),
        (.dashAddress, "7obR8rAq66A24U7wwbBk35AFD5ThFjLcLH"),
        (.zcashAddress, "t1T6t4H4zerrZRtkPVuu7fgVBCjRjNMY295"),
        (.zcashAddress, "t3aFk4wDnEgJ1HB1yKXhmqsGZDAcrvpEGXv"),
        (.tronAddress, "TF7cowibxyJdMyGtjP2yP7oyN5ZmSMPnWd"),
        (.tronAddress, "TNdfXv6WTTyS2ohkTu8YA62WmLTNWqK46i"),
        (.tronAddress, "TYQPvAG6AuzQed8RPuH62pcbZBKj9TkPk1"),
        (.xrpAddress, "rLynFggnosDyDmoLzcgX6siu6X4yUBb36a"),
        (.xrpAddress, "rsfsErX3u9GRrMH1Nr6Qa4TAyWa53bx48D"),
        (.xrpAddress, "rwypvr27pYpzYQyDrFQBjDUhRDkHiecTHo"),
        (.xrpAddress, "rrrrrrrrrrrrrrrrrrrrBZbvji"),
    ])
    func `a documented address is valid under its kind alone`(kind: IndicatorKind, text: String) {
        let judges = IndicatorFormats.all.filter { $0.judge(text)?.grade == .valid }
        #expect(judges.map { $0.kind } == [kind])
    }

    /// EIP-55, all its test cases.
    @Test(arguments: [
        "0x52908400098527886E0F7030069857D2E4169EE7", "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
        "0xde709f2102306220921060314715629080e2fb77", "0x27b1fdb04752bbc536007a920d24acb045561c26",
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
        "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB", "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
    ])
    func `an Ethereum address is itself in canonical form, in whatever case it was written`(text: String) {
        let lower = text.lowercased()
        let isOneCase = lower == text || "0x" + text.dropFirst(2).uppercased() == text
        #expect(EthereumAddress.judge(text) == Verdict(canonical: text, grade: isOneCase ? .unverified : .valid))
        #expect(EthereumAddress.judge(lower) == Verdict(canonical: text, grade: .unverified))
        #expect(EthereumAddress.judge(lower.uppercased()) == Verdict(canonical: text, grade: .unverified))
    }

    /// Monero addresses of the documentation and of the vectors of bip_utils.
    @Test(arguments: [
        "43UvsrFvMbaPFHaZ5G57SyTZLPSKEZbQn5B42ZtErUGSLd9tEAVjSCzCZFEHopF7qrHMiX88Krpkk9TwHtZ31uTrNBNADjb",
        "43XWXXDCyHwQ2oZtBc8LUm4pAs5koPg2kdBHgwQNJBKRNxbwRnYufB5CeQvnbkGiWE4thv1A7GptxGVDDPN4d8ehNpQv99J",
        "449X6uL5cbAEJ532nkrBRxRqgCFgozQeCDmvaAVASdw5hVTmtiTEaKeDFW9XJj3VTK36Qm6PCxGjyLc9vXh1YmKpU2gCTff",
        "888tNkZrPN6JsEgekjMnABU4TBzc2Dt29EPAvkRxbANsAnjyPbb3iQ1YBRk1UXcdRsiKc9dhwMVgN5S9cQUiyoogDavup3H",
        "89VPeuWN1rX7fDFzWioGbueyj3RHzFTkNhp3fCZRSV41U5RUsfR2vwe973NHqHG5cFN7N5huc7GpKcVfRbU1hANF13qQRD8",
        "4ChLBhkQSpPYNkCRDPtfFX2bc5WY7T51hdUQsPZcs4s1YdKjSZDF4x1UqopHLtKs1rJcBJ4QJpHQB6scStNv4s5CLXEMXN5RSUkUyVzLic",
    ])
    func `a Monero main, sub- or integrated address is valid`(text: String) {
        #expect(MoneroAddress.judge(text) == Verdict(canonical: text, grade: .valid))
    }
}
