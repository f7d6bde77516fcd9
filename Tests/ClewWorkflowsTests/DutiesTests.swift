import ClewCore
import ClewStore
import ClewVault
import ClewWorkflows
import Foundation
import Testing

@Suite struct DutiesTests {
    @Test func `every look is in the audit with who, why and under which authority`() throws {
        let fixture = try CaseFixture()
        let workspace = try fixture.create()
        _ = try workspace.search("words", under: workspace.permit(purpose: "triage"))
        let entries = try workspace.audit(page: Page(limit: 100), under: workspace.permit()).rows.compactMap(\.entry)
        let entry = try #require(entries.first { $0.operation == "search" })
        #expect(entry.user == "tester" && entry.purpose == "triage" && entry.object == "words")
        #expect(entry.authority == workspace.defaultAuthority.id)
        #expect(entry.action == .consultation)
    }

    @Test func `an analyst may not read the audit and the refusal is logged`() throws {
        let fixture = try CaseFixture()
        let workspace = try fixture.create()
        #expect(throws: WorkflowFault.self) {
            try workspace.audit(page: Page(), under: workspace.permit(role: .analyst))
        }
        let entries = try workspace.audit(page: Page(), under: workspace.permit()).rows.compactMap(\.entry)
        #expect(entries.contains { $0.outcome == "denied" && $0.role == .analyst })
    }

    @Test func `an auditor sees content only for a stated purpose`() throws {
        let fixture = try CaseFixture()
        let workspace = try fixture.create()
        #expect(throws: WorkflowFault.self) {
            try workspace.search("x", under: workspace.permit(role: .auditor, purpose: ""))
        }
        #expect(throws: Never.self) {
            try workspace.search("x", under: workspace.permit(role: .auditor, purpose: "complaint 7"))
        }
    }

    @Test func `a user logs in with the password that was shown once and can change it`() throws {
        let fixture = try CaseFixture()
        let workspace = try fixture.create()
        let password = try workspace.addUser("m.weber", role: .analyst, under: workspace.permit())
        let permit = try workspace.logIn(name: "m.weber", password: password, purpose: "shift")
        #expect(permit.role == .analyst && permit.purpose == "shift")
        #expect(throws: WorkflowFault.self) { try workspace.logIn(name: "m.weber", password: "wrong", purpose: "") }
        #expect(throws: WorkflowFault.self) { try workspace.logIn(name: "nobody", password: password, purpose: "") }
        try workspace.changePassword(from: password, to: "correct horse battery", under: permit)
        #expect(throws: WorkflowFault.self) { try workspace.logIn(name: "m.weber", password: password, purpose: "") }
        _ = try workspace.logIn(name: "m.weber", password: "correct horse battery", purpose: "")
    }

    @Test func `an authority that is not in force is refused`() throws {
        let fixture = try CaseFixture()
        let workspace = try fixture.create()
        var statement = CaseFixture.statement
        statement.until = Timestamp(year: 2001, month: 1, day: 1)
        let authority = try workspace.addAuthority(statement, asDefault: false, under: workspace.permit())
        #expect(throws: WorkflowFault.self) { try workspace.permit(forOperatorWith: authority.id, purpose: "") }
    }

    @Test func `a case without an authority says that it is unstated`() throws {
        let fixture = try CaseFixture()
        let nobody = AuthorityStatement(officer: "", caseReference: "", legalBasis: "")
        let workspace = try Workspace.create(
            at: fixture.root + "/case", name: nil, authority: nobody, secrets: fixture.secrets)
        #expect(workspace.defaultAuthority.isUnstated)
    }

    @Test func `a backup is a copy that verifies and is not continued by itself`() throws {
        let fixture = try CaseFixture()
        let captures = try fixture.exercise(pages: 30)
        let workspace = try fixture.create()
        _ = try workspace.importing(captures)
        try workspace.backup(to: fixture.root + "/copy", under: workspace.permit())
        let copy = try Workspace.open(fixture.root + "/copy", secrets: fixture.secrets)
        #expect(!copy.isWritable)
        #expect(try copy.verify(deep: true, under: copy.permit()).isWhole)
        #expect(throws: (any Error).self) { try copy.importing(captures) }
        try copy.adopt(under: copy.permit())
        let adopted = try Workspace.open(fixture.root + "/copy", secrets: fixture.secrets)
        #expect(adopted.isWritable)
        #expect(try adopted.verify(deep: true, under: adopted.permit()).isWhole)
    }
}
