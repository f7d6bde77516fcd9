import ClewCore
import ClewExtract
import Testing

/// Addresses and private keys of Bitcoin Core's `key_io_valid.json` and `key_io_invalid.json`.
@Suite struct BitcoinAddressTests {
    @Test(arguments: main)
    func `an address of the main network is valid there and nowhere else`(text: String) {
        #expect(BitcoinAddress.judge(text)?.grade == .valid)
        #expect(BitcoinTestnetAddress.judge(text) == nil)
    }

    @Test(arguments: test)
    func `an address of a test network is valid there and nowhere else`(text: String) {
        #expect(BitcoinTestnetAddress.judge(text)?.grade == .valid)
        #expect(BitcoinAddress.judge(text) == nil)
    }

    @Test(arguments: privateKeys)
    func `a private key is no address`(text: String) {
        #expect(BitcoinAddress.judge(text) == nil)
        #expect(BitcoinTestnetAddress.judge(text) == nil)
    }

    @Test(arguments: invalid)
    func `what Bitcoin Core refuses is not valid`(text: String) {
        #expect(BitcoinAddress.judge(text)?.grade != .valid)
        #expect(BitcoinTestnetAddress.judge(text)?.grade != .valid)
    }

    /// The least and the greatest address of each version: the first characters that can occur.
    @Test(arguments: [
        "1111111111111111111114oLvT2", "1QLbz7JHiBTspS962RLKV8GndWFwi5j6Qr", "31h1vYVSYuKP6AhS86fbRdMw9XHieotbST",
        "3R2cuenjG5nFubqX9Wzuukdin2YfBbQ6Kw",
    ])
    func `the ends of the versions are valid`(text: String) {
        #expect(BitcoinAddress.judge(text) == Verdict(canonical: text, grade: .valid))
    }

    static let main = [
        "1FsSia9rv4NeEwvJ2GvXrX7LyxYspbN2mo",
        "36j4NfKv6Akva9amjWrLG6MuSQym1GuEmm",
        "bc1qvyq0cc6rahyvsazfdje0twl7ez82ndmuac2lhv",
        "bc1qyucykdlhp62tezs0hagqury402qwhk589q80tqs5myh3rxq34nwqhkdhv7",
        "bc1p83n3au0rjylefxq2nc2xh2y4jzz4pm6zxj4mw5pagdjjr2a9f36s6jjnnu",
        "bc1z2rksukkjr8",
        "1FjL87pn8ky6Vbavd1ZHeChRXtoxwRGCRd",
        "3BZECeAH8gSKkjrTx8PwMrNQBLG18yHpvf",
        "bc1qhxt04s5xnpy0kxw4x99n5hpdf5pmtzpqs52es2",
        "bc1qgc9ljrvdf2e0zg9rmmq86xklqwfys7r6wptjlacdgrcdc7sa6ggqu4rrxf",
        "bc1pve739yap4uxjvfk0jrey69078u0gasm2nwvv483ec6zkzulgw9xqu4w9fd",
        "bc1zmjtqxkzs89",
    ]

    static let test = [
        "mzK2FFDEhxqHcmrJw1ysqFkVyhUULo45hZ",
        "2NC2hEhe28ULKAJkW5MjZ3jtTMJdvXmByvK",
        "mww4LvqtTMKvmeQvizPz2EQv26xTneWrbg",
        "2N1r7aC69VHeE7yQJPDLi9T1PYq4wnwvjuT",
        "n4fajahJrAuKbN7uNsKjLjQkz9Qn5ewJXQ",
        "2MxFajLApXpYk4VodBSZSt7rw8y4ryABkfA",
        "tb1qcrh3yqn4nlleplcez2yndq2ry8h9ncg3qh7n54",
        "tb1quyl9ujpgwr2chdzdnnalen48sup245vdfnh2jxhsuq3yx80rrwlq5hqfe4",
        "tb1p35n52jy6xkm4wd905tdy8qtagrn73kqdz73xe4zxpvq9t3fp50aqk3s6gz",
        "tb1rgv5m6uvdk3kc7qsuz0c79v88ycr5w4wa",
        "tb1rx9n9g37az8mu236e5jpxdt0m67y4fuq8rhs0ss3djnm0kscfrwvq0ntlyg",
        "bcrt1qdavt4j2sd7dlhqsavtnfxvzppw6k7qy97tmnu9",
        "bcrt1qan8gntac7z7me2ejt4hpru42ad2f759fmy0m3ejvs98656znv7eqga4uhv",
        "bcrt1pfwxjqvtt4tcxrtdluukfmy2dv7xd2qzdfy6kajv5nwn4yam3wxkq3553uh",
        "bcrt1sx6p8njlx7h9mc2agz4yg82dzne23050ncq72cneeecez2pst8mahn8xecsf8g6hzx94420",
        "n4YNbYuFdPwFrxSP8sjHFbAhUbLMUiY9jE",
        "2NAeQVZayzVFAtgeC3iYJsjpjWDmsDph71A",
    ]

    static let privateKeys = [
        "5JuW2AMDYu4xVwRG9DZW18VbzQrGcd5RCgb99sS6ehJsNQXu5b9",
        "L5nJeqKmpHp4P7F8ZYyjwc5a7P4d8EabuGAzfGJk7yC1BJyzNaEd",
        "92ZdE5HoLafywnTBbzPxbvRmp75pSfzvdU3XaZGh1cToipgdHVh",
        "cV83kKisF3RQSvXbUCm9ox3kaz5JjEUBWcx8tNydfGJcyeUxuH47",
    ]

    static let invalid = [
        "x",
        "1GAdfviErV2Ew95FPtZyikz2qGP3gyCB6Hyu94sedAkPpA523m3fQwps9YKUZkKgQckGPKhRsFR",
        "37G2kMDLpmWVhimxRdzwNfE8JFvWXnJYnVcXeeGrek2qumdJuK7XArcVVpRtLLjRra3t64BEPF2",
        "giymtio7u7oqWtmC9YnvAEKkLF3JQpAdkEFkVJKYrVDfaLbhaDpX1ihfF2vZmya1i61fwLPC3YQ",
        "8iVk9nLM3nYwRuwypjy9NK5rsuZH7BbrQRZ1pgcQmvMnjAgRXD",
        "cPTVQ1hbo4qdoysf6Jx5GthqucNmdfqt6J2pZRFeXv8Ep7Kmjqud",
        "2UB3iG3VJbX2TRrMwm6ssWskgvU9VjFBYSqCzwqkrihCwo7mg4mtS4WuGZgxTKuxf5A3EcotYEymz",
        "tc1qeul5g2xfkvdkrhcfmdursv73ad64jnkjl9c40f",
        "bt1pq65rzej5glw3ra79gav6fqnx4haa0z257qr3mc8cggkefahmgvyseufhc0",
        "tb13hty4qmumlwpp6chxjvcyzza4duqgtmxw3xhm3u9ahj4nyhtwz8eq7ynrj4",
        "bcrt1r2qxpwuge",
        "bc10uexgzna2dpfk0vjt35srz6a27ps6m0l89jweznt83n2sqn2fx4hvn9ym5af8wut34sfrqhk3",
        "tb1qum6uh0pt4q253qaf520929737v63w5gf",
        "bcrt1q888ryfgxpvl0k7vum8zpyar2u2sexvdhkf38ue37yknmqq0ycrwpl3w48y",
        "bc1qdsuzmn04k2z8vryw8l4dj8m5ygqgnne5n",
        "tb1qlj8es50nc8j8r8xshrjgzmw5azx89efghmw8ju6zcqla0g6xcnrstsjz7k",
        "bcrt1qzwmyj0z924g7fzs5yvnrkc43y76RVyr2lh5t4r",
        "bc1qpu6d26mrulzetu4jqhd7rsunv9aqru26f5c4j8",
        "tb1qun6d26ufh77ghny6u5u8cwz9da7qwc6k4wkuceae9tth06eqlw0syupl4w",
        "bcrt1qj7g2jps453kj9htk9cxyyc2nxe69x4kzzmth7v",
        "bc1p702xksx4z3uqf0u2phllxkfe5cgu0adxptqs0uelx0tqt8e885sqryes2l",
        "tb1z7gmh0v6pc30z4xum76lmw8w86yswrlmw",
        "bcrt1sjsrw6nun4h502cr97xmnyyuhkr22q0s6efrgtu",
        "2UVPFpGYnLHJezFzjUo42our6PMEoozzRdM",
        "2MygHQjE1U33q3LSC53p69YqFjP8PihumJAF",
        "KzNbAQ4mexfAxa6RKBzHQqfoTycaeWpv2p",
        "2jDPrDfAKihCGPbPD9ztY8TswAia4V8Bc6vx",
        "39TKsUQ5QpEL1wowc6GMUqak94ijirPuP69ooV3xsFmiKQX2dau",
        "TB1QFDFM763VXVSUNZHQLPWC0Q8FG5LJX6ZN",
        "bc1gmk9yu",
        "tb1ly0q7p",
        "bcrt1qdwttaw38uf42wxw40kwk3u8nguyTQH3hx6jmqp",
        "bc1qtsvlht6730n04f2mpaj5vv8hrledn5n5ug8c79",
        "tb1dclvmr",
        "AZEah8d1EK362okRBS66e8SvdtYkrE8tsX",
        "2NDNP7GY59tTJPZTpbkprhM9SR99Nn5rUs7",
        "bc1qmgf8xt8xkecl79k04mma3lz34gqep7hg4",
        "TB1Q3F9WGNXE9ZMTTMDN5VKVKHYZ8Y0LCV72YV7V5LSXTJXEYHNHEHASLYL0TZ",
    ]
}
