import ClewCore
import ClewMarkets
import Testing

/// Each rule with titles that it must take and titles that it must leave, one beside the other.
@Suite struct TitleRuleTests {
    private func read(_ title: String) -> Offer { TitleParser().parse(title) }

    @Test(arguments: [
        ("Cocaine 1,5 g", 1.5), ("Cocaine 1.5 g", 1.5), ("Cocaine .5g", 0.5), ("Cocaine 1,000 g", 1000),
        ("Cocaine 1½ g", 1.5),
        ("Cocaine 1/4g", 0.25), ("Cocaine 1 1/2 g", 1.5), ("Cocaine 0,750 kg", 750), ("Cocaine 0 5 g", 0.5),
        ("Cocaine 250 mg", 0.25), ("Cocaine 2lbs", 907.18), ("Cocaine 2 кг", 2000),
    ])
    func `a mass is read in grams`(title: String, grams: Double) throws {
        let read = try #require(read(title).quantityGrams)
        #expect(abs(read - grams) < 0.01 * grams)
    }

    @Test(arguments: [
        "Cocaine 1g - 5g", "Cocaine 1-5 g", "Cocaine 1 to 5 grams", "Cocaine 1/2/5 g", "Cocaine 1,2,5 g",
        "Cocaine 1g or 2g",
        "Cocaine from 1g", "Cocaine up to 5g", "Cocaine 1g | 2g | 5g", "Cocaine 1g, 3g, 7g", "Cocaine min 10g",
        "Cocaine 7g-1oz", "Cocaine", "Cocaine 5", "Cocaine $5 per gram", "Cocaine 24 hours", "Cocaine, 2021 batch",
        "Cocaine V2", "Cocaine 5ml",
    ])
    func `a choice, a bare number and a price are no mass`(title: String) {
        #expect(read(title).quantityGrams == nil)
        #expect(read(title).substance == "cocaine")
    }

    @Test(arguments: [
        ("Cocaine 2 x 5g", 10), ("Cocaine 5g x 2", 10), ("Cocaine 2*5g", 10), ("Cocaine 5g + 5g free", 10),
        ("Cocaine 5g (2 x 2.5g)", 5), ("Cocaine 5g / 5 grams", 5), ("Cocaine 28g (1oz)", 28), ("Cocaine 1oz (30g)", 30),
        ("Cocaine 5g, 2x stronger than others", 5), ("Cocaine 5g in 1g bags", 5), ("4 bags of 1g cocaine", 4),
    ])
    func `amounts are multiplied and added as written`(title: String, grams: Double) {
        #expect(read(title).quantityGrams == grams)
    }

    @Test(arguments: [
        ("Xanax 2mg x 100", 100), ("100 x Xanax 2mg", 100), ("Xanax 2mg 100 pills", 100), ("Xanax 2mg (100)", 100),
        ("100 blue Xanax bars 2mg", 100), ("Xanax 2mg qty 100", 100), ("Xanax 10 x 10 pills", 100),
        ("Xanax 1,000 pills", 1000), ("Xanax 1.000 pills", 1000), ("Xanax 1k pills", 1000),
        ("Xanax 50 pills + 10 free", 60),
        ("5 boxes x 20 Xanax pills", 100), ("Xanax 100 pills in 5 boxes", 100), ("Xanax pack of 30", 30),
        ("Xanax ten pills", 10), ("Xanax x100", 100), ("Xanax 100pcs", 100), ("Xanax 2mg - 100 Stk.", 100),
    ])
    func `units are counted`(title: String, units: Double) {
        #expect(read(title).units == units)
        #expect(read(title).substance == "alprazolam")
    }

    @Test(arguments: [
        "Xanax 2mg pills", "Xanax 10-100 pills", "Xanax 25-500x", "Xanax GG249 bars", "Xanax pills 24/7",
        "Xanax 10 or 20 pills", "Xanax 50 | 100 | 200 pills", "Xanax from 10 pills", "Xanax powder 1g",
        "Xanax $50 pills",
    ])
    func `a choice, a code and a price count nothing`(title: String) {
        #expect(read(title).units == nil)
    }

    @Test(arguments: [
        ("LSD 110ug", 0.11), ("LSD 110 µg", 0.11), ("LSD 110 mcg", 0.11), ("LSD 110μg tabs", 0.11),
        ("Xanax 0,5mg", 0.5),
        ("Percocet 10/325", 10), ("Percocet 10mg/325mg", 10), ("Suboxone 8/2mg", 8), ("Valium 10mg/tab", 10),
        ("Clenbuterol 40mcg tabs", 0.04), ("MDMA pills 200+ mg", 200), ("Valium 10 mg each", 10),
    ])
    func `a dose is read in milligrams`(title: String, dose: Double) {
        #expect(read(title).unitDoseMg == dose)
        #expect(read(title).quantityGrams == nil)
    }

    @Test(arguments: [
        "Testosterone enanthate 250mg/ml", "Morphine 10mg/1ml", "HGH 100 IU", "MDMA powder 100mg", "Ketamine 500mg",
        "XTC pills 180-220mg", "Xanax 1mg or 2mg", "Methadone 40g pills",
    ])
    func `a strength, a mass and a choice are no dose`(title: String) {
        #expect(read(title).unitDoseMg == nil)
    }

    @Test(arguments: [
        ("Cocaine 92%", 92), ("Cocaine 92 %", 92), ("Cocaine >80%", 80), ("Cocaine 80%+", 80), ("Cocaine +80%", 80),
        ("Cocaine 80-90% pure", 85), ("Cocaine 82% - 84%", 83), ("Cocaine 99,9% purity", 99.9), ("Cocaine [100%]", 100),
        ("Cocaine 100% pure", 100), ("Cocaine pure 84", 84), ("Cocaine 84 pure", 84), ("Cocaine quality (98+)", 98),
        ("Cocaine 92% free shipping", 92), ("Cocaine 92%, guaranteed", 92), ("Kokain 85 Prozent", 85),
        ("Cocaine 10% off, 88% pure", 88),
    ])
    func `a purity is read in percent`(title: String, purity: Double) {
        #expect(read(title).purityPercent == purity)
    }

    @Test(arguments: [
        "Cocaine 10% off", "Cocaine -10%", "Cocaine 50% more", "Cocaine + 50% FREE", "Cocaine 10% extra",
        "Cocaine 20% discount",
        "Cocaine 100% satisfaction", "Cocaine 100% legit", "20% Rabatt auf Kokain", "OG Kush 24% THC",
        "CBD weed 18% CBD",
        "Kush 70% sativa", "200 mg pure MDMA", "pure cocaine 5g", "Cocaine 5g",
    ])
    func `a share, a discount and praise are no purity`(title: String) {
        #expect(read(title).purityPercent == nil)
    }

    @Test(arguments: [
        ("LSD tabs 100ug", "blotter"), ("Xanax tabs 2mg", "pill"), ("MDMA crystals", "crystal"),
        ("MDMA crystal powder", "powder"),
        ("Xanax bars", "pill"), ("Tramadol gel caps", "capsule"), ("Cannabis chocolate 100mg", "edible"),
        ("Hash oil", "oil"),
        ("BHO", "concentrate"), ("Bubble hash", "hash"), ("THC cart", "vape"), ("Weed", "herb"),
        ("Fentanyl patches", "patch"),
        ("Testosterone vials", "vial"), ("GHB 500ml", "liquid"), ("Magic truffles", "mushroom"),
        ("Powdered mushrooms", "powder"),
        ("Crack", "rock"), ("Speed paste", "paste"), ("Kamagra jelly", "jelly"), ("Iboga root bark", "bark"),
        ("Salvia extract", "extract"), ("Spore print cubensis", "spores"), ("Feminized cannabis seeds", "seeds"),
        ("Speed oil", "oil"), ("Ketamine shards", "crystal"), ("5g ice", "crystal"),
    ])
    func `a form word tells the form`(title: String, form: String) {
        #expect(read(title).form == form)
    }

    @Test(arguments: [
        "MDMA", "Molly 1g", "Meth 1g", "Xanax 2mg x 10", "LSD 100 hits", "Ketamine rocks/powder", "Cocaine flakes",
        "Cocaine bricks", "Champagne MDMA 1g", "LSD crystal clean 100ug", "5g cocaine and free weed edible",
    ])
    func `no form is guessed`(title: String) {
        #expect(read(title).form == nil)
    }

    @Test(arguments: [
        ("5g ice", "methamphetamine"), ("5g coke", "cocaine"), ("2g molly", "mdma"), ("10 acid tabs 100ug", "lsd"),
        ("10g speed", "amphetamine"), ("1g crack", "cocaine"), ("10g weed", "cannabis"), ("5g hash", "cannabis"),
        ("DOM 3mg", "dom"), ("3.5g shrooms", "psilocybin mushrooms"), ("China white heroin 1g", "heroin"),
    ])
    func `an ordinary word is a name beside an amount`(title: String, substance: String) {
        #expect(read(title).substance == substance)
    }

    @Test(arguments: [
        "Ice cream maker", "Speed test your line", "Crack any password", "Hash generator", "Acid Pro 7", "Doc martens",
        "Coke machine", "White", "Snow globe", "Gold chain", "Tesla", "Blue diamond ring", "Molly the dog book",
    ])
    func `an ordinary word alone is no drug`(title: String) {
        #expect(read(title).substance == nil)
    }

    @Test(arguments: [
        ("Ethylone 5g (MDMA substitute)", "ethylone"), ("Etizolam, better than Xanax", "etizolam"),
        ("Methylone 5g, not MDMA", "methylone"),
        ("Percocet (oxycodone/paracetamol)", "oxycodone"), ("Crack cocaine 1g", "cocaine"),
        ("Xanax alprazolam 2mg", "alprazolam"),
        ("Adderall (amphetamine salts)", "amphetamine"), ("Kamagra tadalafil 20mg", "tadalafil"),
        ("Kamagra 100mg", "sildenafil"),
        ("Cocaine cut with lidocaine 5g", "cocaine"), ("S-ketamine 1g", "ketamine"),
        ("Codeine promethazine syrup", "codeine"),
        ("Testosterone (enanthate) testosterone enanthate", "testosterone enanthate"),
        ("Xanax 2mg + free weed", "alprazolam"),
    ])
    func `the main substance is told from what is like it or beside it`(title: String, substance: String) {
        #expect(read(title).substance == substance)
    }

    @Test(arguments: [
        ("Cocaine & heroin", "other"), ("Xanax, Valium, Klonopin", "benzodiazepine"), ("Heroin / oxycodone", "opioid"),
        ("MDMA + LSD combo", "other"), ("Coke and weed", "other"), ("Benzos", "benzodiazepine"),
        ("Anabolic steroids", "steroid"),
        ("Herbal incense 3g", "cannabinoid"), ("5g UNKNOWN DELIGHT", "other"), ("Pills", "other"),
    ])
    func `a mixture and a group have a class and no substance`(title: String, substanceClass: String) {
        #expect(read(title).substance == nil)
        #expect(read(title).substanceClass == substanceClass)
    }

    @Test(arguments: [
        "Cocaine vendor account", "Cocaine guide 1g", "1kg MDMA synthesis tutorial", "Ketamine book", "Weed grinder",
        "Cannabis grow box",
        "MDMA test kit", "Wie man LSD herstellt", "Comment faire de la MDMA", "Cómo hacer cocaína",
        "Handleiding hennep kweken",
        "Руководство по выращиванию каннабиса", "Xanax pill press", "Scale for herbs 0.01g", "Fake 50 euro notes",
        "Netflix account", "CVV", "Passport scan", "Replica watch", "Vendor account Xanax",
    ])
    func `writings, equipment and accounts are no drug`(title: String) {
        #expect(read(title) == .noDrug)
    }
}
