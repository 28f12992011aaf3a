"""What a rule of the machine is called on the screens: words an editor reads, in place of the name programs know.

A rule that is not listed (one of a former release, in what was read then, or one that nobody has given words yet) is
shown by that name, its hyphens as blanks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

QUOTES: Mapping[str, str | Promise] = {
    "that-clause": _("what “that” introduces"),
    "bare-clause": _("clause without “that”"),
    "if-clause": _("what “whether” introduces"),
    "colon-clause": _("statement behind a colon"),
    "colon-quote": _("quotation behind a colon"),
    "colon-alone": _("quotation behind a colon, nobody named"),
    "colon-subject": _("quotation behind a speaker and a colon"),
    "quote-tag": _("quotation with its verb of saying"),
    "clause-tag": _("statement with its verb of saying"),
    "clause-around-tag": _("statement around its verb of saying"),
    "quote-verb": _("verb of saying before a quotation"),
    "quote-behind-verb": _("quotation behind its verb"),
    "quote-alone": _("quotation standing alone"),
    "quote-goes-on": _("quotation that goes on"),
    "quote-continued": _("second half of a split quotation"),
    "quote-in-clause": _("quotation inside another clause"),
    "quoted-words": _("some words quoted"),
    "named-quote": _("quotation behind a name"),
    "own-words": _("“in the words of”"),
    "according-first": _("“according to” at the beginning"),
    "according-inside": _("“according to” in the middle"),
    "according-last": _("“according to” at the end"),
    "tag-source": _("source named at the end"),
    "term-echo": _("marked word, no statement"),
    "term-zone": _("marked word outside the running text"),
    "to-infinitive": _("promise, threat or refusal “to …”"),
    "order-infinitive": _("request or order “to …”"),
    "gerund": _("what is said with “-ing”"),
    "reproach": _("reproach"),
    "judgement": _("judgement on somebody or something"),
    "headline": _("statement in a headline"),
    "hearsay": _("reported without vouching for it"),
    "carried-on": _("statement that goes on without its speaker"),
    "echo-tag": _("statement with a short tag such as “it says”"),
    "house-echo": _("what is heard in somebody’s house"),
    "document-tag": _("what a document says"),
    "fragment-of-self": _("some words somebody says of themselves"),
    "that-says": _("“that”, says somebody, at the end"),
}
"""How a statement was found."""

SPEAKERS: Mapping[str, str | Promise] = {
    "name": _("speaker by the full name"),
    "surname": _("speaker by surname"),
    "short-name": _("speaker by a short name"),
    "synonym": _("speaker by another name"),
    "alias": _("speaker by a known name"),
    "office": _("speaker by office"),
    "description": _("speaker by description"),
    "role": _("speaker by role"),
    "generic-role": _("speaker by a common role"),
    "generic-body": _("speaker by a common name of a body"),
    "same-head": _("speaker by the same noun"),
    "named-behind": _("speaker named further on"),
    "named-next": _("speaker named next"),
    "pronoun": _("speaker by “he”, “she” or “they”"),
    "pronoun-mentioned": _("“he” or “she”: who was mentioned"),
    "pointing": _("speaker pointed at: “that one”"),
    "last-speaker": _("who spoke last"),
    "subject-before": _("subject of the sentence before"),
    "subject-behind": _("subject of the sentence behind"),
    "interview": _("who is interviewed"),
    "several": _("several speakers"),
}
"""How it was found out who speaks."""

DATES: Mapping[str, str | Promise] = {
    "a night after an event": _("a night after an event"),
    "adjective of duration": _("adjective of duration"),
    "age": _("age"),
    "ago": _("ago"),
    "ago, how long open": _("ago, how long open"),
    "calendar day": _("calendar day"),
    "calendar day in figures": _("calendar day in figures"),
    "calendar day, ISO": _("calendar day, ISO"),
    "century": _("century"),
    "clock": _("clock"),
    "clock, hour and minutes": _("clock, hour and minutes"),
    "clock, just before or after": _("clock, just before or after"),
    "day beside a feast": _("day beside a feast"),
    "day beside a near day": _("day beside a near day"),
    "day near the publication": _("day near the publication"),
    "day of a month that is not named": _("day of a month that is not named"),
    "day of a near month": _("day of a near month"),
    "day so long after a day": _("day so long after a day"),
    "day so long ago": _("day so long ago"),
    "days of a month": _("days of a month"),
    "decade": _("decade"),
    "duration": _("duration"),
    "duration, how long open": _("duration, how long open"),
    "every": _("every"),
    "feast": _("feast"),
    "first or last of a period": _("first or last of a period"),
    "from hour to hour": _("from hour to hour"),
    "from hour to hour, alone": _("from hour to hour, alone"),
    "hour of an entry": _("hour of an entry"),
    "in so long": _("in so long"),
    "in the course of the day": _("in the course of the day"),
    "lasting": _("lasting"),
    "month": _("month"),
    "month in figures": _("month in figures"),
    "month of a year": _("month of a year"),
    "months of a year": _("months of a year"),
    "night between two dates": _("night between two dates"),
    "night between two days": _("night between two days"),
    "night to a day": _("night to a day"),
    "not the day: a greeting": _("not the day: a greeting"),
    "part of a day near the publication": _("part of a day near the publication"),
    "part of a period": _("part of a period"),
    "part of a year": _("part of a year"),
    "part of the day": _("part of the day"),
    "part of the day, in its course": _("part of the day, in its course"),
    "part of the day, usually": _("part of the day, usually"),
    "quarter or half year": _("quarter or half year"),
    "rate": _("rate"),
    "reference to earlier": _("reference to earlier"),
    "reference to now": _("reference to now"),
    "repeated": _("repeated"),
    "repeated weekday": _("repeated weekday"),
    "season": _("season"),
    "so long before": _("so long before"),
    "so long before or after a day": _("so long before or after a day"),
    "so long later": _("so long later"),
    "so long to so long": _("so long to so long"),
    "so many times per unit": _("so many times per unit"),
    "that day": _("that day"),
    "the coming so long": _("the coming so long"),
    "the day after": _("the day after"),
    "the day before": _("the day before"),
    "the last so long": _("the last so long"),
    "the weekend": _("the weekend"),
    "the whole of a unit": _("the whole of a unit"),
    "this night": _("this night"),
    "this week": _("this week"),
    "unit near the publication": _("unit near the publication"),
    "week number": _("week number"),
    "week of a day": _("week of a day"),
    "weekday": _("weekday"),
    "weekday in a week": _("weekday in a week"),
    "weekday in so many weeks": _("weekday in so many weeks"),
    "weekday of a month": _("weekday of a month"),
    "weekday so long ago": _("weekday so long ago"),
    "weekday, last or next": _("weekday, last or next"),
    "weekdays ago": _("weekdays ago"),
    "weekend of a feast": _("weekend of a feast"),
    "within": _("within"),
    "within, how long open": _("within, how long open"),
    "year": _("year"),
    "years from and to": _("years from and to"),
    "publication date in the header": _("publication date in the header"),
    "past": _("past"),
    "future": _("future"),
    "since": _("since"),
    "deadline": _("deadline"),
    "no tense": _("no tense"),
    "as before": _("as before"),
    "weekday does not fit": _("weekday does not fit"),
}
"""How a date was read, and what decided whether it lies ahead."""

_BY = re.compile(r"by “(.*)”")


def in_words(rule: str) -> str:
    """Return what a rule is called in the language of the screen; of a date with what decided its direction."""
    for table in (QUOTES, SPEAKERS, DATES):
        if rule in table:
            return str(table[rule])
    head, comma, last = rule.rpartition(", ")
    if comma:
        told = _BY.fullmatch(last)
        said = str(_("by “%(word)s”") % {"word": told[1]}) if told else in_words(last)
        return f"{in_words(head)}, {said}"
    return rule.replace("-", " ")
