/// Ranges of issuer numbers of payment cards: scheme; first and last prefix; lengths of the whole number.
let cardIssuerTable: StaticString = """
    # ISO/IEC 7812-1; ranges as published by the card schemes (state of 2026)
    Visa 4 4 13,16,19
    Mastercard 51 55 16
    Mastercard 2221 2720 16
    American-Express 34 34 15
    American-Express 37 37 15
    Discover 6011 6011 16-19
    Discover 644 649 16-19
    Discover 65 65 16-19
    Diners-Club 300 305 14-19
    Diners-Club 3095 3095 14-19
    Diners-Club 36 36 14-19
    Diners-Club 38 39 14-19
    JCB 3528 3589 16-19
    UnionPay 62 62 16-19
    Maestro 5018 5018 12-19
    Maestro 5020 5020 12-19
    Maestro 5038 5038 12-19
    Maestro 5893 5893 12-19
    Maestro 6304 6304 12-19
    Maestro 6759 6759 12-19
    Maestro 6761 6763 12-19
    Mir 2200 2204 16-19
    RuPay 60 60 16
    RuPay 81 82 16
    RuPay 508 508 16
    Troy 9792 9792 16
    """
