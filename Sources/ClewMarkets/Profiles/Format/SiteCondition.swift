/// How a site or a page is told from others: of each line one must hold, and all lines must.
struct SiteCondition: Sendable {
    /// Numbers of the profile's needles: bytes that stand in the page as it was captured.
    var needles: [Int] = []
    var paths: [ProfilePath] = []
    var titles: [Glob] = []
    var hosts: [Glob] = []
    /// Paths of the address.
    var places: [Glob] = []
}
