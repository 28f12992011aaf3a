"""Dutch words for who speaks: roles, groups, bodies, and where and through what they speak."""

ROLES = """
meester broeder bakker bakkerin bakkersvrouw slager kapster pastoraal trucker vrachtrijder criticus critica recensent recensente filmrecensent filmrecensente uitgever uitgeefster ijsverkoper beleidsmedewerker beleidsmedewerkster uitkeringsgerechtigde bondsvoorzitter
voorbijganger voorbijgangster partijgenoot partijgenote lasser lezer lezeres luisteraar kijker bezoeker bezoekster toeschouwer reiziger
passagier fietser voetganger wandelaar surfer wandelaarster forens toerist toeriste gast uitbater uitbaatster kroegbaas cafébaas barman
barvrouw ober serveerster kelner restauranthouder horecaondernemer onderneemster zakenman zakenvrouw vakkenvuller caissière
pakketbezorger koerier maaltijdbezorger kraanmachinist monteur loods stuurman matroos schipper jager boswachter boswachtster imker
fruitteler tuinder teler akkerbouwer veehouder melkveehouder schaapherder herder visboer marktkoopman marktvrouw bloemist
juf onderwijzer onderwijzeres leerkracht schoolleider schooldirecteur schoolhoofd conrector mentor
promovendus promovenda postdoc onderzoeksleider onderzoeksleidster taalkundige bestuurskundige rechtsgeleerde hoogleraar
oud-leerling oud-leerlinge oud-lerares oud-leraar ploeggenoot ploeggenote teamgenoot teamgenote medespeler kamergenoot kamergenote
huisgenoot huisgenote klasgenoot klasgenote studiegenoot jaargenoot lotgenoot lotgenote stadsgenoot plaatsgenoot plaatsgenote
vriend vriendin ex-man ex-vrouw ex stiefmoeder schoonzus zwager tweelingbroer tweelingzus peuter kleuter tiener puber baby kind
procureur procureur-generaal substituut-procureur onderzoeksrechter politierechter kantonrechter kinderrechter strafrechter raadsheer
advocaat-generaal persrechter persofficier parketwoordvoerder korpschef wijkagent wijkagente teamchef hoofdinspecteur inspecteur
bemiddelaar bemiddelaarster hoofdonderhandelaarster diplomate gezante delegatieleider delegatieleidster
zorgverlener verloskundige kraamverzorgende wijkverpleegkundige intensivist longarts cardioloog oncoloog neuroloog uroloog internist
apotheekster bedrijfsarts jeugdarts arts-microbioloog microbioloog psychologe sociologe historica econome biologe politicologe
zakelijk intendant intendante directeur-bestuurder museumdirecteur theatermaker theatermaakster toneelspeler hoofdrolspeler
hoofdrolspeelster scenarist scenariste producent producente cineast filmmaakster regisseuse componiste pianiste violiste celliste
cellist organist organiste bassist bassiste frontman frontvrouw liedjesschrijver beeldhouwer beeldhouwster
renster wielrenster veldrijder veldrijdster coureur motorcrosser klimmer hardloper hardloopster loper loopster marathonloper
hordeloper hordeloopster trainster keepster verdedigster middenveldster aanvalster aanvoerster hockeyster hockeyer handbalster
handballer volleybalster volleyballer darter snooker golfer golfster zeiler zeilster surfster snowboarder skiër skiester skister
olympiër paralympiër technisch-directeur sportdirecteur clubvoorzitter
gedeputeerde statenvoorzitter dijkgraaf griffier gemeentesecretaris raadsvoorzitter fractievoorzitster voorzitster lijstduwer
partijvoorzitster campagneleidster staatsraad ombudsman kinderombudsman kinderombudsvrouw ombudsvrouw
mantelzorger mantelzorgster bewonerscommissievoorzitter huismeester makelaarster verhuurster huurbaas pandeigenaar
aangever aangeefster gedupeerde spaarder belegster gepensioneerde vluchteling asielzoeker migrant statushouder dakloze
republikein republikeinse democraat democrate liberaal sociaaldemocraat socialist socialiste nationalist
projectontwikkelaar aannemer europarlementariër koper verkoper huurder huurster verhuurder
schepen
raadslid statenlid gemeenteraadslid kleinzoon kleindochter neef nicht schoonzoon schoondochter schoonvader schoonmoeder stiefvader
kunsthistoricus kunsthistorica antropoloog archeoloog bioloog chemicus filosoof ecoloog geoloog klimaatwetenschapper meteoroloog
weervrouw weerman natuurkundige sterrenkundige astronoom theoloog criminoloog demograaf epidemioloog kinderarts hoofdeconoom
lasser bakker slager kapper kok chef-kok visser schipper timmerman loodgieter metselaar schilder glazenmaker postbode buschauffeur
taxichauffeur vrachtwagenchauffeur stewardess purser conducteur treinmachinist portier conciërge schoonmaker schoonmaakster
verpleger kraamverzorgster apotheker tandarts dierenarts therapeut fysiotherapeut notaris deurwaarder curator accountant
architect ingenieur ontwerper ontwerpster programmeur ontwikkelaar uitvinder wetenschapsjournalist documentairemaker fotograaf
fotografe illustrator striptekenaar componist pianist violist gitarist drummer choreograaf danser danseres cabaretier komiek
comedian vlogger youtuber influencer model ontwerper curator conservator galeriehouder verzamelaar bibliothecaris
penningmeester ondervoorzitter mede-oprichter medeoprichter compagnon aandeelhouder investeerder vastgoedondernemer
campagneleider persvoorlichter voorvrouw voorman vakbondsman vakbondsvrouw beleidsmaker wetgever rijksambtenaar kroonprinses
keizer keizerin staatsman staatshoofd regeringsleidster kerkvorst abt non zuster broeder diaken bisschop rector-magnificus
premier minister-president president vicepresident oud-president ex-president minister vicepremier staatssecretaris
bondskanselier kanselier minister-president regeringsleider staatshoofd koning koningin prins prinses kroonprins emir sultan
sjeik ayatollah paus kardinaal bisschop aartsbisschop dominee pastoor imam rabbijn predikant priester dalai
burgemeester wethouder gouverneur commissaris kamerlid senator parlementariër parlementslid volksvertegenwoordiger
europarlementariër fractievoorzitter fractieleider partijleider lijsttrekker partijvoorzitter voorzitter vicevoorzitter
secretaris-generaal secretaris ondersecretaris directeur directeur-generaal adjunct-directeur algemeen-directeur topman topvrouw
bestuursvoorzitter bestuurder bestuurslid ceo cfo oprichter oprichtster eigenaar eigenares ondernemer ondernemers
woordvoerder woordvoerster regeringswoordvoerder politiewoordvoerder legerwoordvoerder persvoorlichter voorlichter
zegsman zegsvrouw spreker spreekbuis gezant ambassadeur consul diplomaat onderhandelaar hoofdonderhandelaar afgevaardigde
bemiddelaar adviseur raadgever veiligheidsadviseur stafchef chef-staf generaal kolonel majoor kapitein luitenant admiraal
commandant legerleider legerchef opperbevelhebber militair soldaat officier veteraan rebellenleider militieleider krijgsheer
strijder officier aanklager hoofdaanklager advocaat advocate raadsman raadsvrouw rechter rechters rechtbankpresident
onderzoeker onderzoekster wetenschapper wetenschapster hoogleraar professor docent docente lector leraar lerares viroloog
econoom historicus politicoloog socioloog jurist analist analiste deskundige expert specialist kenner rapporteur
correspondent correspondente verslaggever verslaggeefster journalist journaliste redacteur redactrice hoofdredacteur columnist
presentator presentatrice schrijver schrijfster auteur filmmaker regisseur acteur actrice zanger zangeres zangers artiest artieste
kunstenaar kunstenares muzikant muzikante dirigent dichter dichteres musicus rapper dj
coach trainer bondscoach keeper spits arbiter aanvoerder captain linksback rechtsback sprinter sprintster tennisser tennisster schaker turner turnster roeier roeister judoka ploegleider teammanager technisch bondscoach doelman doelvrouw aanvaller verdediger middenvelder voetballer voetbalster speler speelster atleet atlete
renner wielrenner zwemmer zwemster schaatser schaatsster scheidsrechter kampioen kampioene
arts artsen dokter chirurg verpleegkundige huisarts psycholoog psychiater ggd-arts
activist activiste actievoerder actievoerster actieleider demonstrant demonstrante betoger betoogster dissident oppositieleider
oppositieleidster vakbondsleider vakbondsbestuurder politicus politica leider leidster leidsman chef baas hoofd kopstuk
buurman buurvrouw buurtbewoner bewoner bewoonster inwoner inwoonster omwonende ooggetuige getuige slachtoffer nabestaande
moeder vader zoon dochter broer zus echtgenoot echtgenote weduwe man vrouw jongen meisje partner oma opa tante oom familie
student studente leerling boer boerin winkelier chauffeur machinist piloot astronaut brandweerman agent agente politieman
politievrouw rechercheur politiechef hulpverlener hulpverleenster vrijwilliger vrijwilligster reddingswerker
medewerker medewerkster ambtenaar topambtenaar functionaris regeringsfunctionaris bron insider ingewijde kenner bewindsman
bewindsvrouw bewindspersoon ambtgenoot ambtgenote collega voorganger voorgangster opvolger opvolgster kandidaat kandidate
tegenkandidaat oud-minister oud-premier ex-premier ex-minister oud-generaal oud-gezant dictator monarch vorst hertog hertogin
verdachte dader beklaagde gedetineerde gevangene patiënt klant consument belegger handelaar makelaar bankier politiecommandant
regeringscommissaris eurocommissaris commissievoorzitter commissaris buitenlandchef buitenlandcoördinator nationaal-coördinator
coördinator projectleider manager teamleider rector decaan directrice kamervoorzitter informateur formateur verkenner
"""
FEMALE_ROLES = """
koningin prinses woordvoerster zegsvrouw topvrouw oprichtster eigenares advocate raadsvrouw onderzoekster wetenschapster docente
lerares analiste correspondente verslaggeefster journaliste redactrice presentatrice schrijfster actrice zangeres artieste
kunstenares muzikante dichteres doelvrouw voetbalster speelster atlete zwemster schaatsster kampioene verpleegster activiste
actievoerster demonstrante betoogster oppositieleidster politica leidster buurvrouw bewoonster inwoonster moeder dochter zus
echtgenote weduwe vrouw meisje oma tante studente boerin agente politievrouw hulpverleenster vrijwilligster medewerkster bewindsvrouw
ambtgenote voorgangster opvolgster kandidate hertogin directrice mevrouw presidente zangeres soulzangeres keizerin tsarina raadsvrouw
maîtresse vriendin bondscoach2 partijleidster regeringsleidster
"""
MALE_ROLES = """
koning prins kroonprins emir sultan sjeik ayatollah paus kardinaal zegsman topman raadsman vader zoon broer echtgenoot man jongen
opa oom politieman brandweerman bewindsman leidsman buurman boer zanger acteur meneer heer imam monnik hertog keizer
"""
ROLE_ENDINGS = """
minister premier president woordvoerder woordvoerster leider leidster chef baas directeur voorzitter gezant adviseur secretaris
deskundige expert analist correspondent verslaggever journalist redacteur commissaris commandant ambassadeur onderhandelaar
onderzoeker hoogleraar advocaat kamerlid lid burgemeester wethouder functionaris ambtenaar medewerker specialist econoom bestuurder
topman topvrouw coach trainer speler aanklager rechter officier generaal oprichter kandidaat senator rapporteur coördinator
auditeur organisator eigenaar bewoner zanger zangeres schrijver politicus politica arts baron manager activist activiste rebel militair
afgevaardigde parlementariër strijder gouverneur hoofd kenner professor
"""
GROUPS = """
fans supporters reizigers passagiers verzorgers vrienden vriendinnen buren psychiaters psychologen leerkrachten omstanders voorbijgangers bezoekers toeschouwers vakbondsleden leden klanten patiënten huurders spelers speelsters ploeggenoten collegae rechters officieren wethouders burgemeesters agenten bewonersgroepen directeuren bestuurders eigenaren eigenaars gebruikers toeristen jongeren ouderen vrouwen mannen kinderen
functionarissen ambtenaren bronnen betogers demonstranten activisten inwoners ooggetuigen getuigen onderzoekers wetenschappers experts
deskundigen analisten artsen critici tegenstanders voorstanders aanhangers leiders regeringsleiders ministers diplomaten
onderhandelaars militairen officieren rebellen opstandelingen strijders advocaten nabestaanden slachtoffers bewoners omwonenden
hulporganisaties mensenrechtenorganisaties media kranten autoriteiten overheden landen partijen oppositiepartijen vakbonden
bedrijven economen juristen historici collega's politici kamerleden parlementariërs senatoren ouders leraren studenten boeren
agenten hulpverleners reddingswerkers familieleden juristen kenners ingewijden insiders woordvoerders zegslieden
president-directeuren betrokkenen verdachten protestleiders actievoerders lidstaten bondgenoten mensen burgers kiezers gebruikers
televisiestations persbureaus organisaties instellingen gemeenten provincies banken beleggers ondernemers werkgevers werknemers
militanten troepen separatisten separatistenleiders bemiddelaars waarnemers inspecteurs toezichthouders
"""
BODIES = """
foundation institute group company airlines university council international network society association airways motors
industries technologies energy systems solutions holding investments partners capital records games studios media
directie schoolleiding bibliotheek museum theater schouwburg winkel winkelketen bakkerij restaurant camping dierentuin vogelpark attractiepark pretpark apotheek
gevangenis kazerne fabriek haven luchthaven rederij hotel hogeschool kliniek huisartsenpost zorggroep zorginstelling zorgverzekeraar
corporatie woningcorporatie verzekeraar vervoerder netbeheerder drinkwaterbedrijf waterbedrijf platform werkgroep actiegroep
bewonersgroep buurtvereniging dorpsraad wijkraad ondernemersvereniging supportersvereniging sportbond atletiekunie parket politiezone
hulpdienst hulpverleningszone brandweerzone asielcentrum opvangcentrum woonzorgcentrum rusthuis verpleeghuis jury orkest gezelschap
productiehuis filmfonds literatuurfonds veilinghuis galerie denktank koepel koepelorganisatie werkgeverskoepel adviesraad
rekenkamer ombudsdienst inspectiedienst zorginspectie spoorbeheerder spoorbedrijf weerbureau meteodienst uitzendbureau
staten recherche marechaussee justitie verdediging reclassering
regering overheid kabinet ministerie parlement kamer senaat partij oppositie coalitie fractie commissie raad bestuur rechtbank hof
gerechtshof openbaar-ministerie politie leger luchtmacht marine landmacht kustwacht brandweer douane inlichtingendienst veiligheidsdienst
ambassade consulaat delegatie organisatie mensenrechtenorganisatie hulporganisatie natuurorganisatie milieuorganisatie
belangeninstantie uitkeringsinstantie dienst instituut uitvoeringsorganisatie
organisatie stichting vereniging vakbond bond bedrijf concern bank centrale-bank universiteit instituut
planbureau onderzoeksbureau adviesbureau bureau persbureau krant omroep zender televisiezender staatstelevisie nieuwssite
website tijdschrift weekblad blad dienst gemeente provincie stad land alliantie bondgenootschap unie beweging groepering
militie rebellengroep terreurgroep groep ziekenhuis school club voetbalclub federatie kerk
defensieministerie autoriteit gezondheidsdienst waakhond toezichthouder agentschap inspectie monarchie junta regime bewind
lidstaat mogendheid publiek bevolking familie advocatenkantoor luchtvaartmaatschappij vliegtuigbouwer fabrikant oliebedrijf
techbedrijf holding onderneming uitgever uitgeverij redactie werkgeversorganisatie branchevereniging mensenrechtenraad
artsenorganisatie presidium secretariaat voorlichtingsdienst persdienst regeringspartij oppositiepartij
"""
BODY_ENDINGS = """
keten leverancier vervoerder fabrikant aanbieder rederij brouwerij
theek museum theater fabriek corporatie verzekeraar beheerder park kliniek school koepel raad winkel dagblad courant regio fonds brigade instantie delegatie college
ministerie partij regering raad commissie organisatie bureau dienst bank leger macht politie vereniging vakbond bond stichting
instituut universiteit agentschap krant omroep zender groep beweging unie federatie autoriteit concern bedrijf maatschappij
ziekenhuis kabinet parlement rechtbank club inspectie centrum fonds comité
"""
# A document speaks for somebody else.
DOCUMENTS = """
rapport verslag onderzoek studie document documenten verklaring persbericht brief nota memo memo's memo’s cable cijfers peiling enquête
aanklacht dagvaarding vonnis uitspraak wet grondwet verdrag akkoord plan vredesplan voorstel voorstellen resolutie artikel bericht
berichten boek biografie interview akte statuten advies analyse evaluatie onderzoeken rapporten gegevens data statistieken tekst
ontwerptekst raamwerk conclusies conclusie notulen handvest manifest verkiezingsprogramma regeerakkoord
schema informatie uitlatingen
"""
PORTFOLIOS = """
defensie buitenlandse binnenlandse financiën justitie veiligheid onderwijs volksgezondheid economische zaken landbouw milieu
infrastructuur waterstaat sociale cultuur wetenschap asiel migratie energie klimaat handel ontwikkelingssamenwerking transport
industrie visserij begroting werk werkgelegenheid binnenland staat koninkrijksrelaties welzijn sport ruimtelijke ordening
natuur volkshuisvesting arbeid innovatie toerisme oorlog vrede verkeer
"""
# `het defensieministerie` is the `ministerie van Defensie`.
MINISTRIES = """
defensieministerie = ministerie van Defensie
landbouwministerie = ministerie van Landbouw
justitieministerie = ministerie van Justitie
gezondheidsministerie = ministerie van Volksgezondheid
energieministerie = ministerie van Energie
transportministerie = ministerie van Transport
onderwijsministerie = ministerie van Onderwijs
handelsministerie = ministerie van Handel
milieuministerie = ministerie van Milieu
"""
TITLES = """
meneer mevrouw heer dame dr drs mr meester ir ing prof professor dokter sir lord lady zijne hare koninklijke majesteit hoogheid
excellentie generaal kolonel
"""
FEMALE_TITLES = "mevrouw lady hare dame"
MALE_TITLES = "meneer heer sir lord zijne"
SURNAME_PARTICLES = "van der den de ten ter te 't ’t von zu du la le los las di da dos del al el bin ibn abu op vander vanden aan in uit het der"
NAME_JOINERS = "vanden vander vande van der den de von bin ibn al el da di du la le dos del ben ter ten 't ’t op"

# What stands for whom: `alias = full name`.
SYNONYMS = """
vs = Verenigde Staten
v.s. = Verenigde Staten
amerika = Verenigde Staten
vn = Verenigde Naties
eu = Europese Unie
vk = Verenigd Koninkrijk
groot-brittannië = Verenigd Koninkrijk
vae = Verenigde Arabische Emiraten
om = Openbaar Ministerie
imf = Internationaal Monetair Fonds
who = Wereldgezondheidsorganisatie
alliantie = NAVO
bondgenootschap = NAVO
navo-bondgenootschap = NAVO
noord-atlantische verdragsorganisatie = NAVO
moskou = Rusland
kremlin = Kremlin
het kremlin = Kremlin
washington = Verenigde Staten
kyiv = Oekraïne
kiev = Oekraïne
londen = Verenigd Koninkrijk
parijs = Frankrijk
berlijn = Duitsland
brussel = Europese Unie
peking = China
beijing = China
teheran = Iran
bagdad = Irak
damascus = Syrië
ankara = Turkije
warschau = Polen
tokio = Japan
den haag = Nederland
jeruzalem = Israël
caïro = Egypte
riyad = Saudi-Arabië
pyongyang = Noord-Korea
seoel = Zuid-Korea
minsk = Belarus
tbilisi = Georgië
russen = Rusland
amerikanen = Verenigde Staten
oekraïners = Oekraïne
chinezen = China
"""
# Cities that stand for a government only when they speak; everything left of `=` that is one word with a capital.
MEDIA = """
x = X
twitter = Twitter
facebook = Facebook
instagram = Instagram
telegram = Telegram
whatsapp = WhatsApp
tiktok = TikTok
linkedin = LinkedIn
youtube = YouTube
truth social = Truth Social
bluesky = Bluesky
mastodon = Mastodon
sociale media = sociale media
televisie = televisie
tv = televisie
staatstelevisie = staatstelevisie
radio = radio
verklaring = verklaring
persverklaring = verklaring
videoverklaring = verklaring
persbericht = persbericht
persconferentie = persconferentie
toespraak = toespraak
televisietoespraak = toespraak
videotoespraak = toespraak
speech = toespraak
rede = toespraak
interview = interview
vraaggesprek = interview
telefoongesprek = telefoongesprek
brief = brief
open brief = brief
kamerbrief = brief
debat = debat
kamer = Tweede Kamer
tweede kamer = Tweede Kamer
eerste kamer = Eerste Kamer
parlement = parlement
podcast = podcast
talkshow = talkshow
blog = blog
videoboodschap = videoboodschap
boodschap = boodschap
tweet = Twitter
reactie = reactie
rapport = rapport
"""
MEDIUM_PREPOSITIONS = "op in via tijdens bij tegen tegenover aan voor"
ADDRESSEE_PREPOSITIONS = "tegen tegenover aan"
OUTLETS = """
The Guardian|The New York Times|The Washington Post|The Wall Street Journal|The Times|Financial Times|The Telegraph|Daily Mail|The Sun
|Der Spiegel|Die Zeit|Die Welt|Bild|Süddeutsche Zeitung|Frankfurter Allgemeine|Le Monde|Le Figaro|Libération|El País|La Repubblica
|Corriere della Sera|de Volkskrant|NRC|Trouw|Het Parool|De Telegraaf|AD|Algemeen Dagblad|FD|Het Financieele Dagblad|De Standaard
|De Morgen|Het Laatste Nieuws|De Tijd|Het Nieuwsblad|NOS|RTL Nieuws|RTL|Nieuwsuur|NU.nl|BNR|EenVandaag|VRT|VTM|BBC|CNN|Fox News
|ABC|CBS|NBC|MSNBC|NPR|Politico|Bloomberg|Reuters|AP|AFP|ANP|DPA|Belga|TASS|Interfax|RIA Novosti|Al Jazeera|Al Arabiya|Haaretz
|The Economist|Axios|Kyiv Independent|Radio 1|NPO Radio 1|Euronews|Sky News|ITV|ARD|ZDF|NDR|WDR|Xinhua|Kyodo|Anadolu
"""
# Words before a term: `de zogenoemde "veilige zone"`.
TERM_MARKERS = "zogenoemde zogeheten zogenaamde zogenoemd zogeheten term bijnaam woord begrip motto leus slogan noemer titel naam zogezegd getiteld slogans spreekwoord gezegde kop principe operatie codenaam project campagne programma"
# How names of groups end: a capital at the start of a sentence is no name then.
GROUP_ENDINGS = "isten anten enten atici ologen aren eurs leiders leden onderzoekers experts bronnen ouders betogers activisten aars ssen kundigen ouders sceptici ingen heden"
# Roles that newspapers use for anybody: they point to the person spoken of.
# Offices that one person holds: whoever has one of them is not meant by another.
OFFICES = "premier president vicepresident koning koningin paus bondskanselier burgemeester gouverneur kroonprins prins prinses minister-president wethouder staatssecretaris"
# Roles that always mean somebody by themselves: no name before them is taken over.
OWN_ROLES = "advocaat advocate raadsman raadsvrouw rechter verdachte beklaagde slachtoffer vader moeder zoon dochter broer zus echtgenoot echtgenote weduwe vrouw man jongen meisje aanklager officier woordvoerder woordvoerster zegsman zegsvrouw buurman buurvrouw getuige ooggetuige agent chauffeur bron eigenaar familie partner dader klant patiënt bewoner bewoonster opvolger voorganger collega ambtgenoot bestuurder hoofd koning koningin paus publiek gevangene soldaat militair rebel arts dokter politicus2 student studente leerling boer inwoner kandidaat"
# Bodies named after a place: "de politie Torstad" is not the town.
PAIRS = ""
PLACE_BODIES = "gemeente provincie stad dorp politie rechtbank hof gerechtshof universiteit ziekenhuis regio veiligheidsregio brandweer waterschap ggd parket deelstaat district luchthaven haven"
GENERIC_ROLES = "diplomate zakenman zakenvrouw wetenschapper wetenschapster auteur bewindsman bewindsvrouw bewindspersoon politicus politica zanger zangeres artiest artieste leider leidster topman topvrouw oud-premier oud-minister regeringsleider staatshoofd partijleider diplomaat advocaat advocate schrijver schrijfster hoogleraar onderzoeker onderzoekster activist activiste generaal oud-generaal econoom"
# "CDA’er", "PvdA'ers": members of a party, no names.
MEMBER_ENDINGS = "'er ’er 'ers ’ers"
NAME_PREPOSITIONS = ""
# "Raad voor de Visserij" is one name.
BODY_JOINERS = "voor"
# What joins the parts of a body's name; Dutch has no capitals inside its titles.
AMPERSANDS = "&"
POSSESSIVE_MARKS = ""
OFFICE_MODIFIERS = ""
POSTNOMINALS = ""
NATIONALS = ""
JOINED_ADJECTIVES = ""
TIED_PARTICIPLES = ""
ROYALS = ""
TITLE_PARTS = "eerste tweede vlaams"
KIN = "echtgenoot echtgenote vrouw man zoon dochter broer zus moeder vader"
GENDER_TITLES = ""
# Who has a portfolio: "minister van Mobiliteit Sofie Lambrecht".
PORTFOLIO_ROLES = "minister viceminister vicepremier staatssecretaris wethouder schepen gedeputeerde commissaris eurocommissaris directeur woordvoerder woordvoerster"
PORTFOLIO_OFFICES = "minister viceminister vicepremier staatssecretaris wethouder schepen gedeputeerde eurocommissaris"
# One and the same calling under two words.
SAME_ROLES = """
raadsman = advocaat
raadsvrouw = advocate
raadsvrouwe = advocate
zegsman = woordvoerder
zegsvrouw = woordvoerster
eerste minister = premier
eerste-minister = premier
minister-president = premier
burgervader = burgemeester
burgermoeder = burgemeester
"""
# "De 43-jarige", "de Gentenaar", "de Limburgse": descriptions that point to somebody on stage.
AGE_ENDINGS = "-jarige"
SEAT_ENDINGS = ""
DEMONYM_ENDINGS = "naar aar ier enaar iër ling ees se sche ner"
# How words for a woman and a man end; offices that end so by chance.
FEMALE_ENDINGS = "ster euse trice vrouw moeder dochter zus tante zuster ière"
MALE_ENDINGS = "man vader zoon broer broeder"
NEUTRAL_ENDINGS = "minister meester magister"
NEUTRAL_ROLES = "zegspersoon"
# With these a speaker nobody knows is introduced: "een surfer", "zijn huisgenoot".
NEW_PERSON_ARTICLES = "een de zijn haar hun"
# Roles of one line can stand for each other: "topvrouw" is "de bestuursvoorzitter" a line later.
ROLE_FAMILIES = """
topman topvrouw bestuursvoorzitter ceo directeur directrice directeur-bestuurder algemeen-directeur baas bazin chef bestuurder hoofddirecteur bedrijfsleider bedrijfsleidster manager oprichter oprichtster eigenaar eigenares ondernemer onderneemster zakenman zakenvrouw restauranthouder horecaondernemer winkelier kroegbaas uitbater uitbaatster zaakvoerder directielid gedelegeerd
advocaat advocate raadsman raadsvrouw raadsvrouwe strafpleiter jurist juriste
coach trainer trainster bondscoach hoofdcoach oefenmeester keuzeheer selectieheer
leraar lerares docent docente juf meester leerkracht schooldirecteur schoolleider schoolhoofd rector onderwijzer onderwijzeres
onderzoeker onderzoekster onderzoeksleider onderzoeksleidster wetenschapper wetenschapster hoogleraar professor econoom econome historicus historica politicoloog politicologe socioloog sociologe bioloog biologe psycholoog psychologe viroloog virologe jurist deskundige expert kenner lector geoloog archeoloog antropoloog filosoof filosofe criminoloog criminologe demograaf epidemioloog ecoloog ecologe klimaatwetenschapper meteoroloog weerman weervrouw natuurkundige sterrenkundige taalkundige bestuurskundige promovendus promovenda universitair
politicus politica kamerlid senator parlementariër parlementslid volksvertegenwoordiger europarlementariër fractievoorzitter fractieleider partijleider lijsttrekker wethouder schepen minister staatssecretaris premier burgemeester gouverneur raadslid gedeputeerde commissaris eurocommissaris fractievoorzitster
minister bewindsman bewindsvrouw bewindspersoon staatssecretaris vicepremier
eurocommissaris commissaris
president staatshoofd presidente
premier regeringsleider regeringsleidster minister-president eerste-minister kanselier bondskanselier
koning vorst monarch
vakbondsman vakbondsvrouw vakbondsleider vakbondsbestuurder bestuurder bondsvoorzitter
ploeggenoot ploeggenote teamgenoot speler speelster verdediger middenvelder aanvaller keeper
paus kerkvorst
zanger zangeres artiest artieste muzikant muzikante rapper frontman frontvrouw componist componiste gitarist pianist pianiste drummer violist violiste dj liedjesschrijver
schrijver schrijfster auteur romancier dichter dichteres romanschrijver columnist columniste thrillerauteur
dirigent dirigente maestro
arts dokter huisarts medicus chirurg internist specialist kinderarts psychiater cardioloog oncoloog longarts verloskundige uroloog neuroloog intensivist
verpleegkundige verpleger verpleegster zorgverlener
agent agente politieman politievrouw rechercheur politiechef korpschef
brandweerman brandweervrouw brandweercommandant
regisseur regisseuse filmmaker filmmaakster cineast documentairemaker
acteur actrice toneelspeler hoofdrolspeler hoofdrolspeelster
kunstenaar kunstenares beeldhouwer beeldhouwster schilder fotograaf fotografe
speler speelster voetballer voetbalster spits aanvaller middenvelder verdediger keeper doelman doelvrouw keepster aanvoerder aanvoerster international verdedigster linksback rechtsback topscorer captain
atleet atlete sprinter sprintster loper loopster hardloper hardloopster marathonloper ex-atlete hordeloper
renner renster wielrenner wielrenster ploegleider klimmer kopman coureur sprinter tijdrijder
zwemmer zwemster
schaatser schaatsster rijder rijdster
tennisser tennisster
turner turnster turnkampioene
officier aanklager aanklaagster
boer boerin veehouder melkveehouder akkerbouwer teler fruitteler tuinder agrariër schapenhouder pluimveehouder landbouwer
voorzitter voorzitster preses partijvoorzitter
leider leidster voorman voorvrouw lijsttrekker partijleider fractieleider fractievoorzitter kopstuk aanvoerder
burgemeester burgervader burgermoeder
bewoner bewoonster buurtbewoner buurtbewoonster omwonende inwoner inwoonster huurder huurster dorpsbewoner
activist activiste demonstrant demonstrante actievoerder actievoerster betoger betoogster
analist analiste deskundige expert kenner econoom
woordvoerder woordvoerster zegsman zegsvrouw voorlichter voorlichtster persvoorlichter
slachtoffer aangeefster
museumdirecteur conservator conservatrice curator
journalist journaliste verslaggever verslaggeefster redacteur redactrice hoofdredacteur presentator presentatrice correspondent correspondente columnist
kok chef-kok chef
gids reisleider
ambassadeur diplomaat diplomate gezant consul bemiddelaar bemiddelaarster onderhandelaar
meisje dochter kleindochter tiener zus tienermeisje scholiere leerling
jongen zoon kleinzoon tiener broer scholier leerling
bisschop aartsbisschop kardinaal
dominee predikant pastoor pastor priester
"""
# Bodies of one line can stand for each other: "het concern" is the airline a line before.
BODY_FAMILIES = """
bedrijf concern brouwer brouwerij onderneming fabrikant keten producent maatschappij leverancier maker vervoerder exploitant ontwikkelaar start-up scale-up bouwer bouwbedrijf multinational winkelketen supermarktketen supermarkt uitgever uitgeverij webwinkel dienstverlener werkgever rederij werf firma spoorwegmaatschappij spoorbedrijf netbeheerder beheerder
organisatie stichting vereniging club belangenclub belangenorganisatie koepel koepelorganisatie actiegroep ngo belangenvereniging brancheorganisatie branchevereniging
bond vakbond vakbeweging vakvereniging
dienst overheidsdienst uitvoeringsdienst agentschap instantie
club voetbalclub vereniging ploeg elftal
partij fractie
krant dagblad weekblad blad
zender omroep
bank zakenbank grootbank
museum
school scholengemeenschap basisschool schoolbestuur
ziekenhuis kliniek
universiteit hogeschool
toezichthouder waakhond autoriteit inspectie
college adviescollege adviesorgaan raad adviesraad rekenkamer
bureau onderzoeksbureau planbureau instituut onderzoeksinstituut kenniscentrum denktank
federatie
gezelschap orkest theater
beweging groep groepering rebellengroep rebellenbeweging militie terreurgroep
"""
# Roles that a place has one of, and that are somebody else's unless the text gave them.
UNIQUE_ROLES = "burgemeester koning koningin paus premier president gouverneur"
JOINED_PARTICLES = "al el as ad ar ash an at az ben bin"
NAME_BODIES = "stichting vereniging"
NEWS_BODIES = "omroep krant dagblad persbureau radio tv nieuwssite zender rtv"
ROAD_LETTERS = "a n e"
# Offices that exclude each other: a "kamerlid" is not "de minister".
EXCLUSIVE_OFFICES = "minister staatssecretaris kamerlid senator europarlementariër wethouder schepen burgemeester gouverneur gedeputeerde raadslid statenlid eurocommissaris"
PLACE_PREPOSITIONS = "in te naar uit nabij rond"
# Behind a short description: "het bedrijf uit Dorn".
FROM = "uit"
# Whose surname is only an initial: "Dennis K.".
INITIAL_ROLES = "verdachte"
# Roles that are more often something else.
SELDOM_PERSONS = "hoofd model gids non kind bron leger spits gast partner"
# Words with which a surname of two words begins: "Oude Luttikhuis".
SURNAME_PARTS = "oude nieuwe grote kleine lange klein groot"
LONG_ROLE_ENDINGS = "handelaar handelaarster bewaarder begeleider begeleidster verzorger verzorgster geneeskundige deskundige onderzoeker onderzoekster specialist specialiste adviseur directeur directrice voorzitter voorzitster woordvoerder woordvoerster medewerker medewerkster trainer trainster ondernemer onderneemster bestuurder bestuurster hulpverlener zorgverlener verslaggever verslaggeefster redacteur redactrice hoogleraar leraar lerares docent docente advocaat advocate wetenschapper journalist journaliste analist analiste therapeut therapeute consulent consulente coördinator coördinatrice manager ambtenaar inspecteur inspectrice organisator eigenaar eigenares bewoner bewoonster werker werkster leider leidster speler speelster kampioen kampioene schrijver schrijfster econoom econome historicus historica psycholoog psychologe socioloog sociologe bioloog biologe veehouder kweker fokker uitbater uitbaatster maakster monteur chauffeur verpleegkundige"
# Who is spoken to: in a text of its own these make an interview; the second only in questions.
POLITE = "u uw"
FAMILIAR = "je jij jou jouw jullie"
# Nouns with which a story opens before it names whom it means.
VEILED = "man vrouw jongen meisje moeder vader schrijver schrijfster zanger zangeres acteur actrice"
# Bodies of which a place has one: never another word for a firm or a club.
UNIQUE_BODIES = "rechtbank regering politie kabinet parlement gemeenteraad veiligheidsraad kiesraad"
# Who treats, tries or checks somebody else: never another word for whoever was just spoken of.
SERVING_ENDINGS = "arts chirurg dokter rechter auditeur notaris therapeut inspecteur deurwaarder agent agente officier conducteur conductrice boa politieman politievrouw rechercheur brandweerman curator decaan"
# Of a long word before a name that opens a sentence: "Bierbrouwer Tal", "Matchwinnaar Jil Rozen".
AGENT_ENDINGS = "ouwer aker naar laar kaar raar enaar eerder igger evaar oper ezer ijver imer ener ider inner apper immer eider yfer eur teur ist iste atrice ster man vrouw vader moeder ante ente"
# Joins no bare surname: "zegt Tal op Radio 5", but "Op den Tal".
NO_BARE_JOINERS = "op"
OFFICE_ENDINGS = (
    "generaal minister president burgemeester rechter officier advocaat woordvoerder woordvoerster aanklager"
)
DEMONYMS = "conservatief fries drent zeeuw tukker groninger brabander limburger achterhoeker twentenaar vlaming brusselaar antwerpenaar amsterdammer rotterdammer hagenaar hagenees utrechter est let fin deen zweed noor pool sloveen tsjech schot ier brit turk rus kroaat griek roemeen bulgaar hongaar slowaak serviër bosniër belg duitser fransman spanjaard italiaan portugees zwitser oostenrijker luxemburger engelsman amerikaan canadees mexicaan braziliaan argentijn chileen colombiaan marokkaan tunesiër algerijn egyptenaar nigeriaan keniaan ethiopiër zuid-afrikaan israëliër libanees syriër irakees iraniër afghaan pakistaan indiër chinees japanner koreaan australiër nieuw-zeelander surinamer antilliaan arubaan republikein democraat socialist liberaal christendemocraat sociaaldemocraat"
# What somebody is to somebody else, and no calling.
RELATIONS = "collega vakgenoot vakgenote buurman buurvrouw vriend vriendin partner echtgenoot echtgenote vrouw man zoon dochter broer zus moeder vader oom tante neef nicht opa oma ploeggenoot ploeggenote teamgenoot teamgenote huisgenoot huisgenote plaatsgenoot partijgenoot partijgenote ambtgenoot ambtgenote voorganger voorgangster opvolger opvolgster"
COMPANY_ENDINGS = ""
# Of the field somebody works in, between the role and the name: "hoogleraar Staatsrecht Ine Vermaat".
FIELD_ENDINGS = "recht kunde heid logie nomie zaken zorg beheer beleid techniek wetenschap wetenschappen geschiedenis onderwijs ontwikkeling communicatie strategie innovatie klimaat cultuur wonen sport studies voorlichting planning"
