/// Makes the feedback of buyers.
extension World {
    mutating func makeReviews() {
        var random = SplitMix64(seed: seed, .reviews)
        let buyerCount = max(12, listings.count * 2)
        buyers = (0..<buyerCount).map { NameWords.buyer($0) }
        for index in listings.indices {
            let listing = listings[index]
            let first = max(-75, listing.days.lowerBound)
            let last = min(size.days, listing.days.upperBound) - 1
            let start = reviews.count
            if first <= last {
                // Few offers have most of the feedback.
                let count = min(70, 60 / (1 + random.below(24)) + random.below(4))
                for _ in 0..<count {
                    reviews.append(review(of: index, days: first...last, random: &random))
                }
                reviews[start...].sort { ($0.day, $0.minute, $0.textSeed) < ($1.day, $1.minute, $1.textSeed) }
            }
            listings[index].reviews = start..<reviews.count
        }
        var byAccount = accounts.map { _ in [Int32]() }
        for number in reviews.indices {
            byAccount[listings[Int(reviews[number].listing)].account].append(Int32(number))
        }
        for index in accounts.indices {
            accounts[index].reviews = byAccount[index].sorted { left, right in
                let (first, second) = (reviews[Int(left)], reviews[Int(right)])
                return (first.day, first.minute, left) < (second.day, second.minute, right)
            }
        }
    }

    private func review(of listing: Int, days: ClosedRange<Int>, random: inout SplitMix64) -> Feedback {
        let quality = accounts[listings[listing].account].quality
        let isGood = random.chance(quality)
        return Feedback(
            listing: Int32(listing), buyer: Int32(random.below(buyers.count)), day: Int16(random.int(days)),
            minute: Int16(random.below(1440)), stars: UInt8(isGood ? random.int(4...5) : random.int(1...3)),
            textSeed: UInt32(truncatingIfNeeded: random.next()))
    }
}
