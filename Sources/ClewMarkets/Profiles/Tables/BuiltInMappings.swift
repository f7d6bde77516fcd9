public import ClewTable

/// The mappings that come with the program, by the name that `clew import --map NAME` takes.
///
///     BuiltInMappings.names           // ["agora-daily", "grams", "pandora"]
///     BuiltInMappings.bytes("grams")  // the YAML, as an analyst would copy it
public enum BuiltInMappings {
    private static let files: [String: [UInt8]] = [
        "agora-daily": PackageResources.agora_daily_yaml, "grams": PackageResources.grams_yaml,
        "pandora": PackageResources.pandora_yaml,
    ]

    /// The names in alphabetical order.
    public static let names: [String] = files.keys.sorted()

    /// The file of a name; `nil` when there is none.
    public static func bytes(_ name: String) -> [UInt8]? { files[name] }

    /// The mapping of a name; `nil` when there is none.
    ///
    /// - Throws: ``ConfigFault`` never, since a test reads each of them.
    public static func mapping(_ name: String) throws(ConfigFault) -> Mapping? {
        guard let bytes = files[name] else { return nil }
        return try Mapping(yaml: bytes)
    }
}
