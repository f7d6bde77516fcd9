import ClewWorkflows
import Testing

@Suite struct LiveWayTests {
    @Test(arguments: [
        "tor:9050", "i2p:4444", "clearnet", "http://127.0.0.1:3128", "socks5://127.0.0.1:1080", "socks5://[::1]:1080",
    ])
    func `a way is written and read`(text: String) throws {
        #expect(LiveCaptureOptions.Way(text)?.text == text)
    }

    @Test(arguments: [
        "", "tor", "tor:", "tor:0x1", "tor:99999", "clearnet:1", "Clearnet", "tor:9050:1", "vpn:1",
        "http://", "http://127.0.0.1", "http://127.0.0.1:3128/", "http://proxy.example:3128", "https://127.0.0.1:3128",
        "socks5://127.0.0.1:99999", "socks4://127.0.0.1:1080", "socks5h://127.0.0.1:1080",
    ])
    func `what is no way is none`(text: String) {
        #expect(LiveCaptureOptions.Way(text) == nil)
    }
}
