/// Makes the forum: members, threads and posts.
extension World {
    mutating func makeForum() {
        var random = SplitMix64(seed: seed, .forum)
        var names = Set(accounts.flatMap { $0.names.map(\.value) })
        makeMembers(names: &names, random: &random)
        let topics = topics(&random)
        var number = random.int(200...900)
        for (topic, day) in topics {
            number += random.int(1...6)
            let board =
                switch topic {
                case .chat: 0
                case .ordered: 1
                case .down, .moved: 2
                case .newKey, .imitated: 3
                }
            threads.append(ForumThread(number: number, board: board, topic: topic, day: day))
            addPosts(to: threads.count - 1, random: &random)
        }
    }

    private mutating func makeMembers(names: inout Set<String>, random: inout SplitMix64) {
        for (index, identity) in identities.enumerated() where identity.plan != .plain || random.chance(30) {
            guard let account = identity.accounts.first.map({ accounts[$0] }) else { continue }
            members.append(Member(name: account.name(on: 0), identity: index, joined: account.joined + 10))
        }
        for _ in 0..<max(10, size.threads / 2) {
            var name = NameWords.seller(&random)
            while !names.insert(name).inserted { name += "\(random.below(10))" }
            members.append(Member(name: name, identity: nil, joined: -random.int(5...500)))
        }
    }

    /// What is talked about and since when: first what must be told, then what members wonder about.
    private func topics(_ random: inout SplitMix64) -> [(topic: Topic, day: Int)] {
        var topics: [(topic: Topic, day: Int)] = []
        let last = calendar.last
        for (copy, original) in imitations {
            topics.append((.imitated(account: original, by: copy), min(last, max(0, accounts[copy].joined + 2))))
        }
        for identity in identities where identity.plan == .mover {
            guard let from = identity.accounts.first, let to = identity.accounts.dropFirst().first else { continue }
            topics.append((.moved(from: from, to: to), min(last, accounts[to].joined)))
        }
        for (index, account) in accounts.enumerated() where account.keys.count > 1 {
            topics.append((.newKey(account: index), min(last, account.keys[1].from)))
        }
        topics += calendar.down.map { (.down($0.site, day: $0.day), $0.day) }
        while topics.count < size.threads {
            let day = random.chance(60) ? -random.below(60) : random.below(size.days)
            if random.chance(60), !accounts.isEmpty {
                let account = random.below(accounts.count)
                topics.append((.ordered(account: account), min(last, max(day, accounts[account].joined))))
            } else {
                topics.append((.chat(random.below(ForumWords.chat.count)), day))
            }
        }
        return topics.sorted { $0.day < $1.day }
    }

    private mutating func addPosts(to thread: Int, random: inout SplitMix64) {
        let topic = threads[thread].topic
        let start = posts.count
        var day = threads[thread].day
        var minute = random.below(900)
        for ordinal in 0..<(1 + random.int(1...24)) {
            posts.append(
                ForumPost(
                    thread: Int32(thread), author: Int32(ordinal == 0 ? opener(of: topic, &random) : anybody(&random)),
                    day: Int16(day), minute: Int16(minute), ordinal: Int16(ordinal),
                    textSeed: UInt32(truncatingIfNeeded: random.next())))
            minute += random.int(3...500)
            if minute >= 1440 {
                minute %= 1440
                day += 1 + (random.chance(20) ? 1 : 0)
            }
            if day > calendar.last { break }
        }
        threads[thread].posts = start..<posts.count
    }

    /// Who begins a thread: the seller whom it is about where it is theirs to tell.
    private func opener(of topic: Topic, _ random: inout SplitMix64) -> Int {
        switch topic {
        case .moved(let account, _), .newKey(let account), .imitated(let account, _):
            let person = accounts[account].identity
            return members.firstIndex { $0.identity == person } ?? anybody(&random)
        case .chat, .ordered, .down: return anybody(&random)
        }
    }

    private func anybody(_ random: inout SplitMix64) -> Int { random.below(members.count) }

    /// The title of a thread.
    func title(of thread: ForumThread) -> String {
        switch thread.topic {
        case .chat(let number): ForumWords.chat[number % ForumWords.chat.count]
        case .ordered(let account): "Has anybody ordered from \(accounts[account].name(on: thread.day))?"
        case .moved(let from, _): "\(accounts[from].name(on: 0)) has moved"
        case .newKey(let account): "New key of \(accounts[account].name(on: 0))"
        case .imitated(let account, _): "Somebody pretends to be \(accounts[account].name(on: 0))"
        case .down(let site, let day): "\(site.title) down on \(ExerciseCalendar.englishDate(day))?"
        }
    }

    /// The text of a post, paragraph by paragraph; the second one is a key block where there is one.
    func text(of post: ForumPost) -> (lines: [String], key: String?) {
        let thread = threads[Int(post.thread)]
        guard post.ordinal == 0 else { return ([reply(post)], nil) }
        switch thread.topic {
        case .chat: return ([title(of: thread), reply(post)], nil)
        case .ordered(let account):
            let seller = accounts[account]
            let name = seller.name(on: thread.day)
            return (["Has anybody ordered from \(name) on \(seller.site.title) lately? \(reply(post))"], nil)
        case .moved(let from, let to):
            let (old, new) = (accounts[from], accounts[to])
            return (
                [
                    "From now on I am on \(new.site.title) under the name \(new.name(on: thread.day)), "
                        + "no more on \(old.site.title).", "Fingerprint \(keys[new.key(on: thread.day)].fingerprint)",
                ], nil
            )
        case .newKey(let account):
            let key = keys[accounts[account].key(on: thread.day)]
            return (["My new key on \(accounts[account].site.title), the old one is out of use."], key.armored)
        case .imitated(let account, let by):
            let other = accounts[by]
            let own = identities[accounts[account].identity].accounts.map { accounts[$0].site.title }
            return (
                [
                    "The account \(other.name(on: thread.day)) on \(other.site.title) is not me. "
                        + "I sell on \(own.joined(separator: " and ")) only. The profile and the key there are copied."
                ], nil
            )
        case .down(let site, _): return (["\(site.title) does not load for me. \(reply(post))"], nil)
        }
    }

    private func reply(_ post: ForumPost) -> String {
        var random = SplitMix64(seed: UInt64(post.textSeed))
        let first = random.pick(ForumWords.replies)
        return random.chance(40) ? first + " " + random.pick(ForumWords.replies) : first
    }
}
