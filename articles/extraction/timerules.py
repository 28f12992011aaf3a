"""The rules of time expressions: patterns of word classes, each with the builder of its form.

A pattern reads like the phrase: classes of `timewords` in small letters, shorthands of `timegrammar` in capitals, `?`
after what may be missing, `|` between alternatives, named groups around what the builder reads. Blanks mean nothing.
Earlier rules win over later ones at the same place, so the longer reading stands first.
"""

from __future__ import annotations

from articles.extraction.timeamounts import (
    build_adjective,
    build_ago,
    build_ago_day,
    build_amount,
    build_amount_range,
    build_apart,
    build_bare_units,
    build_hence,
    build_hyphen_unit,
    build_long,
    build_stretch,
    build_whole,
    build_within,
)
from articles.extraction.timecalendar import (
    build_beside,
    build_beside_day,
    build_century,
    build_day,
    build_day_of_period,
    build_day_range,
    build_decade,
    build_feast_weekend,
    build_first_of,
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
    build_hours,
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
    build_weekdays_ago,
    build_weekend,
)
from articles.extraction.timerepeat import (
    build_dayhabit,
    build_every,
    build_every_day_of,
    build_habit,
    build_rate,
    build_set,
    build_times,
)


def build_nothing(match: Match) -> Built | None:
    """What this is, is no date: an age, a greeting. It is read, so that no part of it is."""
    return None


class Source:
    """Rules as written: their name for people, their builder, one pattern or several, the feature a language needs."""

    __slots__ = ("build", "feature", "name", "patterns")

    def __init__(self, name: str, build: Builder, *patterns: str, feature: str = "") -> None:
        self.name, self.build, self.patterns, self.feature = name, build, patterns, feature


RULES: tuple[Source, ...] = (
    Source("not the day: a greeting", build_nothing, "greeting (daypart|morrow|night|unit)"),
    Source(
        "from hour to hour",
        build_clock_range,
        "(between|from|of)? (?P<low>(clockc|clockd|clockh|hour) clockword?) (until|and|dash|upto) "
        "(?P<high>(clockc|clockd|clockh|hour) (clockword|ampm) AMPM? zone?)",
        "(between|from) (?P<low>(clockc|clockd|clockh|hour)) (until|and|dash|upto) "
        "(?P<high>(clockc|clockh|(clockd|hour) (habit|of the daypart)) AMPM? zone?)",
        "(?P<low>hour) (until|dash) (?P<high>clockh|hour ampm)",
        "(?P<low>(clockc|clockh)) (until|dash|upto) (?P<high>(clockc|clockh) clockword? AMPM? zone?)",
    ),
    Source("calendar day, ISO", build_day, "(?P<day>iso) TAIL"),
    Source(
        "days of a month",
        build_day_range,
        "the? unitweekend genitive (?P<low>small) (and|until|upto|dash) (?P<high>small) genitive? (?P<month>MONTH) "
        "IN_YEAR",
        "between (WEEKDAY comma?)? (?P<low>small) and (WEEKDAY comma?)? (?P<high>small) genitive? (?P<month>MONTH) "
        "IN_YEAR",
        "(genitive|from|between) (WEEKDAY comma?)? (?P<low>small) (until|upto|dash) (WEEKDAY comma?)? (?P<high>small) "
        "genitive? (?P<month>MONTH) IN_YEAR",
        "(WEEKDAY comma?)? (?P<low>small) (upto|dash|until) (WEEKDAY comma?)? (?P<high>small) of? (?P<month>MONTH) "
        "IN_YEAR",
        "(?P<pair>shortrange) of? (?P<month>MONTH) IN_YEAR",
    ),
    Source(
        "days of a month",
        build_day_range,
        "(?P<month>MONTH) (?P<pair>shortrange) IN_YEAR",
        "from? (?P<month>MONTH) the? (?P<low>small) (until|upto|dash) the? (?P<high>small) IN_YEAR",
        "between (?P<month>MONTH) the? (?P<low>small) and the? (?P<high>small) IN_YEAR",
        feature="month first",
    ),
    Source(
        "calendar day",
        build_day,
        "HEAD DAY_NAMED? (?P<day>small|ord) dash? genitive? (?P<month>MONTH) ((comma|dash)? (?P<year>YEAR)|of? (the? "
        "THAT_YEAR)|(?P<gone>past))? TAIL",
        "THAT_YEAR on? DAY_NAMED? (?P<day>small|ord) genitive? (?P<month>MONTH) TAIL",
    ),
    Source(
        "calendar day",
        build_day,
        "HEAD DAY_NAMED? (?P<month>MONTH) the? (?P<day>small|ord) (comma? (?P<year>YEAR)|comma? of? (the? "
        "THAT_YEAR))? TAIL",
        feature="month first",
    ),
    Source(
        "calendar day in figures",
        build_day,
        "((?P<weekday>WEEKDAY|daypartday) comma?)? (?P<day>dmy) TAIL",
        "DAY_NAMED (?P<day>dm) TAIL",
        "(?P<day>dm) TAIL",
    ),
    Source(
        "months of a year",
        build_month_range,
        "(from|between|of)? (?P<low>month) (until|upto|dash|and) (?P<high>month) (?P<year>year)",
        "(from|between|of) (?P<low>month) (until|upto|dash|and) (?P<high>month)",
    ),
    Source(
        "month of a year",
        build_month,
        "EDGE (?P<month>MONTH) (comma? of? (?P<year>YEAR)|of? the? THAT_YEAR)",
        "THAT_YEAR (of|in)? EDGE (?P<month>MONTH)",
    ),
    Source(
        "weekday of a month",
        build_nth,
        "the? (?P<ord>ord|last) (?P<what>weekday|unit) (of|in) the? (?P<month>MONTH) (of? (?P<year>YEAR)|THAT_YEAR)?",
    ),
    Source("part of a year", build_nth, "the? (?P<ord>ord|last) (?P<what>weekday|unit) (of|in) (?P<year>year)"),
    Source(
        "first or last of a period",
        build_first_of,
        "the? (?P<ord>ord|last) (?P<n>num) (?P<what>unit) (of|in) ((?P<year>year)|(?P<month>MONTH) (?P<year2>YEAR)?|"
        "(the|the? (?P<that>THAT_UNIT)) (?P<unit>unit))",
    ),
    Source(
        "part of a period",
        build_nth,
        "the? (?P<ord>ord|last) (?P<what>weekday|unit) (of|in) (the|the? (?P<that>THAT_UNIT)) (?P<unit>unit)",
    ),
    Source(
        "quarter or half year",
        build_quarter,
        "the? (?P<ord>ord|last) (quarterword|(?P<half>halfword)) ((of|in)? (?P<year>YEAR)|(of|in)? the? "
        "(?P<that>THAT_UNIT) (?P<unit>unit)|(of|in) (the|this) (?P<unit2>unit)|(of|in)? (?P<month>MONTH))?",
        "(?P<code>quartercode|halfcode) (of? (?P<year>YEAR))?",
        "(?P<year>year) (?P<code>quartercode|halfcode)",
    ),
    Source(
        "decade",
        build_decade,
        "(the? (?P<edge>start|mid|end) of? dash?)? (the|jaren)* jaren (?P<decade>decadeword|apostropheyear|num)",
        "EDGE the? (?P<decade>decade)",
    ),
    Source("century", build_century, "EDGE the? (?P<ord>ord) century"),
    Source("month in figures", build_month, "(?P<my>my)"),
    Source(
        "season",
        build_season,
        "THAT_YEAR (of|in)? the? (?P<season>season)",
        "EDGE the? (?P<that>THAT_UNIT)? (?P<season>season) (of? (?P<year>YEAR)|of? the? (?P<that2>THAT_UNIT) "
        "(?P<unit>unityear))",
        "EDGE the? (?P<that>THAT_UNIT) (?P<season>season)",
        "EDGE the (?P<season>season)",
    ),
    Source(
        "years from and to",
        build_years,
        "((of|from)? (?P<low>year) (until|upto|dash)|between (?P<low2>year) and) (?P<high>year)",
        "(?P<years>years)",
    ),
    Source(
        "week number", build_week_number, "weeknumber (?P<n>small|num) ((of|comma)? (?P<year>YEAR)|(?!otherword|unit))"
    ),
    Source(
        "night between two days",
        build_night_pair,
        "the? night (of|from|on) (?P<first>weekday) (on|until|to) (?P<last>weekday) TAIL",
    ),
    Source(
        "night between two dates",
        build_night_dates,
        "the? night (of|from|on) (WEEKDAY comma?)? (?P<low>small) (?P<month2>MONTH)? (on|until|towards) (the|WEEKDAY "
        "comma?)* (?P<high>small) genitive? (?P<month>MONTH) ((?P<year>YEAR)|THAT_YEAR)? TAIL",
    ),
    Source("a night after an event", build_first_night, "the? ord (?P<unit>night) (?=after)"),
    Source("night to a day", build_night_pair, "the? (night) (on|until|to) (?P<last>weekday)"),
    Source("unit near the publication", build_step_over, "the? (?P<unit>unit) ((?P<after>after) next|before last)"),
    Source(
        "weekday in a week",
        build_weekday,
        "HEAD (?P<that>THAT_UNIT) (?P<unit>unitweek) (on? ON_DAY) TAIL",
        "HEAD ON_DAY (of? the?)? (?P<that>THAT_UNIT) (?P<unit>unitweek) TAIL",
        "ON_DAY (?P<part>daypart) (?P<that>THAT_UNIT) (?P<unit>unitweek)",
    ),
    Source("weekday in so many weeks", build_weekday, "ON_DAY (?P<hence>hence) (?P<amount>AMOUNT)"),
    Source(
        "weekday, last or next",
        build_weekday,
        "HEAD (?P<that>this? THAT_UNIT|this) ON_DAY TAIL",
        "ON_DAY (?P<that>past|coming) (?!unit)",
    ),
    Source(
        "day beside a feast",
        build_beside,
        "the? (?P<weekday>weekday) ((?P<after>after)|before) the? (?P<name>holiday) (?P<year>YEAR)?",
        "(?P<amount>AMOUNT) ((?P<after>after)|before) the? (?P<name>holiday) (?P<year>YEAR)?",
        "the? (unitday|(?P<unit>unitweek|unitweekend)) ((?P<after>after)|before) the? (?P<name>holiday) "
        "(?P<year>YEAR)?",
    ),
    Source(
        "so long before or after a day",
        build_beside_day,
        "(?P<amount>AMOUNT) ((?P<after>after)|before) (the|on)* (WEEKDAY comma?)? (?P<day>small|ord) genitive? "
        "(?P<month>MONTH) IN_YEAR",
        "(?P<amount>AMOUNT) ((?P<after>after)|before) (?P<day>iso|dmy)",
        "the (?P<weekday>weekday) ((?P<after>after)|before) (?P<day>small|ord) genitive? (?P<month>MONTH) IN_YEAR",
    ),
    Source(
        "so long before or after a day",
        build_beside_day,
        "(?P<amount>AMOUNT) ((?P<after>after)|before) (WEEKDAY comma?)? (?P<month>MONTH) the? (?P<day>small|ord) "
        "IN_YEAR",
        feature="month first",
    ),
    Source(
        "weekend of a feast",
        build_feast_weekend,
        "the? (?P<that>THAT_UNIT)? (?P<name>holiday) unitweekend (of? (?P<year>YEAR))?",
        "the? (?P<that>THAT_UNIT)? (?P<name>feastweekend) (of? (?P<year>YEAR))?",
    ),
    Source(
        "feast",
        build_holiday,
        "(?P<name>holiday) of? ((?P<year>YEAR) on (?P<following>YEAR)|(?P<years>years))",
        "(?P<name>holiday) (of? (?P<year>YEAR)|of? the? THAT_YEAR)? TAIL",
        "THAT_YEAR (at|on|of)? (?P<name>holiday)",
        "(?P<that>THAT_UNIT) (?P<name>holiday)",
    ),
    Source(
        "so many times per unit",
        build_times,
        "(?P<n>timesaday|(num|quant|a) times) (per|a|the|every|of)? the? (?P<unit>unit|set)",
    ),
    Source(
        "every",
        build_every,
        "every (?P<n>num|ord|other)? (?P<other>other)? (?P<what>weekday|daypartday|unit|daypart|season|month) "
        "(?P<part>daypart)? (of the? unit)? AT_HOUR?",
        "(?P<alternate>alternate) (?P<n>num|ord|other)? (?P<what>unit)",
    ),
    Source(
        "repeated",
        build_set,
        "(?P<word>set|workdays) (comma? HOURS (clockword|(?!otherword|unit|percent|money|num))|AT_HOUR)?",
    ),
    Source(
        "every", build_every, "every half the? (?P<half>unit)", "the? (ord|last) (?P<what>weekday) (of|in) every unit"
    ),
    Source("every", build_every_day_of, "the? (?P<day>ord) of every unitmonth"),
    Source("repeated weekday", build_dayhabit, "(?P<day>dayhabit) AT_HOUR?"),
    Source("weekdays ago", build_weekdays_ago, "(?P<n>num) (?P<day>dayhabit) ago"),
    Source(
        "weekday so long ago", build_weekday, "ON_DAY mod? (?P<amount>AMOUNT) ago", "(?P<amount>AMOUNT) ago on ON_DAY"
    ),
    Source(
        "day so long ago",
        build_ago_day,
        "(?P<day>dayword) mod? (?P<amount>AMOUNT) ago",
        "(?P<amount>AMOUNT) ago (?P<day>dayword)",
    ),
    Source("ago", build_ago, "(?P<mod>mod)* (?P<amount>AMOUNT) ago"),
    Source("ago, how long open", build_bare_units, "(?P<unit>unit) (?P<ago>ago|later|earlier)"),
    Source(
        "in so long",
        build_hence,
        "(?P<mod>mod)? hence (?P<mod2>mod)? (?P<low>num) (?P<or>or|until|dash) (?P<high>num) (?P<unit>unit)",
        "(?P<mod>mod)? (?P<ahead>hence) (?P<mod2>mod|near)? (?P<amount>AMOUNT)",
        "(?P<mod>mod)? (?P<amount>AMOUNT) fromnow",
    ),
    Source(
        "so long to so long",
        build_amount_range,
        "(?P<mod>mod|near)* (?P<low>num) (until|or|dash) (?P<high>num) (?P<unit>unit) (?!ago|later|earlier|old)",
        "(?P<mod>mod|near)* (?P<pair>shortrange) (?P<unit>unit) (?!ago|later|earlier|old)",
    ),
    Source(
        "day so long after a day",
        build_from_day,
        "(?P<day>dayword|morrow) hence (?P<amount>AMOUNT)",
        "(?P<amount>AMOUNT) from (?P<day>weekday|dayword|morrow)",
    ),
    Source(
        "day so long after a day",
        build_from_day,
        "(?P<day>weekday|dayword|morrow) (?P<week>unitweek|unitfortnight) (?!dash|otherword|num)",
        "(?P<amount>a unitweek) on (?P<day>weekday)",
        feature="Monday week",
    ),
    Source(
        "week of a day",
        build_week_of,
        "the? (unitweek|(?P<weekend>unitweekend)) of (?P<day>small|ord) of? (?P<month>MONTH) IN_YEAR",
    ),
    Source(
        "week of a day",
        build_week_of,
        "the? (unitweek|(?P<weekend>unitweekend)) of (?P<month>MONTH) (?P<day>small|ord) IN_YEAR",
        feature="month first",
    ),
    Source("day of a near month", build_day_of_period, "the? (?P<day>ord) of the? ((?P<that>THAT_UNIT)|the) unitmonth"),
    Source("the whole of a unit", build_whole, "(the? whole|whole the) (?P<unit>unit) long?"),
    Source(
        "adjective of duration",
        build_hyphen_unit,
        "(?P<n>num) dash (?P<unit>unit) dash long",
        "(?P<unit>unit) dash long",
        feature="hyphen units",
    ),
    Source(
        "day beside a near day",
        build_beside_near,
        "((?P<amount>AMOUNT)|the? unitday) ((?P<after>after)|before) (?P<day>dayword|morrow)",
    ),
    Source(
        "within",
        build_within,
        "within presentref and (?P<amount>AMOUNT)",
        "within the? (?P<mod>mod)? (?P<amount>AMOUNT)",
    ),
    Source("within, how long open", build_bare_units, "within (?P<one>the) (?P<unit>unit)", "within (?P<unit>unit)"),
    Source("the last so long", build_stretch, "the? (?P<prev>past|last|prev) (?P<amount>AMOUNT)"),
    Source("the coming so long", build_stretch, "the? (?P<next>coming|next) (?P<amount>AMOUNT)"),
    Source("so long later", build_apart, "(?P<mod>mod)? (?P<amount>AMOUNT) (?P<later>later)"),
    Source("so long before", build_apart, "(?P<mod>mod)? (?P<amount>AMOUNT) (?P<earlier>earlier)"),
    Source(
        "age",
        build_nothing,
        "age (?P<amount>num unit)",
        "becoming num unityear (?=endmark)",
        "person of (num (and|or|until|dash))? num unityear",
        "person between the? num and num unityear",
        "num (and num)? dash? unit dash? old",
    ),
    Source("day near the publication", build_dayword, "AHEAD (?P<day>dayword|morrow)"),
    Source("part of a day near the publication", build_partday, "AHEAD (?P<day>partday)"),
    Source("weekday", build_weekday, "AHEAD ON_DAY (?P<part>daypart)?", "at (?P<hourat>hour) ON_DAY"),
    Source("weekday", build_weekday, "the (?P<weekday>weekday) (?P<over>after next)"),
    Source(
        "clock",
        build_clock,
        "(?P<clock>CLOCK1 clockword AMPM? zone?)",
        "mod (?P<clock>(clockc|clockd) clockword AMPM? zone?)",
        "(?<=(until|since)) (?P<clock>hour clockword) (?=endmark)",
    ),
    Source("lasting", build_amount, "(?P<mod>mod|near)* (?P<amount>AMOUNT) (?P<long>long)"),
    Source(
        "clock",
        build_clock,
        "(?P<clock>(clockc|clockh) AMPM? zone?)",
        "(?P<mod>near|at)+ (?P<clock>CLOCK)",
        "(?P<clock>half pasthour? hour AMPM?|quarter (tohour|pasthour) hour AMPM?|hour unitminute? (tohour|pasthour) "
        "half hour AMPM?|hour unitminute? (tohour|pasthour) hour AMPM|hour clockword AMPM|hour clockword zone|hour "
        "ampm zone?|clock4 (clockword|zone)+|noon|midnight)",
        "(?P<clock>hour unitminute (tohour|pasthour) half? hour AMPM?)",
        "(?P<clock>hour (tohour|pasthour) hour)",
        "(?P<clock>hour oclock AMPM? zone?)",
    ),
    Source("clock, just before or after", build_after_hour, "(?P<mod>near) (?P<hour>hourplural)"),
    Source(
        "adjective of duration",
        build_adjective,
        "(?P<word>adjective) (?=(?P<noun>lasting)|)",
        "(?P<n>num) dash? (?P<ending>ending) (?=(?P<noun>lasting)|)",
    ),
    Source("adjective of duration", build_hyphen_unit, "(?P<n>num) dash (?P<unit>unit)", feature="hyphen units"),
    Source("duration, how long open", build_bare_units, "(already|mod) (?P<unit>unit) (?!ago|later|earlier)"),
    Source("the weekend", build_weekend, "the? (?P<unit>unitweekend)"),
    Source("rate", build_rate, "per (?P<unit>unit)"),
    Source(
        "rate",
        build_rate,
        "(?<=(num|money|percent)) a (?P<unit>unit)",
        "(?<=otherword) a (?P<unit>unit)",
        feature="hyphen units",
    ),
    Source("duration", build_amount, "(?P<mod>mod|near)* (?P<amount>AMOUNT)"),
    Source("lasting", build_long, "(?P<word>lastinglong)"),
    Source("day near the publication", build_dayword, "HEAD (?P<day>dayword|morrow) TAIL"),
    Source(
        "part of a day near the publication",
        build_partday,
        "HEAD (edgethe? (?P<edge>start|end))? (?P<day>partday) ((?P<edge2>lateearly) (?!otherword))? TAIL",
        "HOURS (?P<day>partday)",
        "at (?P<hourat>hour) (?P<day>partday)",
    ),
    Source("this night", build_nightnow, "(?P<day>nightnow) (AT (?P<clock>CLOCK))?"),
    Source(
        "day of a month that is not named",
        build_monthday,
        "(?P<weekday>weekday) comma? the (?P<day>ord) (?!otherword) TAIL",
        "(?P<weekday>weekday) (?P<day>ord) (?!otherword|month|monthabbr|unit|weekday|century|dash|quarterword|"
        "halfword|times)",
        "the (?P<day>ord) (?!month|monthabbr|unit|weekday|century|dash|quarterword|halfword|of|and|times) TAIL",
    ),
    Source(
        "weekday",
        build_weekday,
        "(?P<edge>start|end) (?P<weekday>weekday) TAIL",
        "HEAD ON_DAY ((?P<edge2>lateearly) (?!otherword))? TAIL",
    ),
    Source("reference to now", build_ref, "(?P<word>presentref|pastref|futureref)"),
    Source("that day", build_next_day, "EDGE the? (?P<that>that) (?P<unit>unit|daypart|night)"),
    Source(
        "the day after",
        build_next_day,
        "the (?P<that>next|prev) (?P<unit>unitday)",
        "the (?P<unit>unit|daypart) (?P<after>later)",
        "the (?P<unit>unit) (?P<after>after) (?=endmark)",
    ),
    Source(
        "the day before",
        build_next_day,
        "the (?P<unit>unit|daypart) (?P<before>earlier)",
        "the (?P<unit>unit) (?P<before>before) (?=endmark)",
    ),
    Source(
        "unit near the publication",
        build_unit,
        "EDGE ((?P<lead>the)|this)? (?P<that>THAT_UNIT) (?P<unit>unit)",
        "edgethe? (?P<edge>start|mid|end) of? the (?P<unit>unit)",
        "edgethe? (?P<edge>start|end) (?P<unit>unitweek|unitmonth|unityear)",
        "(?P<edge>end) of? (?P<unit>unitday)",
        "(?P<edge>startof) the (?P<unit>unit)",
    ),
    Source("in the course of the day", build_course, "(?P<word>inday)", "course the (?P<unit>unitday)"),
    Source(
        "part of the day",
        build_daypart,
        "EDGE (?P<lead>the) (?P<that>THAT_UNIT)? (?P<part>daypart)",
        "the ((?P<edge>start|mid|end) (?P<part>daypart|morrow)|(?P<part2>morrow))",
    ),
    Source("part of the day, in its course", build_daypart, "course the (?P<part>daypart)", feature="half before"),
    Source("part of the day", build_daypart, "(?P<edge>start|mid|end) dash? (?P<part>daypart)", feature="hyphen units"),
    Source("part of the day, usually", build_habit, "(?P<part>habit)"),
    Source("year", build_year, "whole (?P<year>YEAR)", feature="half before"),
    Source("month", build_month, "whole (?P<month>month)", feature="half before"),
    Source("month", build_month, "EDGE (?P<that>THAT_UNIT)? (?P<month>month) (?P<gone>past)?"),
    Source("year", build_year, "EDGE (the? (unityear|fiscal))? (?P<year>YEAR)"),
    Source("season", build_season, "(?P<edge>start|mid|end) (?P<season>season)", "the? whole (?P<season>season)"),
    Source("clock", build_clock, "(?P<clock>clockd zone)"),
    Source(
        "clock, hour and minutes",
        build_clock,
        "(?P<mod>near|at)* (?P<clock>hour) clockword? (?P<minute>num) (?P<part>AMPM)",
    ),
    Source("from hour to hour, alone", build_hours, "HOURS"),
    Source("this week", build_unit, "(^|(?<=edge)) genitive the (?P<unit>unitweek)"),
    Source("hour of an entry", build_clock, "(?P<clock>clockd)"),
    Source("season", build_season, "the? (?P<season>season)"),
    Source("reference to earlier", build_ref, "(?P<word>earlierref)"),
)
