/// Countries, one a line: alpha-2 code; alpha-3 code; calling code; structure of the national part of an IBAN; name.
/// `-` stands for none. In the structure `n` is a digit, `a` a capital letter and `c` either.
let countryTable: StaticString = """
    # ISO 3166-1; E.164 calling codes; SWIFT IBAN Registry 101, Brazil as of 2026; XK is user-assigned
    AD AND 376 8n12c Andorra
    AE ARE 971 19n United Arab Emirates
    AF AFG 93 - Afghanistan
    AG ATG 1 - Antigua and Barbuda
    AI AIA 1 - Anguilla
    AL ALB 355 8n16c Albania
    AM ARM 374 - Armenia
    AO AGO 244 - Angola
    AQ ATA - - Antarctica
    AR ARG 54 - Argentina
    AS ASM 1 - American Samoa
    AT AUT 43 16n Austria
    AU AUS 61 - Australia
    AW ABW 297 - Aruba
    AX ALA 358 - Åland Islands
    AZ AZE 994 4a20c Azerbaijan
    BA BIH 387 16n Bosnia and Herzegovina
    BB BRB 1 - Barbados
    BD BGD 880 - Bangladesh
    BE BEL 32 12n Belgium
    BF BFA 226 - Burkina Faso
    BG BGR 359 4a6n8c Bulgaria
    BH BHR 973 4a14c Bahrain
    BI BDI 257 23n Burundi
    BJ BEN 229 - Benin
    BL BLM 590 - Saint Barthélemy
    BM BMU 1 - Bermuda
    BN BRN 673 - Brunei Darussalam
    BO BOL 591 - Bolivia
    BQ BES 599 - Bonaire, Sint Eustatius and Saba
    BR BRA 55 8c15n2c Brazil
    BS BHS 1 - Bahamas
    BT BTN 975 - Bhutan
    BV BVT - - Bouvet Island
    BW BWA 267 - Botswana
    BY BLR 375 4c4n16c Belarus
    BZ BLZ 501 - Belize
    CA CAN 1 - Canada
    CC CCK 61 - Cocos (Keeling) Islands
    CD COD 243 - Congo, The Democratic Republic of the
    CF CAF 236 - Central African Republic
    CG COG 242 - Congo
    CH CHE 41 5n12c Switzerland
    CI CIV 225 - Côte d'Ivoire
    CK COK 682 - Cook Islands
    CL CHL 56 - Chile
    CM CMR 237 - Cameroon
    CN CHN 86 - China
    CO COL 57 - Colombia
    CR CRI 506 18n Costa Rica
    CU CUB 53 - Cuba
    CV CPV 238 - Cabo Verde
    CW CUW 599 - Curaçao
    CX CXR 61 - Christmas Island
    CY CYP 357 8n16c Cyprus
    CZ CZE 420 20n Czechia
    DE DEU 49 18n Germany
    DJ DJI 253 23n Djibouti
    DK DNK 45 14n Denmark
    DM DMA 1 - Dominica
    DO DOM 1 4c20n Dominican Republic
    DZ DZA 213 - Algeria
    EC ECU 593 - Ecuador
    EE EST 372 16n Estonia
    EG EGY 20 25n Egypt
    EH ESH 212 - Western Sahara
    ER ERI 291 - Eritrea
    ES ESP 34 20n Spain
    ET ETH 251 - Ethiopia
    FI FIN 358 14n Finland
    FJ FJI 679 - Fiji
    FK FLK 500 2a12n Falkland Islands (Malvinas)
    FM FSM 691 - Micronesia, Federated States of
    FO FRO 298 14n Faroe Islands
    FR FRA 33 10n11c2n France
    GA GAB 241 - Gabon
    GB GBR 44 4a14n United Kingdom
    GD GRD 1 - Grenada
    GE GEO 995 2a16n Georgia
    GF GUF 594 - French Guiana
    GG GGY 44 - Guernsey
    GH GHA 233 - Ghana
    GI GIB 350 4a15c Gibraltar
    GL GRL 299 14n Greenland
    GM GMB 220 - Gambia
    GN GIN 224 - Guinea
    GP GLP 590 - Guadeloupe
    GQ GNQ 240 - Equatorial Guinea
    GR GRC 30 7n16c Greece
    GS SGS - - South Georgia and the South Sandwich Islands
    GT GTM 502 24c Guatemala
    GU GUM 1 - Guam
    GW GNB 245 - Guinea-Bissau
    GY GUY 592 - Guyana
    HK HKG 852 - Hong Kong
    HM HMD - - Heard Island and McDonald Islands
    HN HND 504 4a20n Honduras
    HR HRV 385 17n Croatia
    HT HTI 509 - Haiti
    HU HUN 36 24n Hungary
    ID IDN 62 - Indonesia
    IE IRL 353 4a14n Ireland
    IL ISR 972 19n Israel
    IM IMN 44 - Isle of Man
    IN IND 91 - India
    IO IOT 246 - British Indian Ocean Territory
    IQ IRQ 964 4a15n Iraq
    IR IRN 98 - Iran
    IS ISL 354 22n Iceland
    IT ITA 39 1a10n12c Italy
    JE JEY 44 - Jersey
    JM JAM 1 - Jamaica
    JO JOR 962 4a4n18c Jordan
    JP JPN 81 - Japan
    KE KEN 254 - Kenya
    KG KGZ 996 - Kyrgyzstan
    KH KHM 855 - Cambodia
    KI KIR 686 - Kiribati
    KM COM 269 - Comoros
    KN KNA 1 - Saint Kitts and Nevis
    KP PRK 850 - North Korea
    KR KOR 82 - South Korea
    KW KWT 965 4a22c Kuwait
    KY CYM 1 - Cayman Islands
    KZ KAZ 7 3n13c Kazakhstan
    LA LAO 856 - Laos
    LB LBN 961 4n20c Lebanon
    LC LCA 1 4a24c Saint Lucia
    LI LIE 423 5n12c Liechtenstein
    LK LKA 94 - Sri Lanka
    LR LBR 231 - Liberia
    LS LSO 266 - Lesotho
    LT LTU 370 16n Lithuania
    LU LUX 352 3n13c Luxembourg
    LV LVA 371 4a13c Latvia
    LY LBY 218 21n Libya
    MA MAR 212 - Morocco
    MC MCO 377 10n11c2n Monaco
    MD MDA 373 20c Moldova
    ME MNE 382 18n Montenegro
    MF MAF 590 - Saint Martin (French part)
    MG MDG 261 - Madagascar
    MH MHL 692 - Marshall Islands
    MK MKD 389 3n10c2n North Macedonia
    ML MLI 223 - Mali
    MM MMR 95 - Myanmar
    MN MNG 976 16n Mongolia
    MO MAC 853 - Macao
    MP MNP 1 - Northern Mariana Islands
    MQ MTQ 596 - Martinique
    MR MRT 222 23n Mauritania
    MS MSR 1 - Montserrat
    MT MLT 356 4a5n18c Malta
    MU MUS 230 4a19n3a Mauritius
    MV MDV 960 - Maldives
    MW MWI 265 - Malawi
    MX MEX 52 - Mexico
    MY MYS 60 - Malaysia
    MZ MOZ 258 - Mozambique
    NA NAM 264 - Namibia
    NC NCL 687 - New Caledonia
    NE NER 227 - Niger
    NF NFK 672 - Norfolk Island
    NG NGA 234 - Nigeria
    NI NIC 505 4a20n Nicaragua
    NL NLD 31 4a10n Netherlands
    NO NOR 47 11n Norway
    NP NPL 977 - Nepal
    NR NRU 674 - Nauru
    NU NIU 683 - Niue
    NZ NZL 64 - New Zealand
    OM OMN 968 3n16c Oman
    PA PAN 507 - Panama
    PE PER 51 - Peru
    PF PYF 689 - French Polynesia
    PG PNG 675 - Papua New Guinea
    PH PHL 63 - Philippines
    PK PAK 92 4a16c Pakistan
    PL POL 48 24n Poland
    PM SPM 508 - Saint Pierre and Miquelon
    PN PCN - - Pitcairn
    PR PRI 1 - Puerto Rico
    PS PSE 970 4a21c Palestine, State of
    PT PRT 351 21n Portugal
    PW PLW 680 - Palau
    PY PRY 595 - Paraguay
    QA QAT 974 4a21c Qatar
    RE REU 262 - Réunion
    RO ROU 40 4a16c Romania
    RS SRB 381 18n Serbia
    RU RUS 7 14n15c Russian Federation
    RW RWA 250 - Rwanda
    SA SAU 966 2n18c Saudi Arabia
    SB SLB 677 - Solomon Islands
    SC SYC 248 4a20n3a Seychelles
    SD SDN 249 14n Sudan
    SE SWE 46 20n Sweden
    SG SGP 65 - Singapore
    SH SHN 290 - Saint Helena, Ascension and Tristan da Cunha
    SI SVN 386 15n Slovenia
    SJ SJM 47 - Svalbard and Jan Mayen
    SK SVK 421 20n Slovakia
    SL SLE 232 - Sierra Leone
    SM SMR 378 1a10n12c San Marino
    SN SEN 221 - Senegal
    SO SOM 252 19n Somalia
    SR SUR 597 - Suriname
    SS SSD 211 - South Sudan
    ST STP 239 21n Sao Tome and Principe
    SV SLV 503 4a20n El Salvador
    SX SXM 1 - Sint Maarten (Dutch part)
    SY SYR 963 - Syria
    SZ SWZ 268 - Eswatini
    TC TCA 1 - Turks and Caicos Islands
    TD TCD 235 - Chad
    TF ATF - - French Southern Territories
    TG TGO 228 - Togo
    TH THA 66 - Thailand
    TJ TJK 992 - Tajikistan
    TK TKL 690 - Tokelau
    TL TLS 670 19n Timor-Leste
    TM TKM 993 - Turkmenistan
    TN TUN 216 20n Tunisia
    TO TON 676 - Tonga
    TR TUR 90 6n16c Türkiye
    TT TTO 1 - Trinidad and Tobago
    TV TUV 688 - Tuvalu
    TW TWN 886 - Taiwan
    TZ TZA 255 - Tanzania
    UA UKR 380 6n19c Ukraine
    UG UGA 256 - Uganda
    UM UMI - - United States Minor Outlying Islands
    US USA 1 - United States
    UY URY 598 - Uruguay
    UZ UZB 998 - Uzbekistan
    VA VAT 39 18n Holy See (Vatican City State)
    VC VCT 1 - Saint Vincent and the Grenadines
    VE VEN 58 - Venezuela
    VG VGB 1 4a16n Virgin Islands, British
    VI VIR 1 - Virgin Islands, U.S.
    VN VNM 84 - Vietnam
    VU VUT 678 - Vanuatu
    WF WLF 681 - Wallis and Futuna
    WS WSM 685 - Samoa
    XK XKX 383 16n Kosovo
    YE YEM 967 4a4n18c Yemen
    YT MYT 262 - Mayotte
    ZA ZAF 27 - South Africa
    ZM ZMB 260 - Zambia
    ZW ZWE 263 - Zimbabwe
    """
