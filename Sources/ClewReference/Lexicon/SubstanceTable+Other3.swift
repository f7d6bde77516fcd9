extension SubstanceTable {
    static let other3: StaticString = """
        # other: ghb to minoxidil
        = ghb|en|common|dealist|liquid
        hydroxybutyric acid|en|inn|inn
        4-hydroxybutyric acid|en|chemical|pubchem
        gamma-hydroxybutyrate|en|chemical|pubchem
        gamma-hydroxybutyric acid|en|chemical|pubchem
        k-ghb|en|chemical|pubchem
        na-ghb|en|chemical|pubchem
        sodium oxybate|en|chemical|pubchem
        alcover|en|trade|drugbank
        gamma-oh|en|trade|dope
        somsanit|en|trade|drugbank
        xyrem|en|trade|dealist
        xywav|en|trade|drugbank
        cherry meth|en|street|dope
        easy lay|en|street|dope|?
        fantasy|en|street|dope|?
        g|en|street|deaslang|?
        geeb|en|street|deaslang
        georgia home boy|en|street|deaslang
        gina|en|street|deaslang|?
        grievous bodily harm|en|street|deaslang
        juice|en|street|deaslang|?
        liquid e|en|street|deaslang
        liquid ecstasy|en|street|dope
        liquid g|en|street|dope
        liquid x|en|street|deaslang
        liquid xtc|en|street|editors
        scoop|en|street|deaslang|?
        gammahydroxybuttersäure|de|common|drugcom
        k.o.-tropfen|de|common|drugcom
        natriumoxybat|de|common|drugcom
        buisjes|nl|common|trimbos|?
        gamma-hydroxyboterzuur|nl|common|trimbos
        acide gamma-hydroxybutyrique|fr|common|dico
        drogue du violeur|fr|common|dico
        biberones|es|common|energy|?
        extasis liquido|es|common|energy
        oxibato de sodio|es|common|energy
        potes|es|common|energy|?
        éxtasis líquido|es|common|energy
        буратино|ru|common|wikipedia|?
        бут|ru|common|wikipedia|?
        бутират|ru|common|wikipedia
        ксюха|ru|common|wikipedia|?
        оксана|ru|common|wikipedia|?
        оксибутират|ru|common|wikipedia
        = ghrp-2|en|chemical|pubchem
        pralmorelin|en|common|drugbank
        = ghrp-6|en|chemical|pubchem
        = glutethimide|en|inn|inn
        doriden|en|trade|dealist
        elrodorm|en|trade|drugbank
        glimid|en|trade|drugbank
        noxyron|en|trade|drugbank
        глутетимид|ru|inn|inn
        ноксирон|ru|inn|inn
        = guanfacine|en|inn|inn
        estulic|en|trade|drugbank
        intuniv|en|trade|drugbank
        tenex|en|trade|drugbank
        = haloperidol|en|inn|inn
        haldol|en|trade|drugbank
        serenace|en|trade|drugbank
        галоперидол|ru|inn|inn
        = halothane|en|inn|inn
        fluothane|en|trade|drugbank
        = henbane|en|common|erowid
        hyoscyamus niger|en|common|erowid
        bilsenkraut|de|common|drugcom
        белена|ru|common|wikipedia|?
        = hexobarbital|en|inn|inn
        evipal|en|trade|drugbank
        evipan|en|trade|drugbank
        = higenamine|en|common|drugbank
        = huperzine a|en|common|tripsit
        huperzia serrata|en|common|erowid
        = hyaluronic acid|en|common|drugbank
        belotero|en|trade|martindale
        juvederm|en|trade|martindale
        restylane|en|trade|drugbank
        teosyal|en|trade|martindale
        = hydroxychloroquine|en|inn|inn
        hcq|en|abbreviation|drugbank
        hcqs|en|trade|martindale
        plaquenil|en|trade|drugbank
        quensyl|en|trade|drugbank
        hidroxicloroquina|es|inn|inn
        гидроксихлорохин|ru|inn|inn
        = hydroxyzine|en|inn|inn
        atarax|en|trade|drugbank
        aterax|en|trade|drugbank
        hydroxyzinum|en|trade|drugbank
        masmoran|en|trade|drugbank
        ucerax|en|trade|martindale
        vistaril|en|trade|drugbank
        hydroxizine|en|misspelling|drugbank
        hydroxyzin|en|misspelling|drugbank
        hidroxizina|es|inn|inn
        гидроксизин|ru|inn|inn
        атаракс|ru|trade|grls
        = ibuprofen|en|inn|inn
        advil|en|trade|drugbank
        brufen|en|trade|drugbank
        ibuprom|en|trade|drugbank
        motrin|en|trade|drugbank
        nurofen|en|trade|drugbank
        ibuprofeno|es|inn|inn
        ибупрофен|ru|inn|inn
        = ibutamoren|en|inn|inn
        mk-677|en|common|martindale
        nutrobal|en|common|martindale
        = igf-1|en|common|drugbank
        igf lr3|en|common|agora
        igf-1 lr3|en|common|agora
        increlex|en|common|drugbank
        mecasermin|en|common|drugbank
        = imipramine|en|inn|inn
        melipramine|en|trade|drugbank
        tofranil|en|trade|drugbank
        имипрамин|ru|inn|inn
        мелипрамин|ru|inn|inn
        = indiplon|en|inn|inn
        = insulin|en|inn|martindale|vial
        insuline|nl|common|kompas
        insulina|es|common|martindale
        инсулин|ru|common|grls
        = ipamorelin|en|inn|inn
        = isocarboxazid|en|inn|inn
        marplan|en|trade|drugbank
        = isosafrole|en|chemical|incb
        = isotretinoin|en|inn|inn|capsule
        accutane|en|trade|drugbank
        claravis|en|trade|drugbank
        curacne|en|trade|martindale
        isotroin|en|trade|martindale
        roaccutane|en|trade|drugbank
        isotretinion|en|misspelling|agora
        isotrétinoïne|fr|inn|inn
        isotretinoina|es|inn|inn
        isotretinoína|es|inn|inn
        изотретиноин|ru|inn|inn
        роаккутан|ru|inn|inn
        = ivermectin|en|inn|inn
        iverheal|en|trade|martindale
        ivermectine|en|trade|drugbank
        soolantra|en|trade|martindale
        stromectol|en|trade|drugbank
        ivermectina|es|inn|inn
        ивермектин|ru|inn|inn
        = kanna|en|common|tripsit
        channa|en|common|erowid
        kougoed|en|common|erowid
        mesembrine|en|common|erowid
        sceletium|en|common|agora
        zembrin|en|common|erowid
        = kava|en|common|tripsit
        kavain|en|common|erowid
        kavakava|en|common|erowid
        kavalactones|en|common|erowid
        piper methysticum|en|common|erowid
        кава|ru|common|wikipedia|?
        = ketorolac|en|inn|inn
        ketanov|en|trade|martindale
        sprix|en|trade|drugbank
        toradol|en|trade|drugbank
        кетанов|ru|inn|inn
        кеторолак|ru|inn|inn
        = l-theanine|en|common|tripsit
        suntheanine|en|common|drugbank
        theanine|en|common|tripsit
        = lamotrigine|en|inn|inn
        lamictal|en|trade|drugbank
        lamictin|en|trade|drugbank
        ламотриджин|ru|inn|inn
        = lemborexant|en|inn|inn
        dayvigo|en|trade|drugbank
        = letrozole|en|inn|inn|pill
        femara|en|trade|drugbank
        fempro|en|trade|agora
        letoval|en|trade|martindale
        letromina|en|trade|agora
        letroplex|en|trade|agora
        letroz|en|trade|martindale
        letrozol|en|trade|drugbank
        летрозол|ru|inn|inn
        фемара|ru|inn|inn
        = levamisole|en|inn|inn|?
        decaris|en|trade|drugbank
        ergamisol|en|trade|drugbank
        levamisol|en|misspelling|drugbank
        декарис|ru|inn|inn
        левамизол|ru|inn|inn
        = levomepromazine|en|inn|inn
        neurocil|en|trade|drugbank
        nosinan|en|trade|drugbank
        nozinan|en|trade|drugbank
        tisercin|en|trade|drugbank
        левомепромазин|ru|inn|inn
        тизерцин|ru|trade|grls
        = levonorgestrel|en|inn|inn
        morning after pill|en|common|drugbank
        levonelle|en|trade|drugbank
        norlevo|en|trade|drugbank
        plan b|en|trade|drugbank|?
        postinor|en|trade|drugbank
        = levothyroxine|en|inn|inn
        l-thyroxine|en|common|drugbank
        t4|en|common|agora|?
        eltroxin|en|trade|drugbank
        euthyrox|en|trade|drugbank
        letrox|en|trade|martindale
        levoxyl|en|trade|drugbank
        synthroid|en|trade|drugbank
        tirosint|en|trade|drugbank
        levothyroxin|en|misspelling|drugbank
        левотироксин|ru|inn|inn
        эутирокс|ru|inn|inn
        = lidocaine|en|inn|inn|?
        lignocaine|en|common|drugbank
        emla|en|trade|drugbank
        lidoderm|en|trade|drugbank
        xylocaine|en|trade|drugbank
        lidocain|en|misspelling|agora
        lidocaína|es|inn|inn
        лидокаин|ru|inn|inn
        = liothyronine|en|inn|inn|pill
        liothyronin|en|common|drugbank
        t3|en|common|agora|?
        triiodothyronine|en|common|drugbank
        cynomel|en|trade|martindale
        cytomel|en|trade|drugbank
        linomel|en|trade|martindale
        t3 uni-pharma|en|trade|agora
        tertroxin|en|trade|drugbank
        thybon|en|trade|martindale
        thyro3|en|trade|agora
        tiromel|en|trade|agora
        лиотиронин|ru|inn|inn
        трийодтиронин|ru|inn|inn
        = liraglutide|en|inn|inn
        saxenda|en|trade|drugbank
        victoza|en|trade|drugbank
        = lisinopril|en|inn|inn|pill
        zestril|en|trade|drugbank
        = lithium|en|common|tripsit|?
        lithium carbonate|en|common|drugbank
        lithium citrate|en|common|drugbank
        lithium orotate|en|common|martindale
        eskalith|en|trade|drugbank
        lithobid|en|trade|drugbank
        = lofexidine|en|inn|inn
        britlofex|en|trade|drugbank
        lucemyra|en|trade|drugbank
        = losartan|en|inn|inn|pill
        cozaar|en|trade|drugbank
        = mandrake|en|common|erowid|?
        mandragora|en|common|erowid
        alraune|de|common|drugcom
        = mebicar|en|common|drugbank
        adaptol|en|common|erowid
        temgicoluril|en|common|erowid
        адаптол|ru|common|wikipedia
        мебикар|ru|common|wikipedia
        = mebroqualone|en|nps|tripsit
        = meclofenoxate|en|inn|inn
        centrophenoxine|en|common|tripsit
        lucidril|en|trade|martindale
        = mecloqualone|en|inn|inn
        casfen|en|trade|martindale
        nubarene|en|trade|dealist
        = medetomidine|en|inn|inn
        dexmedetomidine|en|common|drugbank
        dexdor|en|trade|drugbank
        domitor|en|trade|martindale
        precedex|en|trade|drugbank
        медетомидин|ru|inn|inn
        = melanotan|en|common|agora|vial
        afamelanotide|en|common|drugbank
        barbie drug|en|common|erowid
        barbie peptide|en|common|erowid
        melanotan 2|en|common|agora
        melanotan ii|en|common|agora
        melanotan1|en|common|drugbank
        mt-ii|en|common|erowid
        mt2|en|common|agora
        scenesse|en|common|drugbank
        tanning injections|en|common|erowid
        tanning nasal spray|en|common|erowid
        tanning peptide|en|common|erowid
        = melatonin|en|inn|inn
        circadin|en|trade|drugbank
        melaxen|en|trade|martindale
        slenyto|en|trade|drugbank
        mélatonine|fr|inn|inn
        melatonina|es|inn|inn
        мелатонин|ru|common|wikipedia
        = meldonium|en|inn|inn
        mildronate|en|trade|martindale
        мельдоний|ru|common|wikipedia
        милдронат|ru|common|wikipedia
        = meloxicam|en|inn|inn|pill
        mobic|en|trade|drugbank
        = melperone|en|inn|inn
        = meprobamate|en|inn|inn
        equagesic|en|trade|dealist
        equanil|en|trade|dealist
        meprospan|en|trade|dealist
        miltown|en|trade|dealist
        méprobamate|fr|inn|inn
        мепробамат|ru|inn|inn
        = metamizole|en|inn|inn
        dipyrone|en|common|drugbank
        analgin|en|trade|drugbank
        nolotil|en|trade|martindale
        novalgin|en|trade|drugbank
        novaminsulfon|en|trade|martindale
        анальгин|ru|inn|inn
        метамизол|ru|inn|inn
        = metaxalone|en|inn|inn
        skelaxin|en|trade|drugbank
        = metformin|en|inn|inn|pill
        glucophage|en|trade|drugbank
        = methaqualone|en|inn|inn|pill
        lemmon 714|en|trade|martindale
        mandrax|en|trade|dealist
        parest|en|trade|dealist
        quaalude|en|trade|dealist
        quaaludes|en|trade|agora
        rorer 714|en|trade|martindale
        sopor|en|trade|martindale|?
        714s|en|street|editors
        lude|en|street|editors|?
        ludes|en|street|tripsit
        mandies|en|street|editors|?
        quads|en|street|agora|?
        qualudes|en|street|tripsit
        metacualona|es|inn|inn
        метаквалон|ru|inn|inn
        = methocarbamol|en|inn|inn
        lumirelax|en|trade|drugbank
        marbaxin|en|trade|drugbank
        ortoton|en|trade|drugbank
        robaxin|en|trade|drugbank
        robinax|en|trade|drugbank
        robaxan|en|misspelling|drugbank
        = methohexital|en|inn|inn
        brevital|en|trade|dealist
        brietal|en|trade|drugbank
        = methylamine|en|chemical|incb
        monomethylamine|en|chemical|incb
        = methylmethaqualone|en|nps|tripsit
        mmq|en|abbreviation|tripsit
        = methylphenobarbital|en|inn|inn
        mephobarbital|en|common|dealist
        mebaral|en|trade|dealist
        prominal|en|trade|drugbank
        = methyprylon|en|inn|inn
        noctan|en|trade|drugbank
        noludar|en|trade|dealist
        = metronidazole|en|inn|inn
        clont|en|trade|drugbank
        flagyl|en|trade|drugbank
        metrogyl|en|trade|drugbank
        метронидазол|ru|inn|inn
        = mifepristone|en|inn|inn
        ru-486|en|common|drugbank
        korlym|en|trade|drugbank
        mifegyne|en|trade|drugbank
        mifeprex|en|trade|drugbank
        mifepriston|en|misspelling|drugbank
        мифепристон|ru|inn|inn
        = milnacipran|en|inn|inn
        dalcipran|en|trade|drugbank
        ixel|en|trade|drugbank
        savella|en|trade|drugbank
        = minoxidil|en|inn|inn
        loniten|en|trade|drugbank
        regaine|en|trade|drugbank
        rogaine|en|trade|drugbank
        tugain|en|trade|martindale
        миноксидил|ru|inn|inn
        """
}
