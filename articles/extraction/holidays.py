"""Feasts of the Netherlands, Belgium, Ukraine, Russia and the United States: the day of each in a year.

A feast is a row of data; movable ones are a rule over the row. Easter comes from python-dateutil, which
Celery brings along; a holiday library would bring 200 countries and none of the names newspapers use.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

# Month and day; the last number is the length in days where a feast lasts longer than one.
_FIXED = {
    "new-year": (1, 1),
    "epiphany": (1, 6),
    "orthodox-christmas": (1, 7),
    "valentine": (2, 14),
    "defender-ru": (2, 23),
    "womens-day": (3, 8),
    "april-fools": (4, 1),
    "queens-day": (4, 30),
    "labour-day": (5, 1),
    "remembrance-nl": (5, 4),
    "liberation-nl": (5, 5),
    "victory-day": (5, 9),
    "russia-day": (6, 12),
    "juneteenth": (6, 19),
    "constitution-ua": (6, 28),
    "independence-us": (7, 4),
    "flanders-day": (7, 11),
    "bastille": (7, 14),
    "belgium-day": (7, 21),
    "assumption": (8, 15),
    "independence-ua": (8, 24),
    "defenders-ua": (10, 1),
    "animals-day": (10, 4),
    "halloween": (10, 31),
    "all-saints": (11, 1),
    "all-souls": (11, 2),
    "unity-ru": (11, 4),
    "armistice": (11, 11),
    "st-martin": (11, 11),
    "veterans-us": (11, 11),
    "kings-feast-be": (11, 15),
    "sinterklaas": (12, 5),
    "st-nicholas": (12, 6),
    "christmas-eve": (12, 24),
    "christmas": (12, 25),
    "boxing": (12, 26),
    "new-years-eve-day": (12, 31),
    "new-years-eve": (12, 31),
    "new-years-night": (12, 31),
    "christmas-days": (12, 25),
    "turn-of-year": (12, 31),
    "st-patrick": (3, 17),
    "guy-fawkes": (11, 5),
    "groundhog": (2, 2),
    "earth-day": (4, 22),
}
_LENGTH = {"christmas-days": 2, "turn-of-year": 2}
# Feasts that name a part of the day.
PART = {"new-years-eve": "EV", "christmas-eve": "", "new-years-night": "NI"}
_FROM_EASTER = {
    "carnival": -49,
    "ash-wednesday": -46,
    "palm-sunday": -7,
    "maundy-thursday": -3,
    "good-friday": -2,
    "holy-saturday": -1,
    "easter": 0,
    "easter-monday": 1,
    "ascension": 39,
    "pentecost": 49,
    "whit-monday": 50,
    "shrove-tuesday": -47,
    "corpus-christi": 60,
}
_FROM_ORTHODOX_EASTER = {
    "orthodox-easter": 0,
    "orthodox-good-friday": -2,
    "orthodox-easter-monday": 1,
    "orthodox-pentecost": 49,
}
# Month, weekday (Monday is 1), which one; -1 is the last of the month; then days added.
_NTH_WEEKDAY = {
    "mlk-us": (1, 1, 3, 0),
    "presidents-us": (2, 1, 3, 0),
    "super-tuesday": (3, 2, 1, 0),
    "mothers-day": (5, 7, 2, 0),
    "may-bank-uk": (5, 1, 1, 0),
    "spring-bank-uk": (5, 1, -1, 0),
    "summer-bank-uk": (8, 1, -1, 0),
    "memorial-us": (5, 1, -1, 0),
    "fathers-day-nl": (6, 7, 3, 0),
    "labor-day-us": (9, 1, 1, 0),
    "budget-day": (9, 2, 3, 0),
    "columbus-us": (10, 1, 2, 0),
    "thanksgiving": (11, 4, 4, 0),
    "black-friday": (11, 4, 4, 1),
    "cyber-monday": (11, 4, 4, 4),
    "holodomor": (11, 6, 4, 0),
    "election-day-us": (11, 1, 1, 1),
}


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """The first, second ... (1, 2 ...) or last (-1) weekday of a month; Monday is 1.

    The fifth of a month that has four is the first of the next month's: callers check the month.
    """
    if which > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (which - 1))
    following = date(year + month // 12, month % 12 + 1, 1)
    last = following - timedelta(days=1)
    return last - timedelta(days=(last.isoweekday() - weekday) % 7 + 7 * (-which - 1))


@lru_cache(maxsize=4096)
def holiday(name: str, year: int) -> tuple[date, date]:
    """First and last day of a feast in `year`; raises ValueError outside 1583-4099, KeyError for an unknown name."""
    if name in _FIXED:
        month, day = _FIXED[name]
        first = date(year, month, day)
        return first, first + timedelta(days=_LENGTH.get(name, 1) - 1)
    if name == "kings-day":
        # The 27th of April, the day before when that is a Sunday.
        kings_day = date(year, 4, 27)
        if kings_day.isoweekday() == 7:
            kings_day -= timedelta(days=1)
        return kings_day, kings_day
    if name in _FROM_EASTER:
        return (easter(year, EASTER_WESTERN) + timedelta(days=_FROM_EASTER[name]),) * 2
    if name in _FROM_ORTHODOX_EASTER:
        return (easter(year, EASTER_ORTHODOX) + timedelta(days=_FROM_ORTHODOX_EASTER[name]),) * 2
    month, weekday, which, plus = _NTH_WEEKDAY[name]
    return (nth_weekday(year, month, weekday, which) + timedelta(days=plus),) * 2


def known(name: str) -> bool:
    """Whether there is a rule for this feast."""
    return (
        name in _FIXED
        or name in _FROM_EASTER
        or name in _FROM_ORTHODOX_EASTER
        or name in _NTH_WEEKDAY
        or name == "kings-day"
    )


def is_fixed(name: str) -> bool:
    """Whether a feast falls on the same day of the same month every year."""
    return name in _FIXED
