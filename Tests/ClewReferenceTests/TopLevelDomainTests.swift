import ClewReference
import Testing

@Suite struct TopLevelDomainTests {
    @Test(arguments: ["com", "org", "DE", "Net", "io", "museum", "xn--p1ai", "xn--vermgensberatung-pwb", "zw"])
    func `a delegated name is found in either case`(label: String) {
        #expect(TopLevelDomain.contains(label))
    }

    @Test(arguments: ["", "c", "onion", "i2p", "invalid", "localhost", "html", "jpg", "comm", "co m", "cöm"])
    func `a name that is not delegated is not found`(label: String) {
        #expect(!TopLevelDomain.contains(label))
    }

    @Test func `the root zone has as many names as the table`() {
        #expect(TopLevelDomain.count == 1447)
    }
}
