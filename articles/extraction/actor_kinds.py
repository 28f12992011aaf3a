"""What kind of actor a name is most likely the name of: a proposal, which an editor confirms or changes.

The answer is one of `person`, `organisation`, `country` and `body`; a body is a part of a state. Pure: no Django.
"""

from __future__ import annotations

import re
from typing import Literal

from articles.extraction import lexicon as lx

ActorKind = Literal["person", "organisation", "country", "body"]

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_FIRM = frozenset("bv nv vof inc ltd llc plc corp ag gmbh sa oy asa co".split())
_OF_STATE = {
    "nl": """ministerie departement regering kabinet overheid parlement senaat kamer kanselarij leger luchtmacht
        landmacht zeemacht marine kustwacht krijgsmacht strijdkrachten politie marechaussee douane parket justitie hof
        rechtbank
        gerechtshof ambassade consulaat inlichtingendienst veiligheidsdienst grenswacht rijksdienst gemeente provincie
        gemeenteraad stadsbestuur staatsraad veiligheidsraad rekenkamer kiesraad kremlin""",
    "en": """ministry department government cabinet parliament senate congress chancellery army navy military coastguard
        police customs court embassy consulate council treasury kremlin pentagon""",
}
_UNIONS = frozenset({"vn", "un", "eu", "navo", "nato"})
_JOINING = frozenset({"der", "den", "ten", "ter", "'t", "von", "du"})
"""Before a surname: "Van der Hof" is no court."""
_OWN_END = 5
"""Letters of a noun that says what it is at the end of a longer one too: "Rekenkamer", but not "Dijkhof"."""
_STATE_WORDS = {language: tuple(words.split()) for language, words in _OF_STATE.items()}
_STATE_PAIRS = ("air force", "coast guard", "white house", "defence forces", "defense forces", "witte huis")


def likely_kind(name: str, language: str) -> ActorKind:
    """Return what `name` most likely names in a text of `language` ("nl" or "en"); a person where nothing tells."""
    words = _WORD.findall(name)
    low = [w.lower() for w in words]
    if not words:
        return "person"
    known = lx.load(language if language in _STATE_WORDS else "nl")
    flags = known.flags
    if flags.get(low[0], 0) & (lx.MALE | lx.FEMALE) and len(words) > 1:
        return "person"
    if low[-1] in _UNIONS:
        return "organisation"
    if any(flags.get(joint.join(low), 0) & lx.COUNTRY for joint in ("-", " ")):
        return "country"
    if len(low) > 1 and low[-2] in _JOINING:
        return "person"
    state = _STATE_WORDS[known.language]
    ends = tuple(w for w in state if len(w) >= _OWN_END) if known.verb_second else ()
    of_state = any(w in state or w.endswith(ends) for w in low) or any(p in " ".join(low) for p in _STATE_PAIRS)
    if of_state or (len(low) == 1 and flags.get(low[0], 0) & lx.CITY):  # a capital speaks for its government
        return "body"
    acronym = len(words) == 1 and words[0].isupper() and len(words[0]) > 1
    if acronym or low[-1] in _FIRM or any(flags.get(w, 0) & lx.BODY or w.endswith(known.body_endings) for w in low):
        return "organisation"
    return "person"
