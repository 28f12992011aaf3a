"""Dates in words, exactly as far as they are known: "2025-02" is a month and never a day."""

from __future__ import annotations

import re
from datetime import date

from django.utils.dates import MONTHS
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

_POINT = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<doubt>[~?%])?")
_ISO_POINT = r"\d{4}-\d{2}(?:-\d{2})?"
_ISO = re.compile(rf"(?<![\w/-])(?:(?:\.\.)?/)?{_ISO_POINT}(?:/(?:\.\.|{_ISO_POINT})?)?(?![\w/-])")
_DURATION = re.compile(r"P(?P<time>T)?(?P<n>\d+)(?P<unit>[YMWDH])")
_DECADE = re.compile(r"(?P<digits>\d{3})X")
_CENTURY = re.compile(r"(?P<digits>\d{2})XX")


def date_in_words(edtf: str, *, weekday: bool = False) -> str:
    """Say an EDTF value in the active language: a day, month, year, decade, century, season or interval.

    "" is "date unknown". `weekday` adds the day of the week to a full day. What cannot be said in words is
    given back as it stands, so that nothing is ever rounded.
    """
    if not edtf:
        return _("date unknown")
    if "/" in edtf:
        return _interval(*edtf.split("/", 1))
    return _point(edtf, weekday=weekday)


def dates_in_words(sentence: str) -> str:
    """Say every day, month and interval that stands in a sentence in EDTF in words; the rest stays as it is."""
    return _ISO.sub(lambda found: date_in_words(found[0]), sentence)


def duration_in_words(value: str) -> str:
    """Say a TIMEX3 duration of whole units ("P30D", "PT6H") in words; anything else is given back as it stands."""
    found = _DURATION.fullmatch(value)
    if not found:
        return value
    n, unit = int(found["n"]), ("T" if found["time"] else "") + found["unit"]
    words = {
        "Y": ngettext("%(n)s year", "%(n)s years", n),
        "M": ngettext("%(n)s month", "%(n)s months", n),
        "W": ngettext("%(n)s week", "%(n)s weeks", n),
        "D": ngettext("%(n)s day", "%(n)s days", n),
        "TH": ngettext("%(n)s hour", "%(n)s hours", n),
        "TM": ngettext("%(n)s minute", "%(n)s minutes", n),
    }
    return words[unit] % {"n": n} if unit in words else value


def _interval(start: str, end: str) -> str:
    if start in ("", ".."):
        return _("until %(end)s") % {"end": _point(end)}
    if end in ("", ".."):
        return _("from %(start)s") % {"start": _point(start)}
    if start == end:
        return _point(start)
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", start) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", end) and start[:7] == end[:7]:
        return _("%(start)s to %(end)s") % {"start": str(int(start[8:])), "end": _point(end)}
    return _("%(start)s to %(end)s") % {"start": _point(start), "end": _point(end)}


def _point(edtf: str, *, weekday: bool = False) -> str:
    if decade := _DECADE.fullmatch(edtf):
        return _("the %(year)s0s") % {"year": decade["digits"]}
    if century := _CENTURY.fullmatch(edtf):
        return _("the %(year)s00s") % {"year": century["digits"]}
    found = _POINT.fullmatch(edtf)
    if not found:
        return edtf
    year, month = found["year"], int(found["month"] or 0)
    try:
        if found["day"]:
            day = date(int(year), month, int(found["day"]))
            words = date_format(day, "l j F Y" if weekday else "j F Y")
        elif 1 <= month <= 12:
            words = f"{MONTHS[month]} {year}"
        elif month:
            seasons = {21: _("spring"), 22: _("summer"), 23: _("autumn"), 24: _("winter")}
            words = f"{seasons[month]} {year}"
        else:
            words = year
    except (KeyError, ValueError):
        return edtf
    doubts = {"~": _("about %(date)s"), "?": _("perhaps %(date)s"), "%": _("perhaps about %(date)s")}
    return doubts[found["doubt"]] % {"date": words} if found["doubt"] else words
