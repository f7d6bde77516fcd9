extension SubstanceTable {
    static let other5: StaticString = """
        # other: selegiline to zopiclone
        = selegiline|en|inn|inn
        deprenyl|en|common|drugbank
        l-deprenyl|en|common|drugbank
        eldepryl|en|trade|drugbank
        emsam|en|trade|drugbank
        jumex|en|trade|drugbank
        zelapar|en|trade|drugbank
        deprenil|en|misspelling|drugbank
        селегилин|ru|inn|inn
        юмекс|ru|inn|inn
        = semaglutide|en|inn|inn
        ozempic|en|trade|drugbank
        rybelsus|en|trade|drugbank
        wegovy|en|trade|drugbank
        оземпик|ru|inn|inn
        семаглутид|ru|inn|inn
        = semax|en|common|erowid
        семакс|ru|common|wikipedia
        = sertraline|en|inn|inn|pill
        besitran|en|trade|drugbank
        gladem|en|trade|drugbank
        lustral|en|trade|drugbank
        sertralin|en|trade|agora
        stimuloton|en|trade|martindale
        zoloft|en|trade|drugbank
        sertralina|es|inn|inn
        сертралин|ru|inn|inn
        золофт|ru|trade|grls
        = sevoflurane|en|inn|inn
        sevorane|en|trade|drugbank
        ultane|en|trade|drugbank
        = sildenafil|en|inn|inn|pill
        alphagra|en|trade|agora
        aurogra|en|trade|martindale
        caverta|en|trade|agora
        cenforce|en|trade|agora
        cobra 120|en|trade|agora
        delgra|en|trade|agora
        filagra|en|trade|agora
        fildena|en|trade|martindale
        kamagra|en|trade|agora
        kamagra oral jelly|en|trade|agora
        ladygra|en|trade|agora
        lovegra|en|trade|agora
        malegra|en|trade|martindale
        p-force|en|trade|agora
        penegra|en|trade|agora
        revatio|en|trade|drugbank
        silagra|en|trade|agora
        sildigra|en|trade|agora
        suhagra|en|trade|agora
        super p force|en|trade|agora
        viagra|en|trade|drugbank
        vigora|en|trade|agora
        viprogra|en|trade|agora
        blue diamond|en|street|agora|?
        blue diamonds|en|street|agora|?
        blue pill|en|street|agora|?
        little blue pill|en|street|editors
        little blue pills|en|street|editors
        poke|en|street|dope|?
        vitamin v|en|street|editors|?
        vs|en|street|agora|?
        kamargra|en|misspelling|agora
        kamgra|en|misspelling|agora
        sildanafil|en|misspelling|agora
        sildenafile|en|misspelling|agora
        sildenafill|en|misspelling|agora
        sildenifil|en|misspelling|agora
        viagara|en|misspelling|editors
        vigra|en|misspelling|agora
        sildénafil|fr|inn|inn
        sildenafilo|es|inn|inn
        силденафил|ru|inn|inn
        виагра|ru|trade|grls
        камагра|ru|trade|grls
        伟哥|zh|inn|inn
        = simvastatin|en|inn|inn|pill
        zocor|en|trade|drugbank
        = sl-164|en|chemical|pubchem
        = somatropin|en|inn|inn|vial
        191aa|en|common|martindale
        gh|en|common|drugbank|?
        growth hormone|en|common|drugbank
        hgh|en|common|agora
        human growth hormone|en|common|drugbank
        rhgh|en|common|drugbank
        somatropine|en|common|martindale
        ansomone|en|trade|martindale
        blue tops|en|trade|agora|?
        eurotropin|en|trade|agora
        genotropin|en|trade|drugbank
        glotropin|en|trade|agora
        grey tops|en|trade|agora
        humatrope|en|trade|drugbank
        hygetropin|en|trade|agora
        hypertropin|en|trade|agora
        jintropin|en|trade|agora
        kigtropin|en|trade|agora
        norditropin|en|trade|drugbank
        omnitrope|en|trade|drugbank
        riptropin|en|trade|agora
        saizen|en|trade|drugbank
        somatrope|en|trade|agora
        taitropin|en|trade|agora
        zomacton|en|trade|drugbank
        wachstumshormon|de|inn|rote
        groeihormoon|nl|inn|kompas
        hormone de croissance|fr|inn|inn
        hormona de crecimiento|es|inn|inn
        somatropina|es|inn|inn
        гормон роста|ru|inn|inn
        джинтропин|ru|inn|inn
        соматропин|ru|inn|inn
        = spironolactone|en|inn|inn
        aldactazide|en|trade|drugbank
        aldactone|en|trade|drugbank
        spiractin|en|trade|martindale
        verospiron|en|trade|drugbank
        spirolactone|en|misspelling|drugbank
        верошпирон|ru|inn|inn
        спиронолактон|ru|inn|inn
        = sulbutiamine|en|inn|inn
        arcalion|en|trade|martindale
        enerion|en|trade|martindale
        youvitan|en|trade|martindale
        = sulfasalazine|en|inn|inn|pill
        azulfidine|en|trade|drugbank
        = sumatriptan|en|inn|inn
        imigran|en|trade|drugbank
        imitrex|en|trade|drugbank
        = suvorexant|en|inn|inn
        belsomra|en|trade|drugbank
        = synthol|en|common|erowid
        pump n pose|en|common|erowid
        site enhancement oil|en|common|erowid
        syntherol|en|common|erowid
        = tadalafil|en|inn|inn|pill
        adcirca|en|trade|drugbank
        apcalis|en|trade|agora
        cialis|en|trade|drugbank
        megalis|en|trade|martindale
        tadacip|en|trade|agora
        tadadel|en|trade|agora
        tadagra|en|trade|agora
        tadalista|en|trade|martindale
        tadora|en|trade|martindale
        tadalafill|en|misspelling|agora
        tadalfil|en|misspelling|agora
        taladafil|en|misspelling|agora
        tadalafilo|es|inn|inn
        тадалафил|ru|inn|inn
        сиалис|ru|trade|grls
        = talbutal|en|inn|inn
        lotusate|en|trade|dealist
        = tamoxifen|en|inn|inn|pill
        nolvadex|en|common|drugbank
        cytotam|en|trade|martindale
        mamofen|en|trade|martindale
        novaldex|en|trade|drugbank
        soltamox|en|trade|drugbank
        tamifen|en|trade|drugbank
        nolva|en|misspelling|agora
        tamofixen|en|misspelling|agora
        tamoxifene|en|misspelling|drugbank
        tamoxifin|en|misspelling|agora
        tamoxifeno|es|inn|inn
        тамоксифен|ru|inn|inn
        = tetracaine|en|inn|inn|?
        amethocaine|en|common|drugbank
        = thiamylal|en|inn|inn
        surital|en|trade|dealist
        = thiocolchicoside|en|inn|inn
        = thiopental|en|inn|inn
        thiopentone|en|common|drugbank
        intraval|en|trade|drugbank
        pentothal|en|trade|dealist
        thionembutal|en|trade|drugbank
        trapanal|en|trade|drugbank
        тиопентал|ru|inn|inn
        = thymosin beta-4|en|common|anabolics
        tb-500|en|abbreviation|agora
        = tirzepatide|en|inn|inn
        mounjaro|en|trade|drugbank
        zepbound|en|trade|drugbank
        тирзепатид|ru|inn|inn
        = tizanidine|en|inn|inn
        sirdalud|en|trade|drugbank
        ternelin|en|trade|drugbank
        tizanidin|en|trade|drugbank
        zanaflex|en|trade|drugbank
        tizanidina|es|inn|inn
        тизанидин|ru|inn|inn
        сирдалуд|ru|trade|grls
        = tobacco|en|common|agora
        amber leaf|en|common|agora
        cigar|en|common|agora|?
        cigarette|en|common|agora|?
        cigarettes|en|common|agora|?
        cigars|en|common|dope|?
        golden virginia|en|common|agora
        hookah tobacco|en|common|editors
        mapacho|en|common|agora
        nicotiana rustica|en|common|erowid
        rapé snuff|en|common|erowid
        rolling tobacco|en|common|editors
        shisha|en|common|editors
        shisha tobacco|en|common|editors
        al fakher|en|trade|editors
        marlboro cigarettes|en|trade|editors
        tabak|de|common|drugcom
        zigaretten|de|common|drugcom
        shag|nl|common|trimbos|?
        sigaretten|nl|common|trimbos
        tabac|fr|common|dico
        cigarrillos|es|common|energy
        tabaco|es|common|energy
        махорка|ru|common|wikipedia
        сигареты|ru|common|wikipedia
        табак|ru|common|wikipedia
        = tolibut|en|nps|tripsit
        = tolperisone|en|inn|inn
        midocalm|en|trade|drugbank
        mydeton|en|trade|drugbank
        mydocalm|en|trade|drugbank
        толперизон|ru|inn|inn
        мидокалм|ru|trade|grls
        = toluene|en|common|erowid|?
        = topiramate|en|inn|inn
        epitomax|en|trade|drugbank
        topamax|en|trade|drugbank
        топирамат|ru|inn|inn
        = toremifene|en|inn|inn
        fareston|en|trade|drugbank
        = tranylcypromine|en|inn|inn
        jatrosom|en|trade|drugbank
        parmodalin|en|trade|drugbank
        parnate|en|trade|drugbank
        = trazodone|en|inn|inn|pill
        desyrel|en|trade|drugbank
        molipaxin|en|trade|drugbank
        trazonil|en|trade|drugbank
        trittico|en|trade|drugbank
        trazodona|es|inn|inn
        тразодон|ru|inn|inn
        триттико|ru|trade|grls
        = tretinoin|en|inn|inn
        retinoic acid|en|common|drugbank
        a-ret|en|trade|martindale
        airol|en|trade|drugbank
        renova|en|trade|drugbank|?
        retin-a|en|trade|drugbank|?
        retino-a|en|trade|martindale
        третиноин|ru|inn|inn
        = trihexyphenidyl|en|inn|inn
        benzhexol|en|common|drugbank
        artane|en|trade|drugbank
        cyclodol|en|trade|drugbank
        parkinane|en|trade|drugbank
        parkopan|en|trade|drugbank
        тригексифенидил|ru|inn|inn
        паркопан|ru|trade|grls
        циклодол|ru|trade|grls
        برشام|ar|street|editors
        = trimipramine|en|inn|inn
        herphonal|en|trade|drugbank
        stangyl|en|trade|drugbank
        surmontil|en|trade|drugbank
        = tropicamide|en|inn|inn
        mydriacyl|en|trade|drugbank
        mydrum|en|trade|drugbank
        тропикамид|ru|inn|inn
        мидриацил|ru|trade|grls
        тропа|ru|street|editors|?
        тропик|ru|street|editors|?
        = udenafil|en|inn|inn
        zydena|en|trade|martindale
        = valaciclovir|en|inn|inn|pill
        = valproate|en|common|drugbank
        divalproex|en|common|drugbank
        valproic acid|en|inn|inn
        convulex|en|trade|drugbank
        depakene|en|trade|drugbank
        depakine|en|trade|drugbank
        depakote|en|trade|drugbank
        epilim|en|trade|drugbank
        вальпроат|ru|inn|inn
        депакин|ru|inn|inn
        = vardenafil|en|inn|inn|pill
        levitra|en|trade|drugbank
        staxyn|en|trade|martindale
        valif|en|trade|agora
        vilitra|en|trade|martindale
        vivanza|en|trade|martindale
        zhewitra|en|trade|martindale
        verdenafil|en|misspelling|agora
        варденафил|ru|inn|inn
        левитра|ru|trade|grls
        = varenicline|en|inn|inn
        champix|en|trade|drugbank
        chantix|en|trade|drugbank
        = venlafaxine|en|inn|inn
        efectin|en|trade|martindale
        efexor|en|trade|drugbank
        effexor|en|trade|drugbank
        trevilor|en|trade|drugbank
        venlor|en|trade|martindale
        venlafaxina|es|inn|inn
        велаксин|ru|inn|inn
        венлафаксин|ru|inn|inn
        = viloxazine|en|inn|inn
        qelbree|en|trade|drugbank
        vivalan|en|trade|drugbank
        = vinbarbital|en|inn|inn
        delvinal|en|trade|dealist
        = vinpocetine|en|inn|inn
        cavinton|en|trade|martindale
        = voacanga|en|common|erowid
        voacangine|en|common|erowid
        = vortioxetine|en|inn|inn
        brintellix|en|trade|drugbank
        trintellix|en|trade|drugbank
        = warfarin|en|inn|inn|pill
        coumadin|en|trade|drugbank
        = wild dagga|en|common|erowid
        leonotis leonurus|en|common|erowid
        leonurus sibiricus|en|common|erowid
        lion's tail|en|common|erowid|?
        = wild lettuce|en|common|erowid
        lactuca virosa|en|common|erowid
        lactucarium|en|common|erowid
        opium lettuce|en|common|erowid
        = xylazine|en|inn|inn
        anased|en|trade|martindale
        rompun|en|trade|drugbank
        tranq|en|street|drugbank|?
        tranq dope|en|street|editors
        xylazin|en|misspelling|drugbank
        ксилазин|ru|inn|inn
        рометар|ru|inn|inn
        = zaleplon|en|inn|inn|capsule
        sonata|en|trade|dealist|?
        starnoc|en|trade|martindale
        zerene|en|trade|martindale
        залеплон|ru|inn|inn
        = ziprasidone|en|inn|inn
        geodon|en|trade|drugbank
        zeldox|en|trade|drugbank
        = zolpidem|en|inn|inn|pill
        ambien|en|trade|dealist
        edluar|en|trade|drugbank
        intermezzo|en|trade|martindale|?
        ivadal|en|trade|dealist
        sanval|en|trade|agora
        stilnoct|en|trade|dealist
        stilnox|en|trade|dealist
        zoldem|en|trade|drugbank
        zolfresh|en|trade|agora
        zolpimist|en|trade|drugbank
        zolt|en|trade|agora|?
        a-minus|en|street|editors
        no-go pills|en|street|editors
        ambian|en|misspelling|agora
        золпидем|ru|inn|inn
        гипноген|ru|trade|grls
        ивадал|ru|trade|grls
        санвал|ru|trade|grls
        tsolpideemi|fi|inn|martindale
        = zopiclone|en|inn|inn|pill
        imovane|en|trade|drugbank
        imozop|en|trade|martindale
        rhovane|en|trade|drugbank
        zimovane|en|trade|drugbank
        zopitin|en|trade|martindale
        zim|en|street|editors|?
        zimmers|en|street|editors
        zimmies|en|street|editors
        zims|en|street|editors|?
        zoppies|en|street|editors
        zoplicone|en|misspelling|agora
        zopiclon|de|inn|rote
        zopiclona|es|inn|inn
        зопиклон|ru|inn|inn
        имован|ru|trade|grls
        релаксон|ru|trade|grls
        сомнол|ru|trade|grls
        imovanet|fi|inn|martindale
        tsopikloni|fi|inn|martindale
        zopiklon|sv|inn|martindale
        """
}
