"""Every act of the desk on a key: the one table that the pages, the help overlay and the tests read."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Key:
    """A key as the script compares it (`code`), as the page prints it (`shown`), and what it does."""

    code: str
    shown: str
    label: str | Promise


GROUPS: dict[str | Promise, dict[str, Key]] = {
    _("Everywhere"): {
        "help": Key("?", "?", _("Show these shortcuts")),
        "search": Key("/", "/", _("Search")),
        "deal": Key("n", "n", _("Deal me the next claim")),
        "close": Key("Escape", "Esc", _("Close, or leave the text field")),
    },
    _("Queue"): {
        "next": Key("j", "j", _("Next in the list")),
        "previous": Key("k", "k", _("Previous in the list")),
        "pick": Key(" ", "␣", _("Select for an act on several claims")),
    },
    _("Judge"): {
        "confirmed": Key("1", "1", _("Said: confirmed")),
        "differs": Key("2", "2", _("Said: differs")),
        "not_found": Key("3", "3", _("Said: not found")),
        "holds": Key("shift+1", "⇧1", _("So: holds")),
        "disputed": Key("shift+2", "⇧2", _("So: disputed")),
        "false": Key("shift+3", "⇧3", _("So: false")),
        "open": Key("shift+4", "⇧4", _("So: open")),
        "reason": Key("r", "r", _("Write the reason")),
        "judge": Key("Enter", "↵", _("Give the verdicts and go to the next")),
        "reject": Key("x", "x", _("Reject")),
        "park": Key("p", "p", _("Park")),
        "second": Key("c", "c", _("To the claims that wait for a second check")),
        "undo": Key("u", "u", _("Undo my last act")),
    },
    _("Correct"): {
        "edit": Key("e", "e", _("Edit the statement")),
        "adopt": Key("y", "y", _("Take the proposed speaker")),
        "speaker": Key("s", "s", _("Change the speaker")),
        "date": Key("t", "t", _("Set a date")),
        "span": Key("a", "a", _("Change the passage")),
        "issue": Key("q", "q", _("Topics and question")),
        "split": Key("d", "d", _("Split in two")),
        "merge": Key("g", "g", _("Merge with another claim")),
        "assign": Key("w", "w", _("Assign to someone")),
        "unknown_date": Key("T", "⇧t", _("The date is unknown")),
        "kind_statement": Key("5", "5", _("Kind of claim: statement")),
        "kind_event": Key("6", "6", _("Kind of claim: event")),
        "kind_figure": Key("7", "7", _("Kind of claim: figure")),
        "kind_commitment": Key("8", "8", _("Kind of claim: commitment")),
        "kind_position": Key("9", "9", _("Kind of claim: position")),
        "speech_direct": Key("shift+5", "⇧5", _("Type of quote: direct speech")),
        "speech_mixed": Key("shift+6", "⇧6", _("Type of quote: partly quoted")),
        "speech_indirect": Key("shift+7", "⇧7", _("Type of quote: indirect speech")),
        "speech_": Key("shift+8", "⇧8", _("Type of quote: no quote")),
    },
    _("Add"): {
        "link": Key("l", "l", _("Link to another claim")),
        "note": Key("m", "m", _("Write a note")),
        "evidence": Key("b", "b", _("Add evidence")),
        "source": Key("o", "o", _("Open the article")),
        "claim": Key("h", "h", _("Open the claim's own page")),
        "select": Key("v", "v", _("Select words with the arrow keys")),
    },
}

KEYS: dict[str, Key] = {name: key for group in GROUPS.values() for name, key in group.items()}
