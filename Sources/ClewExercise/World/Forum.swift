/// A member of the forum.
struct Member: Sendable {
    var name: String
    /// The seller behind it; `nil` for everybody else.
    var identity: Int?
    var joined: Int
}

/// What a thread is about.
enum Topic: Sendable {
    case chat(Int)
    /// Somebody asks about a seller's account.
    case ordered(account: Int)
    /// A seller says that it has moved: from one account to another.
    case moved(from: Int, to: Int)
    /// A seller shows its new key.
    case newKey(account: Int)
    /// A seller warns of an account that imitates it.
    case imitated(account: Int, by: Int)
    /// A market does not answer.
    case down(SiteName, day: Int)
}

/// A thread of the forum.
struct ForumThread: Sendable {
    /// The id that the forum gives it.
    var number: Int
    var board: Int
    var topic: Topic
    /// The day of its first post.
    var day: Int
    /// Its posts, oldest first: a range in ``World/posts``.
    var posts: Range<Int> = 0..<0
}

/// A post of a thread.
struct ForumPost: Sendable {
    var thread: Int32
    var author: Int32
    var day: Int16
    var minute: Int16
    /// Its place in the thread, from 0.
    var ordinal: Int16
    var textSeed: UInt32
}

/// A part of the forum.
enum Board {
    static let titles = ["News and talk", "Sellers and reviews", "Markets", "Keys and warnings"]
}
