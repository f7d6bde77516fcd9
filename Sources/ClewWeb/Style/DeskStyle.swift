/// The style sheet and the icon of the desk, served under addresses that change with their content.
package enum DeskStyle {
    /// The style sheet.
    package static let sheet = [colours, base, frame, lists, evidence, markets, sites, narrowAndPrint].joined(
        separator: "\n")

    /// Its address.
    package static let href = "/static/desk-\(mark(of: sheet)).css"

    /// The icon: the ball of thread.
    package static let icon = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#0e6673" stroke-width="1.7" \
        stroke-linecap="round"><path stroke="#b5314c" d="M20.6 20.9c-2.2.5-3.7-.6-4.6-2.1"/>\
        <circle cx="11" cy="11" r="8.2"/><path d="M4.2 7.6c4.6-.9 9.3 1.5 12.1 9.6"/>\
        <path d="M3.2 12.6c4.4-1.3 7.6.8 9.3 6.3"/><path d="M8.1 3.5c5 1.2 8.5 4.4 10.3 9.8"/>\
        <path d="M13.2 3.2c2.5 1 4.3 2.7 5.6 5.2"/></svg>
        """

    /// Its address.
    package static let iconHref = "/static/icon-\(mark(of: icon)).svg"

    /// The files by the last part of their address.
    static let files: [String: (text: String, type: String)] = [
        String(href.dropFirst(8)): (sheet, "text/css; charset=utf-8"),
        String(iconHref.dropFirst(8)): (icon, "image/svg+xml"),
    ]

    /// A number that changes with the text (FNV-1a): it names a version and protects nothing.
    private static func mark(of text: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return String(hash, radix: 16)
    }
}
