"""The ledger: what was done cannot be changed unseen, and whoever changes it by hand is found."""

from __future__ import annotations

from contextlib import contextmanager

import pytest
import rfc8785
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction

from articles import ledger
from articles.models import Decision
from articles.models.ledger import Door
from claims.actions.annotating import note
from tests.desk import bring, claim_on, faults, verdict


@pytest.fixture
def witnesses(tmp_path, settings):
    settings.LEDGER_CHECKPOINTS = tmp_path / "elsewhere" / "checkpoints.txt"
    return settings.LEDGER_CHECKPOINTS


@pytest.fixture
def ten_acts(cast, witnesses):
    """Ten rows of the ledger, the tenth witnessed elsewhere."""
    article = bring(cast.marit)
    claim = claim_on(cast.marit, article)
    for n in range(8):
        note(claim=claim.uid, by=cast.joris, door=Door.WEB, text=f"Notitie {n}")
    assert ledger.checkpoint() == 10
    assert not faults()


@contextmanager
def by_hand():
    """Write past the triggers, as somebody with the keys of the database can."""
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL session_replication_role = replica")
            yield cursor
            cursor.execute("SET LOCAL session_replication_role = origin")
            return
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = cursor.fetchall()
        for name, _ in triggers:
            cursor.execute(f'DROP TRIGGER "{name}"')
        yield cursor
        for _, sql in triggers:
            cursor.execute(sql)


def rows():
    return {d.seq: d for d in Decision.objects.all()}


# --- The application cannot ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "act",
    [
        lambda: Decision.objects.filter(seq=3).update(action="reject"),
        lambda: Decision.objects.filter(seq=3).update(door="api"),
        lambda: Decision.objects.filter(seq=3).update(by=None),
        lambda: Decision.objects.filter(seq=3).update(body=b"{}"),
        lambda: Decision.objects.filter(seq=3).update(body=None, hash="0" * 64),
        lambda: Decision.objects.filter(seq=3).delete(),
        lambda: Decision.objects.get(seq=3).delete(),
        lambda: Decision.objects.all().delete(),
        lambda: _altered(rows()[3]).save(),
        lambda: Decision.objects.bulk_update([_altered(rows()[3])], ["action"]),
        lambda: Decision.objects.bulk_create(
            [_altered(rows()[3])], update_conflicts=True, unique_fields=["seq"], update_fields=["action"]
        ),
        lambda: _sql("DELETE FROM articles_decision"),
        lambda: _sql("UPDATE articles_decision SET seq = 99 WHERE seq = 10"),
        lambda: _sql("TRUNCATE articles_decision" if connection.vendor == "postgresql" else _REPLACE),
    ],
)  # fmt: skip
def test_no_way_through_the_application_changes_or_removes_an_act(ten_acts, act):
    before = list(Decision.objects.order_by("seq").values())
    with pytest.raises(IntegrityError), transaction.atomic():
        act()
    assert list(Decision.objects.order_by("seq").values()) == before


_REPLACE = "INSERT OR REPLACE INTO articles_decision SELECT * FROM articles_decision WHERE seq = 4"


def _altered(row):
    row.action = "reject"
    return row


def _sql(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)


def test_an_erased_body_leaves_a_ledger_that_holds(ten_acts):
    Decision.objects.filter(seq=3).update(body=None)
    assert not faults()
    assert ledger.body_of(rows()[3]) == {}
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.filter(seq=3).update(body=b"{}")  # once gone, nothing else comes in its place


# --- Who does it by hand is found ----------------------------------------------------------------------------------


def test_an_altered_body_is_found(ten_acts):
    body = bytes(rows()[4].body).replace(b"Notitie", b"Motitie").replace(b"note", b"mote")
    with by_hand() as cursor:
        cursor.execute("UPDATE articles_decision SET body = %s WHERE seq = 4", [body])
    assert faults() == ["4: its body was altered"]


@pytest.mark.parametrize(
    ("column", "value"),
    [("action", "'reject'"), ("door", "'api'"), ("at", "'2020-01-01 00:00:00+00:00'"), ("subject_type", "'article'"),
     ("by_id", "NULL")],
)  # fmt: skip
def test_an_altered_column_is_found(ten_acts, column, value):
    with by_hand() as cursor:
        cursor.execute(f"UPDATE articles_decision SET {column} = {value} WHERE seq = 4")
    name = column.removesuffix("_id").replace("_type", "")
    assert faults() == [f"4: its column {name} was altered"]


def test_an_altered_body_with_its_own_hash_is_found_in_the_chain(ten_acts):
    row = rows()[4]
    said = ledger.body_of(row) | {"reason": "something else"}
    body = rfc8785.dumps(said)
    digest = ledger.hashlib.sha256(body).hexdigest()
    with by_hand() as cursor:
        cursor.execute("UPDATE articles_decision SET body = %s, body_sha256 = %s WHERE seq = 4", [body, digest])
    assert faults() == ["4: its hash is not that of its body"]


def test_a_removed_row_is_found(ten_acts):
    with by_hand() as cursor:
        cursor.execute("DELETE FROM articles_decision WHERE seq IN (4, 5)")
    assert faults() == ["4: rows 4 to 5 are missing", "6: does not follow the row before it"]


def test_a_ledger_cut_off_at_its_end_is_found_by_its_witness(ten_acts):
    with by_hand() as cursor:
        cursor.execute("DELETE FROM articles_decision WHERE seq > 7")
    assert faults() == ["8: rows 8 to 10 were cut off: a checkpoint knows row 10"]


def test_an_emptied_ledger_is_found_by_its_witness(ten_acts):
    with by_hand() as cursor:
        cursor.execute("DELETE FROM articles_decision")
    assert faults() == ["1: rows 1 to 10 were cut off: a checkpoint knows row 10"]


def test_a_ledger_cut_off_and_grown_again_is_found_even_when_newer_witnesses_came(cast, ten_acts):
    claim = Decision.objects.get(seq=10).subject_uid
    with by_hand() as cursor:
        cursor.execute("DELETE FROM articles_decision WHERE seq > 8")
    for n in range(3):
        note(claim=claim, by=cast.joris, door=Door.WEB, text=f"Later {n}")
        ledger.checkpoint()
    assert faults() == ["10: differs from the checkpoint kept elsewhere"]


def test_a_chain_computed_anew_is_found_by_its_witness(ten_acts):
    """Whoever alters a row and every hash after it deceives the chain, but not what is kept elsewhere."""
    previous = rows()[3].hash
    with by_hand() as cursor:
        for seq in range(4, 11):
            row = rows()[seq]
            body = rfc8785.dumps(ledger.body_of(row) | {"reason": "as I want it"})
            digest = ledger.hashlib.sha256(body).hexdigest()
            chained = ledger._chain(previous, digest)
            cursor.execute(
                "UPDATE articles_decision SET body = %s, body_sha256 = %s, previous = %s, hash = %s WHERE seq = %s",
                [body, digest, previous, chained, seq],
            )
            previous = chained
    assert faults() == ["10: differs from the checkpoint kept elsewhere"]


def test_the_command_says_so_and_fails(ten_acts, capsys):
    call_command("verify_ledger")
    assert "The ledger holds." in capsys.readouterr().out
    with by_hand() as cursor:
        cursor.execute("DELETE FROM articles_decision WHERE seq = 4")
    with pytest.raises(CommandError, match="2 fault"):
        call_command("verify_ledger")
    assert "row 4: rows 4 to 4 are missing" in capsys.readouterr().out


def test_a_witness_file_may_lie_elsewhere(ten_acts, witnesses, tmp_path, capsys):
    other = tmp_path / "usb-stick.txt"
    other.write_text(witnesses.read_text())
    witnesses.unlink()
    with by_hand() as cursor:
        cursor.execute("DELETE FROM articles_decision WHERE seq > 7")
    with pytest.raises(CommandError):
        call_command("verify_ledger", "--checkpoints", str(other))
    with pytest.raises(CommandError):
        call_command("verify_ledger", "--checkpoints", str(tmp_path / "not-there.txt"))


def test_a_head_is_witnessed_once(ten_acts, witnesses, cast):
    ledger.checkpoint()
    ledger.checkpoint()
    assert len(witnesses.read_text().splitlines()) == 1
    bring(cast.marit, "Een ander bericht over de brug.")
    ledger.checkpoint()
    assert len(witnesses.read_text().splitlines()) == 2


# --- What the chain is made of -------------------------------------------------------------------------------------


def test_each_act_says_who_when_what_and_through_which_door(ten_acts, cast):
    row = rows()[3]
    said = ledger.body_of(row)
    assert (said["by"], said["name"], said["door"], said["action"]) == (str(cast.joris.pk), "joris", "web", "note")
    assert rfc8785.dumps(said) == bytes(row.body)
    assert len(said["salt"]) == 32
    assert len({ledger.body_of(r)["salt"] for r in rows().values()}) == 10
    assert row.previous == rows()[2].hash
    assert rows()[1].previous == ledger.GENESIS


def test_a_verdict_stands_in_the_chain_too(ten_acts, cast):
    from claims.models import Claim

    verdict(Claim.objects.get(), cast.joris)
    assert ledger.body_of(rows()[11])["action"] == "verify"
    assert not faults()
