/// A filled-in login form: the only thing that a ``SiteClient`` posts.
///
///     let form = LoginForm(action: action, fields: [("user", name), ("password", word)], page: page)
///     let answer = client.logIn(form)
public struct LoginForm: Sendable {
    /// Where it is posted to.
    public var action: WebAddress
    /// Names and values in order, hidden fields of the page included.
    public var fields: [(name: String, value: String)]
    /// The page that held the form; sent as `Referer` and `Origin`, as browsers do.
    public var page: WebAddress?

    /// A form.
    public init(action: WebAddress, fields: [(name: String, value: String)], page: WebAddress? = nil) {
        self.action = action
        self.fields = fields
        self.page = page
    }

    /// The body as `application/x-www-form-urlencoded` (WHATWG URL, section 5.2), in UTF-8.
    package var body: [UInt8] {
        var result: [UInt8] = []
        for (index, field) in fields.enumerated() {
            if index > 0 { result.append(0x26) }
            LoginForm.encode(field.name, into: &result)
            result.append(0x3D)
            LoginForm.encode(field.value, into: &result)
        }
        return result
    }

    private static func encode(_ text: String, into result: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2A, 0x2D, 0x2E, 0x5F: result.append(byte)
            case 0x20: result.append(0x2B)
            default: result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
    }
}
