internal import ClewCore

/// The parts of the truth that tell what was planted for analysts to find.
extension TruthSections {
    func rename(_ index: Int) -> JSONValue? {
        let account = world.accounts[index]
        guard let before = account.names.first, let after = account.names.dropFirst().first else { return nil }
        return .object([
            ("account", TruthNames(world).account(index)), ("from", .string(before.value)),
            ("to", .string(after.value)),
            ("day", TruthNames(world).day(after.from)),
        ])
    }

    func move(_ index: Int) -> JSONValue? {
        let identity = world.identities[index]
        guard identity.plan == .mover, let from = identity.accounts.first,
            let to = identity.accounts.dropFirst().first
        else { return nil }
        return .object([
            ("identity", .integer(index)), ("from", TruthNames(world).account(from)),
            ("to", TruthNames(world).account(to)), ("day", TruthNames(world).day(world.accounts[to].joined)),
        ])
    }

    func keyRotation(_ index: Int) -> JSONValue? {
        let keys = world.accounts[index].keys
        guard let before = keys.first, let after = keys.dropFirst().first else { return nil }
        return .object([
            ("account", TruthNames(world).account(index)), ("from", .string(world.keys[before.value].fingerprint)),
            ("to", .string(world.keys[after.value].fingerprint)), ("day", TruthNames(world).day(after.from)),
        ])
    }

    func walletRotation(_ index: Int) -> JSONValue? {
        let wallets = world.accounts[index].wallets
        guard wallets.count > 1 else { return nil }
        return .object([
            ("account", TruthNames(world).account(index)),
            ("wallets", .array(wallets.map { .string(world.wallets[$0.value]) })),
        ])
    }

    func copy(_ index: Int) -> JSONValue? {
        guard let original = world.listings[index].copyOf else { return nil }
        return .object([
            ("listing", TruthNames(world).listing(index)), ("of", TruthNames(world).listing(original)),
            ("account", TruthNames(world).account(world.listings[index].account)),
            ("ofAccount", TruthNames(world).account(world.listings[original].account)),
        ])
    }

    func imitation(_ index: Int) -> JSONValue? {
        let (account, model) = world.imitations[index]
        return .object([
            ("account", TruthNames(world).account(account)), ("of", TruthNames(world).account(model)),
            ("name", .string(world.accounts[account].name(on: 0))),
            ("ofName", .string(world.accounts[model].name(on: 0))),
            ("copies", .array([.string("text"), .string("key")])),
        ])
    }

    /// A seller whose own page is among the captures, as it stood there first.
    func seller(_ index: Int) -> JSONValue? {
        let number = Int(seen.profiles[index])
        guard number >= 0 else { return nil }
        let first = schedule.visits.count
        let visit = number < first ? schedule.visits[number] : schedule.second[number - first]
        let account = world.accounts[index]
        let day = Int(visit.day)
        return .object([
            ("name", .string(account.name(on: day))), ("market", .string(account.site.title)),
            ("wallet", .string(world.wallets[account.wallet(on: day)])),
            ("fingerprint", .string(world.keys[account.key(on: day)].fingerprint)),
            ("contact", .string(account.contacts.first ?? "")),
            ("offers", .array(account.listings.map { .string(world.listings[$0].title) })),
        ])
    }
}
