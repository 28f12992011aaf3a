"""Find the verbs of saying in a sentence, each with what must stand with it (particle, auxiliary, fixed words)."""

from __future__ import annotations

from typing import NamedTuple

from articles.extraction import lexicon as lx
from articles.extraction.lexicon import CueForm
from articles.extraction.tokens import Words

_REACH = 22  # words between a verb and its particle
_NEED_BEFORE = 4  # words between the particle and a verb at the end of its clause
_AUXILIARY_REACH = 26


class Cue(NamedTuple):
    """A verb of saying at word `at`; `finite` is the word that agrees with the subject (an auxiliary or itself).

    `behind` is the first word behind the verb and the fixed words that stand close to it. `last_need` is the last
    word that the cue needs (a particle far behind), or `at`.
    """

    at: int
    finite: int
    form: CueForm
    last_need: int
    passive: bool = False
    negated: bool = False

    @property
    def plural(self) -> bool | None:
        """Whether the speakers are several, as far as the verb itself tells."""
        if self.at != self.finite or self.form.form == "any":
            return None
        return self.form.form == "plural"


def find_cues(page: Words, first: int, behind: int) -> list[Cue]:
    """Return the cues among the words [first, behind), in order."""
    found = []
    for at, flag in enumerate(page.flag[first:behind], first):
        if flag & lx.CUE:
            cue = _cue_at(page, at, first, behind)
            if cue is not None:
                found.append(cue)
    return found


def _cue_at(page: Words, at: int, first: int, behind: int) -> Cue | None:
    low, flag = page.low, page.flag
    words = page.lexicon.words
    if page.capital[at] and at != first and not flag[at - 1] & (lx.QUOTED | lx.PUNCT):
        return None
    if (
        flag[at] & lx.NOUNLIKE
        and at > first
        and flag[at - 1] & (lx.DET | lx.ORIGIN | lx.NUMBER)
        and not flag[at - 1] & lx.PRON
    ):
        return None
    if flag[at] & (lx.PREP | lx.PARTICLE) and flag[at] & lx.CUE and not flag[at] & lx.FINITE:
        return None
    if flag[at] & lx.NOUNLIKE and not page.lexicon.verb_second and not _verb_place(page, at, first, behind):
        return None
    if flag[at] & lx.NOUNLIKE and at > first and flag[at - 1] & lx.PREP and low[at - 1] not in words["infinitive"]:
        return None
    forms = page.lexicon.cues[low[at]]
    around = low[max(first, at - _NEED_BEFORE) : min(behind, at + _REACH + 1)]
    needed = not page.lexicon.cue_needs[low[at]].isdisjoint(around)
    if forms[-1].needs and not needed:
        return None
    auxiliary = _auxiliary(page, at, first) if page.lexicon.verb_second else _english_auxiliary(page, at, first)
    negated: bool | None = None
    for form in forms:
        if form.needs and not needed:
            continue
        last = _needs(page, at, first, behind, form, around)
        if last is None:
            continue
        kind = form.form
        negated = negated if negated is not None else _negated(page, at, behind)
        if kind in ("singular", "plural", "any"):
            infinitive = kind == "plural" and page.lexicon.verb_second
            if at > first and low[at - 1] in words["infinitive"]:
                if kind != "plural":
                    continue
                return Cue(at, at, CueForm(form.lemma, "infinitive", form.frames, form.needs), last, False, negated)
            helped = auxiliary is not None and (
                flag[auxiliary] & lx.MODAL or (bool(form.needs) and low[auxiliary] in words["perfect"])
            )
            if infinitive and auxiliary is not None and helped:
                return Cue(
                    at, auxiliary, CueForm(form.lemma, "infinitive", form.frames, form.needs), last, False, negated
                )
            if not page.lexicon.verb_second and kind == "plural" and auxiliary is not None and at - auxiliary < 4:
                return Cue(
                    at, auxiliary, CueForm(form.lemma, "infinitive", form.frames, form.needs), last, False, negated
                )
            if kind == "any" and not page.lexicon.verb_second and auxiliary is not None and at - auxiliary < 4:
                continue  # "has said": the participle reading
            if (
                page.lexicon.verb_second
                and auxiliary is not None
                and kind != "plural"
                and low[at] == _participle_of(page, low[at])
            ):
                continue
            return Cue(at, at, form, last, False, negated)
        if kind == "participle" and auxiliary is not None:
            passive = low[auxiliary] in words["passive"] and low[auxiliary] not in words["perfect"]
            if not page.lexicon.verb_second:  # "has been accused"
                passive = passive or any(word in words["passive"] for word in low[auxiliary:at])
            return Cue(at, auxiliary, form, last, passive, negated)
        if kind == "gerund":
            if page.lexicon.verb_second and low[at + 1] not in words["that"] and low[at + 1] != ":":
                continue
            return Cue(at, at, form, last, False, negated)
    return None


def _verb_place(page: Words, at: int, first: int, behind: int) -> bool:
    """Whether an English word that is also a noun stands where a verb does: behind a subject, before an object."""
    flag = page.flag
    if at == first or at + 1 >= behind:
        return False
    if page.low[at - 1] == "," and page.low[at + 1] in page.lexicon.words["that"]:
        return True  # "..., warning that": no noun
    if page.low[at - 1] in page.lexicon.words["and"] and page.low[at + 1] in page.lexicon.words["infinitive"]:
        return True  # "and promises to"
    aided = at - 2 if flag[at - 1] & lx.ADV else at - 1
    if page.low[aided] in page.lexicon.words["passive"] and page.low[at].endswith(page.lexicon.gerund_endings):
        return True  # "is now warning tenants to"
    before = flag[at - 1]
    subject = (
        before & (lx.PRON | lx.GROUP | lx.ROLE | lx.BODY | lx.ADV | lx.MODAL | lx.QUOTED)
        or page.capital[at - 1]
        or page.low[at - 1] == ")"
    )
    after = flag[at + 1]
    return bool(subject) and bool(
        after & (lx.DET | lx.PRON | lx.SUB | lx.QUOTED | lx.NUMBER | lx.TIME | lx.PARTICLE) or page.capital[at + 1]
    )


def _participle_of(page: Words, form: str) -> str:
    return form if any(c.form == "participle" for c in page.lexicon.cues[form]) else ""


def _english_auxiliary(page: Words, at: int, first: int) -> int | None:
    """Return the auxiliary right before the word `at`, with only adverbs or other auxiliaries between."""
    flag = page.flag
    found = None
    for j in range(at - 1, max(first, at - 5) - 1, -1):
        if flag[j] & lx.AUX or (flag[j] & lx.MODAL and not flag[j] & lx.PREP):
            found = j
            continue
        if not flag[j] & (lx.ADV | lx.NEG) and page.low[j] not in page.lexicon.words["between_auxiliary"]:
            break
    return found


def _auxiliary(page: Words, at: int, first: int) -> int | None:
    """Return the auxiliary in the clause of the word `at`, looking left, then (verb-final) right."""
    flag, low = page.flag, page.low
    words = page.lexicon.words
    if at > first and low[at - 1] == "," and flag[at] & lx.FINITE and not flag[at + 1] & lx.PUNCT:
        return None  # "De brug was geverfd, benadrukt ze": no participle
    helpers = words["helping_verbs"]
    farthest = max(first, at - _AUXILIARY_REACH)
    if low[at + 1] not in helpers and helpers.isdisjoint(low[farthest:at]):
        return None
    found = None
    for j in range(at - 1, farthest - 1, -1):
        if low[j] in helpers:
            if (
                low[j] in words["possessives"]
                and j + 1 < at
                and not flag[j + 1] & (lx.PREP | lx.ADV | lx.DET | lx.PRON | lx.SUB)
                and low[j] not in words["perfect"]
            ):
                continue
            if low[j] in words["infinitive_auxiliaries"]:
                found = j  # "zou hebben gezegd": the finite verb stands farther left
                continue
            return j if found is None or flag[j] & lx.MODAL else found
        if flag[j] & lx.QUOTED or low[j] in (";", ":") or (found is not None and flag[j] & (lx.SUB | lx.PUNCT)):
            return found
        if flag[j] & lx.FINITE and page.lexicon.verb_second and flag[j] & lx.CUE:
            return found
    if found is not None:
        return found
    if (
        page.lexicon.verb_second
        and at + 1 < len(low)
        and low[at + 1] in helpers
        and page.sentence_of[at + 1] == page.sentence_of[at]
    ):
        return at + 1
    return None


def _needs(page: Words, at: int, first: int, behind: int, form: CueForm, around: list[str]) -> int | None:
    """Return the place of the last word the cue needs, or None when one is missing; `around` is where it may stand."""
    last = at
    if not form.needs:
        return last
    low, flag = page.low, page.flag
    that = page.lexicon.words["that"]
    for need in form.needs:
        if need.isdisjoint(around):
            return None
    for need in form.needs:
        place = before_infinitive = None
        for j in range(last + 1, min(behind, at + _REACH)):
            if low[j] in need:
                particle = low[j] in page.lexicon.words["particles"]
                if particle and j + 1 < behind and low[j + 1] in page.lexicon.words["infinitive"]:
                    before_infinitive = j
                    continue  # the particle of another verb: "om toe te zien"
                place = j
                break
            if flag[j] & lx.QUOTED and page.lexicon.verb_second and j + 1 < behind and low[j + 1] in need:
                place = j + 1
                break
            if low[j] in that and page.lexicon.verb_second and low[j + 1] in need:
                continue  # "spreekt dat tegen"
            if (low[j] in that and low[j - 1] != ",") or low[j] in (";", ":"):
                break
            if low[j] == "," and (last > at or (not page.lexicon.verb_second and low[j + 1] not in that)):
                break
        if place is None and form.frames & lx.ORDER and page.lexicon.verb_second:
            place = before_infinitive  # "raadde haar aan te rusten"
        if place is None:
            # verb-final: "dat hij bekend heeft gemaakt"; the needed word stands before the verb
            for j in range(at - 1, max(first, at - _NEED_BEFORE) - 1, -1):
                if flag[j] & lx.PREP and not _stands_by(page, j, at):
                    continue  # "in een brief stellen zij", not "om een fonds in te stellen"
                if low[j] in need and (
                    form.form in ("participle", "infinitive", "plural") or _verb_final(page, at, behind)
                ):
                    return at
            return None
        last = place
    return last


def _stands_by(page: Words, particle: int, at: int) -> bool:
    """Whether only auxiliaries, adverbs and "te" stand between a particle and its verb behind it."""
    between = range(particle + 1, at)
    infinitive = page.lexicon.words["infinitive"]
    return all(page.flag[j] & (lx.AUX | lx.ADV) or page.low[j] in infinitive for j in between)


def _verb_final(page: Words, at: int, behind: int) -> bool:
    return at + 1 >= behind or bool(page.flag[at + 1] & (lx.PUNCT | lx.SUB | lx.AUX))


def _negated(page: Words, at: int, behind: int) -> bool:
    for j in range(max(0, at - 3), min(behind, at + 6)):
        if page.flag[j] & lx.NEG:
            return True
        if j > at and page.flag[j] & (lx.SUB | lx.PUNCT):
            return False
    return False
