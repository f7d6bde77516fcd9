/// How far long work has come.
public struct Progress: Sendable, Hashable {
    /// What is being done.
    public enum Phase: String, Sendable {
        /// Bytes go into the vault.
        case sealing
        /// Sealed bytes are read into the store.
        case reading
        /// Stored bytes are compared with the log.
        case verifying
        /// The vault is looked through for protected material.
        case screening
        /// Records are overwritten.
        case erasing
        /// The case is copied.
        case copying
        /// Sites are asked for pages.
        case capturing
    }

    /// What is being done.
    public var phase: Phase
    /// How many things are done.
    public var items: Int
    /// What the things are called.
    public var noun: String
    /// How many bytes are done.
    public var bytes: Int
    /// How many bytes there are in all; `nil` where nobody knows.
    public var totalBytes: Int?

    /// A step.
    public init(phase: Phase, items: Int, noun: String, bytes: Int, totalBytes: Int?) {
        self.phase = phase
        self.items = items
        self.noun = noun
        self.bytes = bytes
        self.totalBytes = totalBytes
    }
}

/// Receives the steps of long work and may end it.
///
/// Work asks ``isCancelled`` between two commits, so that what was sealed stays whole.
public struct Observer: Sendable {
    /// Is told of each step, from any thread.
    public var progress: @Sendable (Progress) -> Void
    /// Whether the work is to end at the next safe place.
    public var isCancelled: @Sendable () -> Bool
    /// Is told what a person is to know while the work goes on, a sentence each, from any thread.
    public var says: @Sendable (String) -> Void

    /// An observer.
    public init(
        progress: @escaping @Sendable (Progress) -> Void = { _ in },
        isCancelled: @escaping @Sendable () -> Bool = { false },
        says: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.progress = progress
        self.isCancelled = isCancelled
        self.says = says
    }

    /// Watches nothing and ends nothing.
    public static let none = Observer()
}
