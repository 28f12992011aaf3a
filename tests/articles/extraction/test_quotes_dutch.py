"""Every way a Dutch newspaper says who said what, sentence by sentence.

Each construction has sentences in which it must be found and sentences that look like it and are none. All sentences,
people and countries are invented.
"""

from __future__ import annotations

import pytest

from articles.extraction import extract

# (construction, text, [(kind, content, speakers)]): every statement of the text, and no other.
FOUND: list[tuple[str, str, list[tuple[str, str, str]]]] = [
    # C1 X zegt dat S
    ("C1", "Minister Lena Vermaas zegt dat de brug volgend jaar opengaat.",
     [("indirect", "de brug volgend jaar opengaat", "Lena Vermaas")]),
    ("C1", "De burgemeester van Ostrava vindt dat de politie te laat ingreep.",
     [("indirect", "de politie te laat ingreep", "burgemeester van Ostrava")]),
    ("C1", "Twee ooggetuigen vertelden dat de bus door rood reed.",
     [("indirect", "de bus door rood reed", "Twee ooggetuigen")]),
    ("C1", "Het Marvische leger ontkent dat het dorpen heeft beschoten.",
     [("indirect", "het dorpen heeft beschoten", "Marvische leger")]),
    # C2 adverb + V + X dat S
    ("C2", "Gisteren waarschuwde gouverneur Ilse Brandt nog dat de dijk het niet houdt.",
     [("indirect", "de dijk het niet houdt", "Ilse Brandt")]),
    ("C2", "Ook benadrukte de commissie dinsdag dat er haast is.",
     [("indirect", "er haast is", "commissie")]),
    ("C2", "In een brief aan het parlement erkende het kabinet dat de cijfers niet klopten.",
     [("indirect", "de cijfers niet klopten", "kabinet")]),
    # C3 "S", V X
    ("C3", '"We geven niet op", zei aanvoerder Mira Solberg.', [("direct", "We geven niet op", "Mira Solberg")]),
    ("C3", "„Dit is een schande!” riep de vakbondsleider.", [("direct", "Dit is een schande!", "vakbondsleider")]),
    ("C3", "‘Het water staat tot de deur’, vertelt een bewoonster van Oudewater.",
     [("direct", "Het water staat tot de deur", "bewoonster van Oudewater")]),
    ("C3", "«Niemand wordt ontslagen», verzekert directeur Karim Haddad.",
     [("direct", "Niemand wordt ontslagen", "Karim Haddad")]),
    ("C3", ",,Wij blijven praten'', aldus onderhandelaar Tessa Wiering.",
     [("direct", "Wij blijven praten", "Tessa Wiering")]),
    ("C3", "'Ik heb niets gezien', verklaarde de man.", [("direct", "Ik heb niets gezien", "man")]),
    ("C3", "’Er komt geen tweede ronde’, zei de voorzitter.", [("direct", "Er komt geen tweede ronde", "voorzitter")]),
    ("C3", "“Het einde is in zicht”, schreef ambassadeur Noor el Amrani.",
     [("direct", "Het einde is in zicht", "Noor el Amrani")]),
    # C4 S, V X without marks
    ("C4", "De wegen zijn weer begaanbaar, meldt Rijkswaterstaat.",
     [("indirect", "De wegen zijn weer begaanbaar", "Rijkswaterstaat")]),
    ("C4", "Er vielen geen gewonden, zei een woordvoerster van de brandweer.",
     [("indirect", "Er vielen geen gewonden", "woordvoerster van de brandweer")]),
    ("C4", "Het bestand houdt stand, verzekeren beide legers.",
     [("indirect", "Het bestand houdt stand", "beide legers")]),
    # C5 "S", aldus X
    ("C5", '"De trein rijdt niet", aldus ProRail.', [("direct", "De trein rijdt niet", "ProRail")]),
    ("C5", "De oogst valt tegen, aldus landbouwer Piet Kramer, die het bedrijf van zijn vader overnam.",
     [("indirect", "De oogst valt tegen", "Piet Kramer")]),
    ("C5", "„Zonder geld geen hulp”, aldus een medewerker van het fonds.",
     [("direct", "Zonder geld geen hulp", "medewerker van het fonds")]),
    # C6 Volgens X V
    ("C6", "Volgens hoogleraar Esther Blom is de kans klein.",
     [("indirect", "is de kans klein", "Esther Blom")]),
    ("C6", "Volgens de politie zijn er drie verdachten opgepakt.",
     [("indirect", "zijn er drie verdachten opgepakt", "politie")]),
    ("C6", "Volgens betogers en artsen vielen er tientallen gewonden.",
     [("indirect", "vielen er tientallen gewonden", "betogers; artsen")]),
    # C7 in the middle
    ("C7", "Het akkoord is volgens minister Jurre Aalders nog niet rond.",
     [("indirect", "Het akkoord is volgens minister Jurre Aalders nog niet rond", "Jurre Aalders")]),
    ("C7", "De helft van de scholen heeft volgens de vakbond een tekort aan leraren.",
     [("indirect", "De helft van de scholen heeft volgens de vakbond een tekort aan leraren", "vakbond")]),
    ("C7", "Daarbij zijn volgens omwonenden schoten gevallen.",
     [("indirect", "Daarbij zijn volgens omwonenden schoten gevallen", "omwonenden")]),
    # C8 trailing
    ("C8", "De brand is aangestoken, volgens de brandweer.",
     [("indirect", "De brand is aangestoken", "brandweer")]),
    ("C8", "Er zijn al duizend mensen vertrokken volgens het Rode Kruis.",
     [("indirect", "Er zijn al duizend mensen vertrokken", "Rode Kruis")]),
    ("C8", "De aanval kwam uit zee, volgens generaal Anton Reva.",
     [("indirect", "De aanval kwam uit zee", "Anton Reva")]),
    # C9 after a first clause
    ("C9", "Het leger heeft zich teruggetrokken, maar volgens de burgemeester staan er nog tanks.",
     [("indirect", "staan er nog tanks", "burgemeester")]),
    ("C9", "De weg is vrij en volgens de politie rijdt het verkeer weer.",
     [("indirect", "rijdt het verkeer weer", "politie")]),
    ("C9", "Er is geen stroom, maar volgens Marit Holm komt die morgen terug.",
     [("indirect", "komt die morgen terug", "Marit Holm")]),
    # C10 V X: "S"
    ("C10", 'De minister zei: "Dit kan niet zo doorgaan."', [("direct", "Dit kan niet zo doorgaan.", "minister")]),
    ("C10", "Op X schrijft Kamerlid Yara Benali: „Eindelijk gerechtigheid.”",
     [("direct", "Eindelijk gerechtigheid.", "Yara Benali")]),
    ("C10", "Daarna antwoordde zij kortaf: ‘Daar ga ik niet over.’", [("direct", "Daar ga ik niet over.", "")]),
    # C11 the quotation goes on
    ("C11", '"Het is klaar", zegt Sofie Maes. "We gaan naar huis."',
     [("direct", "Het is klaar", "Sofie Maes"), ("direct", "We gaan naar huis.", "Sofie Maes")]),
    ("C11", "„Ik ben moe”, verzucht hij. „Maar we gaan door.”",
     [("direct", "Ik ben moe", ""), ("direct", "Maar we gaan door.", "")]),
    ("C11", "‘De lijn is dicht’, meldt de dienst. ‘Neem de bus.’",
     [("direct", "De lijn is dicht", "dienst"), ("direct", "Neem de bus.", "dienst")]),
    # C12 split
    ("C12", '"We zijn blij," zegt Aafke Visser, "maar het is niet genoeg."',
     [("direct", "We zijn blij,", "Aafke Visser"), ("direct", "maar het is niet genoeg.", "Aafke Visser")]),
    ("C12", "„Als het moet”, zei de coach, „spelen we met tien man.”",
     [("direct", "Als het moet", "coach"), ("direct", "spelen we met tien man.", "coach")]),
    ("C12", "Het plan, zegt wethouder Kees Prins, deugt niet.",
     [("indirect", "Het plan, zegt wethouder Kees Prins, deugt niet", "Kees Prins")]),
    # C13 S. Dat zegt X.
    ("C13", "De dam wordt hoger. Dat zegt ingenieur Femke Roos.",
     [("indirect", "De dam wordt hoger", "Femke Roos")]),
    ("C13", "Het aantal asielaanvragen daalt. Dat meldt het ministerie van Migratie.",
     [("indirect", "Het aantal asielaanvragen daalt", "ministerie van Migratie")]),
    ("C13", "De fabriek sluit haar deuren. Dat heeft topvrouw Ingrid Dahl dinsdag bekendgemaakt.",
     [("indirect", "De fabriek sluit haar deuren", "Ingrid Dahl")]),
    # C14 a quotation alone
    ("C14", 'Trainer Otto Lind maakt zich zorgen. "Dit gaat mis."', [("direct", "Dit gaat mis.", "Otto Lind")]),
    ("C14", "Volgens Roza Kaya is het te laat. „De boten zijn al weg.”",
     [("indirect", "is het te laat", "Roza Kaya"), ("direct", "De boten zijn al weg.", "Roza Kaya")]),
    ("C14", "Onderzoeker Ada Smit noemt het toeval. ‘Meer is het niet.’",
     [("indirect", "het toeval", "Ada Smit"), ("direct", "Meer is het niet.", "Ada Smit")]),
    # C15 te-infinitive
    ("C15", "Het bedrijf belooft de schade te vergoeden.", [("indirect", "de schade te vergoeden", "bedrijf")]),
    ("C15", "President Elin Torv zei niet te weten wie er schoot.",
     [("indirect", "niet te weten wie er schoot", "Elin Torv")]),
    ("C15", "De rebellen beweren de stad in handen te hebben.",
     [("indirect", "de stad in handen te hebben", "rebellen")]),
    # C16 order or reproach
    ("C16", "De koning roept beide partijen op om de wapens neer te leggen.",
     [("indirect", "de wapens neer te leggen", "koning")]),
    ("C16", "Oppositieleider Dana Krol verwijt het kabinet te lang te wachten.",
     [("indirect", "te lang te wachten", "Dana Krol")]),
    ("C16", "Marvia beschuldigt het buurland van het schenden van het bestand.",
     [("indirect", "het schenden van het bestand", "Marvia")]),
    # C17 noemen
    ("C17", 'Minister Bo Lindgren noemt de aanval "laf".', [("mixed", 'de aanval "laf"', "Bo Lindgren")]),
    ("C17", "De vakbond noemt het bod een belediging.", [("indirect", "het bod een belediging", "vakbond")]),
    ("C17", "Zij noemde het besluit „onbegrijpelijk”.", [("mixed", "het besluit „onbegrijpelijk”", "")]),
    # C18 NP with quoted words
    ("C18", "De premier sprak van een „historische dag” voor het land.",
     [("mixed", "een „historische dag” voor het land", "premier")]),
    ("C18", "Ambassadeur Lou Arendsen benadrukte het belang van 'eerlijke verkiezingen'.",
     [("mixed", "het belang van 'eerlijke verkiezingen'", "Lou Arendsen")]),
    ("C18", 'De paus riep op tot "een kerst zonder geweld".',
     [("mixed", '"een kerst zonder geweld"', "paus")]),
    # C19 split predicate
    ("C19", "De nieuwe wet „lost niets op”, reageert advocaat Emre Yildiz.",
     [("mixed", "De nieuwe wet „lost niets op”", "Emre Yildiz")]),
    ("C19", 'Het voorstel is "een stap terug", vindt de ouderenbond.',
     [("mixed", 'Het voorstel is "een stap terug"', "ouderenbond")]),
    ("C19", "De sfeer was ‘gespannen maar goed’, vertelde delegatieleider Ruth Okoye.",
     [("mixed", "De sfeer was ‘gespannen maar goed’", "Ruth Okoye")]),
    # C20 own words
    ("C20", "De zangeres heeft naar eigen zeggen nooit een contract getekend.",
     [("indirect", "De zangeres heeft naar eigen zeggen nooit een contract getekend", "zangeres")]),
    ("C20", "Naar eigen zeggen verloor Bram Kuiper alles.",
     [("indirect", "verloor Bram Kuiper alles", "Bram Kuiper")]),
    ("C20", "Het leger heeft naar eigen zeggen twintig dorpen heroverd.",
     [("indirect", "Het leger heeft naar eigen zeggen twintig dorpen heroverd", "leger")]),
    # C21 passive
    ("C21", "Door de politie wordt bevestigd dat er schoten zijn gelost.",
     [("indirect", "er schoten zijn gelost", "politie")]),
    ("C21", "Het ministerie meldt twee doden. Ook wordt bevestigd dat er gewonden zijn.",
     [("indirect", "er gewonden zijn", "")]),
    ("C21", "Er wordt gemeld dat de grens dicht is.", [("indirect", "de grens dicht is", "")]),
    # C22 relative clause
    ("C22", "De kritiek komt van senator Ann Rook, die vindt dat de regels te streng zijn.",
     [("indirect", "de regels te streng zijn", "Ann Rook")]),
    ("C22", "Dat leidde tot woede bij de boeren, die stellen dat ze niets meer verdienen.",
     [("indirect", "ze niets meer verdienen", "boeren")]),
    ("C22", "Het bericht kwam van generaal Ole Brandt, die meldde dat de stad was gevallen.",
     [("indirect", "de stad was gevallen", "Ole Brandt")]),
    # C23 subordinate clause
    ("C23", "Het werd stil toen burgemeester Tove Lund in haar toespraak zei dat ze vertrekt.",
     [("indirect", "ze vertrekt", "Tove Lund")]),
    ("C23", "De beurs daalde nadat de bank had gewaarschuwd dat de rente stijgt.",
     [("indirect", "de rente stijgt", "bank")]),
    ("C23", "De spanning liep op omdat Marvia volhoudt dat de eilanden Marvisch zijn.",
     [("indirect", "de eilanden Marvisch zijn", "Marvia")]),
    # C24 separable verbs
    ("C24", "De minister maakte gisteravond na lang overleg bekend dat de grens dichtgaat.",
     [("indirect", "de grens dichtgaat", "minister")]),
    ("C24", "Commandant Isa Bakr gaf in een gesprek met verslaggevers toe dat er fouten zijn gemaakt.",
     [("indirect", "er fouten zijn gemaakt", "Isa Bakr")]),
    ("C24", "De hulporganisatie liet donderdag weten dat de voorraden op zijn.",
     [("indirect", "de voorraden op zijn", "hulporganisatie")]),
    ("C24", "Het hof wees er woensdag op dat de wet voor iedereen geldt.",
     [("indirect", "de wet voor iedereen geldt", "hof")]),
    # C25 documents
    ("C25", "De schade loopt in de miljoenen, staat in een verklaring van de verzekeraar.",
     [("indirect", "De schade loopt in de miljoenen", "verzekeraar")]),
    ("C25", "Het bestand begint om middernacht, staat in de verklaring van Marvia.",
     [("indirect", "Het bestand begint om middernacht", "Marvia")]),
    ("C25", "De dijk was zwak, blijkt uit het rapport van de inspectie.",
     [("indirect", "De dijk was zwak", "inspectie")]),
    # C26 two levels: the outer one counts
    ("C26", "De minister zegt dat de premier vindt dat het tijd is, meldt de krant De Heraut.",
     [("indirect", "De minister zegt dat de premier vindt dat het tijd is", "De Heraut")]),
    ("C26", "Generaal Reva zegt dat volgens de vijand niemand is gevlucht.",
     [("indirect", "volgens de vijand niemand is gevlucht", "Reva")]),
    ("C26", "Het persbureau meldt dat de president belooft te vertrekken.",
     [("indirect", "de president belooft te vertrekken", "persbureau")]),
    # C27 several speakers
    ("C27", "President Elin Torv en premier Joris Vaal zeggen dat de grens open blijft.",
     [("indirect", "de grens open blijft", "Elin Torv; Joris Vaal")]),
    ("C27", '"Dit is onze laatste kans", schrijven Nadia Amin, Lars Bos en Eva Stern.',
     [("direct", "Dit is onze laatste kans", "Nadia Amin; Lars Bos; Eva Stern")]),
    ("C27", "Volgens Marvia en Torland is er niets afgesproken.",
     [("indirect", "is er niets afgesproken", "Marvia; Torland")]),
    # C28 headline
    ("C28", "Burgemeester: de markt blijft open\n\nDe markt in het centrum gaat zaterdag door.",
     [("indirect", "de markt blijft open", "Burgemeester")]),
    ("C28", "Minister Vermaas: ‘Geen geld voor de brug’\n\nDe brug blijft dicht.",
     [("direct", "Geen geld voor de brug", "Vermaas")]),
    ("C28", "'De winter wordt streng', zegt weervrouw Alva Hoek\n\nHet gaat vriezen.",
     [("direct", "De winter wordt streng", "Alva Hoek")]),
    # C29 hearsay that follows a statement, with words between marks
    ("C29", "De president zei dat het land moet kiezen. Het zou gaan om een keuze tussen „eer en brood”.",
     [("indirect", "het land moet kiezen", "president"),
      ("mixed", "Het zou gaan om een keuze tussen „eer en brood”", "president")]),
    ("C29", "Volgens de politie is de man bekend. Hij zou een ‘oude bekende van de recherche’ zijn.",
     [("indirect", "is de man bekend", "politie"),
      ("mixed", "Hij zou een ‘oude bekende van de recherche’ zijn", "politie")]),
    ("C29", 'De bond meldt dat er gestaakt wordt. De actie zou "geheel vreedzaam" verlopen.',
     [("indirect", "er gestaakt wordt", "bond"), ("mixed", 'De actie zou "geheel vreedzaam" verlopen', "bond")]),
    # C30 negated cue
    ("C30", "De directie sluit niet uit dat er banen verdwijnen.",
     [("indirect", "er banen verdwijnen", "directie")]),
    ("C30", "Economen verwachten niet dat de prijzen snel dalen.",
     [("indirect", "de prijzen snel dalen", "Economen")]),
    ("C30", "Torland gelooft niet dat het buurland zich aan het verdrag houdt.",
     [("indirect", "het buurland zich aan het verdrag houdt", "Torland")]),
    # a portfolio that no list knows before the name
    ("portfolio", "Minister van Mobiliteit Sofie Lanckaert zegt dat de trein rijdt.",
     [("indirect", "de trein rijdt", "Sofie Lanckaert")]),
    ("portfolio", "Schepen van Openbare Werken en Groen Els Maeskens zegt dat de straat opengaat.",
     [("indirect", "de straat opengaat", "Els Maeskens")]),
    ("portfolio", "De minister van Openbare Werken zegt dat de straat opengaat.",
     [("indirect", "de straat opengaat", "minister van Openbare Werken")]),
    # a phrase ends where the next noun begins
    ("phrase end", "Bij de inval zijn volgens de recherche wapens gevonden.",
     [("indirect", "Bij de inval zijn volgens de recherche wapens gevonden", "recherche")]),
    ("phrase end", "Volgens de waarnemend burgemeester is het veilig.",
     [("indirect", "is het veilig", "waarnemend burgemeester")]),
    # what stands before the word that a verb needs is no part of the statement
    ("need", "De provincie laat in een verklaring weten de vertraging 'zeer te betreuren'.",
     [("mixed", "de vertraging 'zeer te betreuren'", "provincie")]),
    ("need", "Het paleis laat in een reactie weten bereid te zijn om mee te werken.",
     [("indirect", "bereid te zijn om mee te werken", "paleis")]),
    ("need", "De gezant drong er bij beide landen op aan terughoudend te zijn.",
     [("indirect", "terughoudend te zijn", "gezant")]),
    # an apposition between the verb and its clause
    ("apposition", "In een interview zei haar manager, Boris Akkersdijk, dat ze wilde stoppen.",
     [("indirect", "ze wilde stoppen", "Boris Akkersdijk")]),
    ("apposition", "De advocaat van een van de verdachten, Joris Bulkens, noemt de zaak ‘te vroeg’.",
     [("mixed", "de zaak ‘te vroeg’", "Joris Bulkens")]),
    # another speaker behind "terwijl"
    ("contrast", "Kenners denken dat de prijs daalt, terwijl de graanbeurs volgens Otto Lind niets merkt.",
     [("indirect", "de prijs daalt", "Kenners")]),
    ("contrast", "Otto Lind denkt dat de prijs daalt, terwijl de vraag stijgt.",
     [("indirect", "de prijs daalt, terwijl de vraag stijgt", "Otto Lind")]),
    # a whole sentence behind a colon is a quotation of whoever the clause before it quotes
    ("colon", "Wie gelijk heeft, is volgens kenner Ton Wiltink lastig te zeggen: ,,Beide partijen hebben een punt.''",
     [("indirect", "Wie gelijk heeft, is volgens kenner Ton Wiltink lastig te zeggen", "Ton Wiltink"),
      ("direct", "Beide partijen hebben een punt.", "Ton Wiltink")]),
    # participles of saying
    ("participle", '"Wij willen geen ruzie", zei Karin Toomla in Brussel, eraan toevoegend dat de deur openstaat.',
     [("direct", "Wij willen geen ruzie", "Karin Toomla"), ("indirect", "de deur openstaat", "Karin Toomla")]),
    ("participle", "Karin Toomla zei lachend dat het glad is.", [("indirect", "het glad is", "Karin Toomla")]),
    # an infinitive behind a fixed phrase
    ("need", "De Algemene Bond laat weten te hopen dat het geld snel komt.",
     [("indirect", "te hopen dat het geld snel komt", "Algemene Bond")]),
    # a clause with "dat" in front
    ("fronted", "Dat een meerderheid van de boeren bereid is te betalen, vindt Mikko Lainio goed nieuws.",
     [("indirect", "een meerderheid van de boeren bereid is te betalen", "Mikko Lainio")]),
    ("fronted", "Dat is niet waar, zegt Mikko Lainio.", [("indirect", "Dat is niet waar", "Mikko Lainio")]),
    # an adverb right before "te" belongs to the infinitive
    ("infinitive", "Otto Lind zegt mee te leven met de familie.",
     [("indirect", "mee te leven met de familie", "Otto Lind")]),
    ("infinitive", "De bond riep op onmiddellijk te staken.", [("indirect", "onmiddellijk te staken", "bond")]),
    ("infinitive", "Otto Lind zegt ook te willen komen.", [("indirect", "te willen komen", "Otto Lind")]),
    # a dateline without an agency before a quotation
    ("dateline", "HAVENSTAD — “Wij geven nooit toe.” Dat heeft voorzitter Hilde Daemsens gezegd.",
     [("direct", "Wij geven nooit toe.", "Hilde Daemsens")]),
    # an infinitive with quoted words in it is taken whole
    ("infinitive", "Wethouder Kees Bouwmeester laat weten met de bakker 'om tafel' te gaan.",
     [("mixed", "met de bakker 'om tafel' te gaan", "Kees Bouwmeester")]),
    # "dat" with only a judgement behind it is an object
    ("judgement", "Kamerlid Bosveld vindt dat te makkelijk.", [("indirect", "dat te makkelijk", "Bosveld")]),
    ("judgement", "Kamerlid Bosveld vindt dat het kan.", [("indirect", "het kan", "Bosveld")]),
    ("contrast", 'Volgens Groenvuur gaat het om "een cadeau", terwijl Blauwlicht spreekt van een "oude fout".',
     [("mixed", 'gaat het om "een cadeau"', "Groenvuur"), ("mixed", 'een "oude fout"', "Blauwlicht")]),
    # an article before a name is one, whatever the name means in lower case
    ("article", "Het Openbaar Ministerie (OM) gaat ervan uit dat de groep groter was.",
     [("indirect", "de groep groter was", "Openbaar Ministerie")]),
    ("article", "Het kabinet rekent erop. Het hoopt dat de groep groter wordt.",
     [("indirect", "de groep groter wordt", "kabinet")]),
]  # fmt: skip

# Sentences that hold no statement of anybody.
NONE: list[tuple[str, str]] = [
    ("C1", "Dat betekent dat de brug dicht blijft."),
    ("C1", "Je kunt zeggen dat het een lange winter was."),
    ("C2", "Gisteren bleek dat de weg was verzakt."),
    ("C2", "Ook houdt de regeling in dat kinderen gratis reizen."),
    ("C3", "De film ‘De laatste trein’ draait vanaf vrijdag."),
    ("C3", "Ze zong het lied „Zonder jou” in een volle zaal."),
    ("C4", "Toen hij aankwam, stond de deur open."),
    ("C4", "Als het regent, gaat de wedstrijd niet door."),
    ("C5", "De wedstrijd begon om acht uur, een uur te laat."),
    ("C5", "Aldus geschiedde het."),
    ("C6", "Volgens plan vertrekt de trein om negen uur."),
    ("C6", "Volgens de wet moet een fiets licht hebben."),
    ("C7", "De bouw verloopt volgens planning."),
    ("C7", "Het team speelt volgens een vast systeem."),
    ("C8", "De taart is gemaakt volgens oud recept."),
    ("C8", "Alles ging volgens afspraak."),
    ("C9", "Het was laat, maar volgens schema vertrok de boot."),
    ("C9", "De kosten stegen en volgens de afspraken betaalt de huurder."),
    ("C10", "Er zijn drie kleuren: rood, wit en blauw."),
    ("C10", "De uitslag: twee tegen een."),
    ("C11", "Het boek heet ‘Stilte’. Het telt honderd bladzijden."),
    ("C11", "De groep ‘Noorderlicht’ treedt op."),
    ("C12", "De boot, die gisteren zonk, was oud."),
    ("C12", "Het huis, een oude boerderij, staat leeg."),
    ("C13", "De dam wordt hoger. Dat kost veel geld."),
    ("C13", "Het regent al dagen. Dat maakt de grond zwaar."),
    ("C14", "In de haven ligt het schip ‘Vrijheid’."),
    ("C14", "Op de muur stond 'weg hier'."),
    ("C15", "De trein weigert te vertrekken bij vorst."),
    ("C15", "Het dreigt te gaan regenen."),
    ("C16", "De fabriek riep de auto's terug naar de garage."),
    ("C16", "Het plan roept vragen op."),
    ("C17", "De straat is genoemd naar een schilder."),
    ("C17", "Ze noemde geen namen."),
    ("C18", "Het schip draagt de naam ‘De Hoop’."),
    ("C18", "De zogenoemde „groene zone” ligt in het centrum."),
    ("C19", "De band ‘Blauw’ speelde drie nummers."),
    ("C19", "Het café ‘De Zwaan’ is dicht."),
    ("C20", "De kat heeft een eigen mand."),
    ("C20", "Ze hebben hun eigen huis gebouwd."),
    ("C21", "Er wordt gewerkt aan de weg."),
    ("C21", "De dam is vorig jaar gebouwd."),
    ("C22", "De vrouw die daar woont, is oud."),
    ("C22", "Het huis dat te koop staat, is groot."),
    ("C23", "Toen de zon opkwam, was de stad leeg."),
    ("C23", "Nadat de brug was hersteld, reed het verkeer weer."),
    ("C24", "De minister kwam gisteravond aan in de hoofdstad."),
    ("C24", "De gemeente legde een nieuw park aan."),
    ("C25", "De stoel staat in de kamer."),
    ("C25", "Er staat een boom in de tuin van het museum."),
    ("C26", "De krant die hij leest, is van gisteren."),
    ("C26", "Het nieuws dat ze bracht, was goed."),
    ("C27", "Lars en Eva wonen in Torstad."),
    ("C27", "Nadia, Bram en Ole lopen naar huis."),
    ("C28", "Torstad: een stad aan zee\n\nDe stad ligt aan zee."),
    ("C28", "Uitslagen: zo speelden de clubs\n\nHet werd gelijk."),
    ("C29", "Het zou morgen kunnen sneeuwen."),
    ("C29", "De trein zou om acht uur komen."),
    ("C30", "Niet iedereen was op tijd."),
    ("C30", "De minister wilde niet zeggen wie er komt."),
]


def read(text: str) -> list[tuple[str, str, str]]:
    """Return the statements of a text: kind, content without outer punctuation, speakers."""
    return [
        (quote.kind, quote.exact, "; ".join(quote.speaker_names))
        for quote in extract(text, language="nl").quotes
        if quote.kind != "term"
    ]


@pytest.mark.parametrize(("construction", "text", "expected"), FOUND, ids=[f"{c}: {t[:60]}" for c, t, _ in FOUND])
def test_a_dutch_statement_is_found_with_its_speaker(
    construction: str, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(("construction", "text"), NONE, ids=[f"{c}: {t[:60]}" for c, t in NONE])
def test_a_dutch_sentence_that_says_nothing_of_anybody_gives_no_statement(construction: str, text: str) -> None:
    assert read(text) == []


def test_every_construction_has_three_sentences_that_have_it_and_two_that_do_not() -> None:
    for number in range(1, 31):
        assert sum(c == f"C{number}" for c, _, _ in FOUND) >= 3, number
        assert sum(c == f"C{number}" for c, _ in NONE) >= 2, number
