import ClewCore
import ClewServer
import Testing

@Suite struct LoginLimiterTests {
    func at(_ seconds: Int64) -> Timestamp { Timestamp(seconds: 1_700_000_000 + seconds) }

    @Test func `A bucket lets its capacity through and then one an interval`() {
        var bucket = TokenBucket(capacity: 3, refill: 10_000)
        for _ in 0..<3 { #expect(bucket.take(at: at(0)) == nil) }
        #expect(bucket.take(at: at(0)) == 10_000)
        #expect(bucket.take(at: at(4)) == 6_000)
        #expect(bucket.take(at: at(10)) == nil)
        #expect(bucket.take(at: at(10)) == 10_000)
        #expect(bucket.take(at: at(1000)) == nil)
    }

    @Test func `A clock that goes back refills nothing`() {
        var bucket = TokenBucket(capacity: 1, refill: 10_000)
        #expect(bucket.take(at: at(100)) == nil)
        #expect(bucket.take(at: at(0)) == 10_000)
        #expect(bucket.take(at: at(105)) == 5_000)
    }

    @Test func `An attempt that is refused costs nothing more`() {
        var bucket = TokenBucket(capacity: 1, refill: 10_000)
        #expect(bucket.take(at: at(0)) == nil)
        for _ in 0..<100 { _ = bucket.take(at: at(1)) }
        #expect(bucket.take(at: at(10)) == nil)
    }

    @Test func `A capacity of no attempts or no interval is taken as one`() {
        var bucket = TokenBucket(capacity: 0, refill: 0)
        #expect(bucket.take(at: at(0)) == nil)
        #expect(bucket.take(at: at(0)) == 1)
    }

    @Test func `Guessing one account is stopped without stopping the others`() throws {
        let limiter = LoginLimiter()
        for _ in 0..<5 { try limiter.admit("weber", at: at(0)) }
        #expect(throws: Refusal.tooMany(seconds: 30)) { try limiter.admit("WEBER", at: at(0)) }
        try limiter.admit("novak", at: at(0))
        try limiter.admit("weber", at: at(30))
    }

    @Test func `A right password forgives the wrong ones before it`() throws {
        let limiter = LoginLimiter()
        for _ in 0..<5 { try limiter.admit("weber", at: at(0)) }
        limiter.forgive("Weber")
        try limiter.admit("weber", at: at(0))
    }

    @Test func `Guessing over many accounts is stopped too`() throws {
        let limiter = LoginLimiter()
        for number in 0..<30 { try limiter.admit("user\(number)", at: at(0)) }
        #expect(throws: Refusal.tooMany(seconds: 1)) { try limiter.admit("another", at: at(0)) }
    }

    @Test func `Names that nobody has do not fill the memory`() throws {
        let limiter = LoginLimiter(everybody: TokenBucket(capacity: 1_000_000, refill: 1), most: 10)
        for number in 0..<10 { try limiter.admit("user\(number)", at: at(0)) }
        #expect(throws: Refusal.self) { try limiter.admit("one more", at: at(0)) }
        try limiter.admit("one more", at: at(3600))
    }
}
