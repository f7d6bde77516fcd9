public import ClewCore
internal import ClewCrypto

extension SiteReading {
    /// Replaces the names of buyers and reviewers in all values, and gives reviews and posts the key that two captures
    /// share.
    public mutating func mask(with mask: NameMask, pseudonyms: Pseudonyms) {
        for index in reviews.indices {
            let market = reviews[index].market
            if let author = reviews[index].author {
                let role: NameRole = masked.first { $0.name == author.value }?.role ?? .reviewer
                reviews[index].author = author.replaced(
                    by: pseudonyms.name(author.value, role: role, market: market, subject: reviews[index].subject))
            }
            reviews[index].text = reviews[index].text?.masked(mask)
            reviews[index].setKey()
        }
        for index in posts.indices where !mask.isEmpty {
            posts[index].title = posts[index].title?.masked(mask)
            posts[index].text = posts[index].text?.masked(mask)
        }
        setPostKeys()
        guard !mask.isEmpty else { return }
        for index in sightings.indices {
            sightings[index].title = sightings[index].title.masked(mask)
            sightings[index].text = sightings[index].text?.masked(mask)
        }
        for index in accounts.indices { accounts[index].text = accounts[index].text?.masked(mask) }
        masked = []
    }

    /// Posts that are alike, on one page of a thread, are told apart by their order.
    private mutating func setPostKeys() {
        var seen: [RecordID: Int] = [:]
        for index in posts.indices {
            let first = posts[index].keyed(as: 0)
            let before = seen[first, default: 0]
            seen[first] = before + 1
            posts[index].key = before == 0 ? first : posts[index].keyed(as: before)
        }
    }
}

extension Located where Value == String {
    fileprivate func replaced(by text: String) -> Located<String> { Located(text, written: text, at: location) }

    fileprivate func masked(_ mask: NameMask) -> Located<String> {
        let value = mask.masked(self.value)
        return value == self.value ? self : Located(value, written: mask.masked(written), at: location)
    }
}

extension SiteReading {
    /// Whom the authors of the reviews wrote about, by the bytes at which their names begin.
    var subjects: [Int: String] {
        var subjects: [Int: String] = [:]
        for review in reviews {
            if let place = review.author?.location.payload { subjects[place.lowerBound] = review.subject }
        }
        return subjects
    }
}

extension Review {
    /// Whom it is about: the seller, or the listing where no seller is told.
    fileprivate var subject: String? { seller?.value ?? listing?.value }

    /// Sets the key from what does not change between two captures.
    fileprivate mutating func setKey() {
        let parts = [
            "clew review", market, seller?.value ?? "", listing?.value ?? "", author?.value ?? "", rating?.value ?? "",
            text?.value ?? "",
        ]
        key = RecordID(parts)
    }
}

extension Post {
    /// The key from what does not change between two captures, for the post that is this one among those alike.
    fileprivate func keyed(as number: Int) -> RecordID {
        RecordID([
            "clew post", forum, thread?.value ?? title?.value ?? "", author?.value ?? "",
            isTimeRelative ? "" : time?.value.description ?? "", text?.value ?? "", "\(number)",
        ])
    }
}

extension RecordID {
    /// The id of some texts in their order.
    fileprivate init(_ parts: [String]) {
        self.init(digest: Digest(words: sha256(parts.flatMap { Array($0.utf8) + [0] })))
    }
}
