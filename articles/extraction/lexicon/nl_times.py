"""Dutch words of time: data, no logic. The classes are explained in `articles/extraction/timewords.py`.

Compiled from general knowledge of newspaper Dutch in the Netherlands and Belgium.
"""

import re

FEATURES = {"day first", "half before"}

UNITS = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
TEENS = ("tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien")
TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
# How units and tens join: each pattern is tried with both words.
COMPOUND_NUMBERS = ("{unit}en{ten}", "{unit}ën{ten}")
LARGE_NUMBERS = {"honderd": 100, "duizend": 1000, "één": 1, "eén": 1}
LARGE_IN_ONE_WORD = True
# Words that begin a year said in words.
YEAR_WORDS = {"tweeduizend", "negentienhonderd", "achttienhonderd"}
POSSESSIVES: set[str] = set()
# "Negen dagen eerder vertrekken dan": a comparison, unless another word compares ("groter dan").
COMPARED = re.compile(r"(?<!er )(?<!anders )\bdan\b")
# "Niet vroeger" compares, "een voorlopig akkoord" describes.
COMPARATIVE_REFERENCES = {"vroeger"}
ATTRIBUTIVE_REFERENCES = {"voorlopig", "recent"}
# What can follow "op de 13de" when that is a day, and not the 13th of something.
AFTER_A_DAY = set(
    """ik je jij hij zij ze we wij u men er het is was zijn waren wordt werd worden werden gaat gaan ging gingen komt komen kwam
    zal ben bent zullen zou moet moeten moest kan kunnen kon wil heeft hebben had hadden zie zien krijgt begint begon vertrekt""".split()
)
ORDINAL_SUFFIXES = ("e", "de", "ste")
ORDINALS = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8, "negende": 9,
    "tiende": 10, "elfde": 11, "twaalfde": 12, "dertiende": 13, "veertiende": 14, "vijftiende": 15, "zestiende": 16,
    "zeventiende": 17, "achttiende": 18, "negentiende": 19, "twintigste": 20, "eenentwintigste": 21, "dertigste": 30,
}  # fmt: skip
DECIMAL_MARK = ","
# Numbers glued to "half": tweeënhalf is 2.5.
AND_A_HALF = {
    "anderhalf": 1.5, "anderhalve": 1.5, "tweeënhalf": 2.5, "tweeënhalve": 2.5, "tweeeneenhalf": 2.5, "tweeëneenhalf": 2.5,
    "drieënhalf": 3.5, "drieënhalve": 3.5, "drieëneenhalf": 3.5, "vierenhalf": 4.5, "vierenhalve": 4.5, "viereneenhalf": 4.5,
    "vijfenhalf": 5.5, "vijfenhalve": 5.5, "vijfeneenhalf": 5.5, "zesenhalf": 6.5, "zesenhalve": 6.5, "zevenenhalf": 7.5,
    "zevenenhalve": 7.5, "achtenhalf": 8.5, "achtenhalve": 8.5,
}  # fmt: skip

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
WEEKDAY_ABBREVIATIONS = {
    "ma": 1,
    "di": 2,
    "wo": 3,
    "woe": 3,
    "do": 4,
    "vr": 5,
    "vrij": 5,
    "za": 6,
    "zat": 6,
    "zo": 7,
    "zon": 7,
}
# Weekday and part of the day in one word: every weekday is joined to every ending.
WEEKDAY_PARTS = {
    "ochtend": "MO", "morgen": "MO", "voormiddag": "MO", "middag": "AF", "namiddag": "AF", "avond": "EV", "nacht": "NI",
}  # fmt: skip
WEEKDAY_HABITS = {
    "maandags": 1,
    "dinsdags": 2,
    "woensdags": 3,
    "donderdags": 4,
    "vrijdags": 5,
    "zaterdags": 6,
    "zondags": 7,
    **{day + "en": n for n, day in enumerate(WEEKDAYS, start=1)},
    **{"'s " + day + "s": n for n, day in enumerate(WEEKDAYS, start=1)},
}
MONTHS = {
    "januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7, "augustus": 8, "september": 9,
    "oktober": 10, "november": 11, "december": 12,
}  # fmt: skip
MONTH_ABBREVIATIONS = {
    "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "maa": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "okt": 10, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
# Months that are other words or names when they stand in capitals within a sentence.
MONTH_NAMES_OF_PEOPLE = {"mei", "maart", "augustus", "juni", "april"}
MONTHS_NEEDING_CAPITAL: set[str] = set()

# Feasts of one name in several countries: the words that tell of another country than the usual, and its feast.
FEASTS_OF_COUNTRIES: dict[str, tuple[tuple[str, ...], str]] = {}

UNITS_OF_TIME = {
    "seconde": ("S", 1), "seconden": ("S", 2), "sec": ("S", 2), "minuut": ("MIN", 1), "minuten": ("MIN", 2), "min": ("MIN", 2),
    "minuutje": ("MIN", 1), "minuutjes": ("MIN", 2),
    "uur": ("H", 0), "uren": ("H", 2), "uurtje": ("H", 1), "uurtjes": ("H", 2),
    "etmaal": ("D", 1), "etmalen": ("D", 2), "dag": ("D", 1), "dagen": ("D", 2), "dagje": ("D", 1),
    "nacht": ("NI", 1), "nachten": ("NI", 2), "weekend": ("WE", 1), "weekeinde": ("WE", 1), "weekends": ("WE", 2),
    "weekeinden": ("WE", 2), "weekje": ("W", 1), "week": ("W", 1), "weken": ("W", 2), "wk": ("W", 2), "maand": ("M", 1), "maanden": ("M", 2),
    "mnd": ("M", 2), "maandje": ("M", 1), "kwartaal": ("Q", 1), "kwartalen": ("Q", 2), "halfjaar": ("HY", 1), "jaar": ("Y", 0),
    "jaren": ("Y", 2), "jaartje": ("Y", 1), "decennium": ("DE", 1), "decennia": ("DE", 2), "eeuw": ("CE", 1), "eeuwen": ("CE", 2),
    "kwartier": ("QH", 1), "kwartiertje": ("QH", 1), "halfuur": ("HH", 1), "halfuurtje": ("HH", 1), "werkdag": ("D", 1),
    "werkdagen": ("D", 2),
}  # fmt: skip
# Units in adjectives: 72-uurs, driedaagse, tienjarig.
UNIT_ADJECTIVES = {
    "uurs": "H", "urig": "H", "urige": "H", "daags": "D", "daagse": "D", "weeks": "W", "weekse": "W",
    "wekelijks": "", "maands": "M", "maandse": "M", "maandelijks": "", "jarig": "Y", "jarige": "Y", "jaars": "Y",
}  # fmt: skip
AGE_ADJECTIVES = {"jarig", "jarige"}
# What can last: "-jarig" before these is a duration, before anything else an age.
LASTING = {
    "akkoord", "bestand", "bezetting", "burgeroorlog", "celstraf", "conflict", "contract", "gevangenisstraf", "jubileum",
    "overeenkomst", "oorlog", "overgangsperiode", "periode", "plan", "programma", "samenwerking", "strategie", "strijd",
    "termijn", "traject", "verdrag", "wapenstilstand", "deal", "lening", "overgang", "onderzoek", "bewind", "regeerperiode",
    "vrede", "bestaan", "verblijf", "looptijd", "staatsobligatie", "staatslening", "obligatie", "overgangstermijn", "mandaat",
    "ban", "schorsing", "pauze", "huwelijk", "veto", "begroting", "garantie", "steun", "ballingschap", "missie",
}  # fmt: skip

CLASSES: dict[str, dict[str, object]] = {
    "daypart": {
        "ochtend": "MO", "ochtends": "MO", "morgens": "MO", "voormiddag": "MO", "middag": "AF", "namiddag": "AF",
        "avond": "EV", "nacht": "NI", "vooravond": "EV", "ochtenduren": "MO", "avonduren": "EV", "nachtelijke uren": "NI",
    },
    "earlyhours": {},
    "habit": {
        "'s ochtends": "MO", "'s morgens": "MO", "'s middags": "AF", "'s namiddags": "AF", "'s avonds": "EV", "'s nachts": "NI",
        "s ochtends": "MO", "s avonds": "EV", "s nachts": "NI",
    },
    "dayword": {"vandaag": 0, "heden": 0, "gisteren": -1, "gister": -1, "eergisteren": -2, "overmorgen": 2, "eerder vandaag": 0,
                "later vandaag": 0, "heden ten dage": 0},
    "morrow": {"morgen": 1},
    "partday": {
        **{
            day + word: (n, part)
            for day, n in (
                ("gister", -1), ("gisteren", -1), ("eergister", -2), ("eergisteren", -2), ("morgen", 1), ("overmorgen", 2),
                ("gisteren ", -1), ("eergisteren ", -2), ("overmorgen ", 2), ("vandaag ", 0), ("heden", 0),
            )
            for word, part in WEEKDAY_PARTS.items()
        },
        "morgen vroeg": (1, "MO"), "vroeg in de ochtend": (0, "MO"),
        "vanochtend": (0, "MO"), "vanmorgen": (0, "MO"), "vanvoormiddag": (0, "MO"), "vanmiddag": (0, "AF"),
        "vannamiddag": (0, "AF"), "deze namiddag": (0, "AF"), "deze voormiddag": (0, "MO"), "vanavond": (0, "EV"),
        "hedenavond": (0, "EV"), "hedenochtend": (0, "MO"), "hedenmiddag": (0, "AF"), "gisterochtend": (-1, "MO"),
        "gisterenochtend": (-1, "MO"), "gistermorgen": (-1, "MO"), "gisterenmorgen": (-1, "MO"), "gistermiddag": (-1, "AF"),
        "gisterenmiddag": (-1, "AF"), "gisternamiddag": (-1, "AF"), "gisteravond": (-1, "EV"), "gisterenavond": (-1, "EV"),
        "gisternacht": (-1, "NI"), "gisterennacht": (-1, "NI"), "morgenochtend": (1, "MO"), "morgenvroeg": (1, "MO"),
        "morgenmiddag": (1, "AF"), "morgennamiddag": (1, "AF"), "morgenavond": (1, "EV"), "morgennacht": (1, "NI"),
        "afgelopen nacht": (-1, "NI"), "vorige nacht": (-1, "NI"), "de voorbije nacht": (-1, "NI"), "voorbije nacht": (-1, "NI"),
        "komende nacht": (0, "NI"), "deze nacht": (0, "NI"), "overmorgenochtend": (2, "MO"), "overmorgenavond": (2, "EV"),
        "eergisteravond": (-2, "EV"), "eergisterenavond": (-2, "EV"), "eergisternacht": (-2, "NI"),
        "afgelopen avond": (-1, "EV"), "deze ochtend": (0, "MO"), "deze morgen": (0, "MO"), "deze middag": (0, "AF"),
        "deze avond": (0, "EV"),
    },
    "nightnow": {"vannacht": "NI"},
    "night": {"nacht": "NI"},
    "season": {
        "lente": "SP", "voorjaar": "SP", "zomer": "SU", "herfst": "FA", "najaar": "FA", "winter": "WI", "zomers": "SU",
    },
    "prev": {"vorig": -1, "vorige": -1, "verleden": -1, "voorgaande": -1, "eervorige": -2, "eervorig": -2},
    "past": {"afgelopen": -1, "voorbije": -1, "jongstleden": -1, "jl": -1, "j.l.": -1, "jl.": -1, "jongste": -1},
    "last": {"laatste": -1},
    "next": {"volgend": 1, "volgende": 1},
    "coming": {"komend": 1, "komende": 1, "aanstaande": 1, "a.s.": 1, "eerstvolgende": 1, "eerstkomende": 1, "toekomende": 1},
    "this": {"deze": 0, "dit": 0, "huidige": 0, "lopende": 0},
    "that": {"die": 0, "dat": 0, "diezelfde": 0, "datzelfde": 0, "dezelfde": 0, "hetzelfde": 0},
    "ago": {"geleden": -1, "terug": -1},
    "later": {"later": 1, "nadien": 1, "erna": 1, "daarna": 1, "erop": 1, "daarop": 1},
    "earlier": {"eerder": -1, "ervoor": -1, "daarvoor": -1, "tevoren": -1, "voordien": -1, "vroeger": -1},
    "hence": {"over": 1},
    "within": {"binnen": 1},
    "long": {"lang": 1, "durend": 1, "durende": 1},
    "start": {
        "begin": "START", "vroeg": "START", "vroege": "START", "vroeg in": "START", "eerder": "START", "begin van": "START",
    },
    "startof": {"vroeger": "START"},
    "mid": {"medio": "MID", "halverwege": "MID", "midden": "MID", "midden in": "MID", "half": "MID", "midden van": "MID", "hartje": "MID"},
    "end": {
        "eind": "END", "einde": "END", "eind van": "END", "einde van": "END",
        "laat": "END", "late": "END", "laat in": "END", "later": "END",
    },
    "mod": {
        "ongeveer": "APPROX", "circa": "APPROX", "ca": "APPROX", "ca.": "APPROX", "zo'n": "APPROX", "pakweg": "APPROX",
        "grofweg": "APPROX", "naar schatting": "APPROX", "plusminus": "APPROX", "om en nabij": "APPROX", "een slordige": "APPROX",
        "bijna": "LESS_THAN", "haast": "LESS_THAN", "krap": "LESS_THAN", "minder dan": "LESS_THAN", "nog geen": "LESS_THAN",
        "nagenoeg": "LESS_THAN", "net geen": "LESS_THAN", "ruim": "MORE_THAN", "meer dan": "MORE_THAN", "dik": "MORE_THAN",
        "langer dan": "MORE_THAN", "niet langer dan": "EQUAL_OR_LESS", "niet meer dan": "EQUAL_OR_LESS", "goed": "MORE_THAN", "iets meer dan": "MORE_THAN", "een kleine": "LESS_THAN",
        "maximaal": "EQUAL_OR_LESS", "hooguit": "EQUAL_OR_LESS", "hoogstens": "EQUAL_OR_LESS", "ten hoogste": "EQUAL_OR_LESS",
        "zeker": "EQUAL_OR_MORE", "minstens": "EQUAL_OR_MORE", "minimaal": "EQUAL_OR_MORE", "ten minste": "EQUAL_OR_MORE",
        "tenminste": "EQUAL_OR_MORE", "op zijn minst": "EQUAL_OR_MORE", "precies": "", "exact": "",
    },
    "near": {"rond": "APPROX", "omstreeks": "APPROX", "tegen": "APPROX", "rondom": "APPROX", "even na": "AFTER", "kort na": "AFTER",
             "vlak na": "AFTER", "iets na": "AFTER", "even over": "AFTER", "iets over": "AFTER", "even voor": "BEFORE", "kort voor": "BEFORE", "vlak voor": "BEFORE",
             "iets voor": "BEFORE"},
    "quant": {
        "enkele": "X", "paar": "X", "een paar": "X", "meerdere": "X", "verscheidene": "X", "verschillende": "X", "ettelijke": "X",
        "een aantal": "X", "tientallen": "X", "honderden": "X", "duizenden": "X", "vele": "X", "veel": "X", "een handvol": "X",
        "een tiental": 10, "een twintigtal": 20, "een dertigtal": 30, "een veertigtal": 40, "een vijftigtal": 50, "een tweetal": 2,
        "een drietal": 3, "een viertal": 4, "een vijftal": 5, "een zestal": 6, "een zevental": 7, "een dozijn": 12,
        "talloze": "X", "wat": "X", "beide": 2,
    },
    "a": {"een": 1, "één": 1, "eén": 1, "een kleine": 1, "nog geen": 1, "net geen": 1},
    "the": {"de": 0, "het": 0, "'t": 0},
    "half": {"half": 0.5, "halve": 0.5},
    "of": {"van": 0, "in": 0, "uit": 0, "anno": 0, "gedurende": 0, "tijdens": 0},
    "already": {"al": 0, "reeds": 0, "sinds": 0, "na": 0, "voor": 0, "gedurende": 0, "duurt": 0, "duurde": 0},
    "genitive": {"van": 0},
    "and": {"en": 0}, "or": {"of": 0, "à": 0},
    "at": {"om": 0, "vanaf": 0}, "on": {"op": 0, "aan het": 0},
    "until": {"tot": "BEFORE", "tot aan": "BEFORE"},
    "upto": {"tot en met": "ON_OR_BEFORE", "t/m": "ON_OR_BEFORE", "tem": "ON_OR_BEFORE"},
    "between": {"tussen": 0},
    "before": {"voor": "BEFORE-DAY", "vóór": "BEFORE", "vòòr": "BEFORE"},
    "by": {
        "uiterlijk": "ON_OR_BEFORE", "ten laatste": "ON_OR_BEFORE", "uiterlijk op": "ON_OR_BEFORE", "niet later dan": "ON_OR_BEFORE",
        "op zijn laatst": "ON_OR_BEFORE", "ten laatste op": "ON_OR_BEFORE", "tegen": "ON_OR_BEFORE",
    },
    "since": {"sinds": "SINCE", "sedert": "SINCE", "al sinds": "SINCE", "sinds de": "SINCE"},
    "from": {"vanaf": "ON_OR_AFTER", "per": "ON_OR_AFTER", "met ingang van": "ON_OR_AFTER", "ingaande": "ON_OR_AFTER",
             "niet voor": "ON_OR_AFTER", "niet vóór": "ON_OR_AFTER", "niet eerder dan": "ON_OR_AFTER", "op zijn vroegst": "ON_OR_AFTER",
             "ten vroegste": "ON_OR_AFTER"},
    "after": {"na": "AFTER", "pas na": "AFTER"},
    "per": {"per": 0}, "every": {"elke": 1, "elk": 1, "iedere": 1, "ieder": 1, "alle": 1},
    "lateearly": {"laat": 1, "vroeg": 1},
    "sort": dict.fromkeys(
        """opeenvolgende achtereenvolgende volle hele aaneengesloten extra lange prachtige mooie magere vette roerige zware
        moeilijke goede slechte drukke gespeelde gelukkige bewogen spannende warme hete koude natte droge slopende turbulente
        succesvolle fantastische geweldige heerlijke leuke ellendige korte krappe kostbare stille angstige slapeloze
        volledige hectische intense vruchtbare""".split(),
        1,
    ),
    "fiscal": {"boekjaar": 1, "het boekjaar": 1, "het schooljaar": 1},
    "alternate": {"om de": 1, "om het": 1}, "other": {"andere": 2},
    "times": {"keer": 1, "maal": 1, "keren": 1},
    "timesaday": {"eenmaal": 1, "eens": 1, "éénmaal": 1, "tweemaal": 2, "driemaal": 3, "viermaal": 4, "vijfmaal": 5, "meermaals": "X", "ettelijke keren": "X"},
    "set": {
        "dagelijks": "P1D", "dagelijkse": "P1D", "wekelijks": "P1W", "wekelijkse": "P1W", "maandelijks": "P1M", "maandelijkse": "P1M",
        "jaarlijks": "P1Y", "jaarlijkse": "P1Y", "tweewekelijks": "P2W", "tweewekelijkse": "P2W", "tweejaarlijks": "P2Y",
        "tweejaarlijkse": "P2Y", "halfjaarlijks": "P6M", "halfjaarlijkse": "P6M", "vierjaarlijkse": "P4Y", "driemaandelijks": "P3M",
        "driemaandelijkse": "P3M", "tweemaandelijks": "P2M", "tweemaandelijkse": "P2M", "dag in dag uit": "P1D",
        "jaar na jaar": "P1Y", "om de dag": "P2D", "om het uur": "PT1H", "om het halfuur": "PT30M", "om het half uur": "PT30M",
        "om het kwartier": "PT15M", "24/7": "P1D", "'s winters": "XXXX-WI", "'s zomers": "XXXX-SU", "elke werkdag": "XXXX-WXX", "iedere werkdag": "XXXX-WXX", "nachtelijks": "P1D",
    },
    "workdays": {"op werkdagen": "XXXX-WXX", "op weekdagen": "XXXX-WXX", "doordeweeks": "XXXX-WXX", "in de weekenden": "XXXX-WXX-WE"},

    "clockword": {"uur": 0, "u": 0, "u.": 0}, "oclock": {"u": 0, "u.": 0},
    "noon": {"12 uur 's middags": "12:00", "twaalf uur 's middags": "12:00", "het middaguur": "12:00"},
    "midnight": {"middernacht": "24:00"},
    "quarter": {"kwart": 15}, "tohour": {"voor": -1}, "pasthour": {"over": 1},
    "jaren": {"de jaren": 0, "jaren": 0},
    "decadeword": {
        "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80, "negentig": 90,
        "nul": 0,
    },
    "century": {"eeuw": 0},
    "quarterword": {"kwartaal": 0}, "halfword": {"helft": 0, "jaarhelft": 1, "halfjaar": 1, "semester": 1},
    "lastinglong": {
        "urenlang": "PTXH", "urenlange": "PTXH", "dagenlang": "PXD", "dagenlange": "PXD", "wekenlang": "PXW", "wekenlange": "PXW",
        "maandenlang": "PXM", "maandenlange": "PXM", "jarenlang": "PXY", "jarenlange": "PXY", "eeuwenlang": "PXCE",
        "decennialang": "PXDE", "decennialange": "PXDE", "minutenlang": "PTXM", "minutenlange": "PTXM", "nachtenlang": "PXD",
        "urendurende": "PTXH", "daglang": "P1D", "weeklang": "P1W",
        "eeuwenlange": "PXCE", "meerdaagse": "PXD", "meerjarig": "PXY", "meerjarige": "PXY",
    },
    "presentref": {
        "nu": 1, "momenteel": 1, "op dit moment": 1, "thans": 1, "op dit ogenblik": 1, "tegenwoordig": 1, "vandaag de dag": 1,
        "tot dusver": 2, "tot nu toe": 2, "tot nog toe": 2, "tot op heden": 2, "tot op de dag van vandaag": 2, "op dit eigenste moment": 1, "vooralsnog": 2,
    },
    "pastref": {
        "onlangs": 1, "recent": 1, "recentelijk": 1, "kort geleden": 1, "niet lang geleden": 1, "destijds": 1, "indertijd": 1,
        "de afgelopen tijd": 1, "afgelopen tijd": 1, "de laatste tijd": 1, "in het verleden": 2, "kortgeleden": 1, "zojuist": 1,
        "de voorbije tijd": 1, "lang geleden": 1, "een tijd geleden": 1, "een tijdje geleden": 1,
        "enige tijd geleden": 1, "korte tijd later": 1, "enige tijd later": 1, "niet veel later": 1, "kort daarna": 1,
        "kort daarvoor": 1, "even later": 1, "een tijdje terug": 1, "vroeger": 1,
    },
    "earlierref": {"eerder": 1},
    "futureref": {
        "binnenkort": 1, "spoedig": 1, "afzienbare termijn": 1, "de komende tijd": 1, "komende tijd": 1, "voorlopig": 2,
        "in de toekomst": 2, "in de nabije toekomst": 1, "de nabije toekomst": 1, "korte termijn": 1, "lange termijn": 1,
        "de lange termijn": 1, "de korte termijn": 1, "middellange termijn": 1, "afzienbare tijd": 1, "weldra": 1,
        "eerstdaags": 1, "dezer dagen": 1,
    },
    "holiday": {
        "eerste kerstdag": "christmas", "1e kerstdag": "christmas", "tweede kerstdag": "boxing", "2e kerstdag": "boxing",
        "kerst": "christmas-days", "kerstmis": "christmas", "kerstdag": "christmas", "kerstdagen": "christmas-days", "kerstavond": "christmas-eve",
        "oudejaarsavond": "new-years-eve", "oudjaarsavond": "new-years-eve", "oudejaarsdag": "new-years-eve-day",
        "oudejaarsnacht": "new-years-night", "oud en nieuw": "new-years-eve-day", "oudjaar": "new-years-eve-day",
        "nieuwjaarsdag": "new-year", "nieuwjaar": "new-year",
        "driekoningen": "epiphany", "valentijnsdag": "valentine", "pasen": "easter", "eerste paasdag": "easter", "paaszondag": "easter",
        "tweede paasdag": "easter-monday", "paasmaandag": "easter-monday", "goede vrijdag": "good-friday",
        "witte donderdag": "maundy-thursday", "stille zaterdag": "holy-saturday", "palmzondag": "palm-sunday",
        "hemelvaart": "ascension", "hemelvaartsdag": "ascension", "onze-lieve-heer-hemelvaart": "ascension",
        "pinksteren": "pentecost", "eerste pinksterdag": "pentecost", "pinksterzondag": "pentecost",
        "tweede pinksterdag": "whit-monday", "pinkstermaandag": "whit-monday", "aswoensdag": "ash-wednesday",
        "carnaval": "carnival", "koningsdag": "kings-day", "koninginnedag": "queens-day", "dodenherdenking": "remembrance-nl",
        "bevrijdingsdag": "liberation-nl", "prinsjesdag": "budget-day", "sinterklaasavond": "sinterklaas", "sinterklaas": "sinterklaas", "jaarwisseling": "turn-of-year", "de jaarwisseling": "turn-of-year",
        "pakjesavond": "sinterklaas", "sint-maarten": "st-martin", "dag van de arbeid": "labour-day", "moederdag": "mothers-day",
        "vaderdag": "fathers-day-nl", "dierendag": "animals-day", "allerheiligen": "all-saints", "allerzielen": "all-souls",
        "wapenstilstandsdag": "armistice", "11 novemberherdenking": "armistice", "maria-hemelvaart": "assumption",
        "onze-lieve-vrouw-hemelvaart": "assumption", "belgische nationale feestdag": "belgium-day",
        "feest van de vlaamse gemeenschap": "flanders-day", "koningsfeest": "kings-feast-be", "quatorze juillet": "bastille",
        "thanksgiving": "thanksgiving", "thanksgiving day": "thanksgiving", "independence day": "independence-us",
        "black friday": "black-friday", "labor day": "labor-day-us", "memorial day": "memorial-us", "veterans day": "veterans-us",
        "martin luther king day": "mlk-us", "presidents' day": "presidents-us", "columbus day": "columbus-us",
        "juneteenth": "juneteenth", "super tuesday": "super-tuesday", "halloween": "halloween",
        "dag van de overwinning": "victory-day", "overwinningsdag": "victory-day",
        "onafhankelijkheidsdag van oekraïne": "independence-ua", "oekraïense onafhankelijkheidsdag": "independence-ua",
        "amerikaanse onafhankelijkheidsdag": "independence-us", "onafhankelijkheidsdag": "independence-ua", "dag van de verdediger van het vaderland": "defender-ru",
        "dag van rusland": "russia-day", "dag van de eenheid": "unity-ru",
        "orthodox pasen": "orthodox-easter", "orthodoxe pasen": "orthodox-easter", "orthodox paasfeest": "orthodox-easter",
        "orthodoxe paasfeest": "orthodox-easter", "orthodox kerstmis": "orthodox-christmas", "orthodoxe kerst": "orthodox-christmas",
        "orthodox kerstfeest": "orthodox-christmas", "internationale vrouwendag": "womens-day", "vrouwendag": "womens-day",
        "wereldvrouwendag": "womens-day", "dag van de grondwet": "constitution-ua", "holodomor-herdenkingsdag": "holodomor",
        "bloody sunday": "", "zwarte vrijdag": "", "zwarte maandag": "", "bloedige zondag": "",
    },
    "zone": {
        "utc": "Z", "gmt": "Z", "londense tijd": "Europe/London", "new yorkse tijd": "America/New_York", "brusselse tijd": "Europe/Amsterdam", "nederlandse tijd": "Europe/Amsterdam", "belgische tijd": "Europe/Amsterdam",
        "plaatselijke tijd": "local", "lokale tijd": "local", "onze tijd": "Europe/Amsterdam", "oekraïense tijd": "Europe/Kyiv",
        "kiev-tijd": "Europe/Kyiv", "moskou-tijd": "Europe/Moscow", "moskouse tijd": "Europe/Moscow", "cet": "+01:00", "cest": "+02:00",
        "britse tijd": "Europe/London", "amerikaanse tijd": "local", "midden-europese tijd": "Europe/Amsterdam",
    },
    "hourplural": {"vieren": 4, "enen": 1, "tweeën": 2, "drieën": 3, "vijven": 5, "zessen": 6, "zevenen": 7, "achten": 8,
              "negenen": 9, "tienen": 10, "elven": 11, "twaalven": 12},
    "whole": {"hele": 1, "gehele": 1, "ganse": 1, "heel": 1, "volledige": 1},
    "inday": {"eerder op de dag": "START", "later op de dag": "END", "in de loop van de dag": ""},
    "course": {"in de loop van": 0, "de loop van": 0},
    "firstof": {"eerste": 1, "laatste": -1},
    "old": {"oud": 1, "oude": 1, "jong": 1, "en ouder": 1, "of ouder": 1, "en jonger": 1, "of jonger": 1},
    "person": dict.fromkeys(
        (
            "man vrouw jongen meisje kind kinderen jongens meisjes mannen vrouwen baby peuter kleuter tiener"
            " jongere jongeren zoon dochter broer zus moeder vader militair verdachte slachtoffer mensen "
            "personen iedereen ouderen"
        ).split(),
        1,
    ),
    "age": {"ouder dan": 1, "jonger dan": 1, "leeftijd van": 1, "boven de": 1, "onder de": 1},
    "becoming": {"wordt": 0, "werd": 0},
    "fraction": {
        "tiende van een seconde": 0.1, "tienden van een seconde": 0.1, "honderdste van een seconde": 0.01,
        "honderdsten van een seconde": 0.01, "duizendste van een seconde": 0.001, "duizendsten van een seconde": 0.001,
        "milliseconde": 0.001, "milliseconden": 0.001,
    },
    "feastweekend": {
        "paasweekend": "easter", "paasweekeinde": "easter", "pinksterweekend": "pentecost", "pinksterweekeinde": "pentecost",
        "hemelvaartsweekend": "ascension", "hemelvaartweekend": "ascension",
    },
    "not": {"niet": 1, "nooit": 1, "nog": 1, "geen": 1}, "than": {"dan": 1},
    "greeting": {"goede": 1, "goeden": 1, "goeie": 1},
    "planned": {"gepland": 1, "geplande": 1, "uitgenodigd": 1, "geagendeerd": 1, "ingepland": 1},
    "weeknumber": {"week": 1},
}  # fmt: skip

# Evidence of tense in a clause. Past: finite forms that tell of what was.
PAST_VERBS = """
was waren werd werden had hadden zei zeiden deed deden ging gingen kwam kwamen gaf gaven nam namen zag zagen stond
stonden bleef bleven kreeg kregen liet lieten hield hielden vond vonden sprak spraken schreef schreven riep riepen
liep liepen viel vielen begon begonnen trok trokken sloot sloten besloot besloten bracht brachten dacht dachten zocht
zochten kocht kochten verkocht verkochten won wonnen verloor verloren bood boden verbood koos kozen stierf stierven
overleed overleden reed vloog vlogen verscheen verschenen vertrok vertrokken verdween verdwenen ontving ontvingen
onthield wees wezen bewees bewezen schoot schoten trad traden zat zaten lag lagen las lazen aten sloeg sloegen droeg
droegen bezocht bezochten ontstond ontstonden bestond bestonden verliet verlieten bevond bevonden steeg stegen daalde
daalden kondigde kondigden meldde meldden maakte maakten volgde volgden haalde haalden stelde stelden zette zetten
noemde noemden vertelde vertelden verklaarde verklaarden bevestigde bevestigden ontkende ontkenden herhaalde
herhaalden beloofde beloofden toonde toonden reageerde reageerden protesteerde protesteerden overlegde overlegden
stemde stemden eiste eisten dreigde dreigden publiceerde publiceerden vluchtte vluchtten bestormde bestormden leek
leken bleek bleken sneuvelde sneuvelden raakte raakten kostte kostten vroeg vroegen hing hingen dreef dreven bedroeg
bedroegen zond zonden verwierp verwierpen ontsloeg ontsloegen greep grepen gebeurde gebeurden speelde speelden leidde
leidden eindigde eindigden opende openden bezette bezetten kon konden zweeg zwegen sliep sliepen brak braken dook
doken dwong dwongen gold golden gleed hielp hielpen hief hieven kroop kropen leed leden loog logen overwon overwonnen
prees prezen schold schonk schonken schoof schoven schrok schrokken sneed sneden sprong sprongen stak staken stalen
streed streden trof troffen verbond vergat vergaten vocht vochten wierp wierpen woog zong zongen zonk zonken zwoer
zwoeren joeg joegen klom klommen klonk klonken kromp krompen genas genazen bezweek bezweken ontbrak ontbraken
ontglipte ontsnapte ontsnapten stortte stortten weigerde weigerden woonde woonden werkte werkten diende dienden telde
telden schorste schorsten steunde steunden waarschuwde waarschuwden overtrad verzocht verzochten voltrok voltrokken
ontmoette ontmoetten groette dankte verhief wreef zwol meed wilde wilden wou moest moesten mocht mochten wist wisten
hoorde hoorden landde landden bombardeerde bombardeerden streek streken beet beten floot kneep knepen rook roken
sleepte smeet smeten smolt smolten snoof spoot spoten stonk stoof stoven wreven zwichtte bedierf
bedierven zwaaide deinsde rees rezen glom krijste uitte uitten ving vingen sloop vlood zoog zogen blies bliezen vroor
vroren
""".split()
# Present forms of reporting verbs: news of the day itself or before ("meldt het ministerie vrijdag").
REPORTING_VERBS = """
meldt melden zegt zeggen schrijft schrijven bericht berichten aldus stelt laat laten verklaart verklaren bevestigt bevestigen
blijkt volgens
""".split()
# Auxiliaries that tell of what was when a participle stands in the clause.
PERFECT_AUXILIARIES = "heeft hebben is zijn had hadden was waren werd werden hebt heb ben bent".split()
PASSIVE_AUXILIARIES = "wordt worden".split()
# Forms that point forward, whatever the day.
FUTURE_VERBS = """
zal zullen gaat gaan moet moeten wil willen kan kunnen mag mogen zou zouden komt komen wordt worden verwacht verwachten
hoopt hopen plant plannen dreigt staat staan begint beginnen vindt vinden opent openen treedt treden gepland geplande
aanstaande wachten
""".split()
# Clauses of what these open is expected: "hij hoopt dat de weg in mei is hersteld".
EXPECTING = "verwacht verwachten hoopt hopen belooft beloven voorspelt voorspellen denkt denken".split()
# With "te" and another verb these tell of one time: "ze probeerde woensdag weg te komen".
SAME_TIME = """
probeerde probeerden poogde poogden trachtte trachtten begon begonnen wist wisten slaagde slaagden stond stonden zat zaten
bleek bleken leek leken durfde durfden weigerde weigerden dreigde dreigden
""".split()
# Other present forms: weak evidence of what is to come.
PRESENT_VERBS = """
is zijn heeft hebben spreekt spreken krijgt krijgen bekijkt bekijken reist reizen ontmoet ontmoeten vergadert vergaderen stemt
stemmen beslist beslissen besluit besluiten houdt houden loopt lopen eindigt eindigen vertrekt vertrekken bezoekt bezoeken
praat praten overlegt overleggen doet doen ingaat ingaan neemt nemen geeft geven brengt brengen presenteert presenteren
herdenkt herdenken viert vieren kiest kiezen speelt spelen sluit sluiten volgt volgen blijft blijven hervat hervatten
arriveert arriveren keert keren gebeurt verschijnt verschijnen verloopt verlopen duurt duren plaatsvindt plaatsvinden
aantreedt aftreedt afloopt bespreekt bespreken behandelt behandelen ontvangt ontvangen begint beginnen verlaat debatteert
debatteren doorgaat spreekt presenteert opent verschijnt verhuist trekt trekken start starten legt leggen maakt maken
""".split()
# Word shapes: regular past tenses and participles, as patterns over one lower-case word.
PAST_SHAPE = r"\w+(?:[^aeiou\W]de|dde|tte|[kpf]te|(?:aai|oei|ooi)den?|erden|igden|[kp]ten|chtten|(?:uu|oe|ie)rden|(?:aal|eel|oon|eun|oem)den|[ae]gden)"
PAST_SHAPE_EXCEPT = (
    r"\w*ende|\w*(?:beelden|aandelen|derden|werden|worden|derde|aarde|waarde|orde|woorde|beide|einde|bende|ronde|zonde|wonde|stonde|kunde|ambtgenote|ziekte|sterkte|diepte|"
    r"helfte|liefde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|honderdste|markten|aspecten|conflicten|concepten|punten|"
    r"documenten|wereldde|dode|rode|vroegde|witte|vette|natte|platte|gemeente|rente|presidente|studente|hulde|schulde|gilde|wilde|milde|"
    r"kilde|bepaalde|bekende|gewonde|geheime|harde|verre|aande|weelde|tweede|vierde|akte|sekte|objecten|producten)"
)
PARTICIPLE_SHAPE = (
    r"(?:aan|af|bij|door|in|mee|na|om|onder|op|over|plaats|samen|tegen|terug|toe|uit|vast|voor|weg|neer|open|stil|los|deel|"
    r"gelijk|kwijt|goed|bekend|vrij|dicht|heen|rond|teleur)?ge\w{2,}(?:d|t|en)|(?:ver|be|ont|her|over|onder)\w{3,}(?:d|t|en)|\w+eerd"
)
PARTICIPLE_SHAPE_EXCEPT = (
    r"gebied|geld|geest|gerecht|gezicht|geweld|beleid|bericht|bestand|geheel|genoeg|geen|gegeven|besluit|overleg|"
    r"overheid|verband|vertrouwen|verkiezingen|vergaderingen|betekent|verwacht|bent|best|beurt|behoort|hert|"
    r"\w+(?:avond|maand|feest|tijd)|geleden|onderhandelingen|overeenkomst|gesprekken|gevechten|gebieden|gemeenten|geruchten|gezinnen|gewonden|"
    r"gedachten|gerechten|getallen|gevallen|gevolgen|gebouwen|gezanten|geluiden|gelederen|gezant|geeft|geldt|"
    r"gelooft|geniet|gebruiken|geloven|gelden|gebeuren|genezen|betreffen|beginnen|gebeurt|gedraagt|gelijken|genieten|begint|bestaat|beschouwt|vertrekt|verdwijnt|ontvangt|"
    r"ontkent|bevestigt|beslist|herdenkt|verbiedt|verliest|vereist|bevat|bespreekt|bezoekt|verschijnt|verloopt|"
    r"verwachten|onderhandelt|overlegt|overheden|onderdelen|verenigde|verschillen|bedrijven|bewoners|berichten|"
    r"belangen|beelden|betalen|verhalen|verliezen|verzoeken|verdragen|voorwaarden|omstandigheden|ontwikkelingen|"
    r"overheen"
)
# Before one of these a past-shaped word is an adjective: "de geplande top".
DETERMINERS = (
    "de het een zijn haar hun deze dit geen twee drie vier veel alle meer mijn onze ons uw elke iedere en".split()
)
RANKED = re.compile(r"(?!)")
MAGNITUDES: frozenset[str] = frozenset()
SEASON_VERBS: frozenset[str] = frozenset()
OBJECT_PRONOUNS: list[str] = []
NEW_ARTICLES: list[str] = []
STILL_AHEAD: list[str] = []
MODAL_VERBS: list[str] = []
OPENING_PREPOSITIONS: list[str] = []
CLAUSE_OPENERS = (
    "dat die omdat nadat voordat terwijl als of toen hoewel zodat maar want waar waarin waarbij tenzij zodra".split()
)
# How a verb ends that closes a subordinate clause in the present: "die zondag de titel pakt".
CLOSING_VERBS = ["t"]
PARTICIPLES: list[str] = []
# Modals that report hearsay beside a perfect: "zou zijn ontsnapt" tells of what was.
HEARSAY = ["zou", "zouden"]
# Before an infinitive: "om maandag te vertrekken" looks ahead.
INFINITIVE_MARKERS = ["te"]
# Before a past form these make another verb: overviel, ontkwam, betrof.
VERB_PREFIXES = ["ver", "be", "ont", "her", "onder", "over", "door", "achter", "voor", "mis", "aan", "weer"]
