"""What a Dutch page puts around its article: single signals prove nothing, two of them in one block do."""

# A whole line that is never article text.
LINES = r"""
advertentie|advertenties|lees ook:?|lees meer:?|lees verder:?|bekijk ook:?|meer over dit onderwerp:?|meer nieuws:?|gerelateerd:?
|deel dit artikel|deel dit|anp|anp/afp|\(anp\)|© ?anp.*|copyright .*|reageer|reacties|bron:.{0,60}|foto:.{0,80}|beeld:.{0,80}
|tekst (?:loopt|gaat) (?:verder|door) onder .{0,40}|lees (?:verder|door) (?:onder|na) .{0,40}|(?:dit artikel )?wordt bijgewerkt\.?
|video|liveblog|podcast|meest gelezen|aanmelden|inloggen|abonneren
"""

# No stretch without one of these can hold a signal: a quick look before the slow one.
HINTS = """
nieuwsbrie mailbox inbox aanmeld meld uitschrijven abonne privacy persoonsgegevens cookie gratis aanbieding korting video beelden filmpje foto podcast livestream liveblog infographic grafiek bovenaan onderaan artikel hier ontvang klik bekijk lees luister volg kijk download registreer beluister app whatsapp redactie hoogte mis
"""

# Signals; a stretch with two different ones is no article text.
SIGNALS = [
    r"\b(?:ontvang|meld|abonneer|schrijf|klik|bekijk|lees|luister|volg|kijk|download|deel|stuur|mail|tip|word|registreer|beluister)\b(?=[^.]{0,40}\b(?:je|jouw|u|uw|ons|onze|hier|hieronder|ook|meer|alle|verder|dit|deze|de)\b)",
    r"\bnieuwsbrie(?:f|ven)\b|\bmailbox\b|\binbox\b",
    r"\b(?:aanmelden|uitschrijven|afmelden|inschrijven|abonneren|abonnement|inloggen|registreren)\b|meld je (?:dan )?(?:hier )?aan\b",
    r"\bprivacy(?:verklaring|beleid|statement|voorwaarden)?\b|\bpersoonsgegevens\b|\bcookies?\b",
    r"\b(?:gratis|proberen?|aanbieding(?:en)?|korting|kortingscode)\b",
    r"\b(?:video|beelden|filmpje|fotoserie|podcast|livestream|liveblog|infographic|grafiek)\b[^.]{0,30}(?:\b(?:bovenaan|onderaan|hieronder|hierboven|hier|onder|boven)\b|:\s*$)|\b(?:hier|hieronder|dit|deze|ons|het)\s+(?:de\s+)?(?:video|beelden|liveblog|livestream|podcast|profiel|toespraak|interview|overzicht)\b",
    r"\bbovenaan dit artikel\b|\bonder(?:aan)? (?:dit|het) artikel\b|\bin dit (?:artikel|liveblog)\b|\bin deze video\b|\bdit liveblog\b",
    r"\bzie je\b|\bkun(?: je|t u)\b|\bis te zien\b",
    r"\b(?:redactie|tips?|whatsapp|e-mail|mail)\b[^.]{0,30}@|\bvia whatsapp\b",
    r"^(?:lees|bekijk|luister|kijk|volg|beluister)\b",
    r"\b(?:app store|google play|onze app|de app)\b",
    r"\bop de hoogte (?:blijven|gehouden)\b|\bmis niets\b",
]

# Live blogs put the hour before an entry.
ENTRY = r"\s*(?:update\s+)?\d{1,2}[:.]\d{2}(?:\s*uur)?\b\s*[-–—|:]?\s*"
