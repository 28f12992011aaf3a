"""Dutch words that introduce what somebody said: verbs with their frames, and other cues.

A line of VERBS is `verb | frames`; a separable verb is written particle+verb. Frames:

    that    a that-clause                       he says that it rains
    if      an if- or question clause           she asks whether it rains
    to      an infinitive about the speaker     they promise to come
    order   an infinitive about somebody else   he calls on them to come
    bare    the clause stands before or around  it rains, she says
    judge   object and judgement                he calls the plan a mistake
    accuse  object and reproach                 he accuses them of lying
    about   a phrase after a preposition, only with words between marks
    loose   seldom a statement: only with words between marks, or as a tag after a quotation
    reply   needs somebody's words: colon, quotation or tag, never a bare complement
"""

VERBS = """
zeggen | that if to bare
stellen | that bare
melden | that if to bare
schrijven | that if to bare
verklaren | that if to bare
vertellen | that if bare
vinden | that judge bare
menen | that to bare
denken | that bare about
geloven | that to bare
verwachten | that to bare
hopen | that bare about
vrezen | that bare about
duchten | that
vermoeden | that bare
veronderstellen | that
benadrukken | that bare
beklemtonen | that bare
onderstrepen | that bare
herhalen | that bare
bevestigen | that bare
ontkennen | that to bare
erkennen | that bare
beweren | that to bare
claimen | that to bare
betogen | that bare
waarschuwen | that bare about order
reageren | that bare reply
antwoorden | that bare
repliceren | that bare
eisen | that bare
verlangen | that
garanderen | that bare
verzekeren | that bare
beloven | that to bare
bezweren | that to bare
zweren | that to bare
constateren | that bare
concluderen | that bare
oordelen | that bare about
achten | that judge
noemen | judge
bestempelen | judge
betitelen | judge
typeren | judge
kwalificeren | judge
kenschetsen | judge
karakteriseren | judge
omschrijven | judge
beschrijven | judge
prijzen | loose about judge
roemen | loose about judge
loven | loose about judge
hekelen | loose judge
laken | loose judge
bekritiseren | loose judge
veroordelen | loose judge
verwerpen | loose judge
verwijten | that accuse
beschuldigen | that accuse
suggereren | that bare
insinueren | that bare
pleiten | about order
bepleiten | that
adviseren | that order bare
schatten | that bare
ramen | that bare
begroten | loose
becijferen | that bare
berekenen | that bare
voorspellen | that bare
rapporteren | that bare
berichten | that bare
citeren | loose bare
twitteren | that bare
tweeten | that bare
posten | that bare
appen | that bare
mailen | that bare
bloggen | that bare
willen | that
wensen | that
dreigen | that about bare order
bekennen | that to bare
bitsen | that bare
corrigeren | bare
verbeteren | bare reply
voorzien | that
fulmineren | that bare
sakkeren | that bare
brommen | that bare
grommen | that bare
giechelen | bare reply
gniffelen | bare reply
orakelen | that bare
doceren | that bare
preken | that bare
smeken | that order
prevelen | bare reply
hijgen | bare reply
raden | bare reply
aarzelen | bare reply
knikken | bare reply
onderbreken | bare reply
mokken | that bare
monkelen | bare reply
opperen | that bare
vermelden | that bare
verkondigen | that bare
verzuchten | that bare
zuchten | bare reply
grappen | that bare
fluisteren | that bare
schreeuwen | that bare
brullen | that bare
gillen | that bare
roepen | that bare
mopperen | that bare
klagen | that bare about
preciseren | that bare
nuanceren | loose bare
relativeren | loose bare
speculeren | that about bare
betreuren | that bare
zeuren | that bare
morren | that bare
foeteren | that bare
sneren | that bare
schimpen | that bare
tieren | bare reply
briesen | bare reply
snauwen | that bare
stamelen | that bare
mompelen | that bare
memoreren | that bare
redeneren | that bare
argumenteren | that bare
motiveren | loose bare
rechtvaardigen | loose
verdedigen | loose
getuigen | that bare about
onderschrijven | that
signaleren | that bare
specificeren | that bare
onthullen | that if bare
publiceren | loose
noteren | that bare
onderkennen | that
beamen | that bare
weerleggen | loose
jubelen | that bare
juichen | bare reply
schamperen | that bare
spotten | that bare
schertsen | that bare
filosoferen | that bare
mijmeren | that bare
peinzen | bare reply
verduidelijken | that bare
verhelderen | that bare
impliceren | loose
ventileren | loose
formuleren | loose bare
verwoorden | loose bare
taxeren | that bare
vertrouwen | that
betwijfelen | if that
betwisten | that
verzoeken | that order
vragen | that if order bare
sommeren | order
manen | order
gelasten | order that
bevelen | order that
instrueren | order that
verordonneren | that order
informeren | that if
verwittigen | that
poneren | that bare
protesteren | that bare reply
snoeven | that bare
pochen | that bare
smalen | bare that
bulderen | bare that
sissen | bare that
vervolgen | bare reply
besluiten | reply
lachen | bare reply
glimlachen | bare reply
grijnzen | bare reply
glunderen | bare reply
snikken | that bare reply
vloeken | bare reply
pareren | bare reply
counteren | bare reply
kaatsen | bare reply
verwijzen | loose
spreken | about bare reply
praten | about reply
discussiëren | about
schetsen | loose judge
beschouwen | loose
hameren | about
zinspelen | about
beklagen | that about
verontschuldigen | loose
excuseren | loose
ontraden | order
herinneren | that
tekenen | reply
uiten | loose
betuigen | loose
interpreteren | loose judge
stipuleren | that bare
luiden | reply
klinken | reply
verluiden | that
bepalen | that
aan+raden | order that
aan+bevelen | that
aan+geven | that if to bare
aan+kondigen | that to bare
aan+klagen | loose
aan+merken | that judge bare
aan+nemen | that
aan+tekenen | that bare
aan+dringen | about order
aan+manen | order
aan+moedigen | order loose
aan+sporen | order
aan+stippen | that bare
aan+voeren | that bare
aan+tonen | loose
aan+vullen | that bare
aan+kaarten | loose
aan+halen | loose that
af+doen | judge loose
af+keuren | loose
af+vragen | if
af+wijzen | loose judge
af+raden | order
af+schilderen | judge loose
bekend+maken | that if bare
kenbaar+maken | that bare
duidelijk+maken | that if bare
wereldkundig+maken | that
openbaar+maken | that
hard+maken | loose
wijs+maken | that
bij+vallen | loose
goed+keuren | loose
in+brengen | that bare
in+zien | loose
in+schatten | that bare
in+stemmen | loose
in+gaan | reply
mee+delen | that if bare
mede+delen | that if bare
mee+geven | loose bare
neer+zetten | judge loose
na+pleiten | loose
op+dragen | order that
op+merken | that bare
op+roepen | order that about
op+werpen | that bare loose
op+sommen | bare reply
op+scheppen | that bare
op+tekenen | loose bare
op+biechten | that bare
op+eisen | loose
samen+vatten | bare reply
tegen+werpen | that bare
tegen+spreken | that bare
toe+geven | that to bare
toe+lichten | that bare
toe+voegen | that bare
toe+zeggen | that to bare
toe+juichen | loose
toe+wensen | loose
toe+roepen | that bare
toe+schrijven | loose
uit+leggen | that if bare
uit+roepen | bare loose
uit+sluiten | that
uit+spreken | that about
uit+dragen | that
uit+halen | reply about
uit+vallen | reply
uit+kramen | loose
uit+weiden | loose about
uit+lekken | loose
vast+houden | loose
vast+stellen | that bare
vol+houden | that to bare
voor+houden | that bare
voor+leggen | loose
voor+lezen | loose bare
voor+rekenen | that bare
voor+schrijven | that
voor+spiegelen | that
voor+stellen | that to bare
voor+werpen | that
voorop+stellen | that bare
weg+wuiven | loose
weg+zetten | judge loose
terug+komen | loose
tegemoet+komen | loose
door+geven | that bare
in+stellen | loose
bij+stellen | loose
af+geven | loose
vast+leggen | loose
uit+vaardigen | loose
over+brengen | loose that
onder+strepen | that
na+laten | loose
los+laten | loose
"""

# Verbs that need more than a particle to be a cue: `verb | words that must follow | frames`.
# A word in brackets may be left out; alternatives are parted by a slash.
PHRASES = """
laten | weten | that if to bare
laten | doorschemeren | that bare
laten | blijken | that
laten | optekenen | that bare
laten | horen | that bare
laten | ontvallen | that bare
laten | merken | that
laten | vallen | that
laten | zien | loose
geven | te kennen/verstaan | that to bare
geven | als reden | that
willen | kwijt | that bare
zijn | van mening/oordeel/oordeel/opvatting | that
zijn | ervan overtuigd | that
zijn | overtuigd | that
zijn | bang/bevreesd | that
zijn | het erover eens/eens | that
zijn | voorstander | loose
zijn | vol lof over | loose
blijven | erbij | that
houden | eraan vast | that
houden | staande | that to bare
zich verklaren | bereid | order
verklaren | bereid | order
tonen | bereid | loose
tonen | overtuigd | that
wijzen | erop/er | that
wijzen | op | about
hameren | erop | that
dringen | aan | about order
dringen | erop aan/eropaan | that
voegen | eraan/hieraan/daaraan toe | that bare
gaan | ervan/er vanuit/uit/ervanuit | that
rekenen | erop | that
waarschuwen | ervoor | that
waarschuwen | er voor | that
pleiten | ervoor | that order
pleiten | er voor | that order
klagen | erover | that
klagen | er over | that
vertrouwen | erop | that
vertrouwen | er op | that
maken | zich zorgen | loose
maken | bezwaar | loose
hebben | het over | about
stellen | eisen/eis | that about
stellen | voorwaarden/voorwaarde | that about
doen | uitspraken | loose
doen | beroep | order
herhalen | standpunt/oproep/woorden | that
spreken | hoop/vrees/verwachting uit | that
spreken | van | about
kondigen | aan | that to bare
brengen | naar voren | that bare
brengen | in herinnering | that bare
geven | garantie/verzekering/belofte | that
doen | belofte/toezegging/oproep | that
stellen | vast | that bare
trekken | conclusie | that
komen | conclusie | that
roepen | in herinnering | that
gaan | verder/door | bare reply
steken | van wal | bare reply
drukken | op het hart | that
houden | rekening mee | that
maken | zich sterk | that
maken | geen geheim van | that
steken | stoelen banken | that
laten | twijfel bestaan | that
zijn | mening toegedaan | that
uiten | vrees/hoop/kritiek/zorg/zorgen/twijfel | that about
doen | oproep | order
"""

# Words that stand before a speaker like a preposition; `*` marks where the speaker stands.
ACCORDING = """
volgens
naar de mening van
naar mening van
naar het oordeel van
naar oordeel van
in de ogen van
in de woorden van
luidens
aldus
conform de woorden van
in de visie van
in de optiek van
in de lezing van
naar verluidt van
als het aan * ligt
wat * betreft
"""

# After volgens these are a manner or a rule, no source.
NO_SOURCE = """
plan planning schema traditie gewoonte wet grondwet regels regel afspraak afspraken protocol procedure procedures
principe beginsel voorschrift voorschriften artikel recept rooster methode model systeem schatting schattingen berekening
berekeningen verwachting verwachtingen geruchten richtlijn richtlijnen normen norm maatstaven maatstaf definitie
formule reglement statuten verdrag akkoord contract overeenkomst bepaling bepalingen vaste eigen
legende overlevering
"""

OWN_WORDS = """
naar eigen zeggen
naar haar eigen zeggen
naar zijn eigen zeggen
naar hun eigen zeggen
naar eigen mening
volgens eigen zeggen
volgens zichzelf
"""

# Tags after a statement with no verb of saying of their own: `zo klinkt het`, `luidt het`.
ECHO = """
stond erin
staat erin
zo klonk het
klonk het
was de reactie
is de reactie
was het antwoord
is het antwoord
luidde het antwoord
luidt het antwoord
luidt het oordeel
zo luidt het oordeel
zo luidt het advies
luidde het oordeel
luidt het advies
luidde het advies
luidt het verwijt
luidt de kritiek
luidde de kritiek
luidt de verklaring
luidt de eis
was de boodschap
is de boodschap
luidde de boodschap
luidt de boodschap
is de conclusie
luidt de conclusie
luidde de conclusie
was het commentaar
zo klinkt het
klinkt het
zo luidt het
luidt het
zo heet het
heet het
luidde het
zo luidde het
"""

NEGATION = "niet nooit geen evenmin nauwelijks nimmer"
THAT = "dat"
IF = "of hoe waarom wie wat welke welk waar wanneer waarmee waarover waarvoor hoeveel"
INFINITIVE = "te"
IN_ORDER = "om"
SO = "zo"
DEMONSTRATIVE = "dat dit"
DEMONSTRATIVE_TAGS = "dat dit"
BOTH = "het"

# Speakers of these pronouns are the reader, the writer or nobody.
NOBODY = "je jij u men ik we wij jullie er niemand"

HEARSAY = "zou zouden"
PASSIVE = "wordt worden werd werden is zijn was waren"
PERFECT = "heeft hebben had hadden"
AGENT = "door"
MODALS = "kan kunnen kon konden moet moeten moest moesten mag mogen mocht mochten zal zullen zou zouden wil willen wilde wilden"

# Forms that are also nouns or numerals: a cue only where a verb can stand.
ALSO_NOUNS = """
eisen eis vragen vraag berichten bericht getuigen getuig acht roep raad raden ramen claims claim post posten tweet tweets klagen
wensen wens stel oordelen oordeel denken schetsen schets uit deel delen spreken citeren waarschuwing plan hoop vrees
bekend beloof schat schatten loof zucht lach vloek teken tekenen licht lichten merk merken streep wijs
aan antwoord verklaren vertrouwen verwijten verwijt verzoek bevel
"""

# `aldus X` always stands behind or around its statement.
TAG_SOURCES = "aldus"
# These name without further ado; the others judge with "als" or "het".
THANKING = ""
CONDITIONAL = ""
WHAT = ""
NAMING = "noemen"
JUDGING_AS = "bestempelen betitelen typeren kwalificeren kenschetsen karakteriseren omschrijven beschrijven aanmerken afdoen afschilderen neerzetten wegzetten beschouwen prijzen roemen loven hekelen laken bekritiseren veroordelen verwerpen afwijzen"
EXPECTING = ""
ADDRESSED = ""
INVERTING = ""
TELLING = ""
PLAIN = ""
# "Kon niet bevestigen dat", "wil niet zeggen dat": nobody's statement.
WITHHELD = "bevestigen zeggen melden vertellen"
# "“Ja”, luidt het korte antwoord van Vos".
SOUNDING = "luiden klinken"
# "Dat kan, zegt Vos, want het mag."
REASONS = "want"
# "Acht hem onbetrouwbaar", "vindt die toon somber"; not "vindt de fiets terug".
JUDGING_SO = "vinden achten"
VERDICT_ENDINGS = "wijs lijk baar loos isch zaam waardig haftig matig gevend rijk vol ig aal eel ief"
VERDICT_WORDS = "goed slecht klein groot duur terecht onterecht onzin jammer mooi lelijk raar vreemd leuk dom laf stom fout juist eerlijk oneerlijk gepast ongepast zwak sterk laat hoog laag riskant absurd bizar zinvol zinloos klaar"
PARTICIPLE_STARTS = "ge ver be ont over onder mis"
DEGREES = "te zeer erg heel weinig niet nogal vrij veel zo ronduit volstrekt totaal uiterst wel ook nog"
# `een straf op zijn plaats`: verdicts of several words.
VERDICTS = """
op zijn plaats
op haar plaats
op hun plaats
uit den boze
van belang
aan de orde
onder de maat
buiten proportie
buiten kijf
te ver gaan
te ver
niet kunnen
"""
FOUND_STATES = "terug dood levend gewond thuis leeg open dicht verlaten bewusteloos beschadigd intact plaats"
# "Schat de schuld op drie miljoen".
ESTIMATING = "schatten ramen begroten taxeren inschatten"
PUT_AT = "op"
LARGE_NUMBERS = "miljoen miljard duizend honderd tientallen honderden duizenden"
# "Dreigt te vallen" is no statement, "dreigt om te vertrekken" is.
ONLY_IN_ORDER = "dreigen"
PRONOMINAL_NEEDS = "ervoor erop eropaan ertoe"
REPROACH = "van ervan"
AS = "als"
IF_FIRST = "of"

# `..., staat in de verklaring van X`: a document speaks for whoever issued it.
DOCUMENT_TAGS = """
staat in
staat te lezen in
valt te lezen in
is te lezen in
blijkt uit
staat er in
staat verder in
"""

# "Dat ontkent X" takes nothing over from the sentence before.
DENYING = "ontkennen tegenspreken weerleggen betwisten"
# "In het rapport staat dat": a document that says something.
STANDS = "staat stond"
DOCUMENT_VERBS = "staat valt is blijkt"
PLAIN_SOURCES = "volgens luidens aldus wat als"
# "om tafel gaan": here "om" begins no clause.
AROUND_NOUNS = "tafel hulp opheldering geld uitleg steun aandacht uitstel excuses"
ABOUT_PREPOSITIONS = "voor over van op tot"
INFINITIVE_AUXILIARIES = "hebben zijn worden"
# "Hij vroeg niet bij naam genoemd te worden" is no statement.
UNNAMED = ""
# Verbs with which somebody answers what another asked.
ANSWERS = "antwoorden repliceren counteren"
ASKS = "vragen afvragen informeren"
# "X zei dat na afloop", "X zegt het zonder schaamte": the sentence before is what was said.
OBJECT_DEMONSTRATIVES = "dat het"
# English only.
PERCEIVING = ""
RATES = ""
