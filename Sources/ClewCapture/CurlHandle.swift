internal import CCurl
internal import ClewCore

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Whether libcurl is ready. A server that closes while something is sent must not end the program: `SIGPIPE` is ignored
/// from the first connection on, unless the program has a handler of its own.
private let isLibraryReady: Bool = {
    if let handler = signal(SIGPIPE, SIG_IGN) { signal(SIGPIPE, handler) }
    return curl_global_init(CLEW_CURL_GLOBAL_DEFAULT) == CURLE_OK
}()

/// An easy handle of libcurl with its options.
final class CurlHandle {
    /// The handle.
    let pointer: UnsafeMutableRawPointer
    /// Whether every option was taken. An option that is not taken is a protection that is not there.
    private(set) var isSetUp = true

    private var resolution: UnsafeMutablePointer<curl_slist>?
    private let words: UnsafeMutablePointer<CChar>

    init?() {
        guard isLibraryReady, let handle = clew_curl_open() else { return nil }
        pointer = handle
        words = .allocate(capacity: Int(CURL_ERROR_SIZE))
        words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        _ = clew_curl_set_error_buffer(handle, words)
    }

    deinit {
        clew_curl_close(pointer)
        curl_slist_free_all(resolution)
        words.deallocate()
    }

    func set(_ option: CURLoption, _ value: Int) {
        isSetUp = clew_curl_set_long(pointer, option, value) == CURLE_OK && isSetUp
    }

    func set(_ option: CURLoption, _ value: String) {
        isSetUp = clew_curl_set_text(pointer, option, value) == CURLE_OK && isSetUp
    }

    /// Says what a name means, so that no name server is asked.
    func resolve(_ name: String, port: UInt16, to address: IPAddress) {
        resolution = clew_curl_set_resolutions(pointer, "\(name):\(port):\(WebHost.ip(address))")
        isSetUp = resolution != nil && isSetUp
    }

    func number(_ info: CURLINFO) -> Int {
        var value = 0
        return clew_curl_get_long(pointer, info, &value) == CURLE_OK ? value : 0
    }

    func text(_ info: CURLINFO) -> String? {
        var value: UnsafePointer<CChar>?
        guard clew_curl_get_text(pointer, info, &value) == CURLE_OK, let value else { return nil }
        return String(cString: value)
    }

    /// What libcurl said of the last fault, made harmless: a server can have a word in it.
    var lastWords: String {
        let text = Harmless.terminal(String(String(cString: words).prefix(200)))
        return text.isEmpty ? "no reason was given" : text
    }
}
