#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// libarchive converts names by the locale, and in the C locale that a program starts in, it loses those of a zip beyond
/// ASCII. So its calls run with a UTF-8 locale of this thread alone, and give the same names on every machine.
enum UnicodeNames {
    // A locale is never changed once it is made, so threads may share it.
    nonisolated(unsafe) private static let locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)

    static func run<Result>(_ body: () -> Result) -> Result {
        guard let locale else { return body() }
        let before = uselocale(locale)
        defer { uselocale(before) }
        return body()
    }
}
