"""What an English page puts around its article: single signals prove nothing, two of them in one block do."""

LINES = r"""
advertisement|advertisements|read more:?|related(?: articles| stories)?:?|share this(?: article)?|recommended|most read|sign up|subscribe
|log in|newsletter|©.{0,80}|copyright .*|photo:.{0,80}|image:.{0,80}|source:.{0,60}|\(?(?:reuters|ap|afp)\)?|comments?|continue reading
|story continues below.{0,30}|skip advertisement|video|live blog|podcast|this article was updated.{0,60}
"""
# No stretch without one of these can hold a signal: a quick look before the slow one.
HINTS = """
newsletter inbox sign subscri click follow download register share listen watch read privacy cookie terms personal free discount promo video podcast blog stream photo gallery graphic article page story app @
"""
SIGNALS = [
    r"\b(?:sign up|subscribe|click|follow us|download|register|share|listen|watch|read)\b(?=[^.]{0,40}\b(?:you|your|our|here|below|more|now|this)\b)",
    r"\bnewsletters?\b|\binbox\b",
    r"\b(?:unsubscribe|subscription|subscribers?|sign up|log in|register)\b",
    r"\bprivacy (?:policy|notice)\b|\bcookies?\b|\bterms of (?:use|service)\b|\bpersonal data\b",
    r"\b(?:for free|free trial|special offer|discount|promo code)\b",
    r"\b(?:video|podcast|live blog|livestream|photos|gallery|graphic)\b[^.]{0,30}\b(?:above|below|here)\b",
    r"\b(?:top|bottom|end) of this (?:article|page|story)\b|\bin this live blog\b",
    r"\bapp store\b|\bgoogle play\b|\bour app\b",
    r"^(?:read|watch|listen|follow|click|subscribe|sign)\b",
    r"@[a-z]+\.(?:com|org)\b",
]
ENTRY = r"\s*(?:update\s+)?\d{1,2}[:.]\d{2}\s*(?:am|pm|gmt|bst|et)?\b\s*[-–—|:]?\s*"
