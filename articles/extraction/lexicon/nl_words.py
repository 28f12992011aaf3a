"""Dutch words with a fixed job in the sentence: articles, prepositions, conjunctions, adverbs, words of time."""

DETERMINERS = """
de het een 'n ’n deze die dit dat zijn haar hun ons onze mijn je jouw uw elke elk ieder iedere alle al enkele sommige veel vele
weinig verschillende meerdere diverse geen beide zulke dergelijke welke zo'n zo’n menig menige ettelijke allerlei
één eén twee drie vier vijf zes zeven acht negen tien elf twaalf tientallen honderden duizenden miljoenen tienduizenden
andere
"""
ARTICLES = "de het een"
NEUTER_ARTICLES = "het"
# Point to somebody just named: "deze deelnemer".
POINTERS = "deze dit"
POSSESSIVES = "zijn haar hun ons onze mijn jouw uw"
# `een van de`, `een aantal`, `een groep`: a measure before the noun that counts.
MEASURES = "een aantal groep reeks paar deel meerderheid minderheid team delegatie handvol tal"
SUBJECT_PRONOUNS = "hij zij ze het men ik je jij u we wij jullie wie deze die dit dat iedereen niemand iemand alles velen sommigen anderen beiden"
PERSON_PRONOUNS = "hij zij ze hem haar hen hun"
MALE = "hij hem zijn"
FEMALE = "zij ze haar"
PLURAL = "zij ze hen hun"
PREPOSITIONS = """
van in op aan bij met voor na tot uit over om onder tegen tussen door naar sinds tijdens rond rondom langs zonder achter boven
binnen buiten naast per via vanuit vanaf volgens ondanks wegens vanwege namens jegens richting dankzij gedurende omtrent
inzake betreffende omstreeks tegenover voorbij te ter ten qua voorafgaand voorafgaande aangaande gezien krachtens
behalve behoudens
"""
# Prepositions that tie a phrase to the noun before it, so that it belongs to the speaker.
TYING = "zonder van uit namens bij in op voor achter over tegen aan met onder rond binnen"
CLOSELY_TYING = "binnen rond rondom"
ALWAYS_TYING = "van namens"
COORDINATORS = "en of maar want dus noch alsook evenals alsmede"
AND = "en of noch maar alsook evenals alsmede plus"
BUT = "maar want dus doch"
SUBORDINATORS = """
dat of omdat toen als terwijl nadat voordat hoewel zodat sinds zolang doordat tenzij mits indien aangezien opdat wanneer nu
alsof ofschoon zodra totdat voor naarmate zoals dan om waarop waardoor waarna waarbij waarmee waarin waaruit waarvan waarvoor
waarover waaronder waar hoe waarom wie wat welke ondanks sinds
"""
RELATIVES = "die dat wie wat welke waarin waarbij waarop waarmee waardoor waarvan waarna waarover waaruit waarvoor waarvan waartegen waar"
PERSON_RELATIVES = "die dat"
# After these a clause is the writer's own, not the speaker's: `, al is dat nog onzeker`.
ASIDES = "al hoewel ofschoon alhoewel"
ASIDE_VERBS = "al"
ASIDE_OPENERS = "ook"

ADVERBS = """
zowel noch eerst aanvankelijk precies wekenlang maandenlang jarenlang urenlang dagenlang minutenlang eeuwenlang
ook al nog wel niet nooit altijd vaak soms weer opnieuw eerder later daarna daarvoor toen nu dan toch echter dus immers namelijk
bovendien daarnaast verder voorts tevens eveneens ondertussen intussen inmiddels tegelijk tegelijkertijd vervolgens
uiteindelijk tenslotte ten slotte zelf zelfs juist vooral alleen slechts pas bijna ongeveer circa ruim zeker
misschien mogelijk waarschijnlijk wellicht vermoedelijk kennelijk blijkbaar duidelijk eigenlijk gewoon meteen direct
onmiddellijk snel spoedig binnenkort straks zojuist net onlangs recent recentelijk destijds voorheen vroeger tijdelijk
voorlopig vooralsnog tot dusver hier daar er ergens nergens overal elders thuis buiten binnen samen alleen apart
openlijk publiekelijk expliciet nadrukkelijk uitdrukkelijk stellig fel scherp boos woedend verontwaardigd verbaasd
desgevraagd telefonisch schriftelijk mondeling anoniem online vooraf achteraf tussentijds nogmaals herhaaldelijk meermaals
geregeld regelmatig dagelijks wekelijks maandelijks jaarlijks overigens trouwens evenwel niettemin desondanks daarom daardoor
daarbij daarmee daarover daartegen daarop daaruit hierbij hierdoor hiermee hierop hierover hieruit erbij erop erover eraan
ervan ervoor erin eruit ermee ertoe ertegen erna zo zodoende daarvan daarin daaronder daarnaar daarvandaan daarachter hiervan hierin hierna hiernaast hiertegen hiervoor waarschijnlijker anders eens ooit even heel erg zeer te zich elkaar
vandaag gisteren morgen eergisteren overmorgen gisteravond gistermiddag gisterochtend gisternacht vanavond vanmiddag
vanochtend vannacht vanmorgen morgenochtend morgenavond morgenmiddag 's ’s des
kort lang voortdurend steeds telkens nogal vrij best wederom alsnog alvast reeds nadien sindsdien
meer minder meest minst hoogstens minstens tenminste hooguit maximaal minimaal enerzijds anderzijds
gelukkig helaas hopelijk eerlijk terecht onterecht ten onrechte officieel formeel informeel zogenaamd zogeheten zogenoemd
resoluut stoer trots kritisch positief negatief optimistisch pessimistisch sceptisch voorzichtig laconiek koeltjes kalm
emotioneel geëmotioneerd zichtbaar opgelucht teleurgesteld tevreden enthousiast geschokt bezorgd bits nuchter
eensgezind gezamenlijk unaniem persoonlijk privé simpelweg simpel kortweg kortom letterlijk figuurlijk
volop geheel totaal volledig grotendeels deels gedeeltelijk enigszins amper net zeer tamelijk liever graag
af toe mee aan op uit in door over terug neer voort weg los vast
keer maal daarentegen desalniettemin ditmaal
althans allicht almaar bijgevolg daarnet derhalve desnoods doorgaans eensklaps evengoed gaandeweg hoofdzakelijk ineens
inderdaad klaarblijkelijk meestal merendeels momenteel naderhand normaliter onderhand ongetwijfeld onmiskenbaar opeens
plots plotseling prompt rechtstreeks schoorvoetend schijnbaar sedertdien sowieso stiekem stilletjes tegenwoordig terloops
tevergeefs triomfantelijk vanzelf vanzelfsprekend veelal vlakbij voordien voornamelijk vrijwel weldra weliswaar zelden
zogezegd zowaar lachend zuchtend glimlachend grinnikend hoofdschuddend schouderophalend alleszins
"""
# Adverbs that may stand between a verb and its subject: `zei ook premier ...`.
FOCUS = "ook al zelfs alleen juist vooral toen dan nog eerder later verder daarnaast zich er inmiddels ondertussen onlangs wel weer nu vervolgens vandaag gisteren daarop echter dus meer overigens daarbij hierbij bovendien intussen eveneens tevens het zojuist meteen direct opnieuw"

WEEKDAYS = """
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
maandagochtend maandagmorgen maandagmiddag maandagavond maandagnacht dinsdagochtend dinsdagmorgen dinsdagmiddag
dinsdagavond dinsdagnacht woensdagochtend woensdagmorgen woensdagmiddag woensdagavond woensdagnacht donderdagochtend
donderdagmorgen donderdagmiddag donderdagavond donderdagnacht vrijdagochtend vrijdagmorgen vrijdagmiddag vrijdagavond
vrijdagnacht zaterdagochtend zaterdagmorgen zaterdagmiddag zaterdagavond zaterdagnacht zondagochtend zondagmorgen
zondagmiddag zondagavond zondagnacht
"""
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december"
TIME_UNITS = """
dag dagen week weken maand maanden jaar jaren uur uren minuut minuten kwartier ochtend morgen middag avond nacht weekend
weekeinde zomer winter lente voorjaar najaar herfst eeuw decennium decennia kwartaal moment tijd keer seconden begin eind einde
"""
TIME_ADJECTIVES = "vorige vorig afgelopen komende volgende volgend deze dit die dat laatste eerste dezelfde diezelfde halverwege elke iedere eind begin medio sinds een enkele paar"
TIME_AFTER = "geleden eerder later"

# Separable particles; any verb may leave one at the end of its clause.
PARTICLES = """
aan af bij door in mee na neer om op open over rond samen tegen terug toe uit vast vol voor voorop voort vooruit weg dicht
bekend kenbaar duidelijk wereldkundig openbaar hard wijs goed mede los tegemoet
"""

AUXILIARIES = """
is zijn was waren wordt worden werd werden heeft hebben had hadden ben bent heb hebt kan kunnen kon konden moet moeten moest
moesten mag mogen mocht mochten zal zullen zou zouden wil willen wilde wilden wou blijft blijven bleef bleven lijkt lijken leek
leken kunt zult wilt bent hebt blijkt blijken bleek bleken gaat gaan ging gingen komt komen kwam kwamen laat laten liet lieten staat staan stond stonden
zit zitten zat zaten ligt liggen lag lagen doet doen deed deden hoeft hoeven hoefde hoefden krijgt krijgen kreeg kregen
"""
# Common words that look like a verb form and mostly are none.
NOT_FINITE = """
landen leden leven werken plaats plaatsen deel delen zorgen kosten week wegen rust richt steun post uit land weet bericht
acht getuigen baden vragen eisen lijden vormen tekenen duur waren2 raad delen ramen plan stem stemmen doden vuren mate
beide grote laatste eerste tweede eind einde soort best recht plicht macht lucht kracht bracht nacht staten straat
tijd beleid gebied lid groei gebruik verschil verbod besluit bezoek bewijs begin ontwerp onderzoek herstel verzoek bedrijf
verlies vertrek verloop gesprek verval overleg antwoord oordeel voorstel winst dienst kunst vergaderen reis lijst leeft2
handel handelen vergelijk bod val slag vergeten gelegen gegeven gesproken gezet bekend verkeer verslagen beloften
maken2 straten brengen2 strijd inzet verzet verblijf geloof ontvangen geboden verboden gezicht2 scheiden regel regels
regelen leer lees lees2 bel kus groet dank dood droom leek dwang rouw land landde2 ruil spot spel zet reken tel pas meet
begrijpen2 vlucht vluchten wacht wandel wens werp wijk wijken wind woon breuk lach zoek koop kost vlieg loop slaap dienen
horen lijn bouw brief bergen berg redden2 leg leger lek lenen dalen haal keer keren draai ren mis start train verwachten2 spar
"""

ABBREVIATIONS = """
dr drs mr mrs ir ing prof ds st nr art blz bijv bv o.a m.n t.a.v i.v.m d.w.z a.u.b jl ca mln mld red j.l sr jr min max
resp vgl zgn incl excl enz etc p.m a.m o.l.v kpt lt kol gen sgt mgr pres sen rep gov jan feb mrt apr aug sep sept okt nov dec
"""
# How a finite verb or participle at the end of a clause mostly ends; how a plural noun does.
VERB_ENDINGS = "de te den ten t en d"
# Of a finite verb in the past, then of the present.
PLURAL_VERB_ENDINGS = "en"
FINITE_ENDINGS = "de te t"
PLURAL_ENDINGS = "en ers isten aars eurs ies"
SUCH_AS = "als zoals"
FIRST_CONJUNCTION = "en maar want dus doch"
BOTH_FIRST = "zowel"
ONE = "een één"
# "Zes van de tien", "enkelen van de".
COUNTS = "twee drie vier vijf zes zeven acht negen tien elf twaalf honderd duizend enkele enkelen sommige sommigen velen meesten geen"
OF_GROUP = "van betogers demonstranten activisten"
ADVERB_FIRST = "nu dan toen zoals"
NOMINATIVE = "hij zij ze"
DEFINITE = "de het die dat deze dit zijn haar hun onze ons"
REFLEXIVE = "zich er eraan erop ervan ervoor erover erbij daarbij daarop"
EXPLETIVES = ""
# Nouns that take a clause with "dat": "het feit dat".
CONTENT_NOUNS = "feit standpunt bericht vermoeden idee argument gerucht nieuws verwijt signaal bewijs besef gevoel plan voorstel vertrouwen dreigement oordeel advies verhaal"
POINTING_PRONOUNS = "die deze"
COPULAS = "is was blijkt heet"
FEELING_VERBS = "is was zijn waren voelt voelde toont toonde"
NAMING_COPULAS = "is was blijkt heet wordt werd"
# How adjectives and adverbs at the start of a sentence end: no names.
COMMON_ENDINGS = "end lijk ig baar loos isch eus zaam weg wijs halve gewijs matig eerd tig"
# Adjectives of places nobody listed: "de Torlandse minister".
PARTICIPLE_ENDINGS = "-"
NOT_NAMES = "nee neen nou nah ja jawel welnee tja ach och oké enfin kortom helaas goed rust"
LONE_SPEAKERS = ""
WHEN = ""
CONTRACTIONS = ""
WITH = ""
PLACES = ""
PLURAL_BE = ""
CLAUSE_PREPOSITIONS = ""
BETWEEN_AUXILIARY = ""
CARRYING_ON = ""
NOUN_ADJECTIVES = ""
TOPIC_OPENERS = ""
ORIGIN_ENDINGS = "se sche ische aanse eense"
GROUP_PRONOUNS = "iemand velen sommigen anderen beiden iedereen deze"
PERSON_ARTICLES = "de"
# Behind these stands a noun, never a finite verb.
NOUN_ARTICLES = "de een"
# Pronouns of bodies and countries; "at least", "more than" before a number.
THING_PRONOUNS = "het"
QUANTIFIER_FIRST = ""
QUANTIFIER_SECOND = ""
GERUND_ENDINGS = ""
PAST_ENDINGS = ""
# Begin a clause that sets somebody else against what was said.
CONTRASTS = "terwijl"
# How an adjective ends behind "de": a word with another ending is the noun.
ADJECTIVE_ENDINGS = "e en end aal ief"
PRONOMINAL = "daar er hier"
# How a verb behind a quotation ends: "hakkelt", "fezelde".
SAYING_ENDINGS = "t de te den ten en"
DEFINITE_ARTICLES = "de het een dat dit deze die"
SOME_PRONOUNS = "sommigen velen anderen iedereen"
NEUTER_RELATIVES = "dat"
# "Bij de vakbond klinkt het dat".
AT_HOME = "bij binnen"
TIME_DEGREES = ""
SENTENCE_OPENERS = ""
# "Zonder daar verder op in te gaan", "zonder details te geven": what was left unsaid.
LACKING = "zonder"
ELABORATING = (
    "gaan treden noemen zeggen toelichten specificeren toelichting uitleg details bijzonderheden namen aantallen"
)
