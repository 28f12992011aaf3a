"""Claims, where they stand, who spoke and when."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.models import Actor, Article, Quote, TimeExpression
from articles.models.public import Public
from claims import workflow
from claims.models.topics import Issue, Topic


class Claim(Public):
    """One checkable assertion in the editor's words.

    `revision` counts saves (compare-and-set, ETag); `version` counts content: statement,
    kind, scope, topics, appearances with their speakers, and dates. `record` is the verified
    record in force, if any, and the only place that says so.
    """

    class Kind(models.TextChoices):
        STATEMENT = "statement", _("statement")
        EVENT = "event", _("event")
        FIGURE = "figure", _("figure")
        COMMITMENT = "commitment", _("commitment")
        POSITION = "position", _("position")

    class State(models.TextChoices):
        QUEUED = workflow.State.QUEUED, _("to be reviewed")
        SECOND_CHECK = workflow.State.SECOND_CHECK, _("second check")
        VERIFIED = workflow.State.VERIFIED, _("verified")
        REJECTED = workflow.State.REJECTED, _("rejected")
        PARKED = workflow.State.PARKED, _("parked")
        RETRACTED = workflow.State.RETRACTED, _("retracted")

    statement = models.TextField()
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.STATEMENT)
    state = models.CharField(max_length=12, choices=State, default=State.QUEUED)
    language = models.CharField(max_length=2)
    scope = models.JSONField(default=dict)
    topics = models.ManyToManyField(
        Topic, related_name="claims", through="ClaimTopic", through_fields=("claim", "topic")
    )
    issue = models.ForeignKey(Issue, models.SET_NULL, null=True, related_name="claims")
    revision = models.PositiveIntegerField(default=1)
    version = models.PositiveIntegerField(default=1)
    record = models.OneToOneField("VerifiedRecord", models.PROTECT, null=True, related_name="claim_in_force")
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, related_name="absorbed")
    merged_version = models.PositiveIntegerField(null=True)
    """The version of `merged_into` that took this one in: what was told of this one is told of that from there on."""
    split_from = models.ForeignKey("self", models.PROTECT, null=True, related_name="split_off")

    high_stakes = models.BooleanField(default=False)
    """Whether kind or topics make it so now: a sort key, kept by `claims.actions.ordering`."""
    pinned = models.BooleanField(default=False)
    queue_key = models.CharField(max_length=40)
    """High stakes, pinned, newest article, text order: one string that sorts and pages by key."""
    assigned_to = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="assignments")

    lease_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="leases")
    lease_until = models.DateTimeField(null=True)
    lease_reserved = models.BooleanField(default=False)
    """A reservation of the next claim, two minutes, one per editor; a held lease otherwise."""

    created_at = models.DateTimeField()
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="claims_made")
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ["queue_key"]
        indexes = [
            models.Index(fields=["state", "queue_key"], name="claim_state"),
            models.Index(fields=["queue_key"], condition=Q(state=workflow.State.QUEUED), name="claim_queue"),
            models.Index(fields=["kind", "id"], name="claim_kind"),
            models.Index(fields=["assigned_to", "queue_key"], condition=~Q(assigned_to=None), name="claim_assigned"),
            models.Index(fields=["lease_by"], condition=~Q(lease_by=None), name="claim_leased"),
        ]
        constraints = [
            models.CheckConstraint(name="claim_says_something", condition=~Q(statement="")),
            models.CheckConstraint(
                name="claim_lease_is_whole", condition=Q(lease_by=None, lease_until=None) | ~Q(lease_by=None)
            ),
            models.CheckConstraint(
                name="claim_is_merged_into_an_older_one", condition=Q(merged_into=None) | Q(merged_into__lt=F("id"))
            ),
            models.CheckConstraint(
                name="claim_is_merged_into_a_version",
                condition=Q(merged_into=None, merged_version=None) | (~Q(merged_into=None) & ~Q(merged_version=None)),
            ),
            models.CheckConstraint(
                name="merged_claim_waits_for_nobody",
                condition=Q(merged_into=None) | ~Q(state__in=[workflow.State.QUEUED, workflow.State.SECOND_CHECK]),
            ),
            models.CheckConstraint(
                name="claim_is_not_split_from_itself", condition=Q(split_from=None) | ~Q(split_from=F("id"))
            ),
            models.UniqueConstraint(
                fields=["lease_by"], condition=Q(lease_reserved=True), name="one_reservation_per_editor"
            ),
            models.UniqueConstraint(fields=["queue_key"], name="claim_queue_key_is_its_own"),
        ]

    def __str__(self) -> str:
        return self.statement[:80]

    @property
    def etag(self) -> str:
        """The strong entity tag of what can be saved over."""
        return f'"c{self.pk}-{self.revision}"'


class ClaimTopic(models.Model):
    """A topic of a claim; `came_with` is the merged claim that brought it, so that it goes back with that one."""

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="+")
    topic = models.ForeignKey(Topic, models.CASCADE, related_name="+")
    came_with = models.ForeignKey(Claim, models.PROTECT, null=True, related_name="+")

    class Meta:
        db_table = "claims_claim_topics"
        unique_together = [("claim", "topic")]

    def __str__(self) -> str:
        return f"{self.claim_id} is about {self.topic_id}"


class Utterance(Public):
    """One act of speaking: actor, medium, day (EDTF, "" unknown)."""

    actor = models.ForeignKey(Actor, models.PROTECT, related_name="utterances")
    medium = models.CharField(max_length=200, blank=True)
    day = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["actor", "medium", "day"], name="utterance_is_one_act")]

    def __str__(self) -> str:
        return f"{self.actor}, {self.medium}, {self.day}"


class Appearance(Public):
    """Where a claim stands in an article, with its speaker and cue; the span never moves."""

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="appearances")
    article = models.ForeignKey(Article, models.PROTECT, related_name="appearances")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.TextField()
    prefix = models.CharField(max_length=64, blank=True)
    suffix = models.CharField(max_length=64, blank=True)
    speakers = models.ManyToManyField(Actor, related_name="appearances")
    speaker_text = models.CharField(max_length=500, blank=True)
    """The speaker in the article's words; `speakers` who that is, empty while unknown."""
    cue_text = models.CharField(max_length=300, blank=True)
    speech = models.CharField(max_length=8, choices=Quote.Kind, blank=True)
    """Direct, mixed or indirect; "" for a passage that carries no quote."""
    medium = models.CharField(max_length=200, blank=True)
    utterance = models.ForeignKey(Utterance, models.SET_NULL, null=True, related_name="appearances")
    quote = models.ForeignKey(Quote, models.PROTECT, null=True, related_name="appearances")
    """The suggestion it was copied from, null where an editor selected the passage."""
    origin_claim = models.ForeignKey(Claim, models.PROTECT, null=True, related_name="+")
    """The claim it belonged to before a merge, so that a split can give it back."""
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["claim", "id"]
        constraints = [
            models.CheckConstraint(name="appearance_is_not_empty", condition=Q(end__gt=F("start"))),
            models.UniqueConstraint(fields=["claim", "article", "start", "end"], name="claim_stands_once_in_a_place"),
            models.UniqueConstraint(fields=["quote"], condition=~Q(quote=None), name="quote_is_queued_once"),
        ]
        indexes = [models.Index(fields=["article", "start"], name="appearance_place")]

    def __str__(self) -> str:
        return self.exact[:80]


class UtteranceRuling(Public):
    """An editor's word that two passages are two acts of speaking, whatever the machine found; stored once, a before b.

    It holds while both passages say what the editor saw (`a_exact`, `b_exact`); after that the machine may ask again.
    """

    a = models.ForeignKey(Appearance, models.CASCADE, related_name="+")
    b = models.ForeignKey(Appearance, models.CASCADE, related_name="+")
    a_exact = models.TextField()
    b_exact = models.TextField()
    reason = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(name="utterance_ruling_is_stored_once", condition=Q(a__lt=F("b"))),
            models.CheckConstraint(name="utterance_ruling_has_a_reason", condition=~Q(reason="")),
            models.UniqueConstraint(
                fields=["a", "b"], condition=Q(withdrawn_at=None), name="one_utterance_ruling_stands_for_two_passages"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.a_id} apart from {self.b_id}"

    @property
    def holds(self) -> bool:
        """Whether both passages still say what the editor saw."""
        return (self.a.exact, self.b.exact) == (self.a_exact, self.b_exact)


class ClaimDate(models.Model):
    """A date of a claim and the part it plays; hand-set values survive every re-reading."""

    class Role(models.TextChoices):
        SAID = "said", _("said")
        HAPPENED = "happened", _("happened")
        DUE = "due", _("due")
        VALID = "valid", _("valid")

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="dates")
    role = models.CharField(max_length=10, choices=Role)
    words = models.CharField(max_length=300, blank=True)
    value = models.CharField(max_length=60, blank=True)
    edtf = models.CharField(max_length=60, blank=True)
    earliest = models.DateField(null=True)
    latest = models.DateField(null=True)
    article = models.ForeignKey(Article, models.PROTECT, null=True, related_name="+")
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    time = models.ForeignKey(TimeExpression, models.PROTECT, null=True, related_name="claim_dates")
    anchor = models.CharField(max_length=60, blank=True)
    rule = models.CharField(max_length=80, blank=True)
    by_hand = models.BooleanField(default=False)

    class Meta:
        ordering = ["claim", "role", "id"]
        constraints = [
            models.CheckConstraint(
                name="claim_date_is_in_order",
                condition=Q(earliest=None) | Q(latest=None) | Q(earliest__lte=F("latest")),
            )
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.edtf or self.value or self.words}"
