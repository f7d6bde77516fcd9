/// Names of places beyond the short English ones of ISO 3166-1: the code, then names in lower case without full stops.
///
/// Two-letter codes are here only where markets write them and no other word is spelled so. `rland` in the tables of
/// Agora is a cut-off name (of Switzerland, or of Netherlands read from the end): a part of a name is no place.
enum ShippingNames {
    static let rows: [Substring] = table.split(separator: "\n").drop { $0.hasPrefix("#") }.map { $0 }

    private static let table = """
        # names in use on markets and the countries' own names (UNGEGN list of country names)
        WW worldwide|world wide|world|ww|wwide|international|internationally|global|globally|everywhere|anywhere
        WW weltweit|monde entier|dans le monde entier|mundial|todo el mundo|wereldwijd|all countries|whole world
        WW all over the world|wide world|worlwide|wordwide|wordlwide|worldwild|wolrdwide|any country|planet earth
        WW all|весь мир|по всему миру|in tutto il mondo|cały świat|hela världen|earth
        EU eu|europe|european union|europa|european countries|all europe|union européenne|europe union|eurozone
        EU евросоюз|европа|europäische union|unión europea|europese unie|unione europea|unia europejska|eu countries
        EU europeen union|eropean union|continental europe|eu states
        DK+NO+SE scandinavia|skandinavien|scandinavian countries
        AT+CH+DE dach
        BE+LU+NL benelux
        US us|usa|united states|united states of america|u s a|u s|america|states|estados unidos|сша|vereinigte staaten
        US états unis|verenigde staten|stati uniti|stany zjednoczone|amerika|usa usa|the states
        GB uk|united kingdom|great britain|england|britain|scotland|wales|gb|u k|vereinigtes königreich|untied kingdom
        GB northern ireland|royaume uni|reino unido|verenigd koninkrijk|regno unito|великобритания|англия|großbritannien
        GB angleterre|united kindom|engeland|wielka brytania
        DE germany|deutschland|allemagne|alemania|duitsland|германия|de|germania|niemcy|tyskland|ger
        NL netherlands|the netherlands|netherland|holland|nederland|niederlande|pays bas|países bajos|nl|нидерланды
        NL голландия|olanda|paesi bassi|holanda|hollande|holandia|nederlanden
        CH switzerland|schweiz|suisse|svizzera|швейцария|suiza|zwitserland|swiss|szwajcaria
        AT austria|österreich|autriche|oostenrijk|австрия|osterreich
        BE belgium|belgië|belgique|belgien|bélgica|бельгия|belgie|belgio
        FR france|frankreich|francia|frankrijk|франция|francja|frankrike
        ES spain|españa|spanien|espagne|spanje|испания|spagna|espana|hiszpania
        IT italy|italia|italien|italie|италия|itália|włochy
        PT portugal|португалия
        SE sweden|sverige|schweden|suède|suecia|zweden|швеция|svezia
        NO norway|norge|norwegen|norvège|noruega|noorwegen|норвегия
        DK denmark|danmark|dänemark|danemark|dinamarca|denemarken|дания
        FI finland|suomi|finnland|finlande|finlandia|финляндия
        IS iceland|ísland|island
        PL poland|polska|polen|pologne|polonia|польша
        CZ czech republic|czechia|czech|česko|tschechien|tschechische republik|tchéquie|chequia|tsjechië|чехия
        RU russia|russian federation|россия|russland|russie|rusia|rusland|рф|россии
        UA ukraine|украина|україна|ucrania|oekraïne
        BY belarus|беларусь|weissrussland
        KZ kazakhstan|казахстан
        CA canada|kanada|canadá|канада
        AU australia|australien|aus|au|oz|australie|австралия|aussie|down under|austrailia
        NZ new zealand|nz|neuseeland|nouvelle zélande|nueva zelanda
        CN china|people s republic of china|prc|chine|kina|китай|mainland china
        HK hong kong|hongkong|гонконг
        IN india|indien|inde|индия
        TR turkey|türkiye|türkei|turquie|turkije|турция
        IE ireland|eire|irland|irlande|republic of ireland|ierland
        ZA south africa|südafrika|afrique du sud|zuid afrika|rsa
        MX mexico|méxico|mexiko|mexique
        BR brazil|brasil|brasilien|brésil
        AR argentina|argentinien|argentine
        CO colombia|columbia|kolumbien|colombie
        CL chile
        PE peru|perú
        EC ecuador
        PA panama|panamá
        GR greece|griechenland|grèce|grecia|ελλάδα
        HU hungary|ungarn|hongrie|magyarország
        RO romania|rumänien|roumanie|românia
        BG bulgaria|bulgarien|bulgarie|българия
        HR croatia|kroatien|croatie|hrvatska
        RS serbia|serbien|serbie|srbija
        SI slovenia|slowenien|slovénie|slovenija
        SK slovakia|slowakei|slovaquie|slovensko
        BA bosnia|bosnia and herzegovina
        MK macedonia|north macedonia
        MD moldova|moldavia
        LV latvia|lettland|lettonie|latvija
        LT lithuania|litauen|lituanie|lietuva
        EE estonia|estland|estonie|eesti
        LU luxembourg|luxemburg
        MT malta
        CY cyprus|zypern
        IL israel|израиль
        AE united arab emirates|uae|emirates|dubai
        SA saudi arabia
        JP japan|japon|япония
        KR south korea|korea|republic of korea
        SG singapore|singapur
        TH thailand|thaïlande|тайланд
        VN vietnam|viet nam
        KH cambodia
        LA laos
        MY malaysia
        ID indonesia
        PH philippines|the philippines
        TW taiwan
        AF afghanistan
        PK pakistan
        NP nepal
        LK sri lanka
        MA morocco|maroc|marokko|marruecos|марокко
        EG egypt
        NG nigeria
        KE kenya
        GH ghana
        SZ swaziland|eswatini
        CR costa rica
        JM jamaica
        DO dominican republic
        PR puerto rico
        VA vatican city
        IR iran
        BO bolivia
        VE venezuela
        LB lebanon
        """
}
