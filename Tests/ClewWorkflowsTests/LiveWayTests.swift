import ClewWorkflows
import Testing

@Suite struct LiveWayTests {
    @Test(arguments: ["tor:9050", "i2p:4444", "clearnet"])
    func `a way is written and read`(text: String) throws {
        #expect(LiveCaptureOptions.Way(text)?.text == text)
    }

    @Test(arguments: ["", "tor", "tor:", "tor:0x1", "tor:99999", "clearnet:1", "Clearnet", "tor:9050:1", "vpn:1"])
    func `what is no way is none`(text: String) {
        #expect(LiveCaptureOptions.Way(text) == nil)
    }
}
