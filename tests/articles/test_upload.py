"""Bringing a text in: what is kept, what is the same, what is refused, and that nothing is ever stored half."""

from __future__ import annotations

import hashlib
import os

import pytest
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction

from articles import actions, files
from articles.actions import (
    ArticleRefused,
    StaleArticle,
    read_again,
    set_article_facts,
    upload_article,
    withdraw_article,
)
from articles.models import Article, Decision, Extraction, Publisher, WorkState
from articles.models.ledger import Door
from articles.permissions import NotAllowed
from tests.desk import TEXT, at_once, bring, faults

WEB = Door.WEB


@pytest.fixture(autouse=True)
def _own_folder(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "files"


def upload(by, content=None, **more):
    return upload_article(by=by, door=WEB, content=content, **more)


def stored():
    return Article.objects.count(), Extraction.objects.count(), Decision.objects.count()


@pytest.fixture
def courant(db):
    return Publisher.objects.create(name="Elverstadse Courant")


@pytest.fixture
def bode(db):
    return Publisher.objects.create(name="De Bode")


# --- What is kept --------------------------------------------------------------------------------------------------


def test_an_upload_keeps_the_original_bytes_and_is_due_to_be_read(cast):
    content = TEXT.replace("\n", "\r\n").encode("utf-8-sig")
    done = upload(cast.marit, content, name="haven.txt")
    article = done.article
    assert done.created
    assert article.text == TEXT
    assert article.original_sha256 == hashlib.sha256(content).hexdigest()
    assert files.fetch(article.original_sha256, actions.ORIGINALS) == content
    assert article.text_sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    run = article.extractions.get()
    assert (run.state, run.attempts, run.by) == (WorkState.DUE, 0, cast.marit)
    assert Decision.objects.get().action == "upload"
    assert not faults()


def test_facts_as_read_stand_beside_facts_as_set(cast, courant):
    text = " date 2031-02 \nHaven open\n\nELVERSTAD (ANP) - De haven is open, zei Tessa Molen."
    article = bring(cast.marit, text, title="Mijn titel", published="2031-02-14", publisher=courant, credit="NPA")
    assert (article.published_read, article.published_set, article.published) == ("2031-02", "2031-02-14", "2031-02-14")
    assert (article.credit_read, article.credit) == ("ANP", "NPA")
    assert (article.title_set, article.title) == ("Mijn titel", "Mijn titel")
    assert article.title_read
    assert str(article.published_from) == "2031-02-14"


@pytest.mark.parametrize(
    ("published", "kept", "first"),
    [
        ("2031-02", "2031-02", "2031-02-01"),
        ("2031", "2031", "2031-01-01"),
        ("", "", "None"),
        (" 2031-02-03 ", "2031-02-03", "2031-02-03"),
    ],
)
def test_a_publication_date_is_never_widened_and_never_narrowed(cast, published, kept, first):
    article = bring(cast.marit, published=published)
    assert (article.published, str(article.published_from)) == (kept, first)


# --- What is the same ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("again", [{}, {"name": "other.txt"}, {"title": "Anders"}])
def test_the_same_text_again_gives_the_article_that_is_there(cast, again):
    first = upload(cast.marit, TEXT.encode())
    second = upload(cast.joris, TEXT.encode(), **again)
    assert (second.created, second.article.pk) == (False, first.article.pk)
    assert stored() == (1, 1, 1)


def test_newlines_and_encodings_do_not_make_another_text(cast):
    first = upload(cast.marit, TEXT.encode())
    for content in (TEXT.replace("\n", "\r\n").encode(), TEXT.encode("utf-16"), TEXT.encode("utf-8-sig")):
        assert upload(cast.marit, content).article.pk == first.article.pk
    assert upload_article(by=cast.marit, door=WEB, text=TEXT).article.pk == first.article.pk


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ({"publisher": "courant"}, {"publisher": "courant"}, True),
        ({"publisher": "courant"}, {}, True),
        ({}, {"publisher": "courant"}, True),
        ({"publisher": "courant"}, {"publisher": "bode"}, False),
        ({"url": "https://a.example/1"}, {"url": "https://a.example/1"}, True),
        ({"url": "https://a.example/1"}, {"url": "https://b.example/1"}, False),
        ({"publisher": "courant", "url": "https://a.example/1"}, {"publisher": "courant"}, True),
        ({"publisher": "courant", "url": "https://a.example/1"}, {"publisher": "bode"}, False),
    ],
)
def test_another_publisher_or_url_is_a_second_article_with_the_texts_hash(cast, courant, bode, first, second, same):
    named = {"courant": courant, "bode": bode}
    facts = [{k: named.get(v, v) for k, v in each.items()} for each in (first, second)]
    a, b = (upload(cast.marit, TEXT.encode(), **each).article for each in facts)
    assert (a.pk == b.pk) is same
    assert a.text_sha256 == b.text_sha256


def test_a_withdrawn_article_does_not_stand_in_the_way_of_its_text(cast):
    first = bring(cast.marit)
    withdraw_article(article=first.uid, by=cast.marit, door=WEB, reason="Verkeerd bestand.")
    again = upload(cast.marit, TEXT.encode())
    assert again.created
    assert again.article.pk != first.pk


@pytest.mark.django_db(transaction=True)
def test_a_double_submit_makes_one_article(cast):
    done = at_once(*(lambda: upload(cast.marit, TEXT.encode()) for _ in range(8)))
    assert not [d for d in done if isinstance(d, Exception)], done
    assert sum(d.created for d in done) == 1
    assert stored() == (1, 1, 1)
    assert _kept_files() == [done[0].article.original_sha256]


@pytest.mark.django_db(transaction=True)
def test_different_texts_at_once_do_not_get_in_each_others_way(cast):
    done = at_once(*(lambda n=n: bring(cast.marit, f"Bericht {n}\n\nBrug {n} is open.") for n in range(8)))
    assert not [d for d in done if isinstance(d, Exception)], done
    assert stored() == (8, 8, 8)
    assert not faults()


def test_the_database_itself_refuses_the_same_article_twice(cast):
    row = bring(cast.marit)
    row.pk, row.uid = None, "00000000-0000-0000-0000-00000000000a"
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save(force_insert=True)


# --- What is refused -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"  \n\t ", "empty"),
        (b"... --- !!!", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (b"%PDF-1.7 \x00\x01\x02", "binary"),
        (b"tekst met een \x00 erin", "binary"),
        (b"tekst met een \x07 erin", "binary"),
        (b"x" * 5_000_001, "too-large"),
        (b"woord " * 90_000, "too-long"),
        ("\ufeff".encode(), "empty"),
        (b"\xff\xfea", "encoding"),
        (b"\xed\xa0\x80 half een emoji", None),
    ],
)
def test_what_is_no_text_is_refused_with_a_sentence_and_stored_nowhere(cast, content, code):
    with pytest.raises(ArticleRefused) as refused:
        upload(cast.marit, content)
    if code:
        assert refused.value.code == code
    assert str(refused.value).endswith(".")
    assert stored() == (0, 0, 0)
    assert _kept_files() == []


@pytest.mark.parametrize("text", ["", " \n", "a\x00b", "a\ud800b", "x" * 500_001, "\ufdd0"])
def test_a_pasted_text_is_held_to_the_same_rules(cast, text):
    with pytest.raises(ArticleRefused):
        upload_article(by=cast.marit, door=WEB, text=text)
    assert stored() == (0, 0, 0)


@pytest.mark.parametrize(
    "published",
    ["2031-13", "2031-02-30", "2031-02-29", "12 maart", "31-12-2031", "0000", "2031-2-3", "2031-22", "20311"],
)  # fmt: skip
def test_an_impossible_date_is_refused(cast, published):
    with pytest.raises(ArticleRefused) as refused:
        upload(cast.marit, TEXT.encode(), published=published)
    assert (refused.value.code, refused.value.field) == ("published", "published")
    assert stored() == (0, 0, 0)


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "a/b.txt", "..\\..\\boot.ini", "C:\\x.txt", "a\x00.txt", "..", "."]
)
def test_a_name_that_is_a_path_is_refused(cast, name):
    with pytest.raises(ArticleRefused) as refused:
        upload(cast.marit, TEXT.encode(), name=name)
    assert refused.value.code == "file-name"
    assert stored() == (0, 0, 0)


@pytest.mark.parametrize("name", ["haven\u202etxt.exe", "a\r\nSet-Cookie: x.txt", "é" * 400 + ".txt", "<script>.txt"])
def test_an_odd_name_is_only_ever_shown_and_never_a_place_on_disk(cast, name):
    article = upload(cast.marit, TEXT.encode(), name=name).article
    assert article.original_name.isprintable()
    assert len(article.original_name) <= 255
    assert _kept_files() == [article.original_sha256]


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "ftp://a.example/", "a.example/1", "https://", "http://[::1", "https://a.example/a b",
     "data:text/html,x", "https://a.example/" + "x" * 1000, "https://a.example/\x00", "file:///etc/passwd"],
)  # fmt: skip
def test_an_address_that_is_no_web_address_is_refused(cast, url):
    with pytest.raises(ArticleRefused) as refused:
        upload(cast.marit, TEXT.encode(), url=url)
    assert refused.value.code == "url"


@pytest.mark.parametrize(
    ("field", "value"), [("title", "x" * 501), ("credit", "x" * 201), ("title", "a\x00b"), ("title", "a\ud800b")]
)
def test_a_line_too_long_or_broken_is_refused(cast, field, value):
    with pytest.raises(ArticleRefused) as refused:
        upload(cast.marit, TEXT.encode(), **{field: value})
    assert refused.value.field == field
    assert stored() == (0, 0, 0)


def test_a_reader_brings_nothing_in_and_a_program_may(cast):
    with pytest.raises(NotAllowed):
        upload(cast.lena, TEXT.encode())
    assert upload_article(by=cast.otto, door=Door.API, content=TEXT.encode()).created


def test_an_article_is_replaced_once_and_not_when_withdrawn(cast):
    old = bring(cast.marit)
    new = bring(cast.marit, TEXT + "Gecorrigeerd.", replaces=old)
    assert new.replaces == old
    with pytest.raises(ArticleRefused) as refused:
        bring(cast.marit, TEXT + "Nog eens gecorrigeerd.", replaces=old)
    assert refused.value.code == "replaced"
    withdraw_article(article=new.uid, by=cast.marit, door=WEB, reason="Verkeerd.")
    new.refresh_from_db()
    with pytest.raises(ArticleRefused):
        bring(cast.marit, TEXT + "Weer een.", replaces=new)


# --- The bytes -----------------------------------------------------------------------------------------------------


def test_a_file_left_half_by_a_power_cut_is_written_whole_by_the_next_upload(cast):
    content = TEXT.encode()
    name = files.path(hashlib.sha256(content).hexdigest(), actions.ORIGINALS)
    os.makedirs(os.path.dirname(default_storage.path(name)))
    with open(default_storage.path(name), "wb") as half:
        half.write(content[:20])
    article = upload(cast.marit, content).article
    assert files.fetch(article.original_sha256, actions.ORIGINALS) == content
    assert _kept_files() == [article.original_sha256]


def test_a_storage_that_is_full_refuses_the_upload_and_stores_no_row(cast, monkeypatch):
    def full(*_: object, **__: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(default_storage, "save", full)
    with pytest.raises(OSError, match="No space"):
        upload(cast.marit, TEXT.encode())
    assert stored() == (0, 0, 0)


# --- Facts and withdrawal ------------------------------------------------------------------------------------------


def test_facts_are_compared_and_set(cast, courant):
    article = bring(cast.marit)
    set_article_facts(article=article.uid, by=cast.joris, door=WEB, seen_revision=1, publisher=courant, title="Nieuw")
    with pytest.raises(StaleArticle):
        set_article_facts(article=article.uid, by=cast.kees, door=WEB, seen_revision=1, title="Anders")
    set_article_facts(article=article.uid, by=cast.kees, door=WEB, seen_revision=2, title="Nieuw")  # as it is
    article.refresh_from_db()
    assert (article.publisher, article.title, article.revision) == (courant, "Nieuw", 2)
    set_article_facts(article=article.uid, by=cast.kees, door=WEB, seen_revision=2, clear_publisher=True)
    article.refresh_from_db()
    assert article.publisher is None


def test_facts_that_would_make_two_articles_one_are_refused(cast, courant, bode):
    bring(cast.marit, publisher=courant)
    second = bring(cast.marit, publisher=bode)
    with pytest.raises(ArticleRefused) as refused:
        set_article_facts(article=second.uid, by=cast.marit, door=WEB, seen_revision=1, publisher=courant)
    assert refused.value.code == "duplicate"


@pytest.mark.django_db(transaction=True)
def test_two_articles_made_one_at_the_same_moment_are_refused_once(cast, courant, bode):
    third = Publisher.objects.create(name="Derde")
    rows = [bring(cast.marit, publisher=p) for p in (courant, bode)]
    done = at_once(
        *(
            lambda row=row: set_article_facts(
                article=row.uid, by=cast.marit, door=WEB, seen_revision=1, publisher=third
            )
            for row in rows
        )
    )
    assert sorted(type(d).__name__ for d in done) == ["Article", "ArticleRefused"]


def test_withdrawing_needs_a_reason_and_ends_the_reading(cast):
    article = bring(cast.marit)
    with pytest.raises(ArticleRefused):
        withdraw_article(article=article.uid, by=cast.marit, door=WEB, reason=" ")
    withdraw_article(article=article.uid, by=cast.marit, door=WEB, reason="Verkeerd bestand.")
    article.refresh_from_db()
    assert article.withdrawn_reason == "Verkeerd bestand."
    assert article.extractions.get().state == WorkState.FAILED
    for act in (
        lambda: read_again(article=article.uid, by=cast.marit, door=WEB),
        lambda: set_article_facts(article=article.uid, by=cast.marit, door=WEB, seen_revision=2, title="x"),
    ):
        with pytest.raises(ArticleRefused):
            act()
    with pytest.raises(IntegrityError), transaction.atomic():
        Article.objects.filter(pk=article.pk).update(withdrawn_reason="")


def test_only_staff_change_or_withdraw_articles(cast):
    article = bring(cast.marit)
    for who in (cast.lena, cast.otto):
        for act in (
            lambda who=who: set_article_facts(article=article.uid, by=who, door=WEB, seen_revision=1, title="x"),
            lambda who=who: withdraw_article(article=article.uid, by=who, door=WEB, reason="Weg."),
            lambda who=who: read_again(article=article.uid, by=who, door=WEB),
        ):
            with pytest.raises(NotAllowed):
                act()


def test_an_article_being_read_is_not_queued_twice(cast):
    article = bring(cast.marit)
    first = article.extractions.get()
    assert read_again(article=article.uid, by=cast.marit, door=WEB).pk == first.pk
    with pytest.raises(IntegrityError), transaction.atomic():
        Extraction.objects.create(
            article=article, ruleset="1", not_before=first.created_at, created_at=first.created_at
        )


def _kept_files():
    root = default_storage.path(actions.ORIGINALS)
    return sorted(name for _, _, names in os.walk(root) for name in names)
