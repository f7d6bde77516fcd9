import ClewCapture
import Testing

@Suite struct SpecialRangeTests {
    @Test(arguments: [
        ("0.0.0.0", SpecialRange.unspecified), ("0.255.255.255", .unspecified), ("10.0.0.0", .privateUse),
        ("10.255.255.255", .privateUse), ("100.64.0.0", .shared), ("100.127.255.255", .shared),
        ("127.0.0.1", .loopback), ("127.255.255.255", .loopback), ("169.254.169.254", .linkLocal),
        ("172.16.0.0", .privateUse), ("172.31.255.255", .privateUse), ("192.0.0.1", .protocolUse),
        ("192.0.2.1", .documentation), ("192.31.196.1", .protocolUse), ("192.52.193.1", .protocolUse),
        ("192.88.99.1", .protocolUse), ("192.168.1.1", .privateUse), ("192.175.48.1", .protocolUse),
        ("198.18.0.0", .benchmarking), ("198.19.255.255", .benchmarking), ("198.51.100.1", .documentation),
        ("203.0.113.1", .documentation), ("224.0.0.1", .multicast), ("239.255.255.255", .multicast),
        ("240.0.0.1", .reserved), ("255.255.255.255", .reserved),
        ("::", .unspecified), ("::1", .loopback), ("::2", .reserved), ("::ffff:127.0.0.1", .loopback),
        ("::ffff:10.0.0.1", .privateUse), ("::ffff:169.254.169.254", .linkLocal), ("::127.0.0.1", .reserved),
        ("64:ff9b::10.0.0.1", .privateUse), ("64:ff9b:1::1", .protocolUse), ("100::1", .protocolUse),
        ("2001::1", .protocolUse), ("2001:1ff:ffff::", .protocolUse), ("2001:2::1", .benchmarking),
        ("2001:db8::1", .documentation), ("2002:7f00:1::", .protocolUse), ("2620:4f:8000::1", .protocolUse),
        ("3fff::1", .documentation), ("3fff:fff::1", .documentation), ("5f00::1", .protocolUse),
        ("fc00::1", .privateUse),
        ("fdff::1", .privateUse), ("fe80::1", .linkLocal), ("febf::1", .linkLocal), ("fec0::1", .privateUse),
        ("ff02::1", .multicast), ("4000::1", .reserved), ("e000::1", .reserved),
    ]) func `A special address is in its range`(text: String, range: SpecialRange) throws {
        #expect(try #require(IPAddress(text)).specialRange == range)
    }

    @Test(arguments: [
        "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0",
        "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.1", "192.167.255.255", "192.169.0.0",
        "198.17.255.255", "198.20.0.0", "223.255.255.255", "2001:200::1", "2001:db9::1", "2003::1", "2606:4700::1111",
        "3ffe::1", "3fff:1000::1", "::ffff:1.1.1.1", "64:ff9b::1.1.1.1",
    ]) func `An address beside a range is public`(text: String) throws {
        #expect(try #require(IPAddress(text)).specialRange == nil)
    }

    @Test(arguments: ["", "1.2.3", "01.2.3.4", "1.2.3.256", "0x7f.0.0.1", "1.2.3.4 ", "::1%lo", ":::", "1.2.3.4\0"])
    func `Other ways of writing are refused`(text: String) {
        #expect(IPAddress(text) == nil)
    }
}
