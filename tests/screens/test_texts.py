"""Every text of the screens is there in Dutch and in English, and the compiled catalogue is the committed one."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from django.template import Engine
from django.template.base import FilterExpression, Node, Template
from django.templatetags.i18n import BlockTranslateNode, TranslateNode
from django.utils import translation

from articles.sentences import translated
from factdesk.management.commands.makemessages import REFUSALS

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "locale/nl/LC_MESSAGES/django.po"
_GETTEXT = {"gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy", "_"}
_QUOTED = re.compile(r"""_\(\s*(?:"([^"]*)"|'([^']*)')\s*\)""")


def sources(pattern: str) -> Iterator[Path]:
    """Give the files of the desk, without tests and what is not ours."""
    for top in ("articles", "claims", "factdesk", "templates"):
        yield from (ROOT / top).rglob(pattern)


def texts_in_python(path: Path) -> Iterator[str]:
    """Give the texts a module hands to gettext, and the plain sentences of its refusals."""
    tree = ast.parse(path.read_text())
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        place = 0 if name in _GETTEXT else REFUSALS.get(name, 0) - 1 if name != "__init__" else -1
        if place < 0 or len(node.args) <= place:
            continue
        argument = node.args[place]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and argument.value.strip():
            yield argument.value


def texts_in_template(path: Path) -> Iterator[str]:
    """Give the texts of a template, as Django's own parser sees them."""
    source = path.read_text()
    for double, single in _QUOTED.findall(source):
        yield double or single
    template = Template(source, engine=Engine.get_default())
    for node in walk(template.nodelist):
        if isinstance(node, BlockTranslateNode):
            yield node.render_token_list(node.singular)[0].strip() if not node.trimmed else singular(node)
        elif isinstance(node, TranslateNode):
            expression: FilterExpression = node.filter_expression
            literal = getattr(expression.var, "literal", None) or str(expression.token)
            yield str(literal).strip("\"'")


def singular(node: BlockTranslateNode) -> str:
    text = node.render_token_list(node.singular)[0]
    return " ".join(line.strip() for line in text.strip().splitlines())


def walk(nodes: object) -> Iterator[Node]:
    for node in nodes:  # type: ignore[attr-defined]
        yield node
        for attribute in getattr(node, "child_nodelists", ()):
            yield from walk(getattr(node, attribute, None) or ())
        for _condition, branch in getattr(node, "conditions_nodelists", ()):
            yield from walk(branch)
        inner = getattr(node, "nodelist", None)
        if inner and "nodelist" not in getattr(node, "child_nodelists", ()):
            yield from walk(inner)


@pytest.fixture(scope="module")
def catalogue() -> dict[str, polib.POEntry]:
    return {entry.msgid: entry for entry in polib.pofile(str(CATALOGUE)) if not entry.obsolete}


def test_every_text_of_the_code_is_in_the_dutch_catalogue(catalogue: dict[str, polib.POEntry]) -> None:
    texts = {(text, str(path.relative_to(ROOT))) for path in sources("*.py") for text in texts_in_python(path)}
    assert len(texts) > 200
    missing = sorted({(text, where) for text, where in texts if text not in catalogue})
    assert not missing, "run `make messages` and translate: " + repr(missing)


def test_every_text_of_the_templates_is_in_the_dutch_catalogue(catalogue: dict[str, polib.POEntry]) -> None:
    texts = {(text, path.name) for path in [*sources("*.html"), *sources("*.svg")] for text in texts_in_template(path)}
    assert len(texts) > 200
    missing = sorted({(text, where) for text, where in texts if text.replace("%%", "%") not in catalogue})
    assert not missing, "run `make messages` and translate: " + repr(missing)


def test_every_entry_is_translated_and_keeps_its_values(catalogue: dict[str, polib.POEntry]) -> None:
    hole = re.compile(r"%\(\w+\)[sd]|\{[^}]*\}")
    for msgid, entry in catalogue.items():
        translations = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
        assert all(translations), f"no Dutch for {msgid!r}"
        assert "fuzzy" not in entry.flags, f"not looked at: {msgid!r}"
        for text in translations:
            assert sorted(hole.findall(text)) == sorted(hole.findall(msgid)), msgid


def test_the_compiled_catalogue_is_the_one_in_the_sources(catalogue: dict[str, polib.POEntry]) -> None:
    compiled = {entry.msgid: entry for entry in polib.mofile(str(CATALOGUE.with_suffix(".mo")))}
    assert compiled.keys() == catalogue.keys()
    assert all(
        (entry.msgstr, dict(entry.msgstr_plural)) == (catalogue[key].msgstr, dict(catalogue[key].msgstr_plural))
        for key, entry in compiled.items()
    )


def test_a_refusal_with_a_value_in_it_is_said_in_dutch() -> None:
    with translation.override("nl"):
        assert translated("A note is at most 10000 characters.") == "Een notitie telt hoogstens 10000 tekens."
        assert translated("There is no such claim.") == "Deze claim bestaat niet."
    with translation.override("en"):
        assert translated("A note is at most 10000 characters.") == "A note is at most 10000 characters."


def test_dates_are_said_as_far_as_they_are_known() -> None:
    from articles.wording import date_in_words

    said = {
        "": ("datum onbekend", "date unknown"),
        "2031-02": ("februari 2031", "February 2031"),
        "2031": ("2031", "2031"),
        "2031-03-18": ("18 maart 2031", "18 March 2031"),
        "203X": ("de jaren 2030", "the 2030s"),
        "2031-21": ("voorjaar 2031", "spring 2031"),
        "../2031-03-27": ("tot en met 27 maart 2031", "until 27 March 2031"),
        "2031-03-18/..": ("vanaf 18 maart 2031", "from 18 March 2031"),
        "2031-03-18/2031-03-20": ("18 t/m 20 maart 2031", "18 to 20 March 2031"),
        "2031-02~": ("omstreeks februari 2031", "about February 2031"),
        "2031-02-31": ("2031-02-31", "2031-02-31"),
        "2031-W12-4": ("2031-W12-4", "2031-W12-4"),
    }
    for place, language in enumerate(("nl", "en")):
        with translation.override(language):
            assert {edtf: date_in_words(edtf) for edtf in said} == {edtf: words[place] for edtf, words in said.items()}


def test_dates_and_durations_inside_what_the_machine_says_are_said_in_words() -> None:
    from articles.wording import dates_in_words, duration_in_words

    with translation.override("nl"):
        assert dates_in_words("later (2031-03-25 na 2031-02)") == "later (25 maart 2031 na februari 2031)"
        assert dates_in_words("– → ../2031-03-31") == "– → tot en met 31 maart 2031"
        assert dates_in_words("2031 doden, 10-2031-03-2 en a2031-03") == "2031 doden, 10-2031-03-2 en a2031-03"
        said = {"P30D": "30 dagen", "P1W": "1 week", "PT6H": "6 uur", "PT1M": "1 minuut", "P1DT2H": "P1DT2H", "": ""}
        assert {value: duration_in_words(value) for value in said} == said


def test_a_duration_waits_for_no_date_of_the_article_and_a_weekday_does() -> None:
    from articles.models import Article, TimeExpression
    from articles.presenting import present

    text = "Maandag begon het wachten van dertig dagen."
    found = [
        TimeExpression(pk=1, start=0, end=7, exact="Maandag", type="DATE", value="XXXX-WXX-1"),
        TimeExpression(pk=2, start=30, end=42, exact="dertig dagen", type="DURATION", value="P30D"),
    ]
    with translation.override("en"):
        whys = present(Article(text=text, title_set="Wachten"), [], found, []).whys
    assert [why.about for why in whys] == ["date · open until the article has a date", "duration"]


def test_words_around_a_passage_begin_and_end_whole() -> None:
    from factdesk.templatetags.desk import lead_in, lead_out

    assert lead_in("gaf de schipper van de veerboot ") == "… de schipper van de veerboot "
    assert lead_in("Vandaag: ") == "Vandaag: ", "a short one stands at the beginning of the text"
    assert lead_out(", zei zij op de kade van Torsvik") == ", zei zij op de kade van …"
    assert lead_out(".") == "."


def test_every_act_of_the_ledger_is_told_in_words() -> None:
    from claims.views.wording import DID

    recorded = re.compile(r"""(?:append\([^)]*?action=|next_version\([^,]*, )"(\w+)\"""", re.DOTALL)
    acts = {name for path in sources("*.py") for name in recorded.findall(path.read_text())}
    assert len(acts) > 30
    assert acts <= set(DID), acts - set(DID)


def test_every_kind_of_link_has_words_for_both_directions() -> None:
    from claims.models import Link
    from claims.views.wording import LINK_FROM, LINK_TO

    assert set(Link.Type.values) == set(LINK_FROM) == set(LINK_TO)


def test_every_key_of_the_table_does_something_and_every_key_on_a_page_is_in_the_table() -> None:
    from claims.actions.editing import SPEECH
    from claims.models import Claim
    from factdesk.keys import KEYS

    pages = "".join(path.read_text() for path in sources("*.html"))
    scripts = "".join(path.read_text() for path in (ROOT / "static/js").glob("*.js"))
    used = set(re.findall(r'(?:key_attr|kbd) "(\w+)"', pages))
    assert used <= set(KEYS)
    by_script = {"next": '"j"', "previous": '"k"', "pick": '" "', "close": '"Escape"', "select": '"v"'}
    by_value = {"confirmed", "differs", "not_found", "holds", "disputed", "false", "open"}
    by_value |= {f"kind_{code}" for code in Claim.Kind.values} | {f"speech_{code}" for code in SPEECH}
    folds = set(re.findall(r'_folding.html" with name="(\w+)"', pages))
    assert "key_attr code" in pages
    assert "key_attr name" in pages
    assert 'with key="kind_"|add:code' in pages
    assert 'with key="speech_"|add:code' in pages
    for name in KEYS:
        assert name in used | folds | by_value or by_script.get(name, "-") in scripts, name
    assert len({key.code for key in KEYS.values()}) == len(KEYS), "two acts on one key"
