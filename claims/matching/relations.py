"""Which relation two claims may have, with the reason in words; an editor decides.

The first rule that holds names the relation. A contradiction by number needs the same unit, the
same thing counted and the same day; by position it needs two sides over one matter. Where
nothing but the subject is shared the pair is "related", and no relation is claimed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claims.matching import lexicon
from claims.matching.reasons import Reason
from claims.matching.scope import number_conflict
from claims.matching.terms import ClaimFacts
from claims.quantities import MONTHS

Relation = Literal["same", "repeats", "contradicts", "responds_to", "updates", "supports", "qualifies", "related"]

SAME_TEXT = 0.72
_ONE_MOMENT_DAYS = 1
_WANTS = frozenset({"promise", "agree", "favour", "demand"})


@dataclass(frozen=True, slots=True)
class Typed:
    """A relation from `a` to `b` (or `turned`: from `b` to `a`) with the reasons that carry it."""

    relation: Relation
    reasons: tuple[Reason, ...]
    turned: bool = False


def word_likeness(a: ClaimFacts, b: ClaimFacts) -> float:
    """Return the shared share of the stems of two claims (Dice), 0 to 1."""
    left, right = set(a.stems), set(b.stems)
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0


def one_moment(a: ClaimFacts, b: ClaimFacts) -> bool | None:
    """Whether both were published at one moment; None when that is not known."""
    if a.doc and a.doc == b.doc:
        return True
    if a.day is None or b.day is None:
        return None
    return abs(a.day - b.day) <= _ONE_MOMENT_DAYS


def _same_voice(a: ClaimFacts, b: ClaimFacts) -> bool:
    if a.speakers and b.speakers:
        return bool(a.speakers & b.speakers)
    return False


def _same_side(a: ClaimFacts, b: ClaimFacts) -> bool:
    return _same_voice(a, b) or bool(a.speaker_sides & b.speaker_sides)


def _two_voices(a: ClaimFacts, b: ClaimFacts) -> bool:
    return bool(a.speakers and b.speakers) and not a.speakers & b.speakers


def _two_sides(a: ClaimFacts, b: ClaimFacts) -> bool:
    return _two_voices(a, b) and not a.speaker_sides & b.speaker_sides


def _matter(a: ClaimFacts, b: ClaimFacts) -> tuple[str, ...]:
    """What both are about, in the words of both; empty when that is not enough to go on."""
    shared = sorted(a.concept_set & b.concept_set - frozenset(lexicon.table("concepts")["common"]["names"]))
    if shared:
        return tuple(_both_words(a, b, "concept", concept) for concept in shared[:3])
    if set(a.topics) & set(b.topics):
        words = _telling(a, b)
        return tuple(_both_words(a, b, "word", word) for word in words[:3]) or tuple(
            sorted(set(a.topics) & set(b.topics))
        )
    return ()


def _telling(a: ClaimFacts, b: ClaimFacts) -> list[str]:
    """The words both use, without numbers and months: a shared date is no shared matter."""
    return sorted(word for word in set(a.stems) & set(b.stems) if not word.isdigit() and word not in MONTHS)


def _both_words(a: ClaimFacts, b: ClaimFacts, kind: str, term: str) -> str:
    """The words of both claims for one term: "bestand" or "bestand / staakt-het-vuren"."""
    one, other = a.said(kind, term), b.said(kind, term)
    if not one or not other or one.casefold() == other.casefold():
        return one or other
    return f"{one} / {other}"


def _named(words: tuple[str, ...]) -> str:
    return ", ".join(dict.fromkeys(words))


def relate(a: ClaimFacts, b: ClaimFacts, identical: bool = False) -> Typed:
    """Name the relation of `a` to `b`; `identical` says their passages share a tile of text."""
    if identical or (a.words and a.words == b.words):
        if _two_voices(a, b):
            return Typed("repeats", (Reason("identical-other-speaker"),))
        return Typed("same", (Reason("identical"),))
    for rule in (_same, _conflicts, _breaks, _denies, _keeps_step, _responds, _answers_open, _updates, _supports):
        for one, other, turned in ((a, b, False), (b, a, True)):
            typed = rule(one, other)
            if typed:
                return Typed(typed.relation, typed.reasons, turned)
    return Typed("related", _in_common(a, b))


def _in_common(a: ClaimFacts, b: ClaimFacts) -> tuple[Reason, ...]:
    """The plainest things two claims share, when no relation is claimed."""
    if shared := _matter(a, b):
        return (Reason("shared-terms", (_named(shared),)),)
    if _same_voice(a, b):
        return (Reason("same-speaker"),)
    if names := sorted(a.names & b.names):
        return (Reason("shared-actors", (_named(tuple(a.said("actor", name) for name in names[:3])),)),)
    return (Reason("few-words"),)


def _same(a: ClaimFacts, b: ClaimFacts) -> Typed | None:
    alike = word_likeness(a, b)
    if alike < SAME_TEXT or a.numbers != b.numbers or a.negated != b.negated or one_moment(a, b) is False:
        return None
    share = (str(round(100 * alike)),)
    if _two_voices(a, b):
        return Typed("repeats", (Reason("alike-other-speaker", share),))
    return Typed("same", (Reason("alike", share),))


def _conflicts(a: ClaimFacts, b: ClaimFacts) -> Typed | None:
    conflict = number_conflict(a, b)
    if conflict and one_moment(a, b) and _matter(a, b) and not _same_voice(a, b):
        return Typed("contradicts", (conflict,))
    return None


def _breaks(a: ClaimFacts, b: ClaimFacts) -> Typed | None:
    """A reported attack against a promise to stop: a possible breach."""
    stops = b.offers and b.concept_set & {"end", "ceasefire"} and b.concept_set & {"attack", "war"}
    goes_on = "attack" in a.concept_set and a.acts & {"happen", "announce"} and not (a.offers or "agree" in a.acts)
    ended = bool(a.concept_set & {"end", "ceasefire"}) and not a.negated
    if stops and goes_on and not ended and _two_voices(a, b) and one_moment(a, b) is not False:
        return Typed("contradicts", (Reason("attack-against-promise", (_named(_matter(a, b)),)),))
    return None


def _denies(a: ClaimFacts, b: ClaimFacts) -> Typed | None:
    if not _two_voices(a, b) or not (matter := _matter(a, b)):
        return None
    refers = "refers" in a.acts and bool(b.speakers & a.names or b.speaker_sides & a.sides)
    wants = bool(b.acts & _WANTS) or (not b.negated and b.inferred_kind in ("position", "commitment"))
    if "reject" in a.acts and wants and "reject" not in b.acts and not refers and not _same_side(a, b):
        return Typed("contradicts", (Reason("refuses-what-other-wants", (_named(matter),)),))
    if "deny" in a.acts and "deny" not in b.acts:
        return Typed("contradicts", (Reason("denies", (_named(matter),)),))
    shared = tuple(_both_words(a, b, "word", word) for word in _telling(a, b))
    if (
        a.negated
        and not b.negated
        and not b.offers
        and len(shared) >= 3
        and word_likeness(a, b) >= 0.3
        and one_moment(a, b)
    ):
        return Typed("contradicts", (Reason("says-not", (_named(shared[:3]),)),))
    return None


def _keeps_step(a: ClaimFacts, b: ClaimFacts) -> Typed | None:
    """Two who promise one thing support each other, whatever cue stands there."""
    both = a.acts & b.acts & {"promise"} and a.concept_set & b.concept_set and _matter(a, b)
    if both and _two_voices(a, b) and one_moment(a, b) and "refers" not in a.acts:
        return Typed("supports", (Reason("both-promise", (_named(_matter(a, b)),)),))
    return None


def _responds(a: ClaimFacts, b: ClaimFacts) -> Typed | None:
    if _same_voice(a, b) or not a.speakers or not (matter := _matter(a, b)):
        return None
    if a.day is not None and b.day is not None and a.day < b.day - _ONE_MOMENT_DAYS:
        return None
    shared = (_named(matter),)
    offered = bool(b.acts & {"promise", "demand", "propose"}) or b.offers
    if "react" in a.acts and "react" not in b.acts and (offered or b.acts & {"agree", "reject", "announce"}):
        return Typed("responds_to", (Reason("reaction-cue", shared),))
    if "refers" in a.acts and (offered or "reject" in b.acts) and _two_voices(a, b):
        return Typed("responds_to", (Reason("refers-to-it", shared),))
    if not _two_sides(a, b) or one_moment(a, b) is False:
        return None
    if a.offers and "demand" in b.acts and not b.offers:
        return Typed("responds_to", (Reason("offer-on-demand", shared),))
    if "favour" in a.acts and b.offers and "favour" not in b.acts:
        return Typed("responds_to", (Reason("takes-position-on-promise", shared),))
    return None


def _answers_open(a: ClaimFacts, b: ClaimFacts) -> Typed | None:
    """What one calls unknown another asks for or fills in."""
    if "question" not in b.acts or not b.negated or _same_voice(a, b) or not (matter := _matter(a, b)):
        return None
    if one_moment(a, b) is False or not a.speakers:
        return None
    if "question" in a.acts:
        return Typed("responds_to", (Reason("asks-what-is-open", (_named(matter),)),))
    return Typed("updates", (Reason("says-what-was-open", (_named(matter),)),))


def _updates(a: ClaimFacts, b: ClaimFacts) -> Typed | None:
    matter = _matter(a, b)
    if one_moment(a, b) is False and a.day is not None and b.day is not None and a.day > b.day:
        common = tuple(sorted((a.names & b.names) | (a.sides & b.sides)))
        if matter or len(common) > 1:
            return Typed("updates", (Reason("later", (a.published, b.published, _named(matter or common[:3]))),))
    if _same_voice(a, b) and matter and "earlier" in b.acts and "earlier" not in a.acts:
        return Typed("updates", (Reason("said-earlier", (_named(matter),)),))
    return None


def _supports(a: ClaimFacts, b: ClaimFacts) -> Typed | None:
    if matter := _matter(a, b):
        code = "same-speaker-same-matter" if _same_voice(a, b) else "other-source-same-matter"
        return Typed("supports", (Reason(code, (_named(matter),)),))
    return None
