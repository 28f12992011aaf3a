"""English words for who speaks: roles, groups, bodies, and where and through what they speak."""

ROLES = """
superintendent detective inspector sergeant constable
president vice-president vice premier chancellor minister secretary spokesman spokeswoman spokesperson chairman chairwoman chair
chairperson chief head leader director manager executive ceo cfo founder co-founder owner governor mayor senator congressman
congresswoman lawmaker legislator representative mp ambassador envoy diplomat negotiator mediator adviser advisor aide counsel
general colonel major captain lieutenant admiral commander sergeant officer soldier veteran sheriff detective inspector
prosecutor attorney lawyer solicitor barrister judge justice magistrate professor researcher scientist historian economist
analyst expert strategist author writer novelist reporter journalist correspondent editor columnist broadcaster presenter
actor actress singer musician artist director filmmaker producer coach manager player striker goalkeeper captain champion athlete
king queen prince princess emperor pope cardinal bishop archbishop priest pastor imam rabbi ayatollah
activist campaigner protester demonstrator dissident organizer organiser volunteer worker employee official resident villager witness
survivor victim father mother son daughter brother sister husband wife widow parent uncle aunt neighbor neighbour friend
doctor physician nurse surgeon psychologist teacher principal student farmer fisherman driver pilot astronaut firefighter
paramedic policeman policewoman counterpart colleague predecessor successor candidate nominee contender rival critic supporter
suspect defendant plaintiff prisoner detainee patient customer investor trader banker entrepreneur billionaire developer consultant
coordinator investigator commissioner rapporteur speaker whip treasurer dictator monarch rebel militant warlord partner member
geologist meteorologist climatologist seismologist volcanologist oceanographer hydrologist glaciologist biologist microbiologist
virologist epidemiologist immunologist ecologist zoologist botanist entomologist ornithologist conservationist environmentalist
archaeologist anthropologist sociologist criminologist political-scientist philosopher theologian linguist statistician
mathematician physicist chemist biochemist geneticist neuroscientist astronomer astrophysicist engineer architect surveyor
planner designer technician mechanic electrician plumber carpenter builder bricklayer roofer welder miner sailor skipper
hotelier restaurateur chef baker butcher publican landlord landlady landowner shopkeeper shopper
stallholder trader florist hairdresser tailor seamstress cleaner caretaker janitor porter waiter waitress bartender
cashier receptionist accountant auditor actuary broker economist fund-manager forecaster futurist adviser lobbyist
treasurer bookkeeper clerk registrar notary coroner pathologist psychiatrist paediatrician pediatrician cardiologist
oncologist neurologist gynaecologist obstetrician anaesthetist radiologist dermatologist dentist optician pharmacist
physiotherapist therapist counsellor counselor midwife carer caregiver nurse matron registrar vet veterinarian zookeeper
beekeeper gamekeeper shepherd rancher cattleman grower winemaker vintner forester ranger warden groundskeeper gardener
angler fisher trawlerman lifeguard coastguard dispatcher marshal bailiff constable inspector superintendent coxswain
trooper gunner corporal brigadier commodore airman marine paratrooper medic commandant quartermaster peacekeeper sniper
librarian archivist curator conservator sculptor painter illustrator cartoonist poet playwright screenwriter lyricist
composer conductor pianist violinist cellist guitarist drummer bassist rapper dj soprano tenor dancer choreographer
comedian comic magician influencer blogger podcaster youtuber newsreader anchor newscaster weatherman photographer
cameraman videographer historian biographer essayist critic reviewer translator interpreter
midfielder defender forward winger full-back fullback centre-half left-back right-back left-hander right-hander batsman batter
bowler all-rounder wicketkeeper seamer spinner pitcher catcher quarterback linebacker receiver shortstop outfielder prop
hooker flanker fly-half scrum-half lock sprinter hurdler runner marathoner jumper vaulter thrower swimmer diver rower
sculler cyclist rider jockey trainer boxer wrestler fighter skier snowboarder skater bobsledder curler golfer caddie
tennis-player left-winger umpire referee steward groundsman racer co-driver teammate team-mate opponent compatriot
countryman countrywoman veteran rookie debutant substitute organiser promoter agent marshal
councillor councilor councilman councilwoman alderman selectman assemblyman assemblywoman legislator backbencher frontbencher
parliamentarian undersecretary attache consul chargé commissioner ombudsman inspector-general prime-minister statesman
stateswoman peer baroness baron duke duchess earl countess viscount marquess dowager sultan emir sheikh crown-prince
taoiseach tánaiste chieftain elder abbot abbess nun monk friar vicar rector curate deacon chaplain minister preacher
missionary headteacher headmaster headmistress schoolteacher tutor professor reader dean provost rector vice-chancellor
undergraduate graduate apprentice intern trainee pupil schoolboy schoolgirl classmate roommate flatmate housemate
passenger commuter motorist pedestrian bystander onlooker passer-by tourist holidaymaker visitor hiker climber camper
refugee migrant asylum-seeker evacuee hostage captive homeowner householder tenant renter lodger taxpayer pensioner
retiree grandson granddaughter grandmother grandfather stepfather stepmother nephew niece cousin twin godfather
fiancé fiancee fiancée boyfriend girlfriend ex-husband ex-wife son-in-law daughter-in-law mother-in-law father-in-law
handyman fundraiser philanthropist donor benefactor collector hobbyist enthusiast inventor explorer adventurer
hacker programmer coder technologist industrialist magnate tycoon mogul financier shareholder stockbroker
smuggler trafficker gangster robber burglar murderer killer attacker gunman shooter arsonist fraudster whistleblower
informant juror foreman forewoman bailiff stenographer complainant appellant respondent claimant petitioner
astronaut cosmonaut aviator airman co-pilot stewardess flight-attendant conductor train-driver lorry-driver trucker
deputy premier foreign-minister closer outfielder infielder reliever right-hander wicketkeeper all-rounder star favourite favorite ace mum dad mum-of-two dad-of-two man woman boy girl teenager coach owner guard source insider strategist pollster scholar lecturer
"""
FEMALE_ROLES = """
spokeswoman chairwoman congresswoman queen princess actress mother daughter sister wife widow aunt policewoman woman girl mrs ms
lady madam businesswoman grandmother granddaughter niece stepmother girlfriend fiancée fiancee duchess baroness countess
councilwoman assemblywoman forewoman headmistress landlady waitress seamstress schoolgirl nun abbess countrywoman stateswoman
stewardess midwife dame ex-wife daughter-in-law mother-in-law soprano
"""
MALE_ROLES = """
spokesman chairman congressman king prince father son brother husband uncle policeman fisherman man boy mr sir pope cardinal
businessman grandfather grandson nephew stepfather boyfriend fiancé duke baron earl viscount councilman assemblyman foreman
headmaster landlord schoolboy monk friar abbot countryman statesman cameraman groundsman gunman weatherman ex-husband
son-in-law father-in-law sultan emir tenor
"""
ROLE_ENDINGS = """
minister president spokesman spokeswoman spokesperson leader chief director secretary adviser advisor officer official expert
analyst correspondent reporter journalist editor commissioner commander ambassador negotiator researcher professor lawyer
attorney lawmaker senator mayor governor chairman chairwoman executive manager coach player prosecutor judge founder candidate
activist worker member coordinator owner resident
"""
GROUPS = """
officials authorities lawmakers legislators ministers leaders diplomats negotiators sources witnesses residents villagers experts
analysts economists critics supporters opponents protesters protestors demonstrators activists campaigners organizers organisers
researchers scientists doctors medics police firefighters rescuers workers employees survivors relatives families friends parents
teachers students farmers fishermen investors traders prosecutors investigators lawyers judges soldiers troops rebels militants
insurgents separatists opponents rivals republicans democrats conservatives liberals senators media newspapers reports
reporters journalists observers monitors inspectors aides advisers advisors executives companies banks unions groups countries
governments nations allies voters citizens people historians scholars commentators users customers neighbors neighbours others
executives officers detectives spokesmen colleagues insiders pollsters
"""
BODIES = """
government administration cabinet ministry parliament congress senate house council commission committee board court tribunal
police army military navy force department agency office bureau embassy consulate delegation organization organisation charity
group union company firm corporation bank university institute think-tank newspaper broadcaster channel network station website
magazine outlet party opposition coalition alliance bloc campaign movement militia hospital school club team federation
association church foundation watchdog regulator authority service center centre fund society pentagon kremlin white-house junta
carmaker automaker chipmaker shipbuilder housebuilder steelmaker airliner grocer utility employer drugmaker planemaker miner lender insurer brewer retailer supermarket chain studio
publisher startup college start-up hospice academy institution institutions institutes centers centres colleges council councils
corps rovers wanderers albion athletic rangers town villa brigade squad unit taskforce trust guild syndicate consortium cooperative co-operative league senedd diet knesset
duma bundestag congress assembly synod diocese parish registry inspectorate observatory laboratory lab society societies
companies associations federations inquiry panel secretariat directorate executive committee committees
regime headquarters community city state county province region airline manufacturer ministry coastguard guard treasury
"""
BODY_ENDINGS = """
ministry party government council commission committee organization organisation agency department bureau service bank army police
association union foundation institute university company group network authority court office federation movement
"""
DOCUMENTS = """
autobiography memoir memoirs novel album diary podcast documentary
report study survey poll document documents statement memo letter plan proposal resolution article book biography review analysis
data figures statistics lawsuit complaint indictment affidavit ruling verdict law constitution treaty agreement draft text
transcript records filing filings files findings research paper papers
"""
PORTFOLIOS = """
defence defense foreign affairs interior finance justice security education health economy trade agriculture environment
energy transport infrastructure labor labour culture science development commerce treasury home state housing
"""
MINISTRIES = ""
TITLES = "coun cllr supt insp cpl brig cmdr adm rabbi sheikh baroness baron justice councillor rev fr mr mrs ms miss dr prof professor sir lord lady dame sen rep gov gen col lt maj capt sgt president senator judge madam"
FEMALE_TITLES = "mrs ms miss lady dame madam"
MALE_TITLES = "mr sir lord"
SURNAME_PARTICLES = "van der den de von du la le di da dos del al el bin ibn abu"
NAME_JOINERS = "van der den de von bin ibn al el da di du la le dos del ben"
SYNONYMS = """
us = United States
u.s = United States
u.s. = United States
usa = United States
un = United Nations
u.n. = United Nations
u.n = United Nations
eu = European Union
uk = United Kingdom
uae = United Arab Emirates
britain = United Kingdom
america = United States
kremlin = Kremlin
moscow = Russia
washington = United States
kyiv = Ukraine
kiev = Ukraine
london = United Kingdom
paris = France
berlin = Germany
brussels = European Union
beijing = China
tehran = Iran
baghdad = Iraq
damascus = Syria
ankara = Turkey
warsaw = Poland
tokyo = Japan
jerusalem = Israel
cairo = Egypt
riyadh = Saudi Arabia
pyongyang = North Korea
seoul = South Korea
alliance = NATO
"""
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
social media = social media
television = television
state television = state television
tv = television
radio = radio
statement = statement
news release = statement
press release = statement
news conference = news conference
press conference = news conference
briefing = briefing
speech = speech
address = speech
interview = interview
phone call = phone call
letter = letter
debate = debate
parliament = parliament
podcast = podcast
blog = blog
tweet = Twitter
report = report
court = court
"""
MEDIUM_PREPOSITIONS = "on in via during at to by from"
ADDRESSEE_PREPOSITIONS = "to"
OUTLETS = """
The Guardian|The New York Times|New York Times|The Washington Post|Washington Post|The Wall Street Journal|Wall Street Journal|The Times
|Financial Times|The Telegraph|Daily Mail|The Sun|Der Spiegel|Bild|Le Monde|Le Figaro|El País|BBC|BBC News|CNN|Fox News|ABC|ABC News
|CBS|CBS News|NBC|NBC News|MSNBC|NPR|Politico|Bloomberg|Reuters|AP|AFP|The Associated Press|Associated Press|DPA|TASS|Interfax|RIA Novosti
|Al Jazeera|Al Arabiya|Haaretz|The Economist|Axios|Kyiv Independent|Euronews|Sky News|ITV|ARD|ZDF|Xinhua|Kyodo|Anadolu
|USA Today|Los Angeles Times|The Atlantic|Time|Newsweek
"""
TERM_MARKERS = (
    "so-called term called dubbed nickname nicknamed word phrase motto slogan titled entitled operation named known"
)
MEMBER_ENDINGS = ""
NAME_PREPOSITIONS = "of for"
# What joins the parts of a body's name or of a title: "Board of Trade", "Secretary of State".
BODY_JOINERS = "of for on"
# Letters behind a name that are no part of it.
POSTNOMINALS = "kc qc sc mp msp ms obe mbe cbe phd md jr sr esq"
# "The Dane" is the one from Denmark.
NATIONALS = """
dane = denmark
swede = sweden
finn = finland
spaniard = spain
frenchman = france
frenchwoman = france
briton = britain
englishman = england
englishwoman = england
scot = scotland
scotsman = scotland
welshman = wales
irishman = ireland
irishwoman = ireland
dutchman = netherlands
dutchwoman = netherlands
pole = poland
turk = turkey
serb = serbia
croat = croatia
icelander = iceland
new zealander = new zealand
kurd = kurdistan
"""
ROYALS = "king queen prince princess saint st"
# Adjectives that "and" joins before one noun: "current and former officials".
JOINED_ADJECTIVES = """
current former past present local national state federal regional senior junior young old political military civil public
private domestic foreign male female religious
"""
# What stands behind a noun for somebody and ties more to it: "an official briefed on the talks".
TIED_PARTICIPLES = "reached contacted briefed involved based familiar close working living acting travelling"
# With these before it a role is one office, and only its holder is meant.
OFFICE_MODIFIERS = (
    "first prime foreign finance home health defence defense interior justice trade transport education chief"
)
TITLE_JOINERS = "of for and &"
AMPERSANDS = "&"
POSSESSIVE_MARKS = "' ’"
# Words that "and" joins to another inside the name of a body.
COUPLED = """
fire food health work safety security securities search customs arts culture children education families research science
wildlife fish parks planning standards business trade innovation climate energy water oceanic fisheries rivers roads
sports leisure media sport equality equalities human refugees asylum revenue pensions skills communities housing aviation
prisons probation rail road ports shipping mines forests forestry agriculture bishops nurses teachers writers
"""
TITLE_PARTS = "prime vice deputy acting former interim assistant associate senior attorney general secretary chief executive managing co-founder nato white house first"
KIN = "husband wife son daughter brother sister mother father"
GENDER_TITLES = ""
GROUP_ENDINGS = (
    "ists ers ors ians men women sources officials authorities reports experts critics witnesses ests ials ives ents"
)
OFFICES = "president premier chancellor king queen pope mayor governor"
OWN_ROLES = "speaker lawyer attorney judge suspect defendant victim father mother son daughter brother sister husband wife widow woman man boy girl prosecutor spokesman spokeswoman spokesperson officer witness neighbour neighbor partner customer patient resident successor predecessor colleague counterpart soldier doctor student teacher farmer driver source owner aide official worker member"
# Whom a story has many of, or whom others in it deal with: none waits for the next name.
MANY_ROLES = "judge lawyer attorney suspect defendant victim witness prosecutor spokesman spokeswoman spokesperson officer neighbour neighbor customer patient resident doctor soldier source official aide worker member woman man boy girl speaker partner student"
# With a capital these stand inside the name of a movement: "Doctors Without Limits".
CAUSE_PREPOSITIONS = "against without for beyond before over on"
PAIRS = "couple pair duo"
PLACE_BODIES = "city university state county province region hospital court port airport"
GENERIC_ROLES = "politician lawmaker senator leader official diplomat lawyer singer actor actress author activist coach player founder executive president minister congressman congresswoman governor mayor"
# Who has a portfolio before the name: "minister for Mobility Sophie Lambert".
PORTFOLIO_ROLES = "minister secretary commissioner"
PORTFOLIO_OFFICES = ""
# One and the same calling under two words.
SAME_ROLES = """
attorney = lawyer
barrister = lawyer
solicitor = lawyer
prime minister = premier
gov = governor
sen = senator
dr = doctor
prof = professor
sgt = sergeant
capt = captain
gen = general
col = colonel
supt = superintendent
insp = inspector
"""
AGE_ENDINGS = "-year-old"
SEAT_ENDINGS = "-based -listed -headquartered -owned"
DEMONYM_ENDINGS = ""
FEMALE_ENDINGS = "woman mother daughter sister"
MALE_ENDINGS = "man father son brother"
NEUTRAL_ENDINGS = "person human"
NEUTRAL_ROLES = "person german roman norman ottoman"
NEW_PERSON_ARTICLES = "a an his her their"
ROLE_FAMILIES = """
chief executive ceo boss founder owner businessman businesswoman director
lawyer attorney barrister solicitor
professor researcher scientist economist historian academic expert
politician lawmaker senator congressman congresswoman minister mayor governor
coach manager
singer musician rapper artist
author writer novelist
doctor surgeon physician
farmer grower rancher
athlete sprinter runner hurdler
detective inspector superintendent constable officer policeman policewoman
fisherman skipper sailor
reporter journalist correspondent editor
spokesman spokeswoman spokesperson
actor actress performer
painter sculptor artist
engineer inventor
diplomat envoy mediator ambassador negotiator
nurse midwife medic
"""
BODY_FAMILIES = """
company firm group business shipbuilder housebuilder carmaker automaker chipmaker drugmaker planemaker steelmaker brewer lender insurer supermarket chain employer producer developer utility manufacturer maker airline carrier retailer operator corporation conglomerate
charity group organisation organization movement
union federation
bank
newspaper paper
party
regulator watchdog agency
"""
UNIQUE_ROLES = "mayor king queen pope premier president governor"
JOINED_PARTICLES = "al el as ad ar ash an at az ben bin"
NAME_BODIES = "foundation"
FROM = "from"
INITIAL_ROLES = "suspect"
# Roles that are more often something else.
SELDOM_PERSONS = "head model guide source"
SURNAME_PARTS = ""
LONG_ROLE_ENDINGS = ""
# Who is spoken to: in a text of its own these make an interview; the second only in questions.
POLITE = ""
FAMILIAR = "you your"
# Nouns with which a story opens before it names whom it means.
VEILED = "man woman boy girl"
# Bodies of which a place has one: never another word for a firm or a club.
UNIQUE_BODIES = "government police parliament court"
AGENT_ENDINGS = ""
SERVING_ENDINGS = ""
NO_BARE_JOINERS = ""
OFFICE_ENDINGS = "general minister president mayor judge attorney spokesman spokeswoman prosecutor"
DEMONYMS = ""
# What somebody is to somebody else, and no calling.
RELATIONS = "colleague neighbour neighbor friend partner husband wife son daughter brother sister mother father predecessor successor counterpart teammate"
# "Mrs Holm" is not Peter Holm.
WIFELY_TITLES = "mrs ms miss"
MALE_TITLES = "mr"
# A name that ends with one of these is a company.
COMPANY_ENDINGS = """
optics rail water gas oil steel telecom telecoms media pharma robotics semiconductors electronics software capital partners ventures
stores logistics freight shipping airways homes properties estates insurance records pictures studios games brewing breweries
dairies chemicals plastics packaging cement construction engineering aerospace dynamics instruments devices labs laboratories
therapeutics diagnostics biotech healthcare foods medical energy motors airlines pharmaceuticals industries holdings systems technologies watch
"""
EXCLUSIVE_OFFICES = ""
PLACE_PREPOSITIONS = ""
ROAD_LETTERS = "m"
NEWS_BODIES = ""
FIELD_ENDINGS = ""
