"""Whom a story names after it has described them: "The owner of a cafe says ... Ann Tully told"."""

from __future__ import annotations

from articles.extraction import lexicon as lx
from articles.extraction.people import Person
from articles.extraction.phrases import Phrase
from articles.extraction.scene import Scene

_LONG = 3  # words behind the noun
_AHEAD = 2  # sentences


def named_next(scene: Scene, phrase: Phrase, sentence: int, head: str) -> Person | None:
    """Return who speaks next, named for the first time and without a word about who it is.

    A short word for somebody whom others in the story deal with ("the judge") waits for no name.
    """
    page, words = scene.page, scene.page.lexicon.words
    flag = page.flag[phrase.head]
    if not flag & lx.ROLE or flag & (lx.GROUP | lx.BODY) or head in words["relations"] or phrase.parts:
        return None
    if page.low[phrase.first] not in words["articles"]:
        return None  # "one diplomat", "another minister"
    told = phrase.behind - phrase.head > _LONG or page.low[phrase.first] in words["new_articles"]
    if head in words["own_roles"] and (not told or head in words["many_roles"]):
        return None
    for n in range(sentence + 1, min(sentence + 1 + _AHEAD, len(page.sentences))):
        first, behind = page.sentences[n]
        if page.zoned[n] or first >= behind or page.flag[first] & lx.QUOTED:
            continue
        subject = scene.subject_phrase(n)
        return _bare_name(scene, subject, head, behind) if subject is not None else None
    return None


def _bare_name(scene: Scene, subject: Phrase, head: str, behind: int) -> Person | None:
    """Return the person of a full name that is the subject of a verb of saying, with nothing but an age tied to it."""
    page, name = scene.page, subject.name
    if name is None or name[1] - name[0] < 2 or subject.first != name[0] or subject.behind != name[1]:
        return None
    person = scene.people.find(page.exact(*name))
    if person is None or person.kind != "person" or person.mentions[:1] != [name[0]]:
        return None
    gender = page.lexicon.gender_of(head)
    if (gender == "female" and person.male) or (gender == "male" and person.female):
        return None
    at = name[1]
    if page.low[at] == ",":
        if not page.flag[at + 1] & lx.NUMBER or page.low[at + 2] != ",":
            return None
        at += 3
    while at < behind and page.flag[at] & (lx.ADV | lx.AUX):
        at += 1
    said = at < behind and page.flag[at] & lx.CUE and not page.flag[at] & lx.NOUNLIKE
    return person if said else None


def unveiled(scene: Scene, phrase: Phrase, sentence: int, head: str) -> str:
    """Return the name that follows at the top of an article: "zegt de vrouw" before "Gezant Tam Reid zucht"."""
    lexicon = scene.page.lexicon
    if head not in lexicon.words["veiled"]:
        return ""
    gender = lexicon.gender_of(head)
    for n in range(sentence + 1, min(sentence + 4, len(scene.page.sentences))):
        subject, answer = scene.subject(n)
        person = scene.person(answer[0][0]) if len(answer[0]) == 1 else None
        if subject is None or person is None or subject.name is None or person.kind in ("place", "body"):
            continue
        if (gender == "female" and person.male) or (gender == "male" and person.female):
            continue
        return "" if person.mentions and person.mentions[0] < phrase.first else person.name
    return ""
