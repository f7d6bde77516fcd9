/// Which names of the lexicon a title may be taken at, and which not.
let nameRules: StaticString = """
    # Names that mean other things too and are taken for the drug beside an amount, a form or a word of the trade.
    trusted: weed, hash, speed, ice, crack, coke, molly, mandy, acid, mushroom, mushrooms, truffles, hemp, pot, grass
    trusted: gras, herbe, spice, k2, tina, charlie, smack, china white, brown sugar, mdma, xan, bars, valiums, roxy
    trusted: perc, percs, oxy, lean, dob, doc, doi, dom, dot, det, dma, dpt, met, mpt, ept, mal, 25c, 25d, 25e, 25h
    trusted: 1p, 1cp, 4-aco, 5-meo, 2-fa, 4-fa, 4-ma, 2-ma, 5-it, pma, mpa, eph, md, benzo fury, maroc, marokk
    trusted: marocain, moroccan, og, hex, nep, neb, pce, tcp, dxe, etz, fbz, alp, oc, op, ocs, oc80, tram, bup, subs
    trusted: pep, chrystal
    trusted: subutex, cat, meow, m1, mddmc, deca, tren, test, testo, primo, halo, andro, eq, var, drol, winnie
    trusted: dianabol, hgh, t3, t4, clen, epo, dph, soma, cipro, keta, ket, special k, kif, pollen, polen, polm, kief
    trusted: shatter, wax, dab, edibles, bud, buds, joints, joint, vape cartridge, vape cartridges, vape carts, carts
    trusted: distillate, ghb, gbl, alcohol, cigarettes, cigars, cigarette, benzocaine, lidocaine, caffeine, phenacetin
    trusted: procaine, levamisole, tetracaine, mescaline, cactus, bufo, tucibi, tusi, nexus, champagne mdma, flake
    trusted: flakes, fishscale, blow, snow, opium, black tar, tar, poppers, nos, salvia, снег, фен, мет, мука, соль
    trusted: кристалл, план, трава, марки, paco, nieve, neige, schnee, poudre, shit, mj, mmj, cbd, cbg, shrooms
    trusted: caps and stems, pilze, setas, hongos, champignons, truffle, trüffel, грибы, sass, sassafras, b1, e1, m11
    trusted: nbome, 25i, 25b, amps, addy, adderall, uppers, downers, quads, trams, zim, zims, pregs, lirica, лирика
    trusted: ritalin, dex, robo, indocin, benzo, benzos, steroid, steroids, anabolics, bath salts, bath salt
    trusted: herbal incense, smoking blend, potpourri, sarms, snus, khat, kat, chat, morph, mph, s4, rocks of crack
    trusted: plan b, alli, vitamin v, nicotine, tilly, tili, base, boomers, mexicana, atlantis, apica, jwh, cigar
    trusted: dragonfly, ganesha, mem, tma, pea, asa, muse, edex, bmk, pmk, p2p, afa, pca, dmc, piri, feta, go fast
    trusted: dried mushrooms, abortion pill, abortion pills, mst, coca, koka, perico, emmas, tik

    # Names that a title means by nothing else, though speech does.
    sure: weed, shatter, shrooms, heroin stamp bags, mushies, oxys, oxies, skunk weed, hash oil

    # Names of several substances, and which of them is meant.
    substance=heroin: china white, afghan gold heroin
    substance=amphetamine: speed, speed paste
    substance=methamphetamine: ice, meth ice, shards of ice, ice meth, yaba, crystal meth

    # Short words and names that a title hardly ever means as a drug.
    notName: gh, don, g, k, en, x, d, v, m, c, e, o, h, t, beans, dove, doves, pills, pille, pillen, pastillas, tabs
    notName: hits, trip, trips, blotter, blotters, green, white, brown, gear, stack, juice, cycle, piece, stuff, plan
    notName: wack, wet, boat, dust, magic, charge, drone, bubbles, eggs, needles, bricks, sticks, hardware, rush, poke
    notName: vs, reds, yellows, stop signs, pandas, octagons, biscuits, base, balloons, star, stars, heart, hearts
    notName: caps, button, buttons, spores, seeds, gold, chocolate, filter, filtre, glass, brass, carton, cartons
    notName: ticket, tickets, zegel, zegels, tab, pil, teil, teile, pentagons, pearl, raw, rock, rocks, crystal, sap
    notName: sauce, diamonds, trees, loud, bases, edible, exotics, carts, gummies, joint, joints, blunts, blunt
    notName: cachets, таблы, ladd, slate, toppen, olives, moonrocks, moonrock, bananas, fluff, pins, circles, rope
    notName: roaches, planks, school bus, wafers, done, met, doe, ip, pt, meta, magic mint, mint, mail, chalk, alpha
    notName: explosion, burst, reduce, gravel, energy, zoom, grow kit, lollipops, squid, kit, shake, trim, sift
    notName: gelato, chat, cheval, horse, junk, hero, came, muse, sonata, edge, intermezzo, batu, champagne, skittles
    notName: cookies, mota, pico, cigar, smalls, test, pea, ep, bk, spectrum, venus, europa, solaris, smiles, multum
    notName: rize, logen, frontal, fantasy, scoop, gina, toni, bold, halo, the clear, diana, s5, toad, toads, eve
    notName: eden, sparkle, adam, ecstasy book, hype, 224, 420, 30s, 80s, u24, hog, stops, dots, bicycle day, pixy
    notName: bala, balas, rolls, zero zero, hydro, endo, ajo, bicho, bamba, coco, eki, esso, pilvi, krabba, soap bar
    notName: dro, drank, schoolboy, rocky, pollen press, paper, piet, red, black, blue, purple, orange, yellow, pink
    notName: silver, mat, chang, cess, beak, sniff, toot, bugle, c-lam, kitty, kittens
    """

/// Substances of which milligrams are a mass: they are sold as powder or crystals, though some are medicines too.
enum PowderNames {
    /// Their preferred names.
    static let all = [
        "amphetamine", "methamphetamine", "cocaine", "heroin", "mdma", "mda", "ketamine", "ghb", "gbl", "opium",
        "kratom",
        "fentanyl", "mephedrone", "methylone", "methcathinone", "caffeine", "benzocaine", "lidocaine", "phenacetin",
        "procaine", "levamisole", "tetracaine", "phencyclidine", "ephedrine", "pseudoephedrine", "mescaline", "dmt",
        "nitrous oxide", "tobacco", "alcohol", "nicotine", "carfentanil", "dextromethorphan", "etonitazene", "lsd",
        "paracetamol", "1,4-butanediol", "camfetamine", "dronabinol", "cannabidiol", "ibogaine", "diethyl ether",
        "propylhexedrine", "ocfentanil",
    ]
}
