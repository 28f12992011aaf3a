"""`manage.py load_sample`: the sample desk, an invented peace process for a first visit."""

from __future__ import annotations

import hashlib
import time
import tomllib
import uuid
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

import articles
import claims
from articles.actions import upload_article
from articles.intake import read_article
from articles.models import Actor, Article, Decision, Extraction, Publisher, WorkState
from articles.models.ledger import Door
from articles.permissions import NotAllowed
from articles.reference import Office, add_actor, add_publisher
from claims.actions.annotating import hold_up, note
from claims.actions.boards import answer_no_contradiction, record_non_statement
from claims.actions.committing import take_step
from claims.actions.editing import (
    DateSet,
    Passage,
    add_appearance,
    edit_claim,
    make_claim,
    move_appearance,
    set_dates,
    set_speakers,
)
from claims.actions.judging import judge, park, reject
from claims.actions.linking import link
from claims.actions.passages import words_in
from claims.actions.topics import add_topic, set_issue
from claims.models import Appearance, Claim, Issue, Topic
from claims.workflow import State

SOURCES = Path(articles.__file__).parent / "sample"
WORK = Path(claims.__file__).parent / "sample"

WAIT_SECONDS = 60
"""How long a worker that already reads one of the texts is waited for."""
SAME_PASSAGE = 0.5
"""Share of the joint stretch two passages must have in common to be the same one."""

Rows = list[dict[str, Any]]


class Command(BaseCommand):
    """Goes through the same actions as an editor; a second run changes nothing.

    What is there already stays as people left it, and once anybody has worked on a claim the
    sample's own decisions are left out.
    """

    help = "Load the sample desk: invented publishers, actors, topics, articles and some reviewed claims."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take in whose name the work is done."""
        parser.add_argument("--editor", default="editor", metavar="USERNAME", help="default: editor")
        parser.add_argument("--checker", default="checker", metavar="USERNAME", help="default: checker")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load what is missing and say what is there."""
        people = {role: _person(options[role], role) for role in ("editor", "checker")}
        try:
            keep_reference(people["editor"])
        except NotAllowed as error:
            raise CommandError(str(error)) from error
        texts = bring_in(people["editor"])
        read_all(texts)
        if Decision.objects.filter(subject_type="claim", by__isnull=False).exists():
            self.stdout.write("The sample articles are here. People have worked on claims, so no decisions were added.")
            return
        with transaction.atomic():
            done = work_on_claims(people, texts)
        self.stdout.write(f"The sample desk is here: {len(texts)} articles, {len(done)} claims worked on.")


def keep_reference(by: Any) -> None:
    """Add the publishers, actors and topics of the sample that the desk does not have."""
    who: Any = {"by": by, "door": Door.COMMAND}
    for row in _rows(SOURCES / "index.toml", "publisher"):
        if not Publisher.objects.filter(name=row["name"]).exists():
            add_publisher(**who, **row)
    for row in _rows(SOURCES / "actors.toml", "actor"):
        if Actor.objects.filter(name=row["name"]).exists():
            continue
        offices = [Office(**t | {"of": _actor(t.get("of"))}) for t in row.pop("tenure", [])]
        add_actor(**who, **row | {"country": _actor(row.get("country"))}, offices=offices)
    for row in _rows(WORK / "topics.toml", "topic"):
        if not Topic.objects.filter(slug=row["slug"]).exists():
            names = {"name_nl": row["nl"], "name_en": row["en"]}
            add_topic(**who, slug=row["slug"], **names, high_stakes=row["high_stakes"], questions=row["issues"])


def bring_in(by: Any) -> dict[str, Article]:
    """Upload the texts the desk has never seen; return all of them by file name."""
    texts: dict[str, Article] = {}
    batch = uuid.uuid4()
    for row in _rows(SOURCES / "index.toml", "article"):
        file = row.pop("file")
        content = (SOURCES / file).read_bytes()
        original = hashlib.sha256(content).hexdigest()
        article = Article.objects.filter(original_sha256=original).order_by("id").first()
        if article is None:
            row["publisher"] = Publisher.objects.get(name=row["publisher"])
            row["replaces"] = texts.get(row.get("replaces", ""))
            article = upload_article(by=by, door=Door.COMMAND, content=content, name=file, batch=batch, **row).article
        texts[file] = article
    return texts


def read_all(texts: dict[str, Article]) -> None:
    """Have every text read now, in this process, or wait for the worker that reads it."""
    wanted = Extraction.objects.filter(article__in=texts.values())
    for pk in wanted.filter(state=WorkState.DUE).values_list("pk", flat=True):
        read_article(pk)
    deadline = time.monotonic() + WAIT_SECONDS
    while wanted.filter(state=WorkState.RUNNING).exists() and time.monotonic() < deadline:
        time.sleep(0.5)


def work_on_claims(people: dict[str, Any], texts: dict[str, Article]) -> dict[str, Claim]:
    """Do the sample's morning of work: put claims in words, judge, park, reject, link and annotate them."""
    path = WORK / "claims.toml"
    made: dict[str, Claim] = {}
    for row in _rows(path, "claim"):
        claim = _in_words(row, people["editor"], texts)
        _decide(row, claim, people)
        made[row["key"]] = claim
    for row in _rows(path, "link"):
        a, b = made[row["from"]].uid, made[row["to"]].uid
        link(a=a, b=b, type=row["type"], reason=row["reason"], by=people[row["by"]], door=Door.COMMAND)
    for row in _rows(path, "no_contradiction"):
        a, b = made[row["a"]].uid, made[row["b"]].uid
        answer_no_contradiction(a=a, b=b, reason=row["reason"], by=people[row["by"]], door=Door.COMMAND)
    for row in _rows(path, "non_statement"):
        issue = Issue.objects.get(topic__slug=row["topic"], question=row["issue"])
        words, who = words_in(texts[row["file"]], row["exact"]), Actor.objects.get(name=row["actor"])
        record_non_statement(issue=issue, actor=who, words=words, by=people[row["by"]], door=Door.COMMAND)
    for row in _rows(path, "step"):
        claim = made[row["claim"]]
        take_step(
            claim=claim.uid,
            by=people[row["by"]],
            door=Door.COMMAND,
            seen_revision=_revision(claim),
            step=row["step"],
            words=words_in(texts[row["file"]], row["exact"]),
            today=timezone.localdate(),
            day=row["day"],
            reason=row["reason"],
        )
    for row in _rows(path, "note"):
        note(claim=made[row["claim"]].uid, text=row["text"], by=people[row["by"]], door=Door.COMMAND)
    for row in _rows(path, "evidence"):
        claim = made[row["claim"]]
        hold_up(claim=claim.uid, url=row["url"], why=row["why"], by=people[row["by"]], door=Door.COMMAND)
    return made


def _in_words(row: dict[str, Any], by: Any, texts: dict[str, Article]) -> Claim:
    """Put one claim in the desk's words at its first passage, then add the others."""
    who: Any = {"by": by, "door": Door.COMMAND}
    topics = list(Topic.objects.filter(slug__in=row["topics"]))
    words = {"statement": row["statement"], "kind": row["kind"], "topics": topics}
    first, *others = [_passage(p, texts) for p in row["passages"]]
    queued = _queued_there(first)
    if queued is None:
        claim = make_claim(**who, **words, passage=first)
    else:
        claim = queued.claim
        edit_claim(claim=claim.uid, **who, seen_revision=_revision(claim), **words)
        move_appearance(appearance=queued.uid, **who, seen_revision=_revision(claim), start=first.start, end=first.end)
        set_speakers(appearance=queued.uid, **who, seen_revision=_revision(claim), speakers=first.speakers)
    edit_claim(claim=claim.uid, **who, seen_revision=_revision(claim), scope=row.get("scope", {}))
    if "issue" in row:
        issue = Issue.objects.get(topic__in=topics, question=row["issue"])
        set_issue(claim=claim.uid, **who, seen_revision=_revision(claim), issue=issue)
    for passage in others:
        twin = _queued_there(passage)
        add_appearance(claim=claim.uid, **who, seen_revision=_revision(claim), passage=passage)
        if twin is not None:
            why = f"Staat als vindplaats bij: {row['statement']}"
            reject(claim=twin.claim.uid, **who, seen_revision=_revision(twin.claim), reason=why)
    if dates := [DateSet(**d) for d in row.get("dates", [])]:
        set_dates(claim=claim.uid, **who, seen_revision=_revision(claim), dates=dates)
    return claim


def _decide(row: dict[str, Any], claim: Claim, people: dict[str, Any]) -> None:
    """Give the verdicts of the sample's people, or put the claim aside."""
    for verdict in row.get("judgements", []):
        passages = claim.appearances.values_list("uid", flat=True)
        judge(
            claim=claim.uid,
            by=people[verdict["by"]],
            door=Door.COMMAND,
            seen_revision=_revision(claim),
            accuracy=verdict["accuracy"],
            attributions={str(uid): verdict["attribution"] for uid in passages},
            reason=verdict["reason"],
        )
    for name, act in (("park", park), ("reject", reject)):
        if said := row.get(name):
            seen = _revision(claim)
            act(claim=claim.uid, by=people[said["by"]], door=Door.COMMAND, seen_revision=seen, reason=said["reason"])


def _passage(row: dict[str, str], texts: dict[str, Article]) -> Passage:
    article = texts[row["file"]]
    start = article.text.index(row["exact"])
    speaker = _actor(row.get("speaker"))
    return Passage(
        article=article,
        start=start,
        end=start + len(row["exact"]),
        speakers=[speaker] if speaker else [],
        speaker_text=speaker.name if speaker and speaker.name in article.text else "",
    )


def _queued_there(passage: Passage) -> Appearance | None:
    """Return the passage of an untouched draft of the machine that is the same stretch, if there is one."""
    drafts = Appearance.objects.filter(
        article=passage.article,
        start__lt=passage.end,
        end__gt=passage.start,
        claim__state=State.QUEUED,
        claim__version=1,
        claim__created_by=None,
    ).select_related("claim")
    best = max(drafts, key=lambda d: _shared(d, passage), default=None)
    return best if best and _shared(best, passage) >= SAME_PASSAGE else None


def _shared(a: Appearance, b: Passage) -> float:
    return (min(a.end, b.end) - max(a.start, b.start)) / (max(a.end, b.end) - min(a.start, b.start))


def _revision(claim: Claim) -> int:
    """Return the claim's revision as it stands, as an editor would see it on the page."""
    return Claim.objects.values_list("revision", flat=True).get(pk=claim.pk)


def _actor(name: str | None) -> Actor | None:
    return Actor.objects.filter(name=name).order_by("id").first() if name else None


def _person(username: str, role: str) -> Any:
    person = get_user_model().objects.filter(username=username).first()
    if person is None:
        raise CommandError(f"There is nobody here called {username}. Name a colleague with --{role}.")
    return person


def _rows(path: Path, name: str) -> Rows:
    with path.open("rb") as file:
        rows: Rows = tomllib.load(file)[name]
    return rows
