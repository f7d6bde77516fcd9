/// Words that tell the form of what is offered, or that it is of the drug trade at all.
let formWords: StaticString = """
    # A form beside those of the counted nouns.
    form=powder: powder, powders, powdered, powdery, pulver, poudre, polvo, polvere, poeder, порошок, powdr, puder
    form=powder: pdr, powd, proszek, crystalline powder, crystal powder, fine powder, pulverised, pulverized
    form=powder: powdered form, пудра, podwer, pwdr
    form=crystal: crystal, crystals, crystalline, crystalised, crystallised, crystalized, crystallized, cristal
    form=crystal: cristaux, kristal, kristalle, kristallen, cristales, cristalli, kristall, crystaline, кристаллы
    form=crystal: кристалл, crystall, crystalls, shard, shards, crystel, crystle, chrystal, chrystals, xtal, xtals
    form=crystal: cristals, crytsal, crystalz, crystallin, krystal, needles, кристаллический, crytals, crsytals
    form=crystal: cyrstal, kristalliner, кристаллами, crysals, kryształ, kristals
    form=rock: rock, rocks, caillou, cailloux, moonrocks, moonrock, moon rocks, moon rock
    form=paste: paste, pasta, pâte, paste., speedpaste, amphpaste, pasty, паста, speedpasta
    form=oil: oil, öl, huile, aceite, olie, olio, масло, rso, rick simpson oil, hash oil, honey oil, cannabis oil
    form=oil: co2 oil, thc oil, hemp oil, cannaoil, hashoil, phoenix tears, cannabis öl, cbd oil, weed oil, haschöl
    form=oil: feco, canna oil, hash honey oil, full extract cannabis oil, thc extractions oil
    form=concentrate: shatter, wax, bho, budder, crumble, live resin, rosin, distillate, dab, dabs, earwax, ear wax
    form=concentrate: honeycomb, concentrate, concentrates, badder, sauce, sap, isolate, thc crystals, nug run
    form=concentrate: pull n snap, snap n pull, errl, amber glass, full melt wax, butane honey oil, concentrado
    form=concentrate: diamonds, thca diamonds, terp sauce, dabbing, butane hash oil, butane oil, cryo cured resin
    form=concentrate: wachs, cannabiswachs, cera, pull and snap, cookie crumble
    form=hash: hash, hashish, haschisch, haschich, hasch, hasj, hachis, hachís, haschis, shit, kief, kif, keif, skuff
    form=hash: pollen, polm, polen, dry sift, drysift, dry sieve, drysieve, bubble hash, bubblehash, charas, charras
    form=hash: ice o lator, icelator, iceolator, ice olator, isolator, temple ball, temple balls, templeballs, гашиш
    form=hash: hashis, hasish, haschish, hasch., full melt, fullmelt, caramello, chocolate hash, black hash
    form=hash: blonde hash, bubble, dry ice hash, hashes, skuf, sift, water hash, hasj., moroccan pollen, soap bar
    form=hash: bubba hash, sputnik, primero, finger hash, piatella, hasch's, finger, ketama, kerala gold hash
    form=hash: résine, résine de cannabis, cannabis resin, cannabisharz, hasjblok, resina de cannabis, resina de hachís
    form=edible: edible, edibles, cannabutter, canna butter, brownie mix, space cake, space cakes, hash brownies
    form=edible: medibles, medible, firecracker, firecrackers, cannabars, canna chocolate, medicated chocolate
    form=edible: cannabis chocolate, thc chocolate
    form=edible cannabis: hash cookies, hash cookie, cheeba chew, cheeba chews, weed brownies, weed cookies
    form=edible cannabis: hash candy, weed candy, edipure, cannapops, cannapop, canna pops, canna pop
    form=edible maybeEdible: peach rings, banana peach rings, gummy rings
    form=edible: gummis, infused chocolate, mushroom chocolate
    form=edible maybeEdible: chocolate bar, chocolates, chocolate, choc, chocs, butter, honey, fudge, caramels
    form=edible maybeEdible: caramel, toffee, candy, sweets, taffy, rice crispy, rice crispies, rice krispy
    form=edible maybeEdible: rice krispies, cake, muffin, chocolat, schokolade, peanut butter, jello, biscuit
    form=edible maybeEdible: biscuits, gum, chewing gum, nutella, cereal, jerky, marshmallow, choco, konfekt
    form=edible maybeEdible: chocolade, hard candy, pastry, brownie, brownies, cookie, cookies, lollipop, lollipops
    form=edible maybeEdible: lolly, lollies, candies, treats, pops, cakes, muffins, cupcakes, treat, pop, snacks
    form=edible maybeEdible: sugar cubes, sucker, suckers, tart, tarts, banana bread, bread, jolly rancher, pixie stix
    form=edible maybeEdible: keks, kekse, koekje, koekjes, galleta, galletas, печенье, infused, mints, squares of
    form=vape: e liquid, eliquid, ejuice, e juice, vape juice, vape oil, vaporizer pen, vape liquid, e cig, ecig
    form=vape: ecigs, e cigarette, vapour pen, vape tank, liquid vape, c liquid, cliquid, shatter tanks, oil cartridge
    form=vape: oil cartridges, wax pen, co2 cartridge, disposable vape, vaping
    form=liquid: liquid, solution, syrup, liquide, flüssig, lösung, líquido, tincture, tinctures, elixir, tinktur
    form=liquid: teinture, sirup
    form=liquid maybeEdible: juice, drink, lean, soda, sodas, tea drink, lemonade, kool aid, beverage
    form=liquid: suspension, sizzurp, cough syrup, linctus, vloeibaar, liquido, раствор, жидкость, oral solution
    form=liquid: jarabe, sirop, dropper, oral liquid, eye drops, ear drops, droppers
    form=jelly: jelly, jellies, oral jelly, gel oral
    form=bark: bark, rootbark, root bark, mhrb, rinde, corteza, écorce, wurzelrinde, inner root bark, innerrootbark
    form=extract: extract, extracts, extrakt, extrait, extracto, экстракт, alkaloid extract
    form=spores: spore, spores, sporen, spore print, spore prints, spore syringe, spore syringes, esporas, споры
    form=spores: spore vial, sporeprint, mushroom print, mushroom prints, shroom print, shroom prints
    form=spores: exotic mushroom print, producing print, magic mushroom print, magic mushroom prints, sporemate, cubensis print, cubensis prints
    form=mushroom: mushroom, mushrooms, shroom, shrooms, fungi, pilze, zauberpilze, champignons, champignon, setas
    form=mushroom: hongos, paddo, paddos, truffle, truffles, truffels, trüffel, sclerotia, funghi, грибы, fungus
    form=mushroom: cubensis, caps and stems, mushies, mushys, liberty cap, liberty caps, gold caps, golden caps
    form=mushroom: blue meanie, blue meanies, golden teacher, golden teachers, hongo, seta, fresh mushrooms
    form=mushroom: magic truffles, shroomies, svampe, svampar, sopp, mushroms, cubes
    form=seeds seedGoods: hemp seed, hemp seeds, cannabis seed, cannabis seeds, marijuana seeds, weed seeds, hanfsamen
    form=seeds seedGoods: marijuana seed
    form=seeds cannabis: fenimized, femanized, femenized, feminized seeds, feminised seeds, autoflower seeds
    form=seeds cannabis: semillas feminizadas, feminized, feminised, autoflowering
    form=herb: flower, flowers, bud, buds, budz, nug, nugs, herb, leaf trim, trim, shake, popcorn, blüten, cogollo
    form=herb: cogollos, wiet, blüte, têtes, fleurs, шишки, бошки, trimmings, tops, flos, hemp flower, small buds
    form=herb: toppen, fiori, flores, popcorn buds, smalls, larf
    item form=pill: bar, bars, barz, footballs, ladders, school buses, schoolbus, planks, hulks, bars., totem poles
    form=blotter: on a blotter paper, on blotter paper, blotter art, on blotter, on blotters, microdots, acid tabs, lsd tabs, lsd stamps, tripticket
    form=pill: pressed, presses, pressies, xtc pills, pingers, dingas, ecstasy pills, e pills, press
    item form=pill someDrug: pressed pills, press pills
    form=patch: transdermal, matrixpflaster
    form=vial: injectable, injection, inject, inj, injections, injektion
    # Forms that a name of its own substance tells.
    form=crystal ownForm: ice, glass, crystal meth, crystal methamphetamine, shabu, tina, ice meth, meth ice, yaba ice
    form=crystal ownForm: blue sky, crissy, crystal, crank crystal, t1n4, кристалл, мет лёд, crystalmeth
    form=crystal ownForm: chrystal meth, cristal meth, metanfetamina cristal
    form=rock ownForm: crack, crack cocaine, freebase cocaine, cocaine base, крэк, crackcocaine, base coke
    form=rock ownForm: crack rocks, hard
    form=pill ownForm: xanax bars, xanax bar, xanbars, zanny bars, bars xanax
    form=crystal: crstal, crystl, cristall
    form=powder: cocaine powder, brown powder
    ecstasy: xtc, ecstasy, ecstacy, extasy, ecstazy, exstasy, xtasy, ecstasi, экстази, xtcs, extacy, mdma pills
    ecstasy: ecstasy pills, extase, ecstasypillen, éxtasis, ekstasy, xtc pills, mdma pill, ecstasys, экстази таблетки
    additive: paracetamol, acetaminophen, apap, promethazine, caffeine, ibuprofen, naloxone, aspirin, guaifenesin
    additive: tylenol, prometh, carbidopa, benzocaine, lidocaine, levamisole, phenacetin, procaine, tetracaine
    additive: creatine, inositol, lactose, pmk, bmk, p2p, safrole, mannitol
    mixture: mix, mixed, combo, speedball, cocktail, sampler, assortment, variety pack, pack of drugs, party pack
    mixture: mixture, variety, assorted, mix and match, mélange, mischung, combination
    # Tab and stamp: of blotter or pill, as the substance has it.
    item tabOrStamp: tab, tabs, tabz, gel tabs, geltabs, gel tab
    item tabOrStamp stamp: stamps, squares, tickets
    # Words of the cannabis trade.
    herbTrade: indoor, indoors, outdoor, outdoors, greenhouse, hydro, hydroponic, strain, strains, dank, top shelf
    herbTrade: topshelf, chronic, sativa, indica, hybrid, mmj, landrace, homegrown, home grown, organically grown
    herbTrade: bc bud, reggie, mids, beasters, cured, exotics, exotic, cali, terpene, terpenes, coffeeshop, coffeshop
    herbTrade: cofeeshop, dispensary, smoke, kali, flushed, highgrade, high grade, medical grade, midgrade, dominant
    herbTrade: hairy, trichomes, frosty, seedless, sinsemilla, sensimilla, sticky, nuggets, medicinal, loud, craft
    herbTrade: caliweed, aaaa, aaa, aaaaa, grown, soil, bio, hand trimmed, trimmed, aa, buds, bud, nugs, og
    herbTrade: strong smoke, smokable, hydrogrown, unseeded, connoisseur, connoisseurs, connoiseur, greenhouse grown
    herbTrade: вeed, zip, zips, harvest, harvested, crop, homegrow, grow, стафф, medicated, infused, medicals, shelf
    # Words that are said of cannabis: of the plant and its names, of its products, and of either beside a mass.
    strain: sativa strain, indica strain, hybrid strain, sativa strains, indica strains, sativa dominant
    strain: indica dominant, kush, kushes, indica, sativa, haze, buds, sensimilla, sinsemilla, ganja, prerolls
    strain: pre rolls, moonrock, moonrocks, moon rock, moon rocks, sunrocks, medical mj, hashplant, hash plant
    strain: prerolled joints, pre rolled joints, marijuana strain
    cannabis: thc, thca, cannabutter, hash oil, bho, bubble hash, bubblehash, charas, dry sift, skuff, skuf, polm
    cannabis: iceolator, rso, ice o lator, vape carts, vape cart, thc carts, thc vape, thc cartridge, cannaoil
    cannabis: hash brownies, space cake, space cakes, medibles, medible, phoenix tears, shatter, budder, honeycomb wax
    cannabis: live resin, fullmelt, full melt, temple ball, temple balls, feco, hemp oil, crumble wax
    cannabis: gold seal hash, brass knuckles cart, brass knuckles carts, brass knuckles vape, brass knuckles vapes
    cannabis: brass knuckles cartridge, brass knuckles cartridges, stiiizy
    cannabis: butane honey oil, canna butter, cbd oil, caramello, cannabars, dry sieve
    maybeCannabis: wax, concentrate, dab, dabs, crumble, distillate, rosin, kief, keif, kif, bubble, pollen, cbd
    maybeCannabis: cartridge, cartridges, vape, vapes, edibles, diamonds, budder, honeycomb, earwax, ear wax, oil pen
    maybeCannabis: snap n pull, distillate cartridge, isolate, carts, cbg, cannabinoids, vape pen, vape pens
    maybeCannabis: medicated, sift, canna
    maybeCannabis form=hash: gold seal, gold seal black
    maybeStrain: dank, chronic, bud, hybrid, mmj, mj, top shelf, topshelf, trim, shake, nugs, reefer, smalls, joints
    maybeStrain: joint, strains, strain, spliff, spliffs, blunts, blunt, indoor, outdoor, hydro, cali, exotics
    maybeStrain: beasters, coffeeshop, popcorn buds, nug, reggie, mids, landrace, prerolled, sinse, homegrown
    maybeStrain: greenhouse, loud, sticky icky, wiet, medical grade
    # Words of the trade that name no drug.
    trade: uncut, washed, lab tested, labtested, flake, flakes, fishscale, scale, pharma, pharmaceutical, purest
    trade: snort, dope, rx, hplc, micron, synth, raw, stimulant, psychedelic, high dose, potent, brick, bricks, kilo
    trade: eggs, egg, research chemical, rc, freebase, hcl, hci, fumarate, sulfate, sulphate, tartrate, citrate
    trade: acetate, isomer, racemic, base, hydrochloride, enantiomer, snorting, snortable, injectable grade, cut
    trade: stamped, bolivian, peruvian, colombian, columbian, crushable, ir, xr, er, generic, brand, blistered, tramp
    trade: sublingual, afghan, afghani, brown, tar, black tar, moroccan, maroccan, tan, off white, lemon, uncutted
    trade: ndd, sample, samples, batch, oral, bulk, stash, hydrobromide, hbr, maleate
    someDrug: crystals, microdose, microdosing, microdoses, blotters, pills, tablets, capsules, drug, drugs
    someDrug: party pack, legal high, trips, psychedelics, stimulants, opioids, opiates, benzos, painkillers
    someDrug: sleeping pills, rcs, legal highs, acid trip, eggs, research chemicals, buvards, pillen, pastillas
    someDrug: blotter, herbal incense, pain pills, shards, трип, кристаллы, party pills, diet pills, xtc pills
    someDrug: mushrooms, microdots, hallucinogen, sedative, drogen, droga, drogas, drogue, uppers, downers, painkiller
    someDrug: anabolic, narcotics, narcotic, tablettes, tabletten, benzo, herbal highs, pressed pills
    group=steroid: steroid, steroids, anabolic steroids, anabolics, anabolic, gear cycle, mass stack, стероиды
    group=steroid: anabolika, esteroides, steroid cycle, steroid stack, anabolic steroid, bulking stack, cutting stack
    group=cannabinoid: synthetic cannabinoid, synthetic cannabinoids, herbal incense, smoking blend
    group=cannabinoid: herbal smoking blend, herbal blend, synthetic cannabis, synthetic weed, synthetic marijuana
    group=cannabinoid: spice, cannabinoid, herbal smoke, smoking mix, k2, synth blend, herbal incense blend
    group=cannabinoid: synthetic smoking blend, k2 spice, kräutermischung, räuchermischung, herbal potpourri, спайс
    group=cannabinoid: k2 paper, legal weed
    group=psychedelic: nbome, nbomes, psychedelics, 25x nbome, nbome blotters, n bome, nbombs, nbomb, n bomb
    group=psychedelic: tryptamine, tryptamines, hallucinogens, 2c x, psychedelic blotters, psychedelic sampler
    group=psychedelic: phenethylamine
    group=benzodiazepine: benzo, benzos, benzodiazepine, benzodiazepines, бензо
    group=opioid: opioids, opiates, opiate, opioid, painkillers, opiate pills
    group=stimulant: stimulants, stims
    group=cathinone: cathinones, cathinone blend
    group=other: barbiturates, antidepressants, legal high, legal highs, barbiturate, antidepressant, anti depressant
    group=other: sleeping pills, sleeping tablets, muscle relaxant, muscle relaxants, erectile dysfunction pills
    group=other: sleep aid, diet pills, hair loss pills
    """
