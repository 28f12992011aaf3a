"""The rules of time expressions: patterns of word classes, each with the builder of its form.

A pattern reads like the phrase: classes of `timewords` in small letters, shorthands in capitals, `?` after what may
be missing, `|` between alternatives, named groups around what the builder reads. Blanks mean nothing. Earlier
rules win over later ones at the same place, so the longer reading stands first.
"""

from __future__ import annotations

from typing import NamedTuple

from articles.extraction.timeamounts import (
    build_adjective,
    build_ago,
    build_ago_day,
    build_amount,
    build_amount_range,
    build_apart,
    build_bare_units,
    build_dayhabit,
    build_every,
    build_habit,
    build_hence,
    build_hyphen_unit,
    build_long,
    build_set,
    build_stretch,
    build_times,
    build_whole,
    build_within,
)
from articles.extraction.timecalendar import (
    build_beside,
    build_century,
    build_day,
    build_day_of_period,
    build_day_range,
    build_decade,
    build_holiday,
    build_month,
    build_month_range,
    build_monthday,
    build_night_dates,
    build_nth,
    build_quarter,
    build_season,
    build_unit,
    build_week_number,
    build_week_of,
    build_year,
    build_years,
)
from articles.extraction.timeclock import (
    build_after_hour,
    build_clock,
    build_clock_range,
)
from articles.extraction.timematch import Builder, Built, Match
from articles.extraction.timenear import (
    build_beside_near,
    build_course,
    build_daypart,
    build_dayword,
    build_first_night,
    build_from_day,
    build_next_day,
    build_night_pair,
    build_nightnow,
    build_partday,
    build_ref,
    build_step_over,
    build_weekday,
    build_weekend,
)


def build_nothing(match: Match) -> Built | None:
    """What this is, is no date: an age, a greeting. It is read, so that no part of it is."""
    return None


class Source(NamedTuple):
    """A rule as written: its name for people, its pattern, its builder, the feature a language needs for it."""

    name: str
    pattern: str
    build: Builder
    feature: str = ""


# Shorthands: an amount of time, a clock time, a unit counted from now, the hour behind or before a day.
MACROS = {
    "DOT": "dot?",
    "EDGETHE": "edgethe?",
    "NUMBER": "(num|a|quant)",
    "UNIT": "unit",
    "MONTH": "(month|monthabbr dot?)",
    "WEEKDAY": "(weekday|wdabbr dot?)",
    "YEAR": "(year|apostropheyear)",
    "THAT_UNIT": "(prev|past|next|coming|this|last)",
    "CLOCK1": "(clockc|clockd|clockh|clock4)",
    "AMPM": "(ampm|habit|((in|of) the)? daypart|of the morrow)",
    "AT": "(comma? (near|at|mod|on|until|before|after|by)*)",
    "HOURWORD": "(clockword)",
    "CLOCK": (
        "(CLOCK1 clockword? AMPM? zone?|hour (clockword|ampm)+ AMPM? zone?|hour (habit|of the daypart) zone?|"
        "half pasthour? hour clockword? AMPM?|quarter (tohour|pasthour|of) hour AMPM?|hour unitminute? (tohour|"
        "pasthour) half? hour AMPM?|a? quarter (tohour|pasthour) hour AMPM?|noon|midnight)"
    ),
    "AMOUNT": (
        "((num|a) UNIT comma? and? (num|a) UNIT|(num|a) UNIT and (a half|half a? UNIT?|a quarter)|(a|the)? UNIT "
        "or num|num (and (a half|half))? UNIT|a? quant (of the?)? UNIT|(a|the)? num? half the? a? UNIT|a UNIT)"
    ),
    "TAIL": (
        "(?P<part>((of|on)? the)? daypart|habit|morrow)? (AT (?P<clock>CLOCK)|comma? at (?P<hourat>hour) "
        "(?!otherword|unit|clockword|percent|dash))?"
    ),
    "HEAD": "((?P<head>CLOCK) (comma|on|of)?)?",
}

RULES: tuple[Source, ...] = (
    Source("not the day: a greeting", "greeting (daypart|morrow|night|unit)", build_nothing),
    Source(
        "from hour to hour",
        "(between|from|of)? (?P<low>(clockc|clockd|clockh|hour) clockword?) (until|and|dash|upto) "
        "(?P<high>(clockc|clockd|clockh|hour) (clockword|ampm) AMPM? zone?)",
        build_clock_range,
    ),
    Source(
        "from hour to hour",
        "(between|from) (?P<low>(clockc|clockd|clockh|hour)) (until|and|dash|upto) (?P<high>(clockc|clockh|"
        "(clockd|hour) (habit|of the daypart)) AMPM? zone?)",
        build_clock_range,
    ),
    Source("from hour to hour", "(?P<low>hour) (until|dash) (?P<high>clockh|hour ampm)", build_clock_range),
    Source(
        "from hour to hour",
        "(?P<low>(clockc|clockh)) (until|dash|upto) (?P<high>(clockc|clockh) clockword? AMPM? zone?)",
        build_clock_range,
    ),
    Source("calendar day, ISO", "(?P<day>iso) TAIL", build_day),
    Source(
        "days of a month",
        "the? unitweekend genitive (?P<low>small) (and|until|upto|dash) (?P<high>small) genitive? (?P<month>MONTH) "
        "(comma? (?P<year>YEAR))?",
        build_day_range,
    ),
    Source(
        "days of a month",
        "between (WEEKDAY comma?)? (?P<low>small) and (WEEKDAY comma?)? (?P<high>small) genitive? (?P<month>MONTH) "
        "(comma? (?P<year>YEAR))?",
        build_day_range,
    ),
    Source(
        "days of a month",
        "(genitive|from|between) (WEEKDAY comma?)? (?P<low>small) (until|upto|dash) (WEEKDAY comma?)? "
        "(?P<high>small) genitive? (?P<month>MONTH) (comma? (?P<year>YEAR))?",
        build_day_range,
    ),
    Source(
        "days of a month",
        "(WEEKDAY comma?)? (?P<low>small) (upto|dash|until) (WEEKDAY comma?)? (?P<high>small) of? "
        "(?P<month>MONTH) (comma? (?P<year>YEAR))?",
        build_day_range,
    ),
    Source("days of a month", "(?P<pair>shortrange) of? (?P<month>MONTH) (comma? (?P<year>YEAR))?", build_day_range),
    Source(
        "days of a month",
        "(?P<month>MONTH) (?P<pair>shortrange) (comma? (?P<year>YEAR))?",
        build_day_range,
        "month first",
    ),
    Source(
        "days of a month",
        "(from|between)? (?P<month>MONTH) the? (?P<low>small) (until|upto|dash|and) the? (?P<high>small) (comma? "
        "(?P<year>YEAR))?",
        build_day_range,
        "month first",
    ),
    Source(
        "calendar day",
        "HEAD ((?P<weekday>WEEKDAY|daypartday) comma? on? the?)? (?P<day>small|ord) dash? genitive? (?P<month>MONTH) "
        "((comma|dash)? (?P<year>YEAR)|of? (the? (?P<that>THAT_UNIT) (?P<unit>unityear))|(?P<gone>past))? TAIL",
        build_day,
    ),
    Source(
        "calendar day",
        "HEAD ((?P<weekday>WEEKDAY|daypartday) comma? on? the?)? (?P<month>MONTH) the? (?P<day>small|ord) "
        "(comma? (?P<year>YEAR)|comma? of? (the? (?P<that>THAT_UNIT) (?P<unit>unityear)))? TAIL",
        build_day,
        "month first",
    ),
    Source("calendar day in figures", "((?P<weekday>WEEKDAY|daypartday) comma?)? (?P<day>dmy) TAIL", build_day),
    Source(
        "calendar day in figures",
        "((?P<weekday>WEEKDAY|daypartday) comma? on? the?) (?P<day>dm) TAIL",
        build_day,
    ),
    Source("calendar day in figures", "(?P<day>dm) TAIL", build_day),
    Source(
        "months of a year",
        "(from|between|of)? (?P<low>month) (until|upto|dash|and) (?P<high>month) (?P<year>year)",
        build_month_range,
    ),
    Source(
        "months of a year",
        "(from|between|of) (?P<low>month) (until|upto|dash|and) (?P<high>month)",
        build_month_range,
    ),
    Source(
        "weekday of a month",
        "the? (?P<ord>ord|last) (?P<what>weekday|unit) (of|in) the? (?P<month>MONTH) (of? (?P<year>YEAR)|"
        "(?P<that>THAT_UNIT) (?P<unit>unityear))?",
        build_nth,
    ),
    Source("part of a year", "the? (?P<ord>ord|last) (?P<what>weekday|unit) (of|in) (?P<year>year)", build_nth),
    Source(
        "part of a period",
        "the? (?P<ord>ord|last) (?P<what>weekday|unit) (of|in) (the|the? (?P<that>THAT_UNIT)) (?P<unit>unit)",
        build_nth,
    ),
    Source(
        "quarter or half year",
        "the? (?P<ord>ord|last) (quarterword|(?P<half>halfword)) ((of|in)? (?P<year>YEAR)|(of|in)? the? "
        "(?P<that>THAT_UNIT) (?P<unit>unit)|(of|in) (the|this) (?P<unit2>unit)|(of|in)? (?P<month>MONTH))?",
        build_quarter,
    ),
    Source("quarter or half year", "(?P<code>quartercode|halfcode) (of? (?P<year>YEAR))?", build_quarter),
    Source(
        "decade",
        "(the? (?P<edge>start|mid|end) of? dash?)? (the|jaren)* jaren (?P<decade>decadeword|apostropheyear|num)",
        build_decade,
    ),
    Source("decade", "(EDGETHE (?P<edge>start|mid|end) of? dash?)? the? (?P<decade>decade)", build_decade),
    Source("century", "(EDGETHE (?P<edge>start|mid|end) of? dash?)? the? (?P<ord>ord) century", build_century),
    Source(
        "month of a year",
        "(EDGETHE (?P<edge>start|mid|end) of? dash?)? (?P<month>MONTH) (comma? of? (?P<year>YEAR)|of? the? "
        "(?P<that>THAT_UNIT) (?P<unit>unityear))",
        build_month,
    ),
    Source("month of a year", "(?P<that>THAT_UNIT) (?P<unit>unityear) (?P<month>MONTH)", build_month),
    Source("month in figures", "(?P<my>my)", build_month),
    Source("season", "(?P<that>THAT_UNIT) (?P<unit>unityear) (?P<season>season)", build_season),
    Source(
        "season",
        "(EDGETHE (?P<edge>start|mid|end) of? dash?)? the? (?P<that>THAT_UNIT)? (?P<season>season) (of? "
        "(?P<year>YEAR)|of? the? (?P<that2>THAT_UNIT) (?P<unit>unityear))",
        build_season,
    ),
    Source(
        "season",
        "(EDGETHE (?P<edge>start|mid|end) of? dash?)? the? (?P<that>THAT_UNIT) (?P<season>season)",
        build_season,
    ),
    Source("season", "(EDGETHE (?P<edge>start|mid|end) of? dash?)? the (?P<season>season)", build_season),
    Source(
        "years from and to",
        "((of|from)? (?P<low>year) (until|upto|dash)|between (?P<low2>year) and) (?P<high>year)",
        build_years,
    ),
    Source("years from and to", "(?P<years>years)", build_years),
    Source(
        "week number",
        "weeknumber (?P<n>small|num) ((of|comma)? (?P<year>YEAR)|(?!otherword|unit))",
        build_week_number,
    ),
    Source(
        "night between two days",
        "the? night (of|from|on) (?P<first>weekday) (on|until|to) (?P<last>weekday)",
        build_night_pair,
    ),
    Source(
        "night between two dates",
        "the? night (of|from|on) (?P<low>small) (on|until|to) (?P<high>small) (?P<month>MONTH) (?P<year>YEAR)?",
        build_night_dates,
    ),
    Source("a night after an event", "the? ord (?P<unit>night) (?=after)", build_first_night),
    Source("night to a day", "the? (night) (on|until|to) (?P<last>weekday)", build_night_pair),
    Source("unit near the publication", "the? (?P<unit>unit) ((?P<after>after) next|before last)", build_step_over),
    Source(
        "weekday in a week",
        "HEAD (?P<that>THAT_UNIT) (?P<unit>unitweek) (on? (?P<weekday>weekday|daypartday)) TAIL",
        build_weekday,
    ),
    Source(
        "weekday in a week",
        "HEAD (?P<weekday>weekday|daypartday) (of? the?)? (?P<that>THAT_UNIT) (?P<unit>unitweek) TAIL",
        build_weekday,
    ),
    Source(
        "weekday in so many weeks",
        "(?P<weekday>weekday|daypartday) (?P<hence>hence) (?P<amount>AMOUNT)",
        build_weekday,
    ),
    Source(
        "weekday, last or next",
        "HEAD (?P<that>this? THAT_UNIT|this) (?P<weekday>weekday|daypartday) TAIL",
        build_weekday,
    ),
    Source("weekday, last or next", "(?P<weekday>weekday|daypartday) (?P<that>past)", build_weekday),
    Source(
        "day beside a feast",
        "the? (?P<weekday>weekday) ((?P<after>after)|before) the? (?P<name>holiday) (?P<year>YEAR)?",
        build_beside,
    ),
    Source(
        "day beside a feast",
        "(?P<amount>AMOUNT) ((?P<after>after)|before) the? (?P<name>holiday) (?P<year>YEAR)?",
        build_beside,
    ),
    Source(
        "day beside a feast",
        "the? unitday ((?P<after>after)|before) the? (?P<name>holiday) (?P<year>YEAR)?",
        build_beside,
    ),
    Source(
        "feast",
        "(?P<name>holiday) (of? (?P<year>YEAR)|of? the? (?P<that>THAT_UNIT) (?P<unit>unityear))? TAIL",
        build_holiday,
    ),
    Source("feast", "(?P<that>THAT_UNIT) (?P<name>holiday)", build_holiday),
    Source(
        "so many times per unit",
        "(?P<n>timesaday|(num|quant|a) times) (per|a|the|every)? the? (?P<unit>unit|set)",
        build_times,
    ),
    Source(
        "every",
        "every (?P<n>num|ord|other)? (?P<other>other)? (?P<what>weekday|daypartday|unit|daypart|season|month) "
        "(?P<part>daypart)?",
        build_every,
    ),
    Source("every", "(?P<alternate>alternate) (?P<n>num|ord)? (?P<what>unit)", build_every),
    Source("repeated", "(?P<word>set|workdays)", build_set),
    Source("repeated weekday", "(?P<day>dayhabit)", build_dayhabit),
    Source("weekday so long ago", "(?P<weekday>weekday|daypartday) mod? (?P<amount>AMOUNT) ago", build_weekday),
    Source("day so long ago", "(?P<day>dayword) mod? (?P<amount>AMOUNT) ago", build_ago_day),
    Source("ago", "(?P<mod>mod)* (?P<amount>AMOUNT) ago", build_ago),
    Source("ago, how long open", "(?P<unit>unit) (?P<ago>ago|later|earlier)", build_bare_units),
    Source(
        "in so long",
        "(?P<mod>mod)? hence (?P<mod2>mod)? (?P<low>num) (?P<or>or|until|dash) (?P<high>num) (?P<unit>unit)",
        build_hence,
    ),
    Source("in so long", "(?P<mod>mod)? hence (?P<mod2>mod|near)? (?P<amount>AMOUNT)", build_hence),
    Source("in so long", "(?P<mod>mod)? (?P<amount>AMOUNT) fromnow", build_hence),
    Source(
        "so long to so long",
        "(?P<mod>mod|near)* (?P<low>num) (until|or|dash) (?P<high>num) (?P<unit>unit) (?!ago|later|earlier|old)",
        build_amount_range,
    ),
    Source("day so long after a day", "(?P<day>dayword|morrow) hence (?P<amount>AMOUNT)", build_from_day),
    Source("day so long after a day", "(?P<amount>AMOUNT) from (?P<day>weekday|dayword|morrow)", build_from_day),
    Source(
        "week of a day",
        "the? unitweek of (?P<day>small|ord) of? (?P<month>MONTH) (comma? (?P<year>YEAR))?",
        build_week_of,
    ),
    Source(
        "week of a day",
        "the? unitweek of (?P<month>MONTH) (?P<day>small|ord) (comma? (?P<year>YEAR))?",
        build_week_of,
        "month first",
    ),
    Source("day of a near month", "the? (?P<day>ord) of the? (?P<that>THAT_UNIT) unitmonth", build_day_of_period),
    Source("the whole of a unit", "the? whole (?P<unit>unit)", build_whole),
    Source("adjective of duration", "(?P<n>num) dash (?P<unit>unit) dash long", build_hyphen_unit, "hyphen units"),
    Source("adjective of duration", "(?P<unit>unit) dash long", build_hyphen_unit, "hyphen units"),
    Source(
        "day beside a near day",
        "((?P<amount>AMOUNT)|the? unitday) ((?P<after>after)|before) (?P<day>dayword|morrow)",
        build_beside_near,
    ),
    Source("within", "within the? (?P<mod>mod)? (?P<amount>AMOUNT)", build_within),
    Source("within, how long open", "within the? (?P<unit>unit)", build_bare_units),
    Source("the last so long", "the? (?P<prev>past|last|prev) (?P<amount>AMOUNT)", build_stretch),
    Source("the coming so long", "the? (?P<next>coming|next) (?P<amount>AMOUNT)", build_stretch),
    Source("so long later", "(?P<mod>mod)? (?P<amount>AMOUNT) (?P<later>later)", build_apart),
    Source("so long before", "(?P<mod>mod)? (?P<amount>AMOUNT) (?P<earlier>earlier)", build_apart),
    Source("age", "age (?P<amount>num unit)", build_nothing),
    Source("age", "person of (num (and|or|until|dash))? num unityear", build_nothing),
    Source("age", "num (and num)? dash? unit dash? old", build_nothing),
    Source("day near the publication", "at? (?P<head>CLOCK) (comma|on|of)? (?P<day>dayword|morrow)", build_dayword),
    Source(
        "part of a day near the publication",
        "at? (?P<head>CLOCK) (comma|on|of)? (?P<day>partday)",
        build_partday,
    ),
    Source("weekday", "at? (?P<head>CLOCK) (comma|on|of)? (?P<weekday>weekday|daypartday)", build_weekday),
    Source("clock", "(?P<clock>CLOCK1 clockword AMPM? zone?)", build_clock),
    Source("lasting", "(?P<mod>mod|near)* (?P<amount>AMOUNT) (?P<long>long)", build_amount),
    Source("clock", "(?P<clock>(clockc|clockh) AMPM? zone?)", build_clock),
    Source("clock", "(?P<mod>near|at)+ (?P<clock>CLOCK)", build_clock),
    Source(
        "clock",
        "(?P<clock>half pasthour? hour AMPM?|quarter (tohour|pasthour) hour AMPM?|hour unitminute? (tohour|"
        "pasthour) half hour AMPM?|hour unitminute? (tohour|pasthour) hour AMPM|hour clockword AMPM|hour "
        "clockword zone|hour ampm zone?|noon|midnight)",
        build_clock,
    ),
    Source("clock", "(?P<clock>hour unitminute (tohour|pasthour) half? hour AMPM?)", build_clock),
    Source("clock", "(?P<clock>hour (tohour|pasthour) hour)", build_clock),
    Source("clock", "(?P<clock>hour oclock AMPM? zone?)", build_clock),
    Source("clock, just before or after", "(?P<mod>near) (?P<hour>hourplural)", build_after_hour),
    Source("adjective of duration", "(?P<word>adjective) (?=(?P<noun>lasting)|)", build_adjective),
    Source("adjective of duration", "(?P<n>num) dash? (?P<ending>ending) (?=(?P<noun>lasting)|)", build_adjective),
    Source("adjective of duration", "(?P<n>num) dash (?P<unit>unit)", build_hyphen_unit, "hyphen units"),
    Source("duration, how long open", "(already|mod) (?P<unit>unit) (?!ago|later|earlier)", build_bare_units),
    Source("the weekend", "the? (?P<unit>unitweekend)", build_weekend),
    Source("duration", "(?P<mod>mod|near)* (?P<amount>AMOUNT)", build_amount),
    Source("lasting", "(?P<word>lastinglong)", build_long),
    Source("day near the publication", "HEAD (?P<day>dayword|morrow) TAIL", build_dayword),
    Source(
        "part of a day near the publication",
        "HEAD (?P<day>partday) (AT (?P<clock>CLOCK)|comma? at (?P<hourat>hour) (?!otherword|unit|clockword|"
        "percent|dash))?",
        build_partday,
    ),
    Source("this night", "(?P<day>nightnow) (AT (?P<clock>CLOCK))?", build_nightnow),
    Source(
        "day of a month that is not named",
        "(?P<weekday>weekday) comma? the (?P<day>ord) (?!otherword) TAIL",
        build_monthday,
    ),
    Source(
        "day of a month that is not named",
        "the (?P<day>ord) (?!otherword|month|monthabbr|unit|weekday|century|dash|quarterword|halfword|of|and) TAIL",
        build_monthday,
    ),
    Source("weekday", "(?P<edge>start|end) (?P<weekday>weekday) TAIL", build_weekday),
    Source("weekday", "HEAD (?P<weekday>weekday|daypartday) TAIL", build_weekday),
    Source("reference to now", "(?P<word>presentref|pastref|futureref)", build_ref),
    Source("that day", "the? (?P<that>that) (?P<unit>unit|daypart|night)", build_next_day),
    Source("the day after", "the (?P<that>next|prev) (?P<unit>unitday)", build_next_day),
    Source("the day after", "the (?P<unit>unit|daypart) (?P<after>later)", build_next_day),
    Source("the day before", "the (?P<unit>unit|daypart) (?P<before>earlier)", build_next_day),
    Source(
        "unit near the publication",
        "(EDGETHE (?P<edge>start|mid|end) of? dash?)? (the|this)? (?P<that>THAT_UNIT) (?P<unit>unit)",
        build_unit,
    ),
    Source("unit near the publication", "EDGETHE (?P<edge>start|mid|end) of? the (?P<unit>unit)", build_unit),
    Source(
        "unit near the publication",
        "EDGETHE (?P<edge>start|end) (?P<unit>unitweek|unitmonth|unityear)",
        build_unit,
    ),
    Source("unit near the publication", "(?P<edge>startof) the (?P<unit>unit)", build_unit),
    Source("in the course of the day", "(?P<word>inday)", build_course),
    Source("in the course of the day", "course the (?P<unit>unitday)", build_course),
    Source(
        "part of the day",
        "(EDGETHE (?P<edge>start|mid|end) of? dash?)? (?P<lead>the) (?P<that>THAT_UNIT)? (?P<part>daypart)",
        build_daypart,
    ),
    Source(
        "part of the day",
        "the ((?P<edge>start|mid|end) (?P<part>daypart|morrow)|(?P<part2>morrow))",
        build_daypart,
    ),
    Source("part of the day, usually", "(?P<part>habit)", build_habit),
    Source(
        "month",
        "(EDGETHE (?P<edge>start|mid|end) of? dash?)? (?P<that>THAT_UNIT)? (?P<month>month) (?P<gone>past)?",
        build_month,
    ),
    Source("year", "(EDGETHE (?P<edge>start|mid|end) of? dash?)? (the? unityear)? (?P<year>YEAR)", build_year),
    Source("season", "(?P<edge>start|mid|end) (?P<season>season)", build_season),
    Source("hour of an entry", "(?P<clock>clockd)", build_clock),
    Source("season", "the? (?P<season>season)", build_season),
    Source("reference to earlier", "(?P<word>earlierref)", build_ref),
)
