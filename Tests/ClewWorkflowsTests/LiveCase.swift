import ClewCapture
import ClewCore
import ClewStore
import ClewWorkflows

/// A case with an authority for live capture, and a permit under it.
struct LiveCase {
    let fixture: CaseFixture
    let workspace: Workspace
    let permit: Permit

    init(
        _ scope: CaptureScope?, until: Timestamp? = nil, clock: (@Sendable () -> Timestamp)? = nil
    ) throws {
        fixture = try CaseFixture()
        workspace = try fixture.create(clock: clock)
        var statement = CaseFixture.statement
        statement.capture = scope
        statement.until = until
        let authority = try workspace.addAuthority(statement, asDefault: false, under: workspace.permit())
        permit = Permit(user: "tester", role: .analyst, authority: authority, purpose: "test")
    }

    func capture(_ addresses: String..., depth: Int = 0, limit: Int? = nil) throws -> LiveCaptureReport {
        try workspace.captureLive(LiveCase.options(addresses, depth: depth, limit: limit), under: permit)
    }

    /// Options without a pause.
    static func options(
        _ addresses: [String], depth: Int = 0, limit: Int? = nil, limits: ExchangeLimits = .standard
    ) -> LiveCaptureOptions {
        LiveCaptureOptions(
            addresses: addresses, way: .clearnet, depth: depth, limit: limit, pause: 0...0, limits: limits)
    }

    func captures() throws -> [Capture] {
        try workspace.captures(page: Page(limit: 1000), under: workspace.permit()).rows
    }
}
