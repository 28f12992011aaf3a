"""News texts as newspapers write them, invented: dense with quotations, names, pronouns that speak, and dates.

A text of random words is read twice as fast as news, for nobody speaks in it and no verb has to find its subject.
These paragraphs hold what costs work: tags before, behind and inside quotations, clauses with "dat", "volgens", quoted
fragments, pronouns and roles that stand for somebody, weekdays that wait for a tense.
"""

from __future__ import annotations

import random

_PARAGRAPHS = 9
_DUTCH = """
{role} {given} {name} is niet verbaasd over de ophef. „Iedereen zag dit aankomen”, zegt {she} aan de keukentafel in
{place}. „We hebben vorig najaar al om opheldering gevraagd, en daar is nooit een brief op gekomen.” Volgens {name}
lag het rapport toen al weken in een la van het {body}.

Het {body} wil niet ingaan op de kritiek. Een woordvoerder laat weten dat het onderzoek nog loopt en dat er op {day}
meer bekend wordt. „Wij begrijpen de zorgen van de bewoners, maar zorgvuldigheid gaat hier voor snelheid”, schrijft
{other_she} in een reactie.

{other_role} {other_given} {other_name} noemt het optreden „een trap na” van wie al jaren wacht. {other_She} verwijt
de gemeente dat die pas na de storm van {date} in beweging kwam. Eerder stelde {other_she} samen met drie collega's
vragen over de kosten, die intussen zijn opgelopen tot ruim 4 miljoen euro.

De eerste huizen langs de {street} werden in {year} gebouwd, toen de werf nog driehonderd man in dienst had. Nu
staan er negen leeg, met planken voor de ramen en brandnetels tot aan de deurbel. De laatste winkel, een
fietsenzaak, sloot {weekday} de deuren.

„Als wij niets doen,” waarschuwt {name}, „dan is over twee jaar de helft van de vaste klanten weg.” {She} wijst op
de cijfers van het {body}, waaruit blijkt dat de veerpont sinds {month} vijftien procent minder reizigers trekt.
Toch gelooft {she} niet dat sluiten onvermijdelijk is.

Dat is nadrukkelijk niet wat {other_name} voor ogen heeft. „Kijk,” zegt {other_she}, „niemand wil de pont weg
hebben. Maar wie betaalt de rekening als de motor er weer mee ophoudt?” Op {weekday} praat {other_she} met de
provincie over een garantie van twee maanden.

Bij de ingang van het {body} verzamelden zich {weekday} ongeveer tachtig mensen. Ze droegen borden mee met teksten
als ‘Handen af van onze haven’ en ‘Eerst luisteren’. De politie hield toezicht, maar hoefde volgens een verslaggever
ter plaatse niet in te grijpen.

Uit een brief die {name} op {date} aan de raad stuurde, blijkt dat het college al langer van het lek wist. Daarin
schrijft {she} dat de pomp „op papier aan alle eisen voldeed” en dat er geen reden was om het strand af te sluiten.
De oppositie vindt dat onbegrijpelijk.

{other_name} zegt dat {other_she} zich niet herkent in dat beeld. „Er is mij nooit iets gevraagd. Niet door de
wethouder, niet door de inspectie, door niemand.” Gisteren belde {other_she} zelf met {name}, die volgens
{other_him} verrast klonk. Het gesprek duurde nog geen tien minuten.

Hoogleraar waterbouw Teunis Harkema van de Universiteit van {place} heeft de tekeningen bekeken. Hij stelt vast dat
de fundering minstens een meter te kort is. ‘Dat hoeft geen ramp te zijn, maar je moet er wel iets mee’, aldus
Harkema. Hij verwacht dat de reparatie anderhalf jaar in beslag neemt.

De raad vergadert {weekday} om 19.30 uur over het voorstel. Er liggen drie moties, waarvan er een de steun heeft van
de coalitie. Mocht die worden aangenomen, dan gaat de schop nog voor {month} de grond in, zo is de bedoeling. Het
bezwaar van de buren wordt op {date} behandeld.

Of het zover komt, durft {name} niet te zeggen. {She} haalt {her} schouders op. „Ik heb in deze zaak al zo vaak
gedacht dat we er waren.” Daarna, na een stilte: „Mijn moeder heeft hier veertig jaar de boeken gedaan. Die had dit
nooit goedgevonden.”

„Onzin”, vindt {other_name}. {other_She} benadrukt dat het {body} in {year} zelf om de regeling vroeg en die ook
drie jaar lang gebruikte. „Dan moet je nu niet doen alsof je van niets wist.” De {other_role_low} sluit niet uit dat
{other_she} naar de rechter stapt.

Het {body} maakte op {date} bekend dat het de proef met een half jaar verlengt. De minister had daarop aangedrongen,
omdat de cijfers over de winter nog ontbreken. Tijdens de proef mogen vrachtwagens tussen 7 en 9 uur het centrum
niet in. Wie dat toch doet, riskeert een boete van 160 euro.

Een buurvrouw die niet met haar naam in de krant wil, vertelt dat ze de avond van {day} stemmen hoorde. „Eerst dacht
ik aan de televisie. Toen ging het licht uit en begon iemand te schreeuwen.” Zij belde om kwart over elf het
alarmnummer. Agenten troffen even later twee jongens van zestien en zeventien aan.

De advocaat van de hoofdverdachte, mr. Odile Brantsma, pleitte voor vrijspraak. Volgens haar is er geen snipper
bewijs dat haar cliënt die nacht in {place} was. De officier van justitie eiste drie jaar cel, waarvan één
voorwaardelijk. Het vonnis volgt over veertien dagen.

In {place} zelf blijft het rustig. De markt is open, de school ook, en bij bakkerij Van Elzen is het om acht uur al
druk. „Ach,” zegt eigenaar Gijs van Elzen, terwijl hij een brood inpakt, „er is hier wel vaker iets geweest.” Zijn
dochter knikt. Zij hoopt vooral dat de bus terugkomt.

Vorige week kwamen de partijen voor het eerst in vier maanden bijeen. {name} sprak na afloop van „een begin”,
{other_name} had het over „beleefdheden”. Over de hoofdzaak, de vraag wie het beheer krijgt, is niet gesproken. De
bemiddelaar zei te hopen dat er voor {month} een akkoord ligt, maar wilde geen toezeggingen doen.

De kosten zijn het pijnlijkste punt. Een rapport uit {year} ging uit van 2,1 miljoen euro, de laatste raming komt op
het dubbele uit. „En dan hebben we het niet eens over de btw”, verzucht {name}. {Her} voorganger, {third}, tekende
op {date} voor de eerste fase. Die is inmiddels met pensioen en was niet bereikbaar voor commentaar.

Het nieuws kwam hard aan bij de vrijwilligers. Kok Mieke Dral hoorde het {weekday} op de radio. „Ik stond de soep te
roeren. Ik dacht echt dat ik het niet goed verstond.” Ze werkt er al sinds {year}, drie ochtenden per week. Haar
collega Sjoerd is minder somber: hij denkt dat er een doorstart komt.

„De waarheid is”, schrijft {third} in een verklaring op de site, „dat wij te laat hebben ingegrepen.” Hij biedt zijn
excuses aan en kondigt aan dat er een meldpunt komt. Slachtoffers kunnen zich vanaf {day} melden. Het fonds dat voor
hen is ingesteld, bevat volgens het {body} een kwart miljoen.

Tegenstanders wijzen erop dat de dijk in {month} van {year} ook al werd opgehoogd en dat het dorp daar toen geen
week zonder modder zat. {other_name} kan zich dat goed herinneren. Drie keer moest {other_she} {other_her} kelder
leegpompen. Of dat straks weer moet? „Vraag het me na de winter.”

De eindstand zette {name} aan het denken. „Wij waren de eerste helft gewoon niet aanwezig”, gaf {she} toe. „Dat mag
je mij aanrekenen.” De ploeg verloor de afgelopen drie maanden slechts één duel en blijft tweede, op vier punten van
de koploper. Zondag wacht de uitwedstrijd in {place}.

Wat er precies misging, wordt nog onderzocht. Het lijkt erop dat een klep bleef hangen, waarna de druk opliep. Drie
medewerkers raakten lichtgewond; zij zijn dezelfde avond nog uit het ziekenhuis ontslagen. De installatie ligt zeker
tot eind {month} stil. Omwonenden kunnen met vragen terecht bij het {body}.
"""
_ENGLISH = """
{role} {given} {name} said {she} was not surprised by the row. “Everybody in {place} saw this coming,” {she} said at
{her} kitchen table on {weekday}. “We asked them for the papers last autumn and nobody ever wrote back.” According
to {name}, the report had been in a drawer at the {body} for weeks.

The {body} declined to respond to the criticism. A spokesman said that the inquiry was still under way and that more
would be known by {day}. “We understand the worries of residents, but care comes before speed,” he wrote in a
statement, adding that the ferry would run as usual until {month}.

{other_role} {other_given} {other_name} called the affair “an insult” to families who have waited for years.
{other_She} accused the council of acting only after the storm of {date}. Together with three colleagues {other_she}
had asked about the costs, which have since risen to more than $4m.

The first houses along {street} were built in {year}, when the yard still employed three hundred men. Nine of them
now stand empty, with boards across the windows and nettles up to the bell. The last shop, which sold bicycles, shut
its doors on {weekday}.

“If we do nothing,” {name} warned, “half of our regular customers will be gone in two years.” {She} pointed to
figures from the {body} showing that the ferry had carried 15 per cent fewer passengers since {month}. {She} does
not believe that closing it is the only way, though.

That is not what {other_name} wants to hear. “Look, nobody wants to lose the boat,” {other_she} said. “But who is
going to pay when the engine gives up again?” {other_She} will meet officials from the county on {weekday} to
discuss a guarantee for two months.

About eighty people gathered outside the {body} on {weekday} morning, carrying signs that read “Hands off our
harbour” and “Listen first”. Police kept watch but did not have to step in, a reporter at the scene said. One woman
told the crowd that she would come back every week until somebody answered.

In a letter to the council dated {date}, {name} wrote that the pump had “met every standard on paper” and that there
was no reason to close the beach. The opposition said it was hard to believe. Its leader, {third}, urged the mayor
to publish the minutes within ten days.

{other_name} said {other_she} did not recognise that picture. “I was never asked a thing. Not by the council, not by
the inspectors, not by anybody.” The {other_role_low} rang {name} {other_herself} last night and found {him}
surprised. The call lasted less than ten minutes.

Professor Edgar Hallow, a hydraulic engineer at the University of {place}, has looked at the drawings. He believes
that the foundations are at least a metre too short. “That need not be a disaster, but you cannot leave it as it
is,” Hallow said, adding that the repair would take a year and a half.

The council meets at 7.30 p.m. on {weekday} to vote on the plan. There are three motions, one of which has the
support of the ruling parties. If it passes, work could start before {month}. An appeal by the neighbours is to be
heard on {date}.

Whether it will come to that, {name} does not dare to say. {She} shrugs. “I have thought so many times that we were
nearly there.” And then, after a silence: “My mother kept the books in this place for forty years. She would turn in
her grave.”

“Nonsense,” says {other_name}, who insists that the {body} asked for the scheme itself in {year} and used it for
three years. “You can't pretend now that you knew nothing.” The {other_role_low} has not ruled out going to court.

The {body} announced on {date} that it would extend the trial by six months. The minister had pressed for more time
because figures for the winter are missing. During the trial, lorries may not enter the centre between 7am and 9am.
Drivers who do so risk a fine of $160.

A neighbour who would not be named said she heard voices on the evening of {day}. “At first I thought it was the
television. Then the light went out and somebody began to scream.” She called the police at a quarter past eleven.
Officers found two boys, aged 16 and 17, a little later.

The lawyer for the main suspect, Odile Brantley, asked the court to clear her client. She argued there was not a
shred of evidence that he had been in {place} that night. Prosecutors demanded three years in prison, one of them
suspended. The court is expected to rule in two weeks.

The two sides met last week for the first time in four months. {name} spoke afterwards of “a beginning”, while
{other_name} described the talks as “courtesies”. The main question, who will run the yard, was not discussed. The
mediator said she hoped for an agreement before {month} but would make no promises.

The costs hurt most. A report from {year} put them at $2.1m; the latest estimate is twice as much. “And that's
before tax,” sighs {name}, whose predecessor, {third}, signed for the first phase on {date}. He has since retired
and could not be reached for comment.

The news came as a shock to volunteers. Mandy Dray, a cook, heard it on the radio on {weekday}. “I was stirring the
soup. I honestly thought I had misheard.” She has worked there three mornings a week since {year}. Her colleague
Saul is less gloomy: he thinks that somebody will take over.

“The truth is that we stepped in too late,” {third} wrote on the group's website. He apologised and said a hotline
would open for victims from {day}. A fund that was set up for them holds a quarter of a million, according to the
{body}.
"""
_GIVEN = {
    "nl": (("Tessa", "Ilse", "Noor", "Marijke", "Femke"), ("Daan", "Bram", "Joost", "Aart", "Willem")),
    "en": (("Nora", "Alice", "Ruth", "Emily", "Karen"), ("Owen", "Peter", "Simon", "Frank", "David")),
}
_SURNAMES = "Molen Haring Dijkman Veldkamp Terp Brandt Oosting Kade Reid Alder Farrow Marsh Holm Larkin".split()
_PRONOUNS = {
    "nl": (("zij", "haar", "haar", "haarzelf"), ("hij", "zijn", "hem", "hemzelf")),
    "en": (("she", "her", "her", "herself"), ("he", "his", "him", "himself")),
}
_SLOTS = {
    "nl": {
        "role": "wethouder burgemeester directeur onderzoeker raadslid voorzitter gedeputeerde advocaat",
        "place": "Elverstad Noorderzijl Dornum Wesselmeer Harkstede Marviaburg",
        "body": "waterschap ministerie havenbedrijf ziekenhuis vervoerbedrijf gerechtshof",
        "street": "Scheepmakerskade Veerdam Touwslagerstraat Loodskade",
        "weekday": "maandag dinsdag woensdag donderdag vrijdag zaterdag",
        "day": "gisteren morgen eergisteren vandaag",
        "month": "januari maart juni september november",
    },
    "en": {
        "role": "councillor mayor director senator chairman governor lawyer minister",
        "place": "Elverton Northbank Dornmouth Harkwell Marvia",
        "body": "ministry hospital port council university agency",
        "street": "Shipwrights Ropemakers Ferrygate",
        "weekday": "Monday Tuesday Wednesday Thursday Friday Saturday",
        "day": "yesterday Friday tomorrow today",
        "month": "January March June September November",
    },
}


def news_text(n: int, language: str = "nl") -> str:
    """Return article `n` in a language: a heading, a dateline and paragraphs, the same for the same number."""
    chance = random.Random(f"{language}{n}")
    slots = {name: chance.choice(known.split()) for name, known in _SLOTS[language].items()}
    slots |= {"year": str(chance.randint(1994, 2029)), "date": f"{chance.randint(1, 28)} {slots['month']} 2030"}
    for whose, surname in zip(("", "other_"), chance.sample(_SURNAMES, 2), strict=True):
        slots |= {f"{whose}{name}": word for name, word in _somebody(chance, language, surname).items()}
    slots["third"] = f"{chance.choice(_GIVEN[language][1])} {chance.choice(_SURNAMES)}"
    paragraphs = [" ".join(p.split()) for p in (_DUTCH if language == "nl" else _ENGLISH).split("\n\n")]
    chosen = [paragraph.format(**slots) for paragraph in chance.sample(paragraphs, _PARAGRAPHS)]
    heading = f"{slots['place']}: {slots['body']} {n}"
    return f"{heading}\n\n{slots['place'].upper()} (NPA) - " + "\n\n".join(chosen) + "\n"


def _somebody(chance: random.Random, language: str, surname: str) -> dict[str, str]:
    """Return the words for one person: name, role and pronouns."""
    gender = chance.randrange(2)
    subject, possessive, other, self = _PRONOUNS[language][gender]
    role = chance.choice(_SLOTS[language]["role"].split())
    return {
        "role": role.capitalize(),
        "role_low": role,
        "given": chance.choice(_GIVEN[language][gender]),
        "name": surname,
        "she": subject,
        "She": subject.capitalize(),
        "her": possessive,
        "Her": possessive.capitalize(),
        "him": other,
        "herself": self,
    }
