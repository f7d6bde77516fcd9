public import ClewCrypto

/// The key that continues a log, with its memory of what it has signed.
///
/// The memory is a small file kept beside the key, outside of the case. With it an older copy of the case cannot sign a
/// second history under the same name on this machine: it is refused as ``LogFault/forked(signed:here:)``. When the key
/// moves to another machine, the memory should move with it.
public struct LogSigner: Sendable {
    let note: NoteSigner
    let memory: SigningMemory?

    /// A signer of a log.
    ///
    /// - Parameters:
    ///   - origin: The identity of the log and the name of the key.
    ///   - key: The key.
    ///   - memoryPath: The file that remembers the last signed tree, made when it is not there; its folder must be.
    ///     `nil` remembers nothing, which is for logs that never outlive a test.
    public init(origin: KeyName, key: SigningKey, memoryPath: String?) {
        note = NoteSigner(name: origin, key: key)
        memory = memoryPath.map { SigningMemory(path: $0, origin: origin) }
    }

    /// The identity of the log.
    public var origin: KeyName { note.name }

    /// The verifier of the log's checkpoints, which may be public.
    public var verifier: NoteVerifier { note.verifier }
}
