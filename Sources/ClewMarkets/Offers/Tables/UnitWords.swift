/// Units, numbers, nouns that are counted and the words around them.
let unitWords: StaticString = """
    # Units of weight: grams of one, or milligrams of one. SI; avoirdupois ounce 28.349523 g, pound 453.59237 g.
    mass=1: g, gr, gram, grams, gramm, gramme, grammes, grm, grms, gm, gms, grs, gs, gramo, gramos, grama, gramas
    mass=1: grammo, grammi, grammen, gramów, graam, г, гр, грамм, грамма, граммов, grans, garm, garms, gramz, grammz
    mass=1: gramm., grames, gramms, grammis
    mass=1000: kg, kgs, kilo, kilos, kilogram, kilograms, kilogramm, kilogrammes, кг, кило, килограмм
    mass=28.349523: oz, ozs, ounce, ounces, ounze, unze, unzen, onza, onzas, oncia, once, onces, uncja, унция, 0z
    mass=28.349523: унции, onz, oz's, ozt, ounc, zip, zips
    mass=453.59237: lb, lbs, pound, pounds, pfund, libra, libras, фунт, lb's, elbow, elbows
    milli=1: mg, mgs, mg's, milligram, milligrams, milligramm, miligramos, milligrammi, мг, миллиграмм, miligram, mgr
    milli=1: milligrammes, miligrams
    milli=0.001: ug, ugs, mcg, mcgs, ugh, microgram, micrograms, mikrogramm, microgramos, microgrammes, mkg, mic, mics
    milli=0.001: мкг, ugr, µg, yg, ug's, mikes
    volume: ml, mls, milliliter, millilitre, millilitres, l, liter, litre, liters, litres, cl, dl, gallon, gallons, мл
    volume: литр, fl, fl oz, fl. oz, fluid ounce, fluid ounces, quart, pint
    activity: iu, ius, ui, ie, mb, gb, tb, mhz, ghz, mm, cm, inch, inches, km, mbps, watt, watts, volt, mah, mp
    time: h, hr, hrs, hour, std, stunde, hora, heure, hours, day, days, week, weeks, month, months, year, years, min
    time: mins, minute, minutes, tag, tage, tagen, wochen, woche, jahre, monate, giorni, dias, jours, dagen, дней, дня
    time: часа, часов

    # Words that are an amount by themselves.
    amount=113.3981: qp, quarter pound, quarter pounder, qtr pound
    amount=226.7962: hp, half pound, half lb, half a pound, halbes pfund
    amount=28.349523: zip of, z of
    amount=14.174762: half o, ho of, hoz, h oz, half zip of, half a zip
    amount=14.174762: half ounce, half oz, half an ounce, half an oz, halfounce, half ozs, half zip, half ounze
    amount=7.087381: quarter ounce, quarter oz, quarter of an ounce, quarter once, qtr oz, 1 quarter, quarter ozs
    amount=7.087381: quater oz, quater ounce, quarteroz, qo, qoz, q oz
    amount=3.54369: eighth, eigth, an 8th, 8th of, 8th oz, 8ths, an eighth, eight ball, eightball, 8 ball, eighthball
    amount=3.54369: eighths, 8 balls, 8balls, eight balls, eightballs
    amount=3.54369: eighth ounce, eighth oz, 8ball, eighth of an ounce
    amount=1.771845: teenth, teener, sixteenth, 16th of
    amount=0.5: half gram, half a gram, halfgram, half g, demi gramme, halbes gramm, half gramm, medio gramo
    amount=0.5: полграмма, halve gram, halve g, halve gramm, halber gramm
    amount=0.25: quarter gram, quarter g, quarter of a gram
    amount=500: half kilo, half kg, half a kilo, half key, demi kilo, halbes kilo, medio kilo, полкило

    number=1: single, one, ein, eine, einen, een, uno, una, un, une, один, одна
    number=2: two, zwei, twee, dos, deux, due, два, две, pair of, a pair of, paar
    number=3: three, drei, drie, tres, trois, tre, три
    number=4: four, vier, cuatro, quatre, четыре
    number=5: five, fünf, vijf, cinco, cinq, пять
    number=6: six, sechs, zes, seis, шесть, half dozen, half a dozen, halbes dutzend, demi douzaine
    number=7: seven, sieben, zeven, siete, sept, семь
    number=8: eight, acht, ocho, huit, восемь
    number=9: nine, neun, negen, nueve, neuf
    number=10: ten, zehn, tien, diez, dix, десять
    number=12: twelve, dozen, zwölf, doce, dutzend, dozens, a dozen, douzaine, docena, dozijn, дюжина
    number=13: bakers dozen, baker's dozen
    number=15: fifteen
    number=20: twenty, zwanzig, veinte, vingt, двадцать
    number=25: twenty five
    number=30: thirty
    number=50: fifty, fünfzig, пятьдесят
    number=60: sixty
    number=100: hundred, hundert, cien, cent, сто
    number=1000: thousand, tausend, mil, mille, тысяча
    number=0.5 fraction: half, halbe, halber, halve, demi, medio, mezzo
    number=0.25 fraction: quarter, qtr, viertel

    # Nouns that are counted, with the form that they tell.
    item form=pill: pill, pills, pils, pilss, pille, pillen, pille's, tablet, tablets, tablette, tabletten, tabl, tbl
    item form=pill: tbls, tabletki, pastilla, pastillas, pastiglie, comprimé, comprimés, comprimido, comprimidos
    item form=pill: cachet, cachets, pilule, pilules, tabletas, tablete, tabs., таблетка, таблетки, таблеток, табл
    item form=pill: tablettes, pilula, pilulas, caplet, caplets, pastile, pillz, pilz, tableta, pils., kombi
    item form=pill: compresse, piller, tabletter, tablette's, dragees, lozenge, lozenges, bombas, колёса, таб
    item form=capsule: capsule, capsules, cap, caps, kapsel, kapseln, gélule, gélules, cápsula, cápsulas, gel caps
    item form=capsule: gelcaps, капсула, капсулы, капсул, softgel, softgels, capsuls, kapslar, kapsler, kaps, capsulas
    item form=capsule: capsual, gelcap
    item form=blotter: blotter, blotters, buvard, buvards, pappen, pappe, filze, secante, secantes, blots, blot, марка
    item form=blotter: plättchen, марки, марок, blotta, blottas, cartones, löschpapier
    item form=patch: patch, patches, pflaster, parche, parches, pleister, pleisters, пластырь, transdermal patches
    item form=vial: vial, vials, ampoule, ampoules, ampule, ampules, ampullen, ampulle, ampul, ampuls, ampolla
    item form=vial: ampollas, amps, ампула, ампулы, ампул, durchstechflasche, viales, ampulas, ampullas, amp
    item: hit, hits, trip, trips, dose, doses, dosis, dosen, tripp, serving, servings, piece, pieces, pcs, pcs., pc
    item: pce, pce's, pces, stück, stk, stuck, stuks, stuk, unidades, uds, pièces, sztuk, szt, шт, ct, count, cnt
    item: pellet, pellets, cp, cpr, cprs, cps, units, unit, st, штук, unidad, pezzi, pz, pièce, st., stück., stck, piezas, pzas, peices, peice, styck
    item form=seeds: seed, seeds, samen, semillas, graines, semi, семена, семян, zaden
    item form=vape: cartridge, cartridges, cart, carts, vape, vapes, vape pen, vape pens, vape cart, vape carts
    item form=vape: vape cartridge, vape cartridges, disposables, vaporizer cartridge, vaporizer cartridges, e joint
    item form=vape: ejoint, oil pen, oil pens, vapor pen, hash oil pen, vapo pen, картридж
    item: joint, joints, cone, cones, blunt, blunts
    item form=herb: prerolls, preroll, pre roll, pre rolls, pre rolled, prerolled joints
    item: cigarette, cigarettes, cigs, cigar, cigars, ciggies, lollipops, lollies, bags of heroin, stamp bags
    item: stampbags, drop, drops, syringes, syringe, seringues, brownie, brownies, cookie, cookies, gummies, lollipop
    item: lolly, candies, chews, chew, bonbons, chocolates, pops, muffins, cupcakes, cakes, treats, gummy bears
    item: lozenges
    item form=edible: gummy, gummies, gummie, chews, chew, gummi bears, gummy bears

    container: box, boxes, bottle, bottles, blister, blisters, strip, strips, pack, packs, sheet, sheets, packet
    container: packets, tub, bag, bags, baggie, baggies, sachet, sachets, pouch, pouches, packung, packungen, caja
    container: cajas, boîte, plaquette, carton, cartons, blister pack, blister packs, blisterpack, jar, jars, tube
    container: tubes, can, cans, bundle, bundles, brick, bricks, flasche, flaschen, blisterpacks, pak, doosje
    container: strippen, blíster, plaquettes, boite, tin, tins, pakket, упаковка, упаковки, пачка, бутылка, kit, kits
    container: set, sets, sleeve, packages, bogen, flacon, flacons, pot, button, buttons, bottle's, packaging
    container: balloons, pens, pen, grip, grips, order, orders, bun, buns

    container each: portion, portions, portionen, portie, porties, porción, porciones, порция, порции, порций

    # Small words.
    times: x, х, xx, mal, fois
    ratio: stronger, strength, stronger than, more, potency, better, faster, cheaper, the, as, times, potent, weaker
    ratio: longer
    lead: qty, quantity, quantité, menge, anzahl, cantidad, amount, aantal, count, pack size, кол, количество
    per: per, pro, je, par, por, per., за
    each: each, ea, jeweils, chacun, cada, elk, ieder, apiece, каждый
    free: free, gratis, kostenlos, umsonst, gratuit, bonus, extra, offert, бесплатно, get, bogo
    choice: from, up to, upto, starting, starting at, start at, min, minimum, max, maximum, ab, bis zu, bis, desde
    choice: hasta, à partir, jusqu, vanaf, tot, до, от, or more, various amounts, any amount, different amounts
    choice: between
    to: to, till, until, thru, through, bis, hasta, a, à, tot, до
    currency: usd, eur, euro, euros, gbp, btc, xbt, dollar, dollars, bucks, aud, cad, eu, quid, chf, xmr, ltc, eth
    currency: mbtc, bitcoin, bitcoins, pesos, rub, руб, рублей, cents, cent's, sek, nok, dkk, pln, eruo, eus
    currency: us dollars, doller, dollers
    percent: percent, procent, prozent, percents, porciento, pct, процент, процентов
    pure: pure, purity, pureness, puurheid, reinheit, rein, pureza, pur, pureté, puro, quality, qualität, qualiteit
    pure: чистота, qualité, calidad, puur, чистый, purity:, assay, puirty, purety, uncut, reines, tested
    share: thc, cbd, thca, thc., cbg, cbn, cannabinoids, alkaloids, alkaloid, mitragynine, thcv, sativa, indica
    share: cotton, alcohol, vg, pg, vol, abv, alc, humidity, wool, silk, silver, sterling, polyester
    discount: off, discount, discounts, rabatt, descuento, remise, korting, extra, more, mehr, bonus, sale, promo
    discount: less, cheaper, free, gratis, save, savings, saving, cashback, refund, refunds, reship, reships, win
    discount: chance, profit, loss, interest, commission, increase, success, satisfaction, satisfied, positive
    discount: feedback, back, upfront, deposit, landing, money, delivery, rabat, скидка, скидки, скидкой, weniger
    discount: streckung, streckmittel, verschnitt, gestreckt
    discount: kostenlos, gratuit, cotton, finalize, returned, replacement
    joint: and, und, et, y, with, mit, avec, con, en, i, plus, or, oder, ou, o, mixed, mix, combo, и, с, или, &, w, e
    or: or, oder, ou, или, eller, of
    total: total, totally, insgesamt, total:, altogether, worth, supply, overall
    of: of, von, de, with, containing, à, mit, con
    custom: custom, private listing, reserved, custom listing, custom order, private order, customized, costum, cutsom
    custom: special order, custom made, personal listing, reserve listing, customer order, privat, commande spéciale
    custom: custon
    unlikeBehind: analog, analogue, analogs, analogues, substitute, substitut, alternative, alternatives, replacement
    unlikeBehind: ersatz, like, derivative, equivalent, alternativa, precursor, precursors, lookalike, imitation
    unlikeBehind: antidote
    unlikeAhead: analog of, analogue of, substitute for, alternative to, replacement for, similar to, like
    unlikeAhead: counterfeit, better than, versus, closest to, alternative, simulation of, wie, comme, como, instead of, not, no
    unlikeAhead: kein, keine, ohne, sans, sin, without, non, geen, nicht, fake, synthetic, mimics, nie, нет, без, не
    unlikeAhead: never, against, anti, imitates, replaces, replacing, effects of, comparable to, same as
    unlikeAhead: stronger than, legal version of, legal, close to, most similar to, similar as, free of, derivative of
    unlikeAhead: precursor of
    """
