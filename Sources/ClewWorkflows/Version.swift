/// The version of the program, which stands in every run that it seals.
public enum Version {
    /// Major, minor, patch (Semantic Versioning 2.0.0).
    public static let text = "0.1.0"
}
