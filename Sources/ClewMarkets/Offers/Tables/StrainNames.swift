/// Names of cannabis varieties as breeders and coffee shops use them, and the names of pressed pills and of blotters.
/// Names are facts; they were collected from seed catalogues' lists and common knowledge, spelled as they are said.
let strainNames: StaticString = """
    # Names that mean cannabis wherever they stand on a market.
    strain: og kush, bubba kush, purple kush, master kush, hindu kush, banana kush, lemon kush, cookies kush
    strain: pink kush, tang kush, amnesia haze, super silver haze, silver haze, lemon haze, super lemon haze
    strain: neville's haze, nevilles haze, purple haze, blue haze, g13 haze, mango haze, strawberry haze
    strain: cinderella 99, white widow, black widow strain, blue dream, bluedream, sour diesel, sourdiesel, nyc diesel
    strain: ny diesel, strawberry diesel, turbo diesel, blue diesel, east coast sour diesel, girl scout cookies
    strain: girlscout cookies, girlscoutcookies, gsc, thin mint cookies, granddaddy purple, grand daddy purple
    strain: grandaddy purple, granddaddy purp, grandaddy purp, grand daddy purp, gdp, green crack, greencrack
    strain: jack herer, jack herrer, herer, jackherer, northern lights, northern light, durban poison, durban
    strain: train wreck, trainwreck, ak 47, ak47, white rhino, maui wowie, maui waui, acapulco gold, panama red, skunk
    strain: skunk 1, super skunk, superskunk, lemon skunk, island sweet skunk, uk cheese, exodus cheese, blue cheese
    strain: big buddha cheese, dairy queen strain, chemdawg, chemdog, chem dawg, chem dog, chem 91, chem d, headband
    strain: sour headband, 707 headband, gorilla glue, gg4, gorilla glue 4, gg 4, pineapple express, bubblegum kush
    strain: blueberry kush, skywalker og, skywalker, tahoe og, ghost og, larry og, sfv og, fire og, true og, alien og
    strain: king louis, king louis xiii, kosher kush, critical kush, critical mass, critical jack, critical plus
    strain: blue critical, wedding cake, wedding cakes, gelato, gelato 33, gelato 41, sherbert, sherbet
    strain: sunset sherbet, sunset sherbert, mimosa strain, zkittlez, zkittles, runtz, white runtz, pink runtz
    strain: do si dos, dosidos, dosido, purple punch, cuvee cake, ice cream cake, forbidden fruit, tangie
    strain: purple tangie, tropicana cookies, biscotti strain, mac 1, cereal milk, gmo cookies, garlic cookies
    strain: purple urkle, urkle, lavender kush, purple trainwreck, grape ape, grapeape, purps, the purps, mendo purps
    strain: big bud, holland's hope, power plant, powerplant, shiva skunk, jack flash, hash plant, lamb's bread
    strain: lambs bread, chocolope, cannatonic, harlequin, ac dc strain, charlotte's web, agent orange, jillybean
    strain: romulan, hawaiian snow, laughing buddha, cheese kush, stardawg, star dawg, strawberry cough, vanilla kush
    strain: bruce banner, g13, g 13, afghan kush, afgoo, afghooey, swazi gold, swazi, swazi rooibaard, malawi gold
    strain: thai stick, thai sticks, colombian gold, texada timewarp, wappa, sensi star, enemy of the state
    strain: dutch treat, space queen, god bud, godbud, mk ultra, nuken, death bubba, pink bubba, bubba, rockstar kush
    strain: tuna kush, comatose og, el jefe, lsd strain, cookies and cream, animal cookies, platinum cookies
    strain: platinum gsc, cherry pie, platinum kush, presidential kush, presidential og, louis xiii, hell's og
    strain: hells og, abusive og, diablo og, cali orange, california orange, orange bud, orangebud, citral, thai haze
    strain: white russian, great white shark, snow white strain, snowcap, blackberry kush, black domina
    strain: blackjack strain, nebula strain, euforia strain, kali mist, kalimist, bubblicious, vortex strain
    strain: super sour diesel, sour og, sour kush, sour tsunami, golden goat, alaskan thunder fuck
    strain: alaskan thunderfuck, tangerine dream, sweet diesel, og 18, king kush, space bomb, jolly rancher strain
    strain: candyland, candy kush, blue magoo, bc big bud, bc bud, afghani kush, deadhead og, monster cookies
    strain: sunset og, triangle kush, critical bilbo, moby dick, monster kush, s.a.g.e, amnesia, amnezia, dinafem, nlx
    strain: nl x, nl5, lemon amnesia, amnesia lemon, g-force, mango kush, cotton candy kush, tora bora, original glue
    strain: zombie kush, ultimate purple, blue widow, bay 11, master og, obama kush, wifi og, white fire og
    strain: holy grail kush, violator kush, fruity pebbles og, animal mints, jealousy strain, kush mints
    strain: lemon cherry gelato, london pound cake, pound cake, peanut butter breath, mendo breath, motor breath
    strain: apple fritter, gushers, slurricane, sundae driver, papaya punch, oreoz, horchata strain, lemon tree strain
    strain: wedding crasher, strawnana, mango tango, hybrid haze, double dream, cinex, rip city purps, cat piss strain
    strain: m39, orange kush, orange krush, cali kush, jamaican lambsbread, sensi skunk, early girl strain, durban x
    strain: haoma, hollands hope, hog's breath, hogs breath, purple nepal, lemon g, g6, jet fuel og, jet fuel
    strain: fortissimo, chiesel, columbian gold

    # Names that mean other things as well.
    strain: bubble gum, bubbleberry, casino royal
    maybeStrain: diesel, cheese, cookies, blueberry, bubblegum, pineapple, lemon, mango, strawberry, grape, cherry
    maybeStrain: banana, widow, jack, sour, santa maria, super silver, northern, blackberry, grapefruit, cinderella
    maybeStrain: flo, rockstar, snow white, blue moon, mimosa, biscotti, cake, queen, berry, critical, confidential
    maybeStrain: la confidential, shoreline, horeline, space candy, lavender, vortex, chernobyl, cement, glue, melon
    maybeStrain: tangerine, tangelo, papaya, apollo, chem, purple, jedi, hulk kush, trainwreck, sherb, zaza, rhino
    maybeStrain: lights, maui, kali, malawi, malana, caramel, chocolate, blackjack, shiva, bubba, gods gift
    maybeStrain: god's gift, sage, nebula, euphoria, fondue, chocolate fondue, violator, kandy, medicine man
    maybeStrain: sweet tooth, super lemon, peach, tutti frutti, mandarin, big buddha, ripper, dutch passion, sensi
    maybeStrain: sensi seeds, hog, wreck, deadhead, larry, girl scout, nl, krush, og, bomb weed, wonder weed, gum, mk
    maybeStrain: mango tango, purple punch, durban

    # Imprints, shapes and names of pressed pills.
    metal press: golden bar, golden bars, gold bar, gold bars, silver bar, silver bars
    press: battery, batteries, magnet, magnets, plusmin, goldbarren, android, androids, blue android, superman
    press: supermen, bugatti, bugattis, domino, dominos, domino's, grenade, grenades, partyflock, party flock
    press: partyflocks, heineken, heinekens, heineken star, heineken stars, wifi, wi fi, mickey mouse, mickey, mario
    press: super mario, mario bros, toyota, toyotas, chupa chup, chupa chups, chupachups, nintendo, nintendos
    press: nintendo star, facebook pill, facebooks, fb likes, burger king, burger kings, ferrari, ferraris, dolphin
    press: dolphins, herbalife, herbal life, warner, warner bros, warner brothers, warners, ghost, ghosts, blue ghost
    press: mitsubishi, mitsubishis, mits, mitsu, rolex, rolexes, rolls royce, rolls royces, bentley, bentleys, tesla
    press: teslas, audi, audis, porsche, versace, louis vuitton, lv pill, philipp plein, plein, red bull, redbull
    press: redbulls, red bulls, netflix, ikea, lego, legos, pharaoh, pharaohs, punisher, punishers, punisher skull
    press: skull, skulls, army skull, my brand, maybach, hello kitty, hello kittys, kenzo, dom perignon, moet, chanel
    press: gucci, supreme, supremes, instagram, snapchat, tiktok, twitter, tweety, tweetys, donkey kong, donkey kongs
    press: darth vader, yoda, stormtrooper, storm trooper, spongebob, pikachu, pokemon, pokeball, minion, minions
    press: homer, simpsons, bart simpson, bart, purple ninja, ninja turtle, ninja turtles, donald trump, trump, trumps
    press: ghostbuster, ghostbusters, rick and morty, pink panther, anonymous, anonymous mask, transformer
    press: transformers, barclays, barclay, dhl, dpd, ups pill, pornhub, tomorrowland, defqon, qdance, q dance, boss
    press: hugo boss, armani, apple, apples, bitcoin, bitcoins, ethereum, dogecoin, cookie monster, cookie monsters
    press: batman, captain america, spiderman, green lantern, joker, playboy, playboys, heart, hearts, star, stars
    press: butterfly, butterflies, dice, smiley, smileys, diamond, diamonds, omega, stop sign, traffic light
    press: traffic lights, lightning, strawberry, strawberries, pineapple, duracell, kfc, mcdonalds, mc donalds
    press: starbucks, burger, coca cola, pepsi, nespresso, nasa, space invader, space invaders, tulip, tulips, banana
    press: bananas, crown, crowns, lion, lions, eagle, eagles, owl, owls, elephant, elephants, bunny, alien head
    press: alien heads, aliens, alien, white alien, mask, champion, lacoste, nike, adidas, puma, wickr, pablo escobar
    press: escobar, el chapo, tekashi, tekashi69, 6ix9ine, bulldog, bulldogs, blue whale, whale, cheshire cat
    press: yellow bullet, mpower, m power, bmw, tnt, tic tac, tic tacs, silver bar, silver bars, partyflock's, postal
    press: going postal, plus minus, wonder woman, peace, peace sign, euro, chupa, nyan cat, ying yang, yin yang
    press: ak 47 pill, k9, mastercard, visa, paypal, amazon, google, youtube, whatsapp, telegram, soundcloud, spotify
    press: ferrero, toblerone, oreo, orange slice, rubik, rubiks, formula 1, xbox, playstation, gameboy, tetris
    press: pacman, pac man, sonic, zelda, triforce, illuminati, pyramid, pyramids, sphinx, bart simpsons, crocodile
    press: crocs, game of thrones, unicef, warning, biohazard, radioactive, nuclear, bombs, bomb, dynamite pill
    press: rocket, rockets, bluebird, angry bird, angry birds, squirtle, rhino pill, vendetta pill, honda, hondas
    press: speaker, speakers, doraemon, doraemons, audemars, audemars piguet, audemars piquit, paul frank, pg tips
    press: twitters, bluetooth, nissan, subaru, lamborghini, lambo, lambos, tomahawk, thor, ironman, xmen

    # Pictures on blotters.
    print: hofmann, hoffman, hoffmann, hofman, albert hofmann, dalai lama, shiva, ganesh, ganesha, fat freddy
    print: fat freddys, fat freddys cat, fat freddy's, fat freddy's cat, jesus christ, white on white, wow
    print: needlepoint, needle point, fluff, white fluff, family fluff, alice in wonderland, vendetta, v for vendetta
    print: three wise monkeys, wise monkeys, lord vishnu, vishnu, krishna, orange sunshine, twins, alien twins
    print: dr walter, dr. walter, avatar, avatars, bicycle day, bicycle, trip to the moon, timothy leary, tim leary
    print: sandoz, flower of life, golden ratio, mandala, mandalas, felix the cat, lucy in the sky, sgt pepper
    print: grateful dead, gdf, window pane, windowpane, purple haze print, kali, buddha, hollow earth, mayan, om print
    print: eye of horus, third eye, psychonaut, technicolor trip, technicolor, double dipped, silver crystal
    print: czech silver, swiss silver, shambhala, space shuttle, apollo print, ramses, plato, hoffman 2000
    print: hofmann 2000, hofmann 2014, beavis, bart print, anonymous, steal your face, sunshine, stargate
    """
