internal import CSodium

/// Whether libsodium is ready; it is made so on first use, once a process, and safe from several threads.
let isSodiumReady: Bool = sodium_init() >= 0

/// Compares buffers of equal length; libsodium's comparison is written so that no compiler shortens it.
func isEqual(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    guard let leftStart = left.baseAddress, let rightStart = right.baseAddress else { return left.count == right.count }
    return left.count == right.count && sodium_memcmp(leftStart, rightStart, left.count) == 0
}

/// Overwrites a secret; unlike an ordinary loop this is not optimised away.
func wipe(_ bytes: inout [UInt8]) {
    bytes.withUnsafeMutableBytes { raw in
        if let start = raw.baseAddress { sodium_memzero(start, raw.count) }
    }
}

/// Runs a call of libsodium over the UTF-8 bytes of a passphrase as C characters, with their count, and gives back its
/// status, which is 0 for success.
func withPassphrase(_ passphrase: String, _ call: (UnsafePointer<CChar>, UInt64) -> Int32) -> Int32 {
    // The closing zero is not counted; it makes the buffer of an empty passphrase a real one.
    var bytes = passphrase.utf8.map { CChar(bitPattern: $0) } + [0]
    defer {
        bytes.withUnsafeMutableBytes { raw in
            if let start = raw.baseAddress { sodium_memzero(start, raw.count) }
        }
    }
    return bytes.withUnsafeBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return -1 }
        return call(start, UInt64(buffer.count - 1))
    }
}
