import ArgumentParser
import ClewCore
import ClewWorkflows

struct CourierCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "courier", abstract: "Say where something may be posted to; nothing is posted elsewhere.",
        subcommands: [CourierAdd.self, CourierList.self, CourierRemove.self], defaultSubcommand: CourierList.self)
}

struct CourierAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Allow posting to an address.",
        discussion: """
            time-stamps: the digest of the newest checkpoint goes to a time-stamping authority (RFC 3161), after each capture \
            and on 'clew timestamp'. webhook: what watching found goes to a system of your own, signed as "Standard Webhooks" \
            says; the secret lies outside of the case, the address in the case's log of decisions.

            Examples:
              clew courier add time-stamps https://tsa.example/tsr
              clew courier add webhook https://desk.agency.example/clew --internal --secret-file secret.txt
            """)

    @Argument(help: "time-stamps or webhook.") var purpose: ConfiguredCourier.Purpose
    @Argument(help: ArgumentHelp("Where to: https, or an onion service.", valueName: "url")) var address: String
    @Option(help: "Go through the tor daemon on this port of this machine; an onion service always does, by 9050.")
    var torPort: UInt16?
    @Flag(name: .customLong("internal"), help: "The address lies in this network or on this machine.")
    var isInternal = false
    @Option(help: "The policy under which time stamps are wanted, such as 1.2.3.4.") var policy: String?
    @Option(help: "A file with the secret of the webhook, 'whsec_…'; without one a secret is made and shown once.")
    var secretFile: String?
    @OptionGroup var options: CaseOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        let courier = try ConfiguredCourier(
            purpose, address: address, torPort: torPort, isInternal: isInternal, policy: policy)
        let secret = try workspace.addCourier(courier, secretFile: secretFile, under: permit)
        if let secret {
            Console.say("\(courier.id) may be posted to. The secret for its receiver is shown this once:")
            Console.write(secret + "\n")
        } else {
            Console.write(courier.id + "\n")
        }
    }
}

struct CourierList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the addresses that may be posted to.")

    @OptionGroup var options: CaseOptions
    @OptionGroup var list: ListOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        var sheet = Sheet(columns: ["id", "purpose", "address", "torPort", "isInternal", "policy"])
        sheet.rows = try workspace.couriers(under: permit).dropFirst(list.offset).prefix(list.limit).map {
            [
                .string($0.id), .string($0.purpose.rawValue), .string($0.address),
                .integer(orNull: $0.torPort.map { Int($0) }), .bool($0.isInternal), .string(orNull: $0.policy),
            ]
        }
        Console.write(sheet.text(list.format))
    }
}

struct CourierRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Allow no more posting to an address, and forget its secret.")

    @Argument(help: "The id of a courier or its beginning.") var id: String
    @OptionGroup var options: CaseOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        try workspace.removeCourier(id, under: permit)
        Console.say("Nothing is posted there any more.")
    }
}
