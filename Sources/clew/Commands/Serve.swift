import ArgumentParser
import ClewCore
import ClewVault
import ClewWeb
import ClewWorkflows

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the desk on this machine.",
        discussion: """
            The desk listens on 127.0.0.1 only. When the case has no user yet, one named like you is made, and the \
            password is shown this once. Sites that are watched are fetched while the desk runs, as 'clew watch' does.

            Example:
              clew serve --workspace case --port 8080
            """)

    @Option(help: "The port on 127.0.0.1.") var port = 8080
    @Flag(help: "Do not fetch pages of the sites that are watched.") var noWatch = false
    @OptionGroup var options: CaseOptions
    @OptionGroup var keystore: KeystoreOptions

    mutating func validate() throws {
        guard (1...65535).contains(port) else { throw ValidationError("--port is between 1 and 65535.") }
    }

    mutating func run() async throws {
        let (workspace, permit) = try options.open()
        try keystore.unlock(workspace, under: permit)
        try workspace.goOnWithKeystore(under: permit)
        let desk = try Desk(
            workspace: workspace, port: port, clock: systemTime, report: { Console.say("clew: \($0)") })
        let watch =
            noWatch || !workspace.isWritable ? nil : BackgroundWatch(workspace) { Console.say("clew: \($0)") }
        defer { watch?.end() }
        try await desk.serve { address in
            Console.say("The desk of '\(workspace.name)' is at \(address)")
            // Only now is it sure that the desk is there: a password that is shown this once must not get lost.
            do {
                if let first = try workspace.addFirstUser(under: permit) {
                    Console.say("Log in as \(first.name) with the password \(first.password) (shown this once).")
                } else {
                    Console.say("Log in as a user of the case; 'clew user add NAME --replace' gives a new password.")
                }
            } catch {
                Console.say("clew: no first user was made: \((error as? any Fault)?.sentence ?? "\(error)")")
            }
            Console.say("Ctrl-C ends it.")
        }
    }
}
