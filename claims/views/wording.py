"""What happened, in words an editor uses: one sentence per act of the ledger, one per direction of a link."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from articles import ledger
from articles.models import Decision
from claims.models import Claim, Link, Recheck
from claims.models.judging import Accuracy

DID: Mapping[str, str | Promise] = {
    "upload": _("uploaded this text"),
    "set_facts": _("corrected the facts of the text"),
    "withdraw": _("withdrew the upload"),
    "read_again": _("had the text read again"),
    "queue": _("queued the claims of this text"),
    "queue_claims": _("queued the claims of this text"),
    "make_claim": _("made the claim from a passage"),
    "edit": _("edited the claim"),
    "add_appearance": _("added an appearance"),
    "remove_appearance": _("took an appearance away"),
    "adopt_speaker": _("took the proposed speaker"),
    "set_speakers": _("changed the speaker"),
    "move_appearance": _("corrected the passage"),
    "set_dates": _("set a date"),
    "flip_date": _("took the other reading of a date"),
    "unset_date": _("set a date to unknown"),
    "set_speech": _("corrected the type of quote"),
    "judge_first": _("gave the first judgement; it stays sealed until the second check"),
    "judge_differently": _("judged otherwise than the first; a third person decides"),
    "verify": _("verified the claim"),
    "override": _("put one judgement in force without a second check"),
    "stand": _("looked again: the record stands"),
    "reject": _("rejected the claim"),
    "park": _("parked the claim"),
    "reopen": _("reopened the claim"),
    "retract": _("retracted the claim"),
    "take_over": _("took the claim over"),
    "assign": _("assigned the claim"),
    "pin": _("pinned the claim, or put it back"),
    "link": _("linked two claims"),
    "unlink": _("withdrew a link"),
    "rest_link": _("let a link rest on other passages"),
    "dismiss_suggestion": _("dismissed a suggested link"),
    "forget_answer": _("took a dismissal back"),
    "rule_origin": _("ruled on the origin of two articles"),
    "withdraw_ruling": _("took a ruling on origins back"),
    "set_utterance": _("said which passages are one utterance"),
    "withdraw_utterance_ruling": _("took back that two passages are not one utterance"),
    "note": _("wrote a note"),
    "evidence": _("held up evidence"),
    "undo": _("undid the act before"),
    "split": _("split the claim"),
    "merge": _("merged another claim into this one"),
    "merge_into": _("merged this claim into another"),
    "give_back": _("gave a merged claim its appearances back"),
    "follow_dates": _("worked out the dates again"),
    "supersede": _("let the record of the other claim stand in this one"),
    "step": _("recorded a step of the commitment"),
    "withdraw_step": _("took a step of the commitment back"),
    "non_statement": _("recorded that somebody says nothing about it"),
    "withdraw_non_statement": _("took a recorded silence back"),
    "no_contradiction": _("called two claims no contradiction"),
    "withdraw_answer": _("took “no contradiction” back"),
    "set_issue": _("put the claim under a question of the board"),
    "add_issue": _("added a question to the board"),
    "reword_issue": _("reworded a question of the board"),
    "remove_issue": _("removed a question of the board"),
    "order_issues": _("ordered the questions of the board"),
    "make_set": _("made a set"),
    "edit_set": _("edited a set"),
    "pick_claims": _("picked claims into a set"),
    "release_set": _("released a set"),
    "made_snapshot": _("made a snapshot"),
    "make_webhook": _("made a webhook"),
    "end_webhook": _("ended a webhook"),
    "turn_secret": _("gave a webhook a new secret"),
    "test_webhook": _("sent a webhook a test message"),
    "erase": _("erased a text"),
    "bulk": _("acted on several claims"),
    "undo_bulk": _("undid an act on several claims"),
    "add_topic": _("added a topic"),
    "add_actor": _("added an actor"),
    "rename_actor": _("renamed the actor"),
    "set_actor_facts": _("set the facts of the actor"),
    "add_name": _("added a name of the actor"),
    "remove_name": _("took a name of the actor away"),
    "add_office": _("added an office of the actor"),
    "end_office": _("set the end of an office"),
    "remove_office": _("took an office of the actor off"),
    "merge_actors": _("merged the actor into another"),
    "split_actor": _("made two actors of a merged one again"),
    "part_actor": _("made a second actor of this one"),
    "refuse_spelling": _("answered that a spelling is no name of the actor"),
    "add_publisher": _("added a publisher"),
    "change_topic": _("changed a topic"),
    "change_actor": _("changed an actor"),
    "change_publisher": _("changed a publisher"),
    "add_colleague": _("added a colleague"),
    "give_role": _("gave a colleague another role"),
    "deactivate": _("deactivated a colleague"),
    "reactivate": _("activated a colleague"),
    "reset_password": _("gave a colleague a new password"),
    "choose_password": _("chose a new password"),
    "make_token": _("made an API token"),
    "revoke_token": _("revoked an API token"),
}

LINK_FROM: Mapping[str, str | Promise] = dict(Link.Type.choices)
LINK_TO: Mapping[str, str | Promise] = {
    Link.Type.REPEATS: _("repeats"),
    Link.Type.CONTRADICTS: _("contradicts"),
    Link.Type.SUPPORTS: _("is supported by"),
    Link.Type.UPDATES: _("is updated by"),
    Link.Type.QUALIFIES: _("is qualified by"),
    Link.Type.RESPONDS_TO: _("is answered by"),
}

MAY: Mapping[str, str | Promise] = {
    "same": _("may say the same as"),
    "repeats": _("may repeat"),
    "contradicts": _("may contradict"),
    "supports": _("may support"),
    "updates": _("may update"),
    "qualifies": _("may qualify"),
    "responds_to": _("may respond to"),
    "related": _("may belong together with"),
}
MAY_TURNED: Mapping[str, str | Promise] = {
    **MAY,
    "supports": _("may be supported by"),
    "updates": _("may be updated by"),
    "qualifies": _("may be qualified by"),
    "responds_to": _("may be answered by"),
}
"""What the machine suggests of two claims: never as a fact, and from the side of the claim on the screen."""

DOORS: Mapping[str, str | Promise] = {
    "api": _("through the API"),
    "admin": _("in the reference data"),
    "worker": _("by a worker"),
    "command": _("from the command line"),
}

SCOPE: Mapping[str, str | Promise] = {
    "who": _("Who"),
    "act": _("Does what"),
    "whom": _("To whom"),
    "where": _("Where"),
    "when": _("When"),
    "condition": _("On which condition"),
    "amount": _("How many"),
    "unit": _("Of what, counted as"),
    "of": _("Out of what"),
    "counted_by": _("Counted by"),
}

MODS: Mapping[str, str | Promise] = {
    "MORE_THAN": _("more than"),
    "LESS_THAN": _("less than"),
    "EQUAL_OR_MORE": _("at least"),
    "EQUAL_OR_LESS": _("at most"),
    "APPROX": _("about"),
}


CHANGED: Mapping[str, str | Promise] = {
    "statement": _("Statement"),
    "exact": _("Passage"),
    "title": _("Title"),
    "publisher": _("Publisher"),
    "credit": _("Credit"),
    "url": _("Web address"),
    "published": _("Published"),
    "dates": _("Date"),
    "speaker": _("Speaker"),
    "topics": _("Topics"),
    "articles": _("Articles"),
    "publishers": _("Outlets"),
    "agencies": _("Agencies"),
    "utterances": _("Utterances"),
    "independent": _("Independent origins"),
}
"""The parts of a record that an editor can weigh, by the keys of `records.body`."""
TOLD = frozenset({*CHANGED, "actors", "name", "edtf", "value", "as_stated"})
"""The last keys that say something in words: not ids, offsets, hashes, or days worked out from a date."""

PLACES: Mapping[str, str | Promise] = {"moved": _("moved"), "gone": _("gone")}


def why_again(recheck: Recheck) -> str:
    """Say why a claim is to be looked at again; a link that asked for it is told from the side of this claim."""
    kind, colon, statement = recheck.reason.partition(": ")
    if recheck.cause == Recheck.Cause.LINK and colon and kind in LINK_TO:
        return f"{LINK_TO[kind]} “{statement}”"
    title, colon, place = recheck.reason.rpartition(": ")
    if recheck.cause == Recheck.Cause.ARTICLE_REPLACED and place in PLACES:
        return f"{title}: {PLACES[place]}"
    return recheck.reason


@dataclass(frozen=True)
class Change:
    """One fact of a record that would read otherwise now, as an editor says it; "" where nothing is known."""

    what: str | Promise
    then: str
    now: str


def would_change(recheck: Recheck) -> list[Change]:
    """Tell what a record made now would say otherwise: each fact once, in the words of CHANGED."""
    told = []
    for change in recheck.would_change:
        keys = [part for part in reversed(change["field"].split("/")) if part and not part.isdigit()]
        part = next((key for key in keys if key in CHANGED), "") if keys and keys[0] in TOLD else ""
        if part:
            told.append(Change(CHANGED[part], _in_words(change["from"]), _in_words(change["to"])))
    return list(dict.fromkeys(told))


def _in_words(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_in_words, value)))
    if isinstance(value, dict):
        name = value.get("name") or value.get(get_language() or "") or value.get("nl")
        return str(name or value.get("edtf") or value.get("words") or "")
    return "" if value is None else str(value)


@dataclass(frozen=True)
class Told:
    """One act as the history tells it."""

    seq: int
    at: datetime
    who: str
    did: str
    change: str
    reason: str
    door: str
    url: str = ""
    about: str = ""


def tell(act: Decision, *, url: str = "", about: str = "") -> Told:
    """Tell one act of the ledger in words."""
    body = ledger.body_of(act)
    by = act.by
    return Told(
        act.seq,
        act.at,
        by.name if by is not None else str(_("The machine")),
        str(DID.get(act.action, act.action.replace("_", " "))),
        _change(body.get("changes", {})),
        body.get("reason", ""),
        str(DOORS.get(act.door, "")),
        url,
        about,
    )


def _change(changes: Mapping[str, Any]) -> str:
    parts = []
    if "statement" in changes:
        before, after = changes["statement"]
        parts.append(f"“{before}” → “{after}”" if before else f"“{after}”")
    for field, words in (("state", dict(Claim.State.choices)), ("kind", dict(Claim.Kind.choices))):
        value = changes.get(field)
        if isinstance(value, list) and len(value) == 2 and value[0] != value[1]:
            parts.append(" → ".join(str(words.get(each, each or "–")) for each in value))
    if isinstance(changes.get("speaker_text"), list):
        parts.append(" → ".join(f"“{each}”" if each else "–" for each in changes["speaker_text"]))
    if isinstance(changes.get("dates"), list):
        parts.append(_dates(changes["dates"]))
    for judgement in changes.get("judgements", []):
        if isinstance(judgement, dict) and judgement.get("accuracy") in Accuracy.values:
            parts.append(f"{_('So')}: {Accuracy(judgement['accuracy']).label}")
    return " · ".join(part for part in dict.fromkeys(parts) if part)


def _dates(change: list[Any]) -> str:
    if len(change) != 2 or not all(isinstance(side, list) for side in change):
        return ""
    before, after = (", ".join(str(each[1]) for each in side if isinstance(each, list)) or "–" for side in change)
    return f"{before} → {after}" if before != after else ""
