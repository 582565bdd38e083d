"""The store is taken after members renewed their own keys: nothing but the roster names an old key."""

import base64
from collections.abc import Iterable

import evidence
import pytest

from harness import NUMBER, Town, check_number, passphrase
from parasol.kernel.roster.client import tending
from parasol.kernel.roster.client.own_keys import renew_own_keys
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal.hybrid import AgeKey
from parasol.kernel.vault.client import keys_of
from parasol.kernel.wire.tokens import first_week_kept, week_of


def forms(key: bytes) -> set[bytes]:
    return {key, key.hex().encode(), base64.b64encode(key), base64.b64encode(key).rstrip(b"=")}


def named_in(served: Town, *needles: bytes) -> set[str]:
    """The tables with a row in which one of these stands."""
    wanted = {form for needle in needles for form in forms(needle)}
    return {table for table, row in evidence.rows_of(served.folder) if any(each in row for each in wanted)}


def marks_of(served: Town, person: Person) -> list[bytes]:
    """What stands for a member among those who drew."""
    limit, today = served.server._tokens, person.device.today()
    weeks: Iterable[int] = range(first_week_kept(today), week_of(today) + 1)
    return [*limit.member_marks(person.key), *(limit.issued_mark(person.key, week)[:13] for week in weeks)]


@pytest.mark.parametrize("role", ["member", "steward"])
def test_no_table_but_those_of_signed_things_names_the_old_keys_after_a_renewal(served: Town, role: str) -> None:
    words = passphrase()
    first = served.found()
    person = served.invite(first, role, words)
    check_number(person, NUMBER)
    before = named_in(served, person.key)
    recipient = AgeKey.of(person.contents.seat.identity).recipient.encode()
    assert {"roster", "box", "recipient"} <= before, "the control: the search finds a key"
    assert named_in(served, recipient) == {"recipient"}
    assert named_in(served, *marks_of(served, person)) == {"drawn", "credential"}
    vault = keys_of(words, "vault")
    assert named_in(served, vault.name, vault.sign_key) == {"vault"}
    new = renew_own_keys(person, passphrase())
    if role == "steward":
        tending.tend(new)
    assert named_in(served, person.key) == {"roster"}
    assert named_in(served, recipient, *marks_of(served, person), vault.name, vault.sign_key) == set()
    assert {"roster", "box", "recipient"} <= named_in(served, new.key)
    assert named_in(served, *marks_of(served, new)) == {"drawn", "credential"}


def test_no_row_but_a_signed_one_names_both_an_old_key_and_a_new_one(served: Town) -> None:
    first, member = served.settled("member")
    new = renew_own_keys(member, passphrase())
    first.refresh()
    tending.tend(first)
    old_forms, new_forms = forms(member.key), forms(new.key)
    both = {
        table
        for table, row in evidence.rows_of(served.folder)
        if any(each in row for each in old_forms) and any(each in row for each in new_forms)
    }
    assert both == {"roster"}
