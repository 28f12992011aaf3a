"""Read the heading and the foot of a text: header date, dateline, agency signature.

What is read here is what the text says about itself, never completed: a header " date 2025-02 "
gives the month, a dateline "KYIV, Nov 21 (Reuters) -" gives an agency and a place and no year.
"""

from __future__ import annotations

import re

from articles.extraction.edtf import NotEdtf, parse_published
from articles.extraction.lexicon.agencies import (
    AGENCIES,
    AGENCY_WORDS,
    BESIDE_AGENCY,
    DATELINE_MONTHS,
    HEADER_WORDS,
    SOURCE_WORDS,
)
from articles.extraction.spans import Heading, Zone

# How far from the top a dateline may begin and how long it may be: a title and a lead can stand above.
_TOP = 600
_LONGEST_PLACE = 60

_HEADER = re.compile(
    r"\s*(?:" + "|".join(HEADER_WORDS) + r")[ \t]*[:=]?[ \t]*(\d{4}(?:-\d\d){0,2})(?![\d-])[ \t]*", re.IGNORECASE
)
_PLACE = rf"[A-ZÀ-ÞŽŠČ][^\n()\[\]\d.!?\"„“]{{0,{_LONGEST_PLACE}}}?"
_DAY = r"(?:\d{{1,2}}[ ]+(?:{m})[a-z]*\.?|(?:{m})[a-z]*\.?[ ]+\d{{1,2}})(?:,?[ ]+\d{{4}})?".format(
    m="|".join(DATELINE_MONTHS),
)
_DATELINE = re.compile(
    rf"(?:(?P<place>{_PLACE})(?:,?[ ]+(?P<day>{_DAY}))?[ ]*)?"
    r"[(\[](?P<agencies>[^()\[\]\n]{2,60})[)\]][ ]*(?:[-–—:]|--)(?=\s|$)[ ]*",
    re.IGNORECASE,
)
# Without an agency only a place in capitals is one: "HAVENSTAD - De brug".
_BARE_DATELINE = re.compile(
    r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,}(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ'’-]*){0,3})[ ]+[-–—](?=[ ]+[\"“„‘«']?[^\W\d_a-zß-ÿ])[ ]*"
)
_ABBREVIATION = re.compile(r"[A-Z]{2,6}")
_DATELINE_START = re.compile(r"(?:(?<=\n)|^)[ \t]*")
_BETWEEN_AGENCIES = re.compile(r"\s*(?:[/,;&+]|\s-\s|\ben\b|\band\b)\s*", re.IGNORECASE)
_SIGNATURE = re.compile(
    r"(?:(?:"
    + "|".join(SOURCE_WORDS)
    + r")[ \t]*:[ \t]*|©|\(c\)|[(\[])?[ \t]*([^\n()\[\]©]{2,40}?)[ \t]*(?:\d{4})?[)\]]?[ \t]*\.?",
    re.IGNORECASE,
)


def read_heading(text: str) -> Heading:
    """Return what the top and foot of `text` say about itself: published prefix, place, agencies, zones.

    Sentences like "KYIV (ANP) - De minister ..." give the place KYIV and the agency ANP. Never raises.
    """
    zones: list[Zone] = []
    published, top = _read_header(text, zones)
    place, agencies = _read_dateline(text, top, zones)
    for name in _read_signature(text, zones):
        if name not in agencies:
            agencies.append(name)
    return Heading(published=published, place=place, agencies=tuple(agencies), zones=tuple(zones))


def agency_names(text: str) -> list[str]:
    """Return the agencies in "ANP/Reuters" or "AFP, AP" under one name each; [] when one part is none."""
    names: list[str] = []
    for part in _BETWEEN_AGENCIES.split(text.strip()):
        name = AGENCIES.get(part.strip(" .").upper())
        if name is None:
            if part.strip(" .").upper() in BESIDE_AGENCY:
                continue
            return []
        if name not in names:
            names.append(name)
    return names


def agencies_in(credit: str) -> list[str]:
    """Return the agencies a credit names, each once and by the name Factdesk uses; bylines and desks are none.

    "Agence France-Presse" and "AFP" are one, "ANP/Reuters" is two. An agency no list knows counts by its word
    (persbureau) or as an abbreviation in capitals.
    """
    found: list[str] = []
    for part in re.split(r"[,;]", credit):
        part = part.strip(" .()")
        names = agency_names(part) if part else []
        if not names and (_ABBREVIATION.fullmatch(part) or any(word in part.casefold() for word in AGENCY_WORDS)):
            names = [part]
        found += [name for name in names if name not in found]
    return found


def _read_header(text: str, zones: list[Zone]) -> tuple[str, int]:
    """Return the published prefix and the position after the header; ("", 0) without one."""
    match = _HEADER.match(text)
    if match is None:
        return "", 0
    try:
        published = parse_published(match[1])
    except NotEdtf:
        return "", 0
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    zones.append(Zone(start, match.end(1), "header", "header date"))
    return published, match.end()


def _read_dateline(text: str, top: int, zones: list[Zone]) -> tuple[str, list[str]]:
    """Return place and agencies of the first dateline near the top."""
    starts = [top] + [m.end() for m in _DATELINE_START.finditer(text, top, top + _TOP) if m.end() > top]
    for start in starts[:20]:
        match = _DATELINE.match(text, start)
        if match is None:
            bare = _BARE_DATELINE.match(text, start)
            if bare is not None:
                zones.append(Zone(start, start + len(bare[0].rstrip()), "dateline", "place in capitals and dash"))
                return bare["place"], []
            continue
        place = (match["place"] or "").strip(" ,")
        names = agency_names(match["agencies"]) or _unlisted_agency(place, match["agencies"])
        # Places of datelines stand in capitals, so a sentence with a bracketed agency in it is none.
        if names and not _is_sentence(place):
            end = start + len(match[0].rstrip())
            zones.append(Zone(start, end, "dateline", "place, agency and dash" if place else "agency and dash"))
            return place, names
    return "", []


def _unlisted_agency(place: str, bracketed: str) -> list[str]:
    """Return an agency no list knows: an abbreviation in capitals after a place in capitals ("HAVENSTAD (NPA) -")."""
    if place.isupper() and _ABBREVIATION.fullmatch(bracketed.strip()):
        return [bracketed.strip()]
    return []


def _is_sentence(place: str) -> bool:
    words = place.split()
    return len(words) > 5 or sum(1 for word in words if word[:1].islower()) > 1


def _read_signature(text: str, zones: list[Zone]) -> list[str]:
    """Return the agencies of a last line that holds nothing else."""
    foot = text.rstrip()
    start = foot.rfind("\n") + 1
    while start < len(foot) and foot[start] in " \t":
        start += 1
    if not 2 <= len(foot) - start <= 60 or start == 0:
        return []
    match = _SIGNATURE.fullmatch(foot, start)
    names = agency_names(match[1]) if match else []
    if names and not any(zone.start <= start < zone.end for zone in zones):
        zones.append(Zone(start, len(foot), "signature", "agency alone on the last line"))
    return names
