internal import CRNP
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Which of a key's user ids the key itself has signed, checked with librnp.
///
///     let signed = SelfSignatures(of: bytes)
///     signed.userIDs(of: key.fingerprint)  // the texts whose self-signature is valid
///
/// Anybody can add a packet with somebody else's name to a key; only the owner can sign it. Keys of version 6 are not
/// known to librnp 0.16 and count as not checked.
public struct SelfSignatures: Hashable, Sendable {
    private var valid: [[UInt8]: [String]]

    /// The most bytes that are handed to librnp; more are not checked.
    public static let maximumByteCount = 1 << 20
    /// The most user ids of one key that are looked at.
    public static let maximumUserIDCount = OpenPGPKey.maximumPartCount

    /// Checks the keys in binary packets.
    public init(of bytes: [UInt8]) {
        guard bytes.count <= SelfSignatures.maximumByteCount else {
            valid = [:]
            return
        }
        valid = SelfSignatures.turn.withLock { _ in SelfSignatures.check(bytes) }
    }

    /// The user ids with a valid self-signature; `nil` where the key could not be checked.
    public func userIDs(of fingerprint: [UInt8]) -> [String]? { valid[fingerprint] }

    /// The number of keys that were checked.
    public var keyCount: Int { valid.count }

    /// librnp promises nothing about threads, so that one works with it at a time.
    private static let turn = Mutex<Void>(())

    private static func check(_ bytes: [UInt8]) -> [[UInt8]: [String]] {
        var session: rnp_ffi_t?
        guard rnp_ffi_create(&session, "GPG", "GPG") == 0, let session else { return [:] }
        defer { rnp_ffi_destroy(session) }
        // It talks to standard error unless it has another place; it closes the descriptor itself.
        let silence = open("/dev/null", O_WRONLY | O_CLOEXEC)
        if silence >= 0, rnp_ffi_set_log_fd(session, silence) != 0 { close(silence) }
        return bytes.withUnsafeBufferPointer { buffer in
            var input: rnp_input_t?
            guard let start = buffer.baseAddress, rnp_input_from_memory(&input, start, buffer.count, false) == 0,
                let input
            else { return [:] }
            defer { rnp_input_destroy(input) }
            // Permissive: a key that it does not know does not hide those after it.
            guard rnp_import_keys(session, input, 1 | 1 << 8, nil) == 0 else { return [:] }
            return keys(in: session)
        }
    }

    private static func keys(in session: rnp_ffi_t) -> [[UInt8]: [String]] {
        var iterator: rnp_identifier_iterator_t?
        guard rnp_identifier_iterator_create(session, &iterator, "fingerprint") == 0, let iterator else { return [:] }
        defer { rnp_identifier_iterator_destroy(iterator) }
        var found: [[UInt8]: [String]] = [:]
        var name: UnsafePointer<CChar>?
        while rnp_identifier_iterator_next(iterator, &name) == 0, let text = name {
            var key: rnp_key_handle_t?
            guard rnp_locate_key(session, "fingerprint", text, &key) == 0, let key else { continue }
            defer { rnp_key_handle_destroy(key) }
            var isPrimary = false
            guard rnp_key_is_primary(key, &isPrimary) == 0, isPrimary else { continue }
            found[digits(String(cString: text))] = userIDs(of: key)
        }
        return found
    }

    private static func userIDs(of key: rnp_key_handle_t) -> [String] {
        var count = 0
        guard rnp_key_get_uid_count(key, &count) == 0 else { return [] }
        var texts: [String] = []
        for index in 0..<min(count, maximumUserIDCount) {
            var handle: rnp_uid_handle_t?
            guard rnp_key_get_uid_handle_at(key, index, &handle) == 0, let handle else { continue }
            defer { rnp_uid_handle_destroy(handle) }
            var isValid = false
            var kind: UInt32 = 0
            guard rnp_uid_is_valid(handle, &isValid) == 0, isValid, rnp_uid_get_type(handle, &kind) == 0, kind == 1
            else {
                continue
            }
            var data: UnsafeMutableRawPointer?
            var size = 0
            guard rnp_uid_get_data(handle, &data, &size) == 0, let data else { continue }
            defer { rnp_buffer_destroy(data) }
            texts.append(text(of: UnsafeRawBufferPointer(start: data, count: size)))
        }
        return texts
    }

    private static func digits(_ text: String) -> [UInt8] {
        let values = text.compactMap(\.hexDigitValue)
        return stride(from: 0, to: values.count - 1, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
    }
}
