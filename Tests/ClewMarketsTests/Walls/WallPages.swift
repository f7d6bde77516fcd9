import ClewMarkets

/// Pages in the style of several engines of markets and forums: walls, and ordinary pages that look like some.
enum WallPages {
    /// One page with what it is.
    struct Row: Sendable, CustomStringConvertible {
        var description: String
        var kind: Wall.Kind?
        var hasCaptcha = false
        var status = 200
        var address = "http://market.example/page"
        var fields: [String: String] = [:]
        var html: String
    }

    private static func list(_ count: Int) -> String {
        (1...count).map { "<li><a href='/item/\($0)'>Green tea no. \($0)</a> \($0 * 3).00 EUR from hillcat" }.joined()
    }

    private static let box =
        "<form action='/login' method=post><input name=user><input type=password name=pass><button>Log in</button></form>"

    /// The parts of a page, one after the other; a long sum of texts takes the compiler its time.
    private static func page(_ parts: String...) -> String { parts.joined() }

    static let walls: [Row] = logins + riddles + rooms

    private static let logins: [Row] = [
        Row(
            description: "a bare login",
            kind: .login,
            html: page(
                "<title>Harbour</title><div class=head>Harbour</div><form action=/login method=post><input name=user>",
                "<input type=password name=pass><input type=submit></form>")),
        Row(
            description: "a login with a captcha, in the style of Eckmar's script",
            kind: .login, hasCaptcha: true, address: "http://market.example/login",
            html: """
                <title>Sign in | Market</title><nav class="navbar"><a href="/">Market</a><a href="/login">Sign in</a>
                <a href="/signup">Sign up</a></nav><div class="container"><h2>Sign In</h2><form method="POST" action="/login">
                <input type="hidden" name="_token" value="qwe"><input type="text" name="username" placeholder="Username">
                <input type="password" name="password"><img src="/captcha/default?x"><input type="text" name="captcha">
                <button type="submit">Sign in</button></form><a href="/forgotpassword">Forgot password?</a></div>
                """),
        Row(
            description: "a login of phpBB",
            kind: .login, address: "http://forum.example/ucp.php?mode=login",
            html: page(
                "<title>Forum - User Control Panel - Login</title><div id=page-header><ul>",
                (1...14).map { "<li><a href='./viewforum.php?f=\($0)'>Board</a>" }.joined(),
                "</ul></div><div id=page-body><form action='./ucp.php?mode=login' method=post id=login><h2>Login</h2>",
                "<input type=text name=username><input type=password name=password><input type=checkbox name=autologin>",
                "<input type=submit name=login value=Login></form></div>")),
        Row(
            description: "a login in Russian", kind: .login,
            html: page(
                "<title>Площадка - Вход</title><ul>", list(11),
                "</ul><form method=post><input name=login><input type=password name=password><button>Войти</button></form>"
            )),
        Row(
            description: "a login in German", kind: .login,
            html: page(
                "<h1>Bitte anmelden</h1><p>\(String(repeating: "Hinweis. ", count: 150))</p><form method=post>",
                "<input name=benutzer><input type=password name=kennwort></form>")),
        Row(
            description: "a login that comes with the status 401", kind: .login, status: 401,
            html: page("<p>\(String(repeating: "words ", count: 200))</p>\(box)")),
    ]

    private static let riddles: [Row] = [
        Row(
            description: "a captcha of its own", kind: .captcha, hasCaptcha: true,
            html: page(
                "<h1>Solve this</h1><form method=post><img src='data:image/png;base64,AAAA'><input name=captcha>",
                "<button>Go</button></form>")),
        Row(
            description: "a riddle of single letters, in the style of EndGame", kind: .captcha, hasCaptcha: true,
            html: page(
                "<title>Market</title><form method=post><div class=captchav2 style='background-image:url(x)'></div>",
                (1...6).map { "<input type=text name=c\($0) maxlength=1>" }.joined(), "<button>Submit</button></form>")),
        Row(
            description: "a circle to click on", kind: .captcha, hasCaptcha: true,
            html: page(
                "<p>Click on the circle that is open.</p><form method=post><img src=/noise alt=''>",
                "<input type=image name=spot src=/riddle></form>")),
        Row(
            description: "a captcha that is told by its words", kind: .captcha, hasCaptcha: true,
            html:
                "<form method=post><img src=/x.php><p>Please type the text you see.</p><input name=answer><button>OK</button></form>"
        ),
    ]

    private static let rooms: [Row] = [
        Row(
            description: "a queue that comes back by itself", kind: .queue,
            html:
                "<title>Access queue</title><meta http-equiv=refresh content='7'><p>You have been placed in a queue, awaiting "
                + "forwarding to the platform. Estimated entry time: 1 minute.</p>"),
        Row(
            description: "a queue with the status 503", kind: .queue, status: 503,
            html: "<p>DDoS protection. Please wait while we look at your connection.</p>"),
        Row(
            description: "a queue by a field", kind: .queue, fields: ["Refresh": "10; url=/"],
            html: "<p>Вы в очереди</p>"),
        Row(
            description: "an account that is shut out", kind: .banned,
            html: "<h1>Your account has been suspended.</h1><p>Contact support.</p>"),
        Row(
            description: "a visitor who is shut out", kind: .banned, status: 403,
            html: "<p>Access denied: too many failed requests.</p>"),
        Row(
            description: "a check of the browser", kind: .interstitial, status: 403,
            fields: ["cf-mitigated": "challenge"], html: "<title>Just a moment...</title>"),
        Row(
            description: "a check of the browser without a field", kind: .interstitial,
            html: "<title>Attention Required! | Cloudflare</title><p>One more step"),
        Row(
            description: "a question of age", kind: .interstitial,
            html:
                "<p>You must be 18 years or older.</p><form method=post><button name=ok value=1>I agree</button></form>"
        ),
        Row(
            description: "a second factor", kind: .interstitial,
            html:
                "<h2>Decrypt this</h2><textarea readonly>-----BEGIN PGP MESSAGE-----\nhQ\n-----END PGP MESSAGE-----</textarea>"
                + "<form method=post><input name=code placeholder='Decrypted code'><button>Go</button></form>"),
        Row(
            description: "a redirect to a login", kind: .login, status: 302,
            fields: ["Location": "/index.php?page=login"], html: ""),
        Row(
            description: "a redirect to a captcha", kind: .captcha, status: 303,
            fields: ["Location": "http://market.example/captcha?next=%2F"], html: ""),
    ]

    static let ordinary: [Row] = [
        Row(
            description: "a market page with a login box in its header", kind: nil,
            html: "<title>Harbour - Tea</title><div id=header>\(box)</div><ul>\(list(25))</ul>"),
        Row(
            description: "a short market page with a login box in its header", kind: nil,
            html: "<title>Harbour - Rules</title><header>\(box)</header><p>Be kind. Pay in time.</p><a href=/>Home</a>"),
        Row(
            description: "a thread that is about logging in, on a forum with a quick login", kind: nil,
            address: "http://forum.example/index.php?topic=12.0",
            html: page(
                "<title>Can't login to Agora</title><div id=guest_form>\(box)</div><h2>Can't login to Agora</h2>",
                "<div class=post>They say login is down. Did you enter the captcha? I had to log in twice.</div>",
                (1...20).map { "<a href='/index.php?topic=\($0)'>other</a>" }.joined())),
        Row(
            description: "a thread that discusses captchas", kind: nil,
            html:
                "<title>Captcha impossible to solve</title><h1>Captcha impossible to solve</h1><p>The captcha asks me to enter "
                + "the characters in the image, and prove you are human, but I cannot. I am in a queue all day.</p>"),
        Row(
            description: "a short thread about a ban", kind: nil,
            html: "<title>Banned?</title><p>It told me: you have been banned, account suspended. Why?</p>"),
        Row(
            description: "a contact form with a captcha", kind: nil, address: "http://market.example/contact",
            html: page(
                "<h1>Contact us</h1><form method=post><input name=subject><textarea name=message></textarea>",
                "<img src=/captcha.png><input name=captcha><button>Send</button></form>")),
        Row(
            description: "a registration with a captcha", kind: nil, address: "http://market.example/register",
            html:
                "<h1>Register</h1><form method=post><input name=user><input type=password name=p1><input type=password name=p2>"
                + "<img src=/captcha.png><input name=captcha><button>Register</button></form>"),
        Row(
            description: "a search with an answer of a few words", kind: nil,
            html: "<h1>Search</h1><form><input name=q><button>Search</button></form><p>Nothing found for 'captcha'.</p>"
        ),
        Row(
            description: "an order with a pin", kind: nil,
            html: page(
                "<h1>Green tea</h1><p>12 EUR</p><form method=post action=/order/7><select name=n><option>1</select>",
                "<input type=password name=pin placeholder=PIN><button>Buy</button></form><ul>\(list(9))</ul>")),
        Row(
            description: "a form that changes a password", kind: nil, address: "http://market.example/settings",
            html: page(
                "<h1>Settings</h1><form method=post><input type=password name=old><input type=password name=new>",
                "<input type=password name=again><button>Save</button></form>")),
        Row(description: "an error", kind: nil, status: 404, html: "<h1>404 Not Found</h1><p>nginx</p>"),
        Row(description: "an empty page", kind: nil, html: ""),
        Row(
            description: "a message with an encrypted text and an answer", kind: nil,
            html: page(
                "<h2>Inbox</h2><pre>-----BEGIN PGP MESSAGE-----\nhQ\n-----END PGP MESSAGE-----</pre>",
                "<form method=post><textarea name=answer></textarea><button>Send</button></form>")),
        Row(
            description: "terms with a link to go on, on a page with much else", kind: nil,
            html:
                "<h1>Terms of service</h1><p>\(String(repeating: "You are 18 years of age. ", count: 80))</p><a href=/>Continue</a>"
        ),
        Row(
            description: "a redirect to an offer", kind: nil, status: 302,
            fields: ["Location": "/listing/login-accounts-fresh?sort=queue-up"], html: ""),
        Row(
            description: "a page that reloads itself", kind: nil,
            html: "<meta http-equiv=refresh content=60><ul>\(list(5))</ul>"),
    ]
}
