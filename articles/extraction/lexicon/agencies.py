"""Press agencies as they sign texts, and the months of English datelines: data, no logic.

Names as they stand between the brackets of a dateline or alone at the foot of a text. The key is the
spelling in capitals, the value the name Factdesk uses: two spellings of one name are one agency.
"""

AGENCIES = {
    "ANP": "ANP", "ALGEMEEN NEDERLANDS PERSBUREAU": "ANP", "PERSBUREAU ANP": "ANP", "NOVUM": "Novum", "BELGA": "Belga", "AGENCE BELGA": "Belga",
    "PERSBUREAU BELGA": "Belga", "BELGA NEWS AGENCY": "Belga", "THOMSON REUTERS": "Reuters", "REUTERS": "Reuters", "RTR": "Reuters",
    "AFP": "AFP", "AGENCE FRANCE-PRESSE": "AFP", "AGENCE FRANCE PRESSE": "AFP", "AP": "AP", "ASSOCIATED PRESS": "AP",
    "THE ASSOCIATED PRESS": "AP", "DPA": "DPA",
    "DEUTSCHE PRESSE-AGENTUR": "DPA", "DEUTSCHE PRESSE AGENTUR": "DPA", "BLOOMBERG": "Bloomberg", "TASS": "TASS",
    "ITAR-TASS": "TASS", "ITAR TASS": "TASS", "INTERFAX": "Interfax", "INTERFAX-OEKRAÏNE": "Interfax-Ukraine",
    "INTERFAX-UKRAINE": "Interfax-Ukraine", "RIA": "RIA Novosti", "RIA NOVOSTI": "RIA Novosti",
    "UKRINFORM": "Ukrinform",
    "ТАСС": "TASS", "ИНТЕРФАКС": "Interfax", "УКРІНФОРМ": "Ukrinform", "UNIAN": "UNIAN", "XINHUA": "Xinhua", "EFE": "EFE", "ANSA": "ANSA",
    "PAP": "PAP", "UPI": "UPI", "PA": "PA Media", "PA MEDIA": "PA Media", "KYODO": "Kyodo",
    "ANADOLU": "Anadolu", "AA": "Anadolu", "BNS": "BNS", "STT": "STT", "NTB": "NTB", "TT": "TT",
    "RITZAU": "Ritzau", "APA": "APA", "KEYSTONE-SDA": "Keystone-SDA", "DJ": "Dow Jones",
    "DOW JONES": "Dow Jones", "IPS": "IPS",
}  # fmt: skip

# Words that may stand in the brackets or the signature beside an agency without being one.
BESIDE_AGENCY = frozenset({"EIGEN", "REDACTIE", "VAN", "ONZE", "DE", "NADRUK", "STAFF", "BREAKINGVIEWS"})

# Words in a name that say it is an agency, also one no list knows.
AGENCY_WORDS = (
    "persbureau",
    "nieuwsagentschap",
    "nieuwsdienst",
    "press agency",
    "news agency",
    "newswire",
    "wire service",
)

# Words before the date in a machine-written header.
HEADER_WORDS = ("date", "datum", "published", "gepubliceerd")

# Months as they stand in the dateline "KYIV, Nov 21 (Reuters) -".
DATELINE_MONTHS = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mrt", "maa", "mei", "okt",
)  # fmt: skip

# Words before the agency at the foot of a text.
SOURCE_WORDS = ("bron", "door", "source", "by")
