import ClewOpenPGP

/// Keys that the tests read.
enum Samples {
    /// Made for these tests with GnuPG 2.2.40: RSA 1024, two user ids, one subkey; the owner does not exist.
    static let v4 = """
        -----BEGIN PGP PUBLIC KEY BLOCK-----

        mI0EU0FBwAEEAKJmq2ma90gEs/fbrqPfNgyCcsZLfyL9hCPd1265uEj88G9EiaFQ
        x3GKQUVB5T77El77am0YMEeSbjPghQN9Ur8gDCSsKEbY3sx9FwLAyGgdr2ghkdp/
        aCzOcdsZvm6e2hOuCv1fnNSH81RDKsrF7b1yyL1y1AdGYIp559NPbCy1ABEBAAG0
        J0V4YW1wbGUgVmVuZG9yIDx2ZW5kb3JAZXhhbXBsZS5pbnZhbGlkPojOBBMBCgA4
        FiEEW2vexRanGADP2IfLhCkR5KbC5b8FAlNBQcACGy8FCwkIBwIGFQoJCAsCBBYC
        AwECHgECF4AACgkQhCkR5KbC5b+aGAQAjqmSEB7enar4njGAZzDjouo/N0O/4Gzp
        bYXFA2QtWwk2LNIyDheNg2B3oPB/I1bmXUmWpU4FJLiiE/aRzW3b+w3iuISDyPuD
        OhjSQg0v7UtGzRRXVcB1j1AZ0WDR77b5UlnoTCB95IK7XaHi3uWXwmxpyGw7rm6l
        s+IVMyEEFWq0IkV4w6RtcGxlIFR3byA8dHdvQGV4YW1wbGUuaW52YWxpZD6IzgQT
        AQoAOBYhBFtr3sUWpxgAz9iHy4QpEeSmwuW/BQJrA+hFAhsvBQsJCAcCBhUKCQgL
        AgQWAgMBAh4BAheAAAoJEIQpEeSmwuW/D6QD/1es5oR5uTWTDe1g10Zb4Vvx66ha
        TlqYQTFN50ii3J6x98aBz6tQNCh2DZXmT9vM64V5ehXsySnl/9D7LSsG7Dm4uHuO
        KS1GGRGXeTIIB7wOs/+Fn7qCl1a7t144Pt4/RvJ6YZsZh4Ntn4e2KeCadC+iqPKe
        ukfKxHc+7Am+is3NuI0EU0FBwAEEAM9dcuB5x641Ii0+hLYQNb60PtxXq+/wGtBh
        xmrIljwcSObxesdebtLVKI/Aw1BkoUAFsAxtz0rJlm54/c6tiHLGwm6YWwE4PWiv
        5uOBGOo0k3bWXJELQbnQkLPOzA+cQYRA+RfJyufUk+UicGC7ozn5tz0lbgHo6gbR
        rPhiW6Z1ABEBAAGJAWsEGAEKACAWIQRba97FFqcYAM/Yh8uEKRHkpsLlvwUCU0FB
        wAIbLgC/CRCEKRHkpsLlv7QgBBkBCgAdFiEEbDDLEMJhr9wmOZEbjjdb6eyGIfcF
        AlNBQcAACgkQjjdb6eyGIfcTDQQAwnQ+m+31B1QiqO/Onq8YJ19Oaq2PrzU6ljJC
        CCQz03mU2LgcUsd+Jnngh3PZj5G2OAhbB4pyvCLqA34eHrdRwT1wPVcws/+Z4fP3
        CFV1eE1hacFG9asxd9FaYZY67x5Tp93s1qvhwB4DCKVSOwfWcw3oIegxVbCQX7hZ
        hqQPEMFQSAP/YGKs/Z7RqJbYyj2Szl5/Q/ufk1meJSyQeohPWbPMYnXmz2B/bgZa
        xeF8AcMyQXf+jxdE/shu1tOBtZt3wcVK/wZQMSXykp1yOTVq/4ILNCCqcY9Spce6
        IrrKEFrZrN34YpKq2g7Zy91HHfiiUAqT684tDZHm+EAIl8joTyYLdzU=
        =DHsg
        -----END PGP PUBLIC KEY BLOCK-----
        """
    static let v4Fingerprint = "5B6BDEC516A71800CFD887CB842911E4A6C2E5BF"
    static let v4Subkey = "6C30CB10C261AFDC2639911B8E375BE9EC8621F7"

    /// RFC 9580, A.3: a version 6 certificate.
    static let v6 = """
        -----BEGIN PGP PUBLIC KEY BLOCK-----

        xioGY4d/4xsAAAAg+U2nu0jWCmHlZ3BqZYfQMxmZu52JGggkLq2EVD34laPCsQYf
        GwoAAABCBYJjh3/jAwsJBwUVCg4IDAIWAAKbAwIeCSIhBssYbE8GCaaX5NUt+mxy
        KwwfHifBilZwj2Ul7Ce62azJBScJAgcCAAAAAK0oIBA+LX0ifsDm185Ecds2v8lw
        gyU2kCcUmKfvBXbAf6rhRYWzuQOwEn7E/aLwIwRaLsdry0+VcallHhSu4RN6HWaE
        QsiPlR4zxP/TP7mhfVEe7XWPxtnMUMtf15OyA51YBM4qBmOHf+MZAAAAIIaTJINn
        +eUBXbki+PSAld2nhJh/LVmFsS+60WyvXkQ1wpsGGBsKAAAALAWCY4d/4wKbDCIh
        BssYbE8GCaaX5NUt+mxyKwwfHifBilZwj2Ul7Ce62azJAAAAAAQBIKbpGG2dWTX8
        j+VjFM21J0hqWlEg+bdiojWnKfA5AQpWUWtnNwDEM0g12vYxoWM8Y81W+bHBw805
        I8kWVkXU6vFOi+HWvv/ira7ofJu16NnoUkhclkUrk0mXubZvyl4GBg==
        -----END PGP PUBLIC KEY BLOCK-----
        """
    static let v6Fingerprint = "CB186C4F0609A697E4D52DFA6C722B0C1F1E27C18A56708F6525EC27BAD9ACC9"
    static let v6Subkey = "12C83F1E706F6308FE151A417743A1F033790E93E9978488D1DB378DA9930885"

    /// RFC 9580, A.1: the packet of a version 4 Ed25519 key.
    static let ed25519: [UInt8] = [
        0x98, 0x33, 0x04, 0x53, 0xf3, 0x5f, 0x0b, 0x16, 0x09, 0x2b, 0x06, 0x01, 0x04, 0x01, 0xda, 0x47, 0x0f, 0x01,
        0x01, 0x07, 0x40, 0x3f, 0x09, 0x89, 0x94, 0xbd, 0xd9, 0x16, 0xed, 0x40, 0x53, 0x19, 0x79, 0x34, 0xe4, 0xa8,
        0x7c, 0x80, 0x73, 0x3a, 0x12, 0x80, 0xd6, 0x2f, 0x80, 0x10, 0x99, 0x2e, 0x43, 0xee, 0x3b, 0x24, 0x06,
    ]

    static var v4Data: [UInt8] { ArmorBlockTests.blocks(v4).first?.data ?? [] }
}
