/// What is sold on the same markets and is no drug, and the words of which titles of books are made.
let noDrugWords: StaticString = """
    # Writings and teaching: they stay what they are, whatever drug they are about.
    writing notDrug: guide, guides, ebook, ebooks, e book, e books, tutorial, tutorials, tuto, tutos, how to, howto
    writing notDrug: handbook, anleitung, anleitungen, leitfaden, handbuch, guía, guia, guías, tutoriel, comment faire
    writing notDrug: comment, wie man, wie du, como hacer, cómo, for dummies, for beginners, beginners guide
    writing notDrug: step by step, encyclopedia, encyclopaedia, lexikon, dictionary, textbook, cookbook, bible
    writing notDrug: kochbuch, manual, manuals, growers bible, horticulture, cultivation, grower's guide, synthesis
    writing notDrug: pdf, epub, mobi, paperback, audiobook, audiobooks, journal, essay, essays, cheat sheet, course
    writing notDrug: kurs, cours, lessons, training, masterclass, webinar, formation, руководство, гайд, схема
    writing notDrug: обучение, мануал, курс, книга, handleiding, manuale, guida, instructions, instruction
    writing notDrug: walkthrough, blueprint, secrets of, history of, the art of, science of, psychology, philosophy
    writing notDrug: memoir, biography, novel, magazine, documentary, recipe, recipes, rezept, formulas
    writing notDrug: knowledge base, made easy, consulting, consultation, consultant, coaching, mentoring, tips
    writing notDrug: tricks, ways to, ways of, steps to, learn, lecture, how i, how we, how do, how can, how it
    writing notDrug: teaches, teach you, explained, revealed, introduction to, grow guide, extraction guide
    writing notDrug: grow your own, make your own, makes your, do it yourself, diy, anarchist, anarchists, cook book
    writing notDrug: synthesizing, making of, manufacture of, extraction of, extracting, production of
    writing notDrug: home production, tek, teks
    # What drugs are cut with: it stays that, whatever drug it is for.
    writing notDrug: cutting agent, cutting agents, streckmittel, produit de coupe, versnijdingsmiddel, agente de corte

    # Data, accounts, money, papers.
    notDrug: account, accounts, acct, accts, konto, konten, compte, comptes, cuenta, cuentas, premium account, login
    notDrug: logins, logs, username, password, passwords, combo list, combolist, database, databases, leak, leaked
    notDrug: dox, fullz, fulls, full info, ssn, dob ssn, mmn, cvv, cvv2, ccv, cc, ccs, cc's, dumps, dump, bins
    notDrug: bin list, track 2, track1, vbv, non vbv, avs, vcc, credit card, credit cards, creditcard, creditcards
    notDrug: kreditkarte, kreditkarten, carte bancaire, cartes bancaires, tarjeta, tarjetas, debit, debit card
    notDrug: debit cards, prepaid card, prepaid cards, clone card, clone cards, cloned cards, carding, cardable
    notDrug: carder, carded, skimmer, skimmers, atm, cashout, cash out, cashing out, cashouts, bank account
    notDrug: bank accounts, bank drop, bank drops, bank log, bank logs, bankdrop, paypal, paypals, pp account
    notDrug: western union, moneygram, money gram, wu transfer, wire, moneypak, iban, sepa, swift, venmo, cashapp
    notDrug: cash app, zelle, skrill, neteller, payoneer, coinbase, binance, kraken, mtgox, localbitcoins
    notDrug: bitcoin wallet, escrow service, exchange service, money transfer, money transfers, transfer service
    notDrug: counterfeit, counterfeits, counterfit, fake money, fake notes, fake bills, banknotes, bank notes
    notDrug: falschgeld, faux billets, billetes falsos, blüten falsch, superdollar, superdollars, prop money, fake id
    notDrug: fake ids, passport, passports, reisepass, passeport, pasaporte, паспорт, driver license, drivers license
    notDrug: driver's license, driving license, driving licence, drivers licence, driver licence, drivers licenses
    notDrug: licence, license, licenses, führerschein, permis de conduire, rijbewijs, id card, id cards, identity card
    notDrug: ausweis, personalausweis, identity, identities, birth certificate, certificate, certificates, diploma
    notDrug: diplomas, degree, utility bill, utility bills, bank statement, bank statements, statement, paystub
    notDrug: paystubs, pay stub, template, templates, psd, scans, scan, selfie, selfies, hologram, holograms, ssn card
    notDrug: social security, green card, credit report, credit score, tax return, tax refund, w2, loan, loans
    notDrug: refund method, refunds, refund service, refunding, gift card, gift cards, giftcard, giftcards, voucher
    notDrug: vouchers, coupon, coupons, egift, e gift, gutschein, gutscheine, bon d'achat, airline tickets
    notDrug: hotel booking, hotel bookings, plane tickets, booking

    # Programs, media, services.
    notDrug: software, hack, hacks, hacking, hacked, hacker, hackers, exploit, exploits, botnet, botnets, malware
    notDrug: ransomware, rat, rats, keylogger, keyloggers, crypter, stealer, spyware, ddos, phishing, spam, spammer
    notDrug: smtp, rdp, rdps, vps, vpn, socks5, socks, proxy, proxies, proxys, server, hosting, website, websites
    notDrug: web site, domain, domains, source code, php, windows, microsoft, office 365, adobe, photoshop, autocad
    notDrug: linux, usb, iphone, ipad, macbook, samsung, nokia, android phone, smartphone, laptop, console, xbox
    notDrug: playstation, ps4, ps5, sim card, sim cards, simcard, imei, netflix, spotify, hulu, hbo, disney, dazn
    notDrug: iptv, cccam, brazzers, pornhub, porn, nude, nudes, onlyfans, amazon, ebay, facebook, instagram, twitter
    notDrug: youtube, tiktok, snapchat, gmail, hotmail, yahoo, uber, uber account, airbnb, tinder, steam, fortnite
    notDrug: minecraft, roblox, nordvpn, expressvpn, origin account, lifetime, followers, likes service, views, seo
    notDrug: backlinks, email list, e mail list, leads, checker, generator, bruteforce, brute, cracking, cracked
    notDrug: keygen, serial, activation, bot, bots, bulletproof, tor browser, opsec, anonymity, pgp, dvd, dvds, movie
    notDrug: movies, tv series, video, videos, mp3, ebooks collection, games, video game, apk, casino, poker, betting
    notDrug: lottery, forex, trading, trader, investment, invest, income, passive income, make money, earn, earn money
    notDrug: making money, money making, get rich, autopilot, dropship, affiliate, marketing, business, sports betting
    notDrug: onion link, onion links, dark web links, deep web links, vendor account, vendor accounts, invite, invites
    notDrug: referral, referral code, hitman, advert, advertising, advertisement, indicator, mt4, unlocker, unlocking
    notDrug: recovery, spoof, spoofer, fraud, scam, scams, scamming, doxing, doxxing, verification, verified account
    notDrug: kyc, sms, otp bypass, bypass, jailbreak, forensic, forensics, antivirus, antilogger, encryption, firewall
    notDrug: laundering, tax evasion, offshore, company formation

    # Goods.
    notDrug: replica, replicas, rolex, hublot, breitling, cartier, panerai, omega seamaster, tag heuer, patek
    notDrug: audemars, iwc, gucci, louis vuitton, chanel, prada, burberry, versace, armani, hermes, ralph lauren, nike
    notDrug: adidas, yeezy, jordans, oakley, ray ban, handbag, handbags, sneakers, jeans, shirt, shirts, t shirt
    notDrug: hoodie, jacket, shoes, sunglasses, necklace, bracelet, wallet, belt, watch, watches, jewelry, jewellery
    notDrug: chronograph, glock, pistol, pistols, rifle, shotgun, ammo, ammunition, revolver, handgun, ak47 rifle
    notDrug: beretta, walther, luger, magazine rounds, silencer, suppressor, stun gun, stungun, taser, tazer, knuckle
    notDrug: knuckles, knuckle dusters, dusters, pepper spray, knife, knives, baton, explosive, explosives
    notDrug: grenade launcher, body armor, lock pick, lockpick, lock picks, lockpicks, lock picking, padlock, padlocks
    notDrug: jammer, jammers, spy camera, hidden camera, gps tracker, detector, metal detector, silver bar
    notDrug: silver bars, silver bullion, gold bullion, bullion, troy, silver coin, silver coins, gold coin
    notDrug: gold coins, diamond ring, ring, rings, cosmetics, perfume, lotion, helmet, headphones, headphone
    notDrug: bluetooth, television, camera, cameras, drone, 3d print, 3d printed, 3d printer, printer, laser
    notDrug: flashlight, stamps usps, usps labels, shipping labels, shipping label, tracking labels, labels, decoy
    notDrug: decoys, mylar bags, vacuum bags, shipping option, shipping upgrade, shipping add on
    notDrug: express shipping upgrade, upgrade shipping, overnight upgrade, shipping addon, postage upgrade
    notDrug: express shipping add on, uv light, solar, zippo, tent, pet, dildo, sex toy, escort, rohypnol test, animal
    notDrug: bluetooth speaker, bluetooth speakers, beats pill, ivory, body wash, safe can, diversion safe, diversion, caliber, acp, fmj, 9mm, full auto
    notDrug: burner phone, cellphone, cell phone, phone number, phone numbers, mobile phone, sim, voicemail

    notDrug: pamp, pamp suisse, potassium, cyanide, flash powder, flashpowder, phosphorus, chlorate, thermite, uranium
    notDrug: rounds, slugs, skeet, 22lr, lr hp, lfb, 7.62x39mm, x39mm, x39, magnifying glass, microscope, modem
    notDrug: drug tester, swabs, alcohol swabs, utensil, prescription fillable, detoxification, detox, tolerance
    notDrug: withdrawal, drug laboratories, prescription label, prescription labels, rx label, rx labels, editable
    notDrug: prescription pad, prescription pads, blank prescription, blank prescriptions, fake prescription
    # Mushrooms of the kitchen.
    notDrug: portobello, portobello mushrooms, portobello mushroom, shiitake, shiitake mushrooms, porcini
    notDrug: porcini mushrooms, oyster mushrooms, button mushrooms, chanterelle, chanterelles, truffle oil
    notDrug: test kit, test kits, testing kit, testkit, reagent test kit, marquis reagent, marquis test, ehrlich
    notDrug: simon's reagent, spoon, spoons, 24k gold, 18k gold, 14k gold, 925 silver, cocaine wash, coke wash
    notDrug: heroin wash, kaffee, kaffeebohnen, arabica, robusta, espresso, coffee beans, koffiebonen
    # The herb that is burnt; `sage` alone is also a variety of cannabis.
    notDrug: white sage, sage bundle, sage bundles, sage smudge, smudge stick, smudge sticks
    teaching thing: make, manufacture, manufacturing, cooking, synthese, production, extraction, cycles, growth
    teaching thing: formula, shamanism
    thing: xxx, script, scripts, growing, laboratory
    notDrug: note, notes, book, books, buch, livre, livres, libro, libros, edition, diaries, spirit molecule
    notDrug: problem child, secret of, straight facts, reconsidered, probook, keyboard, inch tablet, laptop tablet
    notDrug: covers, datasheet, startup, directory, meditation, psychotherapy, visions, realities, alchemy
    notDrug: clandestine, chemist, traffickers, trafficking

    # Equipment of drugs, sold for itself.
    equipment: drug test, drug tests, ez test, eztest, reagent, reagents
    equipment: fentanyl test strips, test strip, test strips, purity test, punch set, punch sets, pill punch
    equipment: stamp punch, stamps punch, die punch, synthetic urine, fake urine, clean urine, urine, detox drink
    equipment: detox kit, grinder, grinders, scale, scales, digital scale, digital scales, waage, balance de précision
    equipment: bong, bongs, glass pipe, glass pipes, pipe, pipes, vaporizer, vaporizers, vaporiser, volcano, bubbler
    equipment: rolling papers, rolling paper, rolling tray, papers, ice pipe, meth pipe, oil burner, crack pipe
    equipment: weed pipe, one hitter, hookah, dab rig, dab rigs, grow light, grow lights, grow tent, grow box
    equipment: grow kit, growkit, growbox, nutrients, fertilizer, fertiliser, pill press, pill presses, tablet press
    equipment: pollen press, rosin press, pill cutter, bubble bags, bubble bag, extraction bags, ice bags, filter
    equipment: wheel filter, micron filter, needle, gelatin capsules, gelatine capsules, empty gelatine, leerkapseln
    equipment: leere kapseln, gélules vides, cápsulas vacías, needles pack, insulin syringe, insulin syringes
    equipment: empty capsules, empty capsule, empty gelatin, capsule machine, capsule filler, stash can, stash box
    equipment: dugout, ashtray, lighter, lighters, snorter, snuffer, snuff kit, bullet snorter, snorting kit
    equipment: smell proof, smellproof, cream chargers, whipper, cracker, chillum
    equipment: vape battery, battery, batteries, vape mod, atomizer, cleaning kit, evaporator, lab equipment
    equipment: glassware, starter kit, hemp paper, stamp die, die set, pill die, press die, tablet die, punch die
    equipment: mold set, stamp set, cigarette paper, pill box, pill mold, pill molds, tdp, poster, sticker, stickers
    equipment: t shirts, grow room, seed bank, hydroponics, breathalyzer, drug testing, pass a drug test
    equipment: purity testing, mushroom kit, stamp press, blotter paper, undipped, blank blotter, empty vape
    equipment: empty cartridges, empty carts, packaging bags, packaging only, balloon, stash safe, jar opener
    equipment: bong cleaner

    # Words for things that are also said of drugs: they count where no drug with an amount stands beside them.
    thing: card, cards, karte, karten, bank, cash, money, geld, argent, dinero, visa, mastercard, amex, coin, coins
    thing: stash
    metal thing: gold, silver, platinum, palladium, oro, silber, mercury, quecksilber
    thing: bills, bill, billets, scheine, method, methods, methode, méthode, método, métodos, list, liste, lists
    thing: pack of guides, collection, complete, series, season, seasons, service, services, code, codes, tool, tools
    thing: tool kit, file, files, phone, telephone, handy, email, e mail, address, adresse, mail, post, number, link
    thing: links, game, film, album, song, music, art, picture, image, photo, photos, print design, clothes, clothing
    thing: bag of tricks, gun, guns, bullet, weapon, weapons, waffe, fake, forged, novelty, worth, balance, funds
    thing: transfer, loads, gift, online, internet, web, site, sites, network, computer, pc, mac, system, systems
    thing: security, privacy, secret, secrets, profit, earnings, success, power of, women, woman, girl friend, men
    thing: man, girls, sex, dating, love, sexy, teen, teens, hot girls, wireless, device, devices, machine, glass, jar
    thing: container, containers, case, box design, plate, plastic, leather, ceramic, steel, wholesale list, supplier
    thing: suppliers, vendors list, seller list, contact, contacts, verified, working, lifetime warranty, warranty
    thing: program, application, app, version, full version, portable, windows version, crack software, cracks, keys
    thing: key, unlock, unlocked, insurance, claim, claims, refund, legal advice, law, police, fbi, cia, government
    thing: military, crime, smuggler, smuggling, lose, gadget, mask, costume, knowledge, mind, consciousness
    thing: experience, journey, adventures, adventure, human, humans, brain, chemistry, genetics, medicine, healing
    thing: spirit, gods, magick, magic, witchcraft, religion, religious, culture, world of, war, history, story
    thing: stories, theory, principles, essential, essentials, techniques, basics, advanced, ultimate, survival
    thing: self defense, defense, protection, protect, avoid, prevent, become, develop, how, why, what, when, who
    thing: where, your, yourself, beginners, beginner, newbie, noob, reference, report, study, research paper
    thing: analysis, understanding, master class, hotel, flight, flights, travel, ticket service, tickets event
    thing: concert, car, cars, auto, rental, escape, employment, jobs, job, coupon code, discount code, promo code
    thing: walmart, tesco, target, costco, best buy, ikea, apple, google, asus, dell, sony, hp printer, vip
    thing: membership, subscription, subscriptions, abo, monat, month, months, days, minutes, year, years, premium
    thing: basic, unlimited, honey for men, royal honey, supplement, supplements, vitamin, vitamins, protein, whey
    thing: creatine, bcaa, slimming tea, skin cream, tan cream, erection gel, penis, enlargement, pheromone
    thing: pheromones, tea set, soap, shampoo, incense sticks, food, acetone, solvent, solvents, toluene
    thing: diethyl ether, naphtha, lye, sodium hydroxide, tik tok, hpbcd, dmso, p2np, bmk, pmk, apaan

    # Words of the trade that say nothing of the goods.
    plain: reagent tested, reagents tested, marquis tested, ez tested, reagent test passed, shipping, ship, ships
    plain: shipped, express, delivery, priority, overnight, domestic, stealth, tracked, tracking, escrow, fe, vendor
    plain: seller, quality, premium, high, hq, top, best, great, super, special, offer, offers, sale, deal, promo
    plain: discount, sample, samples, free, new, fresh, cheap, price, prices, only, order, orders, buy, sell
    plain: available, stock, listing, custom, uk, us, usa, eu, europe, nl, de, germany, german, dutch, holland, au
    plain: aus, australia, canada, canadian, french, france, spain, worldwide, ww, next day, day, ndd, nextday, strong
    plain: potent, xmas, bulk, intro, limited, white, red, blue, green, pink, yellow, orange, purple, black, grey
    plain: gray, gold, silver, brown, lab, tested, pure, import, imported, direct, official, real, online, now, here
    plain: acetone washed, acetone wash, washed with acetone, makes your day, gold standard, high times cc, cc winner
    plain: old formula, new formula, original formula, dry ice extraction, ice extraction, mimosa extraction
    plain: water extraction, and ice extraction, co2 extraction, butane extraction, owsley's recipe, owsley recipe
    plain: authentic recipe, original recipe, secret recipe, secret recipie, select your quantity, choose your quantity
    plain: full, no, with, and, ltd, inc, first, class, clone, copy of, exp, logo, shape, shaped, mega, xl, amazing
    plain: excellent, good, nice, clean, double, big, large, small, mini, very, extra, a, x, the

    # The small words of sentences: three of them and no amount are a sentence or a book.
    function: the, of, to, in, for, a, an, is, are, be, how, your, you, my, our, from, by, on, at, that, this, it, as
    function: into, about, it's, der, die, das, des, den, und, für, im, zum, zur, le, la, les, du, pour, dans, el, los
    function: las, del, para, y, het, een, van, with, without, who, what, when, why, his, her, their, its, own, was
    function: not, all, can, will, have, has, do, does, ever, never
    """
