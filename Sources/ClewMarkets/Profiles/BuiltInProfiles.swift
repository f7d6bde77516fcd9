/// The profiles that come with the program: the files of `Sites`, compiled in.
enum BuiltInProfiles {
    /// The files by their names.
    static let files: [(name: String, bytes: [UInt8])] = [
        ("agora.yaml", PackageResources.agora_yaml), ("cryptonia.yaml", PackageResources.cryptonia_yaml),
        ("cypher.yaml", PackageResources.cypher_yaml), ("empire.yaml", PackageResources.empire_yaml),
        ("harbour-lane.yaml", PackageResources.harbour_lane_yaml),
        ("kontor-nord.yaml", PackageResources.kontor_nord_yaml),
        ("quayside-talk.yaml", PackageResources.quayside_talk_yaml),
        ("silk-road-forum.yaml", PackageResources.silk_road_forum_yaml),
        ("tallow-row.yaml", PackageResources.tallow_row_yaml),
    ]

    /// The profiles; a test reads each of them, so that none is left out here.
    static let all: [SiteProfile] = files.compactMap { try? SiteProfile(yaml: $0.bytes) }
}
