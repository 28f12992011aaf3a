"""What an expression means under a day, a month, a year or no date at all, and how an editor may turn it."""

from datetime import date

import pytest

from articles.extraction import extract
from articles.extraction.sentences import find_sentences
from articles.extraction.spans import Zone
from articles.extraction.times import find_times, reanchor
from tests.articles.extraction.reading import read

# Sentence, then per anchor: value, earliest, latest.
OPEN = (None, None)
ROWS = [
    ("Hij is vandaag in Riga.", "2025-02", "2025-02-XX", "2025-02-01", "2025-02-28"),
    ("Hij was gisteren in Riga.", "2025-02", "2025-XX-XX", "2025-01-31", "2025-02-27"),
    ("Hij was gisteren in Riga.", "2025-01", "XXXX-XX-XX", "2024-12-31", "2025-01-30"),
    ("Hij was vorige week in Riga.", "2025-02", "2025-WXX", "2025-01-20", "2025-02-23"),
    ("Hij was zaterdag in Riga.", "2025-02", "2025-WXX-6", "2025-02-01", "2025-02-22"),
    ("Hij was afgelopen vrijdag in Riga.", "2025-02", "2025-WXX-5", "2025-01-31", "2025-02-21"),
    ("Hij was vorige maand in Riga.", "2025-02", "2025-01", "2025-01-01", "2025-01-31"),
    ("Hij was vorig jaar in Riga.", "2025-02", "2024", "2024-01-01", "2024-12-31"),
    ("Hij gaat op 27 november naar Riga.", "2025-11", "2025-11-27", "2025-11-27", "2025-11-27"),
    ("Hij gaat met Kerst naar Riga.", "2025-11", "2025-12-25/2025-12-26", "2025-12-25", "2025-12-26"),
    ("Hij gaat met Pasen naar Riga.", "2025-11", "2026-04-05", "2026-04-05", "2026-04-05"),
    ("Hij was in de nacht van dinsdag op woensdag in Riga.", "2025-11", "2025-WXX-2TNI", "2025-10-28", "2025-11-26"),
    ("Hij is vandaag in Riga.", "2025", "2025-XX-XX", "2025-01-01", "2025-12-31"),
    ("Hij was vorige maand in Riga.", "2025", "XXXX-XX", "2024-12-01", "2025-11-30"),
    ("Hij was vorig jaar in Riga.", "2025", "2024", "2024-01-01", "2024-12-31"),
    ("Hij is vandaag in Riga.", "", "XXXX-XX-XX", *OPEN),
    ("Hij was vorige week in Riga.", "", "XXXX-WXX", *OPEN),
    ("Hij was zaterdag in Riga.", "", "XXXX-WXX-6", *OPEN),
    ("Hij gaat zaterdagavond naar Riga.", "", "XXXX-WXX-6TEV", *OPEN),
    ("Hij gaat op 27 november naar Riga.", "", "XXXX-11-27", *OPEN),
    ("Hij was in november in Riga.", "", "XXXX-11", *OPEN),
    ("Hij was deze zomer in Riga.", "", "XXXX-SU", *OPEN),
    ("Hij gaat met Kerstmis naar Riga.", "", "XXXX-12-25", *OPEN),
    ("Hij gaat met Pasen naar Riga.", "", "XXXX-XX-XX", *OPEN),
    ("Hij was afgelopen nacht in Riga.", "", "XXXX-XX-XXTNI", *OPEN),
    ("Hij was in 2014 in Riga.", "", "2014", "2014-01-01", "2014-12-31"),
    ("Hij was dertig dagen in Riga.", "", "P30D", *OPEN),
    ("Hij was twee jaar geleden in Riga.", "", "XXXX", *OPEN),
    ("Hij gaat op de 19e.", "2025", "XXXX-XX-19", "2025-01-19", "2026-01-19"),
    ("Hij komt op de eerste dinsdag van de maand.", "2025", "2025-XX-XX", "2025-01-07", "2025-12-02"),
    ("Hij is van 17 tot 21 november in Riga.", "", "XXXX-11-17/XXXX-11-21", *OPEN),
    ("Hij is van maandag tot vrijdag in Riga.", "", "XXXX-WXX-1/XXXX-WXX-5", *OPEN),
    ("Hij is maandag van 9.00 tot 12.00 uur in Riga.", "", "XXXX-WXX-1T09:00/XXXX-WXX-1T12:00", *OPEN),
    ("Hij is nu in Riga.", "2025-11-21", "PRESENT_REF", "2025-11-21", "2025-11-21"),
]


def day(text):
    return None if text is None else date.fromisoformat(text)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]} [{row[1]}]")
def test_only_what_the_anchor_entails_is_said(row):
    sentence, published, value, earliest, latest = row
    [time] = read(sentence, published, "nl")
    assert (time.value, time.earliest, time.latest) == (value, day(earliest), day(latest))


@pytest.mark.parametrize("published", ["", "2025", "2025-11", "2025-11-21", "2024-02-29", "nonsense"])
def test_a_new_date_resolves_the_forms_as_a_fresh_reading_would(published):
    text = (
        "Vrijdag werd er geschoten. Een dag later kwam de gezant. Hij vertrekt om 14.00 uur naar Gent.\n"
        "Sinds 3 maart is er een bestand, dat tot eind volgende maand loopt. Met Pasen volgt overleg."
    )
    first = read(text, "2025-11-21", "nl")
    assert len(first) == 6
    assert reanchor(first, published) == read(text, published, "nl")
    assert reanchor(reanchor(first, published), "2025-11-21") == first


def test_a_date_given_later_resolves_all_that_hung_on_it():
    open_times = read("Maandag werd getekend. De volgende dag begon de terugtocht.", "", "nl")
    assert [t.value for t in open_times] == ["XXXX-WXX-1", "XXXX-XX-XX"]
    assert [t.value for t in reanchor(open_times, "2025-11-21")] == ["2025-11-17", "2025-11-18"]


def test_both_directions_are_kept_with_the_word_that_decided():
    [time] = read("De ministers spraken maandag met elkaar.", "2025-11-21", "nl")
    assert time.rule == "weekday, by “spraken”, past"
    assert [(c.value, c.rule) for c in time.candidates] == [
        ("2025-11-17", "weekday, past"),
        ("2025-11-24", "weekday, future"),
    ]
    assert time.anchor == "2025-11-21"


def test_without_a_date_there_is_nothing_to_choose_from():
    [time] = read("De ministers spraken maandag met elkaar.", "", "nl")
    assert time.candidates == ()
    assert time.anchor == ""


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("De president zei maandag dat hij vrijdag naar Wenen reist.", ["2025-11-17", "2025-11-21"]),
        ("Zaterdag zou hij zijn ontsnapt.", ["2025-11-15"]),
        ("Zaterdag zou hij naar Gent gaan.", ["2025-11-22"]),
        ("Dinsdag wordt de begroting gepresenteerd.", ["2025-11-25"]),
        ("Dinsdag werd de begroting gepresenteerd.", ["2025-11-18"]),
        ("Dinsdag moet de begroting gepresenteerd zijn.", ["2025-11-25"]),
        ("De begroting is dinsdag gepresenteerd.", ["2025-11-18"]),
        ("Dat meldt het persbureau donderdag.", ["2025-11-20"]),
        ("De bank is van plan maandag de cijfers te bespreken.", ["2025-11-24"]),
        ("De gesprekken zijn maandag in Wenen.", ["2025-11-24"]),
        ("Het leger bombardeerde dinsdag de haven.", ["2025-11-18"]),
        ("Als het plan niet voor donderdag is geschrapt, volgt een staking.", ["2025-11-27"]),
        ("Er vielen doden bij de aanval van maandag.", ["2025-11-17"]),
        ("De partijen hopen dat het verbod al maandag ingaat.", ["2025-11-24"]),
        ("Museum gesloten tot dinsdag", ["2025-11-25"]),
    ],
)
def test_tense_and_modality_of_the_clause_decide(sentence, value):
    assert [t.value for t in read(sentence, "2025-11-21", "nl")] == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The president said on Monday that he would travel to Vienna on Friday.", ["2025-11-17", "2025-11-21"]),
        ("The vote is scheduled for Tuesday.", ["2025-11-25"]),
        ("The attack on Monday killed three people.", ["2025-11-17"]),
        ("Monday's attack killed three people.", ["2025-11-17"]),
        ("Parliament votes on Tuesday.", ["2025-11-25"]),
        ("He flew to Ghent on Wednesday.", ["2025-11-19"]),
        ("He has decided to leave on Wednesday.", ["2025-11-26"]),
    ],
)
def test_tense_decides_in_english_too(sentence, value):
    assert [t.value for t in read(sentence, "2025-11-21", "en")] == value


@pytest.mark.parametrize(
    ("published", "value"),
    [("2025-11-21", "2025-W46-WE"), ("2025-11-23", "2025-W47-WE"), ("2025-11-24", "2025-W47-WE")],
)
def test_this_weekend_of_the_past_is_the_last_one(published, value):
    [time] = read("Dit weekend viel de stroom uit.", published, "nl")
    assert time.value == value


@pytest.mark.parametrize(
    "verb",
    [
        "overviel",
        "ontkwam",
        "betrof",
        "onderzocht",
        "verbrak",
        "doorzocht",
        "groeide",
        "steunden",
        "speelden",
        "wachtten",
    ],
)
def test_verbs_nobody_listed_are_still_past(verb):
    [time] = read(f"Het leger {verb} maandag de stad.", "2025-11-21", "nl")
    assert time.value == "2025-11-17"


def test_a_date_close_by_is_not_taken_from_a_year_ago():
    [time] = read("De termijn van 12 december werd gisteren al genoemd.", "2025-12-09", "nl")[:1]
    assert time.value == "2025-12-12"


def test_a_weekday_named_again_is_the_same_day_where_the_tense_is_silent():
    times = read("Afgelopen dinsdag was er overleg. Over dat overleg van dinsdag geen woord.", "2025-11-21", "nl")
    assert [t.value for t in times] == ["2025-11-18", "2025-11-18"]


def test_the_hour_takes_the_day_that_was_named_in_its_sentence():
    times = read("De top begint dinsdag in Gent, en wel om 14.00 uur.", "2025-11-21", "nl")
    assert [t.value for t in times] == ["2025-11-25", "2025-11-25T14:00"]


def test_an_entry_of_a_live_blog_counts_hours_from_its_own_time():
    text = "14:05 Een uur geleden vielen er schoten."
    zones = (Zone(0, 5, "entry", "clock-time"),)
    times = find_times(text, find_sentences(text, zones, "nl"), zones, "2025-11-21", "nl")
    assert [(t.exact, t.value) for t in times] == [
        ("14:05", "2025-11-21T14:05"),
        ("Een uur geleden", "2025-11-21T13:05"),
    ]
    assert reanchor(times, "2025-03-19")[1].value == "2025-03-19T13:05"
    assert reanchor(times, "")[1].value == "XXXX-XX-XXTXX:XX"


def test_hours_ago_without_an_hour_keep_both_days_open():
    [time] = read("Twee uur geleden viel de stroom uit.", "2025-11-21", "nl")
    assert (time.earliest, time.latest) == (date(2025, 11, 20), date(2025, 11, 21))


@pytest.mark.parametrize(
    ("published", "value"),
    [
        ("2025-03-29", "2025-03-30T12:00+02:00"),
        ("2025-10-25", "2025-10-26T12:00+01:00"),
        ("2025-01-10", "2025-01-11T12:00+01:00"),
    ],
)
def test_the_clock_follows_summer_time_of_the_day_it_names(published, value):
    [time] = read("Morgen om 12.00 uur Nederlandse tijd begint de telling.", published, "nl")
    assert time.value == value


def test_a_night_of_the_clock_change_is_one_night_over_two_days():
    [time] = read("Vannacht gaat de klok een uur terug.", "2025-10-25", "nl")[:1]
    assert (time.value, time.earliest, time.latest) == ("2025-10-25TNI", date(2025, 10, 25), date(2025, 10, 26))


def test_the_header_of_a_text_is_its_own_publication_date():
    times = read(" date 2025-02 De minister is vandaag in Gent.", "2025-02", "nl")
    assert [(t.exact, t.value) for t in times] == [("2025-02", "2025-02"), ("vandaag", "2025-02-XX")]
    assert times[0].rule == "publication date in the header"


def test_a_text_that_nobody_dated_is_read_by_its_own_header():
    found = extract(" date 2025-11-21 GENT (ANP) - Dinsdag werd er geschoten.", "", "nl")
    assert [t.value for t in found.times] == ["2025-11-21", "2025-11-18"]
    assert extract("Dinsdag werd er geschoten.", "", "nl").times[0].value == "XXXX-WXX-2"


def test_a_weekday_that_does_not_fit_its_date_is_kept_for_the_editor_to_see():
    [time] = read("Op dinsdag 17 november 2025 werd getekend.", "2025-11-21", "nl")
    assert time.value == "2025-11-17"
    assert time.form["weekday"] == 2
    assert "weekday does not fit" in time.rule


@pytest.mark.parametrize("phrase", ["31 april", "30 februari 2025", "29 februari 2025", "31-11-2025", "2025-02-30"])
def test_a_day_that_does_not_exist_is_no_date(phrase):
    assert [t.value for t in read(f"Op {phrase} werd getekend.", "2025-11-21", "nl") if len(t.value) == 10] == []


@pytest.mark.parametrize("published", ["2024-12-31", "2025-01-01", "2025-01-02"])
def test_the_turn_of_the_year_is_found_from_both_sides(published):
    [time] = read("Dat was de laatste jaarwisseling.", published, "nl")
    assert time.value in ("2023-12-31/2024-01-01", "2024-12-31/2025-01-01")
