"""What a person does with articles: upload, correct, set facts, withdraw, have read again."""

from __future__ import annotations

import hashlib
import re
import uuid
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.db import transaction
from django.utils import timezone

from articles import files, ledger, reader
from articles.database import lock_name
from articles.extraction import RULESET, read_heading
from articles.extraction.edtf import bounds, parse_published
from articles.extraction.language import guess_language
from articles.extraction.spans import Heading
from articles.intake import reanchor_article
from articles.models import Article, Extraction, Publisher, WorkState
from articles.permissions import Act, require
from articles.signals import article_facts_changed

ORIGINALS = "originals"
"""The folder of original bytes in the storage."""

_ENDS_A_SENTENCE = re.compile(r"[.!?:;,…\"”’»)]\s*$")


class ArticleRefused(ValueError):
    """The upload or change is not accepted; the message is a sentence, `code` for programs."""

    def __init__(self, sentence: str, code: str, field: str = "") -> None:
        super().__init__(sentence)
        self.code, self.field = code, field


class ArticleNotFound(Exception):
    """There is no such article."""

    def __init__(self) -> None:
        super().__init__("There is no such article.")


class StaleArticle(Exception):
    """Somebody changed the article's facts since they were shown."""

    def __init__(self, article: Article) -> None:
        super().__init__("Somebody changed this article after you opened it. Nothing of yours was stored or lost.")
        self.article = article


@dataclass(frozen=True)
class Upload:
    """What came of an upload: the article, and whether it is new."""

    article: Article
    created: bool


def upload_article(
    *,
    by: Any,
    door: str,
    content: bytes | None = None,
    text: str | None = None,
    name: str = "",
    declared: str = "",
    title: str = "",
    url: str = "",
    publisher: Publisher | None = None,
    credit: str = "",
    published: str = "",
    replaces: Article | None = None,
    batch: uuid.UUID | None = None,
) -> Upload:
    """Store one article from `content` (bytes) or `text` (pasted) and queue it to be read.

    The same text from the same (or no) publisher and URL gives the article that is there.
    Raises ArticleRefused with a sentence; then nothing is stored.
    """
    require(by, Act.UPLOAD)
    try:
        read = reader.read(content, declared) if content is not None else reader.read_pasted(text or "")
    except reader.Unreadable as error:
        raise ArticleRefused(str(error), error.code, "text") from error
    published = checked_published(published)
    url = checked_url(url)
    title, credit = _line(title, "title", 500), _line(credit, "credit", 200)
    if replaces is not None and replaces.withdrawn_at:
        raise ArticleRefused("The article this replaces was withdrawn.", "withdrawn", "replaces")
    original = content if content is not None else (text or "").encode()
    original_sha256 = files.keep(original, ORIGINALS)
    text_sha256 = hashlib.sha256(read.text.encode()).hexdigest()
    with transaction.atomic():
        lock_name(text_sha256)
        known = _same_article(text_sha256, publisher, url)
        if known is not None:
            return Upload(known, created=False)
        if replaces is not None and Article.objects.filter(replaces=replaces).exists():
            raise ArticleRefused("Another article already replaces that one.", "replaced", "replaces")
        heading = read_heading(read.text)
        now = timezone.now()
        article = Article(
            text=read.text,
            text_sha256=text_sha256,
            original_sha256=original_sha256,
            original_name=safe_name(name),
            encoding=read.encoding,
            language=guess_language(read.text),
            title_read=_title_as_read(read.text, heading),
            title_set=title,
            url_set=url,
            publisher=publisher,
            credit_read=", ".join(heading.agencies)[:200],
            credit_set=credit,
            published_read=heading.published,
            published_set=published,
            identity=_identity(publisher, url),
            replaces=replaces,
            uploaded_at=now,
            uploaded_by=by,
            batch=batch,
        )
        article.published_from = bounds(article.published)[0] if article.published else None
        article.save(force_insert=True)
        _queue_reading(article, by)
        changes = {"text_sha256": text_sha256, "title": article.title, "published": article.published}
        if replaces is not None:
            changes["replaces"] = str(replaces.uid)
            announce_facts_changed(article, {"replaces"})
        ledger.append(by=by, action="upload", subject=article, door=door, changes=changes)
    return Upload(article, created=True)


def set_article_facts(
    *,
    article: uuid.UUID | str,
    by: Any,
    door: str,
    seen_revision: int,
    title: str | None = None,
    url: str | None = None,
    publisher: Publisher | None = None,
    clear_publisher: bool = False,
    credit: str | None = None,
    published: str | None = None,
    reason: str = "",
) -> Article:
    """Set what the desk knows of an article; None leaves a fact as it is.

    A new publication date resolves every dependent date again in the same transaction; the
    list of what changed stands in the Decision. Raises ArticleRefused, StaleArticle.
    """
    require(by, Act.SET_ARTICLE_FACTS)
    with transaction.atomic():
        row = _lock(article)
        if row.revision != seen_revision:
            raise StaleArticle(row)
        if row.withdrawn_at:
            raise ArticleRefused("This article was withdrawn.", "withdrawn")
        wanted: dict[str, Any] = {}
        if title is not None:
            wanted["title_set"] = _line(title, "title", 500)
        if url is not None:
            wanted["url_set"] = checked_url(url)
        if credit is not None:
            wanted["credit_set"] = _line(credit, "credit", 200)
        if published is not None:
            wanted["published_set"] = checked_published(published)
        if publisher is not None or clear_publisher:
            wanted["publisher"] = publisher
        changes = {k: [getattr(row, k), v] for k, v in wanted.items() if getattr(row, k) != v}
        if not changes:
            return row
        before = row.published
        for field, value in wanted.items():
            setattr(row, field, value)
        row.identity = _identity(row.publisher, row.url)
        lock_name(row.text_sha256)
        twin = Article.objects.filter(text_sha256=row.text_sha256, identity=row.identity, withdrawn_at=None)
        if twin.exclude(pk=row.pk).exists():
            raise ArticleRefused("The same text from this publisher and URL is already here.", "duplicate")
        row.published_from = bounds(row.published)[0] if row.published else None
        row.revision += 1
        row.save()
        if row.published != before:
            changes["dates"] = reanchor_article(row, by=by)
        announce_facts_changed(row, set(changes))
        ledger.append(by=by, action="set_facts", subject=row, door=door, changes=changes, reason=reason)
    return row


def withdraw_article(*, article: uuid.UUID | str, by: Any, door: str, reason: str) -> Article:
    """Take a mistaken upload out of the desk's sight; the row, its bytes and history stay."""
    require(by, Act.WITHDRAW_ARTICLE)
    if not reason.strip():
        raise ArticleRefused("Say why this article is withdrawn.", "reason-missing", "reason")
    with transaction.atomic():
        row = _lock(article)
        if row.withdrawn_at:
            return row
        row.withdrawn_at, row.withdrawn_reason = timezone.now(), reason.strip()
        row.revision += 1
        row.save(update_fields=["withdrawn_at", "withdrawn_reason", "revision"])
        row.extractions.filter(state__in=[WorkState.DUE, WorkState.RUNNING]).update(
            state=WorkState.FAILED, lease=None, error="The article was withdrawn."
        )
        announce_facts_changed(row, {"withdrawn"})
        ledger.append(by=by, action="withdraw", subject=row, door=door, reason=reason)
    return row


def read_again(*, article: uuid.UUID | str, by: Any, door: str, reason: str = "") -> Extraction:
    """Queue the article to be read once more; one that is being read already stays as it is."""
    require(by, Act.READ_AGAIN)
    with transaction.atomic():
        row = _lock(article)
        if row.withdrawn_at:
            raise ArticleRefused("This article was withdrawn.", "withdrawn")
        running = row.extractions.filter(state__in=[WorkState.DUE, WorkState.RUNNING]).first()
        if running is not None:
            return running
        extraction = _queue_reading(row, by)
        ledger.append(by=by, action="read_again", subject=row, door=door, reason=reason)
    return extraction


def announce_facts_changed(article: Article, facts: set[str]) -> None:
    """Tell the desk which facts of an article changed, inside the transaction that changed them."""
    article_facts_changed.send(sender=Article, article=article, facts=facts)


def checked_published(value: str) -> str:
    """Return an EDTF prefix as known ("2025-11-21", "2025-02", ""); raise ArticleRefused."""
    value = value.strip()
    if not value:
        return ""
    try:
        return parse_published(value)
    except ValueError as error:
        raise ArticleRefused(
            "The publication date is a day (2025-11-21), a month (2025-02) or a year (2025) that exists.",
            "published",
            "published",
        ) from error


def checked_url(value: str) -> str:
    """Return an http(s) address or ""; raise ArticleRefused."""
    value = value.strip()
    if not value:
        return ""
    try:
        parts = urlsplit(value)
        good = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        good = False
    if not good or len(value) > 1000 or not reader.is_text(value) or any(c.isspace() or ord(c) < 32 for c in value):
        raise ArticleRefused("The address is a web address that starts with https:// or http://.", "url", "url")
    return value


def safe_name(name: str) -> str:
    """Return a file's own name for display; raise ArticleRefused for a name that is a path."""
    if not name:
        return ""
    if "\x00" in name or "/" in name or "\\" in name or name in {".", ".."}:
        raise ArticleRefused("A file name cannot hold a path.", "file-name", "file")
    return "".join(
        c for c in name if c.isprintable() and c not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )[:255]


def _queue_reading(article: Article, by: Any) -> Extraction:
    now = timezone.now()
    return Extraction.objects.create(
        article=article, ruleset=RULESET, anchor=article.published, by=by, not_before=now, created_at=now
    )


def _same_article(text_sha256: str, publisher: Publisher | None, url: str) -> Article | None:
    """Return the standing article with this text whose publisher and URL do not tell it apart."""
    rows = Article.objects.filter(text_sha256=text_sha256, withdrawn_at=None).order_by("id")
    for row in rows.select_related("publisher"):
        same_publisher = publisher is None or row.publisher_id is None or row.publisher_id == publisher.pk
        if same_publisher and (not url or not row.url or row.url == url):
            return row
    return None


def _identity(publisher: Publisher | None, url: str) -> str:
    return f"{publisher.pk if publisher else ''}|{url}"


def _lock(uid: uuid.UUID | str) -> Article:
    rows = Article.objects.select_for_update(of=("self",), no_key=True).select_related("publisher")
    row = rows.filter(uid=uid).first()
    if row is None:
        raise ArticleNotFound
    return row


def _line(value: str, field: str, most: int) -> str:
    value = " ".join(value.split())
    if len(value) > most or not reader.is_text(value):
        raise ArticleRefused(f"The {field} is at most {most} characters.", "too-long", field)
    return value


def _title_as_read(text: str, heading: Heading) -> str:
    """Return the first line if it looks like a headline (short, followed by text, no sentence), else its opening.

    A header date or a dateline is no part of either.
    """
    start = 0
    for zone in heading.zones:
        if not text[start : zone.start].strip():
            start = zone.end
    first, _, rest = text[start:].strip().partition("\n")
    first = first.strip()
    if not rest.strip() or not 3 <= len(first.split()) <= 25 or len(first) > 200 or _ENDS_A_SENTENCE.search(first):
        return first if len(first) <= 80 else first[:80].rsplit(" ", 1)[0] + "…"
    return first
