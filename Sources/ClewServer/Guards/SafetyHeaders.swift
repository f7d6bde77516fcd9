/// The header fields that every answer carries, errors included.
public enum SafetyHeaders {
    /// The content policy: style and pictures of this site, forms to this site, nothing else, no script at all.
    public static let contentPolicy = [
        "default-src 'none'", "style-src 'self'", "img-src 'self'", "form-action 'self'", "base-uri 'none'",
        "frame-ancestors 'none'",
    ].joined(separator: "; ")

    /// What a page may ask of the machine: nothing.
    static let permissions = [
        "accelerometer", "autoplay", "camera", "clipboard-read", "display-capture", "encrypted-media", "fullscreen",
        "geolocation", "gyroscope", "hid", "idle-detection", "local-fonts", "magnetometer", "microphone", "midi",
        "payment", "picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "serial", "usb",
        "window-management", "xr-spatial-tracking",
    ].map { "\($0)=()" }.joined(separator: ", ")

    /// Names and values of the fields for an answer that may be stored so.
    public static func fields(for storage: WebAnswer.Storage) -> [(name: String, value: String)] {
        [
            ("Content-Security-Policy", contentPolicy),
            ("Referrer-Policy", "no-referrer"),
            ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"),
            ("X-DNS-Prefetch-Control", "off"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Embedder-Policy", "require-corp"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Permissions-Policy", permissions),
            ("Cache-Control", storage == .never ? "no-store" : "private, max-age=31536000, immutable"),
            ("X-Robots-Tag", "noindex, nofollow"),
        ]
    }
}
