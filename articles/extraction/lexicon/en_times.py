"""English words of time: data, no logic. The classes are explained in `articles/extraction/timewords.py`.

Compiled from general knowledge of newspaper English, British and American.
"""

import re

FEATURES = {
    "month first",
    "year before a noun",
    "next weekday is next week",
    "hyphen units",
    "season needs a preposition",
    "article needs a preposition",
    "hence or how long",
    "the past month is a stretch",
    "Monday week",
    "years by halves",
    "in the morning is a day's",
    "two days running",
}

UNITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
COMPOUND_NUMBERS = ("{ten}-{unit}", "{ten} {unit}")
LARGE_NUMBERS = {"hundred": 100, "thousand": 1000}
LARGE_IN_ONE_WORD = False
# Years of account: fy2023, fy23.
FISCAL_YEARS = {f"fy{year}": year for year in range(1990, 2050)} | {
    f"fy{year % 100:02d}": year for year in range(2000, 2050)
}
YEAR_WORDS = {"thousand", "nineteen", "twenty"}
# What can follow "on the 13th" when that is a day, and not the 13th of something.
COMPARED = re.compile(r"(?!)")  # left as it is in English
COMPARATIVE_REFERENCES: set[str] = set()
ATTRIBUTIVE_REFERENCES: set[str] = set()
AFTER_A_DAY = set(
    """i you he she it we they and but for with to is was will would are were has had can could should must may might
    when where if""".split()
)
POSSESSIVES = {"his", "her", "their", "my", "your", "our", "its"}
ORDINAL_SUFFIXES = ("st", "nd", "rd", "th")
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21, "twenty-second": 22,
    "twenty-third": 23, "twenty-fourth": 24, "twenty-fifth": 25, "twenty-sixth": 26, "twenty-seventh": 27,
    "twenty-eighth": 28, "twenty-ninth": 29, "thirtieth": 30, "thirty-first": 31,
}  # fmt: skip
DECIMAL_MARK = "."
AND_A_HALF: dict[str, float] = {}

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY_ABBREVIATIONS = {
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
WEEKDAY_PARTS: dict[str, str] = {}
WEEKDAY_HABITS = {
    "mondays": 1,
    "tuesdays": 2,
    "wednesdays": 3,
    "thursdays": 4,
    "fridays": 5,
    "saturdays": 6,
    "sundays": 7,
}
MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12,
}  # fmt: skip
MONTH_ABBREVIATIONS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
MONTH_NAMES_OF_PEOPLE = {"april", "june", "august", "may", "march"}
# Months that are also verbs: a month only in capitals and after a preposition.
MONTHS_NEEDING_CAPITAL = {"may", "march"}

# Feasts of one name in several countries: the words that tell of another country than the usual, and its feast.
FEASTS_OF_COUNTRIES = {
    "independence-us": (("ukrain", "kyiv", "kiev", "zelensk", "kharkiv", "odesa"), "independence-ua")
}

UNITS_OF_TIME = {
    "second": ("S", 1), "seconds": ("S", 2), "sec": ("S", 2), "secs": ("S", 2), "minute": ("MIN", 1), "minutes": ("MIN", 2),
    "min": ("MIN", 2), "mins": ("MIN", 2), "hour": ("H", 1), "hours": ("H", 2), "hr": ("H", 2), "hrs": ("H", 2),
    "day": ("D", 1), "days": ("D", 2), "night": ("NI", 1), "nights": ("NI", 2), "weekend": ("WE", 1), "weekends": ("WE", 2),
    "week": ("W", 1), "weeks": ("W", 2), "wk": ("W", 2), "wks": ("W", 2), "fortnight": ("FN", 1), "month": ("M", 1), "months": ("M", 2),
    "mo": ("M", 2), "mos": ("M", 2), "quarter": ("Q", 1), "quarters": ("Q", 2),
    "quarter of an hour": ("QH", 1), "quarters of an hour": ("QH", 2), "year": ("Y", 1), "years": ("Y", 2), "yr": ("Y", 2),
    "yrs": ("Y", 2), "decade": ("DE", 1), "decades": ("DE", 2), "century": ("CE", 1), "centuries": ("CE", 2),
}  # fmt: skip
UNIT_ADJECTIVES: dict[str, str] = {}
AGE_ADJECTIVES: set[str] = set()
LASTING: set[str] = set()

CLASSES: dict[str, dict[str, object]] = {
    "year": dict(FISCAL_YEARS),
    "daypart": {
        "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "mornings": "MO", "afternoons": "AF", "evenings": "EV",
        "early hours": "MO", "small hours": "MO",
    },
    "earlyhours": {"early hours": 1, "small hours": 1},
    "habit": {"in the morning": "MO", "in the afternoon": "AF", "in the evening": "EV", "at night": "NI"},
    "dayword": {"today": 0, "yesterday": -1, "tomorrow": 1, "day before yesterday": -2, "the day before yesterday": -2,
                "day after tomorrow": 2, "the day after tomorrow": 2, "tmrw": 1, "earlier today": 0, "later today": 0, "eod": 0},
    "morrow": {},
    "partday": {
        "tonight": (0, "NI"), "this morning": (0, "MO"), "this afternoon": (0, "AF"), "this evening": (0, "EV"),
        "last night": (-1, "NI"), "overnight": (-1, "NI"), "yesterday morning": (-1, "MO"), "yesterday afternoon": (-1, "AF"),
        "yesterday evening": (-1, "EV"), "yesterday night": (-1, "NI"), "tomorrow morning": (1, "MO"),
        "tomorrow afternoon": (1, "AF"), "tomorrow evening": (1, "EV"), "tomorrow night": (1, "NI"), "this night": (0, "NI"),
        "last evening": (-1, "EV"), "late tonight": (0, "NI"), "late last night": (-1, "NI"), "early this morning": (0, "MO"),
        "earlier this morning": (0, "MO"), "late yesterday": (-1, "EV"), "later tonight": (0, "NI"), "tonite": (0, "NI"),
    },
    "nightnow": {},
    "night": {"night": "NI"},
    "season": {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"},
    "prev": {"previous": -1},
    "past": {"past": -1},
    "last": {"last": -1},
    "next": {"next": 1, "following": 1},
    "coming": {"coming": 1, "upcoming": 1, "this coming": 1},
    "this": {"this": 0, "current": 0},
    "that": {"that": 0, "the same": 0, "same": 0, "that same": 0},
    "ago": {"ago": -1, "back": -1},
    "later": {"later": 1, "afterwards": 1, "thereafter": 1, "after that": 1},
    "earlier": {"earlier": -1, "before that": -1, "beforehand": -1, "previously": -1},
    "after": {"after": "AFTER", "following": "AFTER"},
    "hence": {"in": 1}, "fromnow": {"from now": 1, "hence": 1, "out": 1},
    "within": {"within": 1, "inside": 1},
    "long": {"long": 1},
    "start": {
        "early": "START", "early in": "START", "beginning of": "START", "start of": "START", "earlier": "START",
    },
    "mid": {"mid": "MID", "mid-": "MID", "middle of": "MID", "halfway through": "MID"},
    "end": {
        "late": "END", "late in": "END", "end of": "END", "later": "END",
        "end": "END",
    },
    "mod": {
        "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX", "some": "APPROX", "approx": "APPROX",
        "nearly": "LESS_THAN", "almost": "LESS_THAN", "less than": "LESS_THAN", "under": "LESS_THAN", "just under": "LESS_THAN",
        "fewer than": "LESS_THAN", "more than": "MORE_THAN", "over": "MORE_THAN", "just over": "MORE_THAN", "well over": "MORE_THAN",
        "longer than": "MORE_THAN", "at most": "EQUAL_OR_LESS", "up to": "EQUAL_OR_LESS", "no more than": "EQUAL_OR_LESS", "no longer than": "EQUAL_OR_LESS", "not more than": "EQUAL_OR_LESS",
        "not longer than": "EQUAL_OR_LESS",
        "a maximum of": "EQUAL_OR_LESS", "at least": "EQUAL_OR_MORE", "a minimum of": "EQUAL_OR_MORE", "exactly": "",
        "no less than": "EQUAL_OR_MORE",
    },
    "near": {
        "around": "APPROX", "about": "APPROX", "shortly after": "AFTER", "just after": "AFTER", "shortly before": "BEFORE",
        "just before": "BEFORE", "circa": "APPROX", "roughly": "APPROX",
    },
    "quant": {
        "several": "X", "few": "X", "a few": "X", "a couple of": 2, "couple of": 2, "a couple": 2, "couple": 2, "some": "X", "a number of": "X",
        "dozens of": "X", "hundreds of": "X", "various": "X", "multiple": "X", "countless": "X", "a dozen": 12, "half a dozen": 6,
        "a handful of": "X", "both": 2,
    },
    "a": {"a": 1, "an": 1},
    "the": {"the": 0}, "edgethe": {"the": 0},
    "half": {"half": 0.5},
    "already": {"for": 0, "lasted": 0, "after": 0, "took": 0},
    "of": {"of": 0, "as recently as": 0, "as early as": 0, "as late as": 0, "back in": 0, "in": 0, "during": 0, "over": 0, "dates from": 0, "date from": 0, "dating from": 0, "dated": 0, "dating back to": 0, "dates back to": 0},
    "genitive": {"of": 0},
    "and": {"and": 0, "&": 0}, "or": {"or": 0},
    "at": {"at": 0, "@": 0}, "on": {"on": 0}, "for": {"for": 0, "spent": 0, "spend": 0, "spends": 0, "spending": 0, "served": 0, "lost": 0, "waited": 0, "lasting": 0, "took": 0, "takes": 0, "another": 0, "lasts": 0, "lasted": 0, "during": 0, "every": 0, "than": 0}, "than": {"than": 1},
    "until": {"until": "BEFORE", "till": "BEFORE", "til": "BEFORE", "'til": "BEFORE", "to": ""},
    "towards": {"to": 1},
    "upto": {"through": "ON_OR_BEFORE", "thru": "ON_OR_BEFORE", "up to and including": "ON_OR_BEFORE", "up until": "BEFORE"},
    "between": {"between": 0},
    "before": {"before": "BEFORE", "prior to": "BEFORE", "ahead of": "BEFORE"},
    "by": {"by": "ON_OR_BEFORE", "no later than": "ON_OR_BEFORE", "not later than": "ON_OR_BEFORE", "on or before": "ON_OR_BEFORE"},
    "since": {"since": "SINCE", "ever since": "SINCE"},
    "from": {"from": "ON_OR_AFTER?", "starting": "ON_OR_AFTER", "as of": "ON_OR_AFTER", "effective": "ON_OR_AFTER", "not before": "ON_OR_AFTER",
             "beginning": "ON_OR_AFTER", "starting from": "ON_OR_AFTER", "starting on": "ON_OR_AFTER", "no earlier than": "ON_OR_AFTER",
             "on or after": "ON_OR_AFTER"},
    "per": {"per": 0}, "every": {"every": 1, "each": 1, "every single": 1},
    "lateearly": {},
    "sort": dict.fromkeys(
        "consecutive straight successive business working calendar full whole extra more additional further long good".split(), 1
    ),
    "fiscal": {"fiscal": 1, "fiscal year": 1, "financial year": 1, "fy": 1, "the fiscal year": 1},
    "alternate": {"alternate": 1},
    "fraction": {
        "tenth of a second": 0.1, "tenths of a second": 0.1, "hundredth of a second": 0.01, "hundredths of a second": 0.01,
        "thousandth of a second": 0.001, "thousandths of a second": 0.001, "millisecond": 0.001, "milliseconds": 0.001,
    }, "other": {"other": 2},
    "times": {"times": 1, "time": 1},
    "timesaday": {"once": 1, "twice": 2, "thrice": 3},
    "set": {
        "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y", "hourly": "PT1H",
        "biweekly": "P2W", "fortnightly": "P2W", "quarterly": "P3M", "biannually": "P6M", "nightly": "P1D", "bimonthly": "P2M",
        "semiannually": "P6M", "24/7": "P1D", "around the clock": "P1D", "biennial": "P2Y",
    },
    "workdays": {"on weekdays": "XXXX-WXX", "weekdays": "XXXX-WXX", "every weekday": "XXXX-WXX", "each weekday": "XXXX-WXX", "every workday": "XXXX-WXX", "on weekends": "XXXX-WXX-WE", "weekends": "XXXX-WXX-WE"},
    "clockword": {"o'clock": 0, "oclock": 0}, "oclock": {"o'clock": 0, "oclock": 0},
    "ampm": {"am": "am", "pm": "pm", "a.m.": "am", "p.m.": "pm", "a.m": "am", "p.m": "pm", "noon": "pm"},
    "noon": {"noon": "12:00", "midday": "12:00", "lunchtime": "12:00", "12 noon": "12:00", "twelve noon": "12:00"},
    "midnight": {"midnight": "24:00", "12 midnight": "24:00"},
    "quarter": {"quarter": 15}, "tohour": {"to": -1, "till": -1, "before": -1, "of": -1}, "pasthour": {"past": 1, "after": 1},
    "jaren": {},
    "decadeword": {},
    "decade": {
        "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980,
        "nineties": 1990, "nineteen eighties": 1980, "nineteen nineties": 1990, "nineteen sixties": 1960, "nineteen seventies": 1970,
    },
    "century": {"century": 0},
    "quartercode": {"first-quarter": 1, "second-quarter": 2, "third-quarter": 3, "fourth-quarter": 4},
    "quarterword": {"quarter": 0}, "halfword": {"half": 0},
    "lastinglong": {"hours-long": "PTXH", "days-long": "PXD", "weeks-long": "PXW", "months-long": "PXM", "years-long": "PXY",
                    "decades-long": "PXDE", "hourlong": "PT1H", "daylong": "P1D", "weeklong": "P1W", "monthlong": "P1M",
                    "yearlong": "P1Y", },
    "presentref": {
        "now": 1, "currently": 1, "at the moment": 1, "right now": 1, "at this moment": 1, "at this point": 1, "at present": 1, "presently": 1, "so far": 2, "nowadays": 1, "to date": 2,
        "these days": 1, "as soon as possible": 3, "asap": 3,
    },
    "pastref": {
        "recently": 1, "lately": 1, "not long ago": 1, "at the time": 1, "a while ago": 1, "some time ago": 1, "long ago": 1, "in recent weeks": 1,
        "in recent days": 1, "in recent months": 1, "in recent years": 1, "previously": 1, "just now": 1,
        "shortly afterwards": 1, "moments ago": 1,
    },
    "earlierref": {"earlier": 1},
    "futureref": {
        "soon": 1, "as soon as": 0, "shortly": 1, "in the future": 2, "in the near future": 1, "in the foreseeable future": 1, "for the time being": 2,
        "in due course": 1, "near future": 1,
    },
    "holiday": {
        "august bank holiday": "summer-bank-uk", "summer bank holiday": "summer-bank-uk",
        "spring bank holiday": "spring-bank-uk", "may bank holiday": "may-bank-uk", "early may bank holiday": "may-bank-uk",
        "late may bank holiday": "spring-bank-uk",
        "christmas": "christmas", "christmas day": "christmas", "xmas": "christmas", "boxing day": "boxing", "christmas eve": "christmas-eve",
        "new year's eve": "new-years-eve-day", "new years eve": "new-years-eve-day", "new year's day": "new-year",
        "new years day": "new-year", "new year's": "new-year", "epiphany": "epiphany", "valentine's day": "valentine", "valentines day": "valentine",
        "easter": "easter", "easter sunday": "easter", "easter monday": "easter-monday", "good friday": "good-friday",
        "maundy thursday": "maundy-thursday", "palm sunday": "palm-sunday", "ascension day": "ascension", "ascension": "ascension",
        "pentecost": "pentecost", "whit sunday": "pentecost", "whit monday": "whit-monday", "ash wednesday": "ash-wednesday",
        "shrove tuesday": "shrove-tuesday", "mardi gras": "shrove-tuesday", "king's day": "kings-day", "liberation day": "liberation-nl",
        "remembrance day": "armistice", "armistice day": "armistice", "labour day": "labour-day", "may day": "labour-day",
        "mother's day": "mothers-day", "mothers day": "mothers-day", "father's day": "fathers-day-nl", "fathers day": "fathers-day-nl",
        "all saints' day": "all-saints", "all souls' day": "all-souls", "assumption day": "assumption", "bastille day": "bastille",
        "thanksgiving": "thanksgiving", "thanksgiving day": "thanksgiving", "independence day": "independence-us",
        "4th of july": "independence-us", "fourth of july": "independence-us", "black friday": "black-friday",
        "cyber monday": "cyber-monday", "labor day": "labor-day-us", "memorial day": "memorial-us", "veterans day": "veterans-us",
        "martin luther king day": "mlk-us", "martin luther king jr day": "mlk-us", "mlk day": "mlk-us", "presidents' day": "presidents-us", "presidents day": "presidents-us", "president's day": "presidents-us",
        "columbus day": "columbus-us", "juneteenth": "juneteenth", "super tuesday": "super-tuesday", "halloween": "halloween",
        "election day": "election-day-us", "victory day": "victory-day", "ukraine's independence day": "independence-ua",
        "ukrainian independence day": "independence-ua", "russia day": "russia-day", "unity day": "unity-ru",
        "defender of the fatherland day": "defender-ru", "orthodox easter": "orthodox-easter", "orthodox christmas": "orthodox-christmas",
        "orthodox good friday": "orthodox-good-friday", "international women's day": "womens-day", "women's day": "womens-day",
        "st patrick's day": "st-patrick", "saint patrick's day": "st-patrick", "st. patrick's day": "st-patrick", "april fools' day": "april-fools", "april fools": "april-fools",
        "guy fawkes night": "guy-fawkes", "groundhog day": "groundhog", "earth day": "earth-day", "bloody sunday": "", "black monday": "",
        "black wednesday": "",
    },
    "zone": {
        "utc": "Z", "gmt": "Z", "london time": "Europe/London", "uk time": "Europe/London", "new york time": "America/New_York", "washington time": "America/New_York", "brussels time": "Europe/Amsterdam", "berlin time": "Europe/Amsterdam", "paris time": "Europe/Amsterdam", "dutch time": "Europe/Amsterdam", "local time": "local", "kyiv time": "Europe/Kyiv", "moscow time": "Europe/Moscow",
        "cet": "+01:00", "cest": "+02:00", "bst": "+01:00", "et": "America/New_York", "est": "-05:00", "edt": "-04:00", "eastern time": "America/New_York",
        "pst": "-08:00", "pdt": "-07:00", "pt": "local", "zulu": "Z",
    },
    "hourplural": {},
    "whole": {"whole": 1, "entire": 1, "all": 1, "full": 1},
    "inday": {"earlier in the day": "START", "later in the day": "END", "later that day": "THAT", "earlier that day": "THAT"},
    "course": {"in the course of": 0, "over the course of": 0},
    "firstof": {"first": 1, "last": -1},
    "old": {"old": 1, "of age": 1},
    "person": dict.fromkeys(
        (
            "man woman boy girl child children men women boys girls baby toddler son daughter people"
        ).split(),
        1,
    ),
    "age": {"aged": 1, "older than": 1, "younger than": 1, "age of": 1, "over the age of": 1},
    "not": {"not": 1, "never": 1, "no": 1},
    "greeting": {"good": 1},
    "planned": {},
    "weeknumber": {"week": 1},
}  # fmt: skip

PAST_VERBS = """
was were had did said told went came gave took saw stood stayed got let held found spoke wrote called ran fell began drew shut
decided brought thought sought bought sold won lost offered forbade chose died drove flew appeared left vanished received proved
shot sat lay read ate struck hit carried visited arose met rose sank announced reported made followed fetched stated put set named
declared confirmed denied repeated promised showed responded protested agreed voted demanded threatened published fled stormed
seemed turned cost asked hung sent rejected fired seized happened played led ended opened occupied became broke built caught cut
fought forgot grew heard kept knew led meant paid rang sang slept spent stole swore taught threw understood woke wore resigned
spread cast burst hurt quit split beat drank fed froze hid laid lent rode shook shrank slid sped sprang swept swam tore withdrew
overthrew undertook overcame upheld withheld blew bled bound clung crept dealt dug landed bombed warned added claimed used killed
didn't wasn't weren't hadn't couldn't wouldn't
""".split()
REPORTING_VERBS = "says say reports report writes according tells states confirms".split()
PERFECT_AUXILIARIES = "has have had is are was were been be 've 's having".split()
PASSIVE_AUXILIARIES: list[str] = []
EXPECTING: list[str] = []
SAME_TIME: list[str] = []
FUTURE_VERBS = """
will shall would should must may might can could plans plan planned planning expects expect expected hopes hope hoping intends wants
possible likely unlikely want aims due scheduled set going upcoming won't can't shan't shouldn't mustn't
""".split()
PRESENT_VERBS = """
is are am has have meets meet speaks speak starts start begins begin opens open ends end takes take gives give holds hold votes
vote visits visit arrives arrive travels travel leaves leave comes come goes go runs run expires expire plays play let's do does
""".split()
PAST_SHAPE = r"\w{2,}ed"
PAST_SHAPE_EXCEPT = r"need|indeed|hundred|united|speed|breed|exceed|proceed|succeed|feed|seed|bleed|agreed-|sacred|naked|armed|allied|red"
PARTICIPLE_SHAPE = r"\w{2,}ed"
PARTICIPLE_SHAPE_EXCEPT = (
    r"need|indeed|hundred|united|speed|breed|exceed|proceed|succeed|feed|seed|bleed|armed|allied|scheduled|"
    r"planned|expected"
)
CLOSING_VERBS: list[str] = []
PARTICIPLES = """
been gone come given taken seen stood found spoken written fallen begun drawn shut brought thought bought sold won lost chosen
driven flown left shot sat lain read eaten struck hit met risen made put set shown sent led become broken built caught cut fought
forgotten grown heard kept known meant paid sung forecast cast slept spent stolen sworn taught thrown understood worn held told said done had
""".split()
DETERMINERS = (
    "the a an his her its their this that these those no two three four many all more my our your every some".split()
)
MAGNITUDES = frozenset("dozens hundreds thousands millions billions trillions tens".split())
# What a long time is the measure of: "her first in", "the biggest deal in".
RANKED = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|only|best|worst|most|least|[a-z]{2,}(?<!t)est)(?: [a-z'-]+){0,2} $"
)
# A verb before "this year": the season would have "in" or "the".
SEASON_VERBS = frozenset({"fall"})
OBJECT_PRONOUNS = "him her them me us you it himself herself themselves whom".split()
NEW_ARTICLES = "a an".split()
STILL_AHEAD = "possible likely unlikely".split()
MODAL_VERBS = "will shall would should must may might can could won't can't".split()
# What these open without a verb belongs to the clause before: "might reopen after the winter".
OPENING_PREPOSITIONS = "after since".split()
CLAUSE_OPENERS = (
    "that which who because after before while when if although though but whether where until since as unless "
    "whatever whoever whenever wherever".split()
)
HEARSAY: list[str] = []
VERB_PREFIXES: list[str] = []
INFINITIVE_MARKERS = ["to"]
