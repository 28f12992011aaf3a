"""Find who said what: constructions first, then what stands between marks, then the speakers."""

from __future__ import annotations

from articles.extraction import lexicon as lx
from articles.extraction.clauses import trim_end
from articles.extraction.cues import Cue, find_cues
from articles.extraction.findings import Finding, statement
from articles.extraction.lexicon import load
from articles.extraction.medium import find_addressee, find_medium
from articles.extraction.people import Named, People
from articles.extraction.phrases import Phrase, noun_phrase
from articles.extraction.quotation_marks import Marks, find_marks
from articles.extraction.sentences import find_sentences
from articles.extraction.sources import read_sources
from articles.extraction.spans import Quote, Span, Zone
from articles.extraction.speakers import UNKNOWN, Answer, Speakers
from articles.extraction.statements import cue_statement
from articles.extraction.tags import gesture_tag, quote_verb, tag_statement
from articles.extraction.tail import demonstrative_tag, document_tag, echo_tag, house_echo, named_quote
from articles.extraction.terms import fills_sentence, is_short, is_term, is_title
from articles.extraction.tokens import Words, read_words

_SEVERAL_WORDS = 3
_SPEECH = lx.CUE | lx.SOURCE | lx.QUOTED


def find_quotes(
    text: str,
    sentences: tuple[Span, ...],
    zones: tuple[Zone, ...],
    language: str,
    marks: tuple[Marks, ...] | None = None,
) -> tuple[Quote, ...]:
    """Return the attributions of `text` in order of position."""
    lexicon = load(language)
    marks = find_marks(text) if marks is None else marks
    page = read_words(text, sentences, zones, marks, lexicon)
    speakers: Speakers | None = None
    quotes: list[Quote] = []
    previous: list[Finding] = []
    for number, (first, behind) in enumerate(page.sentences):
        if page.zoned[number] or first >= behind:
            if page.zoned[number]:
                quotes.extend(_terms(page, first, behind, [], "zone"))
            continue
        findings = _read_sentence(page, number, first, behind, previous)
        if findings or page.seen[number] & lx.QUOTED:
            speakers = speakers or Speakers(page)
            if findings and findings[0].rule == "that-says":
                back = findings[0]
                findings = _settle_with_before(page, findings, quotes, previous)
                if back not in findings and back.speaker is not None:  # who bears somebody out has spoken, too
                    speakers.scene.note(number, back.speaker, speakers.resolve(back.speaker, number, speaking=True))
            findings = findings + _left_over(page, number, first, behind, findings, speakers, previous)
            findings.sort(key=lambda f: (f.start, f.end))
            for finding in findings:
                quotes.append(_quote(page, finding, speakers))
            quotes.extend(_terms(page, first, behind, findings, "echo"))
            previous = findings or previous
    if speakers is not None:
        speakers.scene.close()
    quotes.sort(key=lambda q: (q.start, q.end))
    return tuple(quotes)


def find_people(text: str, language: str) -> tuple[Named, ...]:
    """Return the people and bodies named in `text`, with their roles and origins."""
    marks = find_marks(text)
    sentences = find_sentences(text, (), language, marks)
    people = People(read_words(text, sentences, (), marks, load(language)))
    unique = {id(person): person for person in people.by_name.values() if person.kind != "place"}
    return tuple(Named(p.name, frozenset(p.roles), frozenset(p.origins)) for p in unique.values())


def _read_sentence(page: Words, number: int, first: int, behind: int, previous: list[Finding]) -> list[Finding]:
    """Return the statements of one sentence; what lies inside another statement is no statement of its own."""
    if not page.seen[number] & _SPEECH and (number or ":" not in page.low[first:behind]):
        return []
    cues = find_cues(page, first, behind)
    found: list[Finding] = []
    named = named_quote(page, first, behind, cues)
    if named:
        found.append(named)
    # Tags first: what stands before ", zegt X" is one statement, whatever verbs are in it.
    for cue in reversed(cues):
        if not _covered(cue.at, found):
            found.extend(f for f in tag_statement(page, cue, first, behind) if not _overlaps(f, found))
    unknown = quote_verb(page, first, behind) if page.lexicon.verb_second else gesture_tag(page, first, behind)
    if unknown is not None and not _overlaps(unknown, found):
        found.append(unknown)
    tagged = None if found else document_tag(page, first, behind) or echo_tag(page, first, behind)
    tagged = tagged or (None if found else house_echo(page, first, behind))
    if tagged is not None:
        found.append(tagged)
    from_sources = read_sources(page, first, behind)
    for finding in from_sources:
        if finding.rule in ("according-last", "tag-source") and not _overlaps(finding, found):
            found.append(finding)
    back = demonstrative_tag(page, number, first, behind, cues)
    if back is not None:
        found = [f for f in found if f.rule == "named-quote"]
        return [back, *found]
    sources = [f for f in from_sources if f.rule not in ("according-last", "tag-source")]
    for cue in cues:
        if _covered(cue.at, found) or any(f.cue and f.cue[0] <= cue.at < f.cue[1] for f in found):
            continue
        for source in sources:
            stands_first = source.cue and (source.cue[0] < cue.at or _holds_verb(page, source, cue))
            if stands_first and not _overlaps(source, found):
                found.append(source)
        if _covered(cue.at, found):
            continue
        found.extend(f for f in cue_statement(page, cue, first, behind) if not _overlaps(f, found))
    found.extend(f for f in sources if not _overlaps(f, found) and not (f.cue and _covered(f.cue[0], found)))
    return found


def _settle_with_before(
    page: Words, findings: list[Finding], quotes: list[Quote], previous: list[Finding]
) -> list[Finding]:
    """Weigh "Dat zegt X" against what the sentence before already gave.

    If that sentence was a statement of somebody, it stays so; a smaller find in it is part of what X says.
    """
    back = findings[0]
    inside = [f for f in previous if f.first >= back.first and f.behind <= back.behind and f.rule != "quote-alone"]
    if any((f.tag or (f.end - f.start) * 2 >= back.end - back.start) and f.cue is not None for f in inside):
        return findings[1:]
    while quotes and quotes[-1].start >= back.start:
        quotes.pop()
    return findings


def _holds_verb(page: Words, source: Finding, cue: Cue) -> bool:
    """Whether a source stands between a verb and its clause: "De club verwacht volgens Bol dat het druk wordt"."""
    if source.rule != "according-inside" or not source.cue or not source.first <= cue.at < source.cue[0]:
        return False
    that = page.lexicon.words["that"]
    between = range(cue.at + 1, source.cue[0])
    return page.lexicon.verb_second and not any(
        page.low[j] in that or page.flag[j] & (lx.PUNCT | lx.QUOTED) for j in between
    )


def _covered(at: int, found: list[Finding]) -> bool:
    for f in found:  # noqa: SIM110 - a plain loop: most are asked of an empty list
        if f.first <= at < f.behind:
            return True
    return False


def _overlaps(finding: Finding, found: list[Finding]) -> bool:
    for f in found:  # noqa: SIM110
        if finding.start < f.end and f.start < finding.end:
            return True
    return False


def _left_over(
    page: Words, number: int, first: int, behind: int, found: list[Finding], speakers: Speakers, previous: list[Finding]
) -> list[Finding]:
    """Return statements for the quotations that no construction explains: they belong to whoever spoke last."""
    out: list[Finding] = []
    for j in page.quoted(first, behind):
        if _covered(j, found) or any(f.start <= page.start[j] + 1 < f.end for f in found):
            continue
        if page.low[j - 1] == ":" and j - 1 > first and not page.zoned[number]:
            subject, answer = speakers.scene.subject(number)
            said = next((f for f in reversed(found) if f.behind <= j and f.speaker is not None), None)
            if said is not None:
                subject = said.speaker
            elif page.lexicon.verb_second and answer[0] and speakers.scene.person(answer[0][0]) is None:
                subject = _only_one_named(page, number, speakers)  # "Voor Vos is de maat vol: ‘...’"
            if subject is not None and subject.behind < j and (said is not None or answer[0]):
                more = statement(page, j, j + 1, "colon-subject", None, subject, 0.85, tag=False)
                if more:
                    out.append(more)
                continue
        if page.low[j - 1] == ":" and previous and not any(page.finite[first:j]):
            more = statement(page, j, j + 1, "colon-alone", None, None, 0.75, inherits=True)  # "Then, after a pause:"
            if more:
                out.append(more)
            continue
        if fills_sentence(page, j, first, behind):
            if (is_short(page, j) and not previous) or _is_heading(page, j, number, speakers):
                continue
            more = statement(page, j, j + 1, "quote-alone", None, None, 0.8, inherits=True)
            if more:
                last = previous[-1] if previous else None
                if (
                    last is not None
                    and last.cue is not None
                    and last.tag
                    and last.sentence >= number - 1
                    and last.kind == "direct"
                ):
                    more.cue, more.rule = last.cue, "quote-goes-on"
                out.append(more)
        elif j == first and not found and not is_short(page, j) and _is_reply(page, j, behind):
            whose = _whose_reply(page, j + 2, behind)
            more = statement(page, j, j + 1, "quote-alone", None, whose, 0.8, inherits=whose is None, tag=True)
            if more:
                out.append(more)
        elif not found and _says_of_self(page, j, first, speakers, number):
            subject, _ = speakers.scene.subject(number)
            more = statement(page, j, trim_end(page, j, behind), "fragment-of-self", None, subject, 0.6, tag=False)
            if more:
                more.kind = "mixed"
                more.start, more.end = page.start[j], page.end[more.behind - 1]
                return [more]
        elif previous and previous[-1].sentence >= number - 1 and not found and _carries_on(page, j, first, behind):
            rule = "hearsay" if _hearsay(page, first, behind) else "carried-on"
            whole = statement(page, first, behind, rule, None, None, 0.6, inherits=True)
            return [whole] if whole else []
        elif not is_term(page, j) and not is_short(page, j):
            kind_words = len(page.text[page.pair[j].start : page.pair[j].end].split())
            if kind_words >= 6:
                more = statement(page, j, j + 1, "quote-in-clause", None, None, 0.5, inherits=True)
                if more:
                    out.append(more)
    return out


def _only_one_named(page: Words, number: int, speakers: Speakers) -> Phrase | None:
    """Return the only person named in a sentence, whatever its subject is."""
    first, behind = page.sentences[number]
    named = speakers.people.mentions_in(first, behind)
    if len(named) != 1 or named[0][1].kind in ("place", "body"):
        return None
    phrase = noun_phrase(page, named[0][0], behind, tie=False)
    return phrase if phrase is not None and phrase.name is not None and not phrase.parts else None


def _says_of_self(page: Words, at: int, first: int, speakers: Speakers, number: int) -> bool:
    """Whether quoted words tell how somebody feels: "Wethouder Bos is ‘diep geschokt’ door het nieuws"."""
    verb = at - 1
    if not page.lexicon.verb_second or verb <= first or page.low[verb] not in page.lexicon.words["feeling_verbs"]:
        return False
    inner = page.text[page.pair[at].start : page.pair[at].end]
    subject, answer = speakers.scene.subject(number)
    person = speakers.scene.person(answer[0][0]) if len(answer[0]) == 1 else None
    somebody = person is not None and person.kind == "person" and person.name.lower() not in speakers.scene.unnamed
    return subject is not None and subject.after == verb and somebody and inner[:1].islower() and " " in inner


def _is_reply(page: Words, at: int, behind: int) -> bool:
    """Whether the writer only says what a quotation was: “Nooit van gehoord”, was haar antwoord."""
    inner = page.text[page.pair[at].start : page.pair[at].end]
    comma = page.low[at + 1] == ","
    verb = at + 2 if comma else at + 1
    whole = inner[:1].isupper() and (comma or inner[-1:] in ",!?")
    return page.lexicon.verb_second and whole and verb < behind and page.low[verb] in page.lexicon.words["copulas"]


def _whose_reply(page: Words, at: int, behind: int) -> Phrase | None:
    """Return whom the words behind the quotation give it to: "was haar antwoord", "is al wat Tal kwijt wil"."""
    words = page.lexicon.words
    for j in range(at, behind):
        if page.low[j] in words["possessives"]:
            return Phrase(j, j + 1, j + 1, j, None, True)
        if page.capital[j]:
            phrase = noun_phrase(page, j, behind, tie=False)
            return phrase if phrase is not None and phrase.name is not None and not phrase.parts else None
    return None


def _is_heading(page: Words, at: int, number: int, speakers: Speakers) -> bool:
    """Whether a quotation without a full stop has a paragraph of its own: a heading."""
    inner = page.text[page.pair[at].start : page.pair[at].end]
    opens = speakers.scene.opens_paragraph(number) or page.zoned[number - 1]
    alone = opens and speakers.scene.opens_paragraph(number + 1)
    return alone and page.pair[at].closed and inner[-1:] not in ".!?…,"


def _carries_on(page: Words, at: int, first: int, behind: int) -> bool:
    """Whether a sentence with quoted words goes on with what was just said: hearsay, or several words of a sentence."""
    if _hearsay(page, first, behind):
        return True
    pair = page.pair[at]
    several = len(page.text[pair.start : pair.end].split()) >= _SEVERAL_WORDS
    return several and not is_term(page, at) and not is_title(page, at)


def _hearsay(page: Words, first: int, behind: int) -> bool:
    """Whether the sentence reports without vouching: "zou moeten kiezen"."""
    hearsay = page.lexicon.words["hearsay"]
    return any(page.low[j] in hearsay for j in range(first, behind))


def _terms(page: Words, first: int, behind: int, found: list[Finding], rule: str) -> list[Quote]:
    """Return what stands between marks and is no statement, so that nothing between marks is lost."""
    out = []
    for j in page.quoted(first, behind):
        pair = page.pair[j]
        if not any(f.start <= pair.start and pair.end <= f.end for f in found):
            out.append(
                Quote(
                    pair.start,
                    pair.end,
                    page.text[pair.start : pair.end],
                    "term",
                    f"term-{rule}",
                    0.7,
                    closed=pair.closed,
                )
            )
    return out


def _quote(page: Words, finding: Finding, speakers: Speakers) -> Quote:
    """Turn a finding into a quote: resolve its speaker, and look for medium and addressee."""
    answer: Answer = UNKNOWN
    phrase = finding.speaker
    context = page.sentence_of[finding.cue[0]] if finding.cue else finding.sentence
    if phrase is not None:
        answering = finding.cue is not None and page.low[finding.cue[0]] in page.lexicon.answering
        answer = speakers.resolve(phrase, context, finding.plural, finding.tag, speaking=True, answering=answering)
        speakers.scene.note(context, phrase, answer)
        if finding.cue is not None and page.low[finding.cue[0]] in page.lexicon.asking:
            speakers.scene.asked[context] = answer[0]
    elif finding.inherits:
        beside = context == finding.sentence and finding.cue is not None and finding.rule == "that-clause"
        phrase, answer = speakers.inherited(finding.sentence, beside, finding.rule == "echo-tag")
        speakers.scene.note(context, phrase, answer)
    first, behind = page.sentences[context]
    covered = (finding.first, finding.behind)
    fragments = (
        tuple(
            Span(page.pair[j].start, page.pair[j].end, page.text[page.pair[j].start : page.pair[j].end])
            for j in page.quoted(finding.first, finding.behind)
        )
        if finding.kind == "mixed"
        else ()
    )
    return Quote(
        start=finding.start,
        end=finding.end,
        exact=page.text[finding.start : finding.end],
        kind=finding.kind,
        rule=finding.rule,
        confidence=finding.confidence if answer[0] else round(finding.confidence * 0.8, 2),
        cue=_span(page, *finding.cue) if finding.cue else None,
        speaker=_span(page, phrase.first, _speaker_end(phrase)) if phrase is not None else None,
        speaker_names=answer[0],
        speaker_rule=answer[1],
        medium=find_medium(page, first, behind, covered),
        addressee=find_addressee(page, finding.cue[0], behind, covered) if finding.cue else "",
        fragments=fragments,
        closed=finding.closed,
    )


def _speaker_end(phrase: Phrase) -> int:
    """Return the word behind a speaker phrase with the name in its apposition: "de gezant, Amina Diallo"."""
    return max(phrase.behind, phrase.name[1]) if phrase.name is not None else phrase.behind


def _span(page: Words, first: int, behind: int) -> Span:
    return Span(page.start[first], page.end[behind - 1], page.exact(first, behind))
