/// The publications in which the names of the lexicon are generally found, one a line: code; year of the edition;
/// publisher; title. Fields are apart by `|`.
let sourceTable: StaticString = """
    # the editions that were at hand or are generally cited
    agora|2015|Gwern Branwen and others|Dark Net Market archives 2011–2015: listing titles of the market Agora
    anabolics|2017|William Llewellyn|Anabolics, 11th edition
    dealist|2020|Drug Enforcement Administration|Controlled Substances by alphabetical order
    deaslang|2018|Drug Enforcement Administration|Slang Terms and Code Words: A Reference for Law Enforcement Personnel
    dico|2024|Drogues Info Service|Le dico des drogues
    dope|2020|Layla Bouzoubaa|DOPE: Drug Ontology Parsing Engine, table of classes, substances and synonyms
    drugbank|2025|OMx Personal Health Analytics|DrugBank: names, synonyms and products
    drugcom|2024|Bundeszentrale für gesundheitliche Aufklärung|drugcom.de: Drogenlexikon
    editors|2026|Clew|Names in general use, noted by the editors and not checked against a publication
    energy|2024|Energy Control|Drogas: información sobre sustancias
    erowid|2024|Erowid Center|The Vaults of Erowid: plants, chemicals and herbs
    euda|2024|European Union Drugs Agency|EU Early Warning System on new psychoactive substances
    grls|2024|Ministry of Health of the Russian Federation|State Register of Medicines (ГРЛС)
    incb|2024|International Narcotics Control Board|Red List of precursors and its limited list
    inn|2017|World Health Organization|International Nonproprietary Names: cumulative list 17
    kompas|2024|Zorginstituut Nederland|Farmacotherapeutisch Kompas
    martindale|2020|Pharmaceutical Press|Martindale: The Complete Drug Reference, 40th edition
    multilingual|2006|United Nations Office on Drugs and Crime|Multilingual Dictionary of Narcotic Drugs (ST/NAR/1)
    pillreports|2024|Pill Reports|Ecstasy pill reports by brand
    pubchem|2024|National Center for Biotechnology Information|PubChem: compound synonyms
    rote|2024|Rote Liste Service|Rote Liste
    ru681|2024|Government of the Russian Federation|Decree 681 of 1998: narcotic drugs and psychotropic substances
    seedfinder|2024|SeedFinder|Cannabis strain database
    trimbos|2024|Trimbos-instituut|Drugsinfo.nl
    tripsit|2024|TripSit|Drug database (drugs.json)
    unodc|2016|United Nations Office on Drugs and Crime|Terminology and Information on Drugs, 3rd edition
    wikipedia|2024|Wikimedia Foundation|Wikipedia, in the language of the name
    """
