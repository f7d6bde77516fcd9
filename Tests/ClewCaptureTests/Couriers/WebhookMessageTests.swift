import ClewCapture
import ClewCore
import ClewCrypto
import ClewTestSupport
import Testing

@Suite struct WebhookMessageTests {
    /// The vector that the libraries of "Standard Webhooks" share.
    @Test func `the published vector is signed as published`() throws {
        let secret = try #require(WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
        let message = try #require(
            WebhookMessage(id: "msg_p5jXN8AQM9LWM0D4loKWxJek", body: Array(#"{"test": 2432232314}"#.utf8)))
        let fields = message.fields(under: secret, at: Timestamp(seconds: 1_614_265_330))
        #expect(fields.map(\.name) == ["webhook-id", "webhook-timestamp", "webhook-signature"])
        #expect(
            fields.map(\.value) == [
                "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            ])
        #expect(secret.text == "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        #expect(WebhookSecret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n") == secret)
        #expect(!"\(secret)".contains("MfKQ"))
    }

    @Test(arguments: ["", "whsec_", "whsec_c2hvcnQ=", "whsec_!!", "no secret"])
    func `what is no secret, or a short one, is none`(text: String) {
        #expect(WebhookSecret(text) == nil)
    }

    @Test func `a secret that is made has 32 bytes and is another one each time`() {
        let secrets = (0..<20).map { _ in WebhookSecret.random().text }
        #expect(Set(secrets).count == 20)
        #expect(secrets.allSatisfy { WebhookSecret($0) != nil && $0.count == 6 + 44 })
    }

    @Test func `the same happening has the same id and body, whenever it is sent`() throws {
        let data = JSONValue.object([("rule", .string("new seller")), ("count", .integer(2))])
        let time = Timestamp(seconds: 1_760_000_000)
        let message = try #require(WebhookMessage(type: "watch.hit", time: time, data: data))
        #expect(
            String(decoding: message.body, as: UTF8.self)
                == #"{"type":"watch.hit","timestamp":"2025-10-09T08:53:20Z","data":{"rule":"new seller","count":2}}"#)
        #expect(WebhookMessage(type: "watch.hit", time: time, data: data) == message)
        #expect(message.id.hasPrefix("msg_") && message.id.count == 36)
        let secret = WebhookSecret.random()
        let first = message.fields(under: secret, at: time).map(\.value)
        let second = message.fields(under: secret, at: Timestamp(seconds: 1_760_000_009)).map(\.value)
        #expect(first[0] == second[0] && first[1] != second[1] && first[2] != second[2])
    }

    @Test(arguments: ["", "a.b", "a b", "a\nb", "ä", String(repeating: "x", count: 129)])
    func `an id that could end a field or stand for two messages is refused`(id: String) {
        #expect(WebhookMessage(id: id, body: []) == nil)
    }
}
