"""New keys for the server from the command line: the host makes them, two stewards sign, holders renew what waits."""

import os
import time
from pathlib import Path

import pytest
from program import People, run

from escrow_acts import file_waiting
from harness import NUMBER, passphrase, town
from parasol.host.checks import Verdict, store
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.roster.client.server_keys import words_of
from parasol.kernel.server import renewing
from parasol.kernel.storage.opening import url_of

WHY = "the machine was out of our sight"


def store_of(people: People) -> str:
    return str(people.town.folder)


def stopped(people: People) -> None:
    people.town.close()
    people.town._ready.clear()


def test_the_host_makes_them_two_stewards_sign_and_a_holder_renews(people: People) -> None:
    words, waits = people.first_words, file_waiting(people.town, people.member, NUMBER)
    none = people.json("renew-server-keys", lines=(words, WHY))
    assert (none.code, none.json["error"]) == (1, "no-new-keys")
    if url_of(people.town.folder) is None:
        busy = run("new-server-keys", "--store", store_of(people))
        assert busy.code == 1, "SQLite has one program at a time"
    stopped(people)
    made = run("new-server-keys", "--store", store_of(people), "--json")
    assert made.code == 0
    called = made.json["words"]
    assert len(called.split("-")) == 5
    told = people.town.folder / renewing.WAITING
    assert store.WAITING == renewing.WAITING
    os.utime(told, (0, time.time() - 8 * 86_400))
    assert run("new-server-keys", "--store", store_of(people), "--json").json["words"] == called, "again, the same"
    (late,) = store.waiting_keys(people.town.folder)
    assert (late.verdict, "8 days ago" in late.text) == (Verdict.LOOK, True)
    assert late.advice.endswith(f"parasol new-server-keys --store {people.town.folder} --take-back")
    proposed = people.json("renew-server-keys", lines=(words, WHY))
    assert proposed.code == 6
    assert called in proposed.err
    assert f"put new keys of the server into force, called {called}" in people("proposals", lines=(words,)).out
    agreed = people("proposals", "agree", proposed.json["proposal"], lines=(people.second_words, WHY))
    assert agreed.code == 0
    renewing.forget_waiting(people.town.folder, 1)
    assert told.exists()
    renewing.forget_waiting(people.town.folder, 2)
    assert store.waiting_keys(people.town.folder) == []
    assert people("rekey", lines=(words,)).code == 0
    told = people("receipt", "read", lines=(waits.words,))
    assert "parasol receipt renew" in told.out
    renewed = people.json("receipt", "renew", lines=(waits.words, people.member_words))
    assert (renewed.json["renewed"], renewed.json["met"]) == (True, False)
    again = people.json("receipt", "renew", lines=(waits.words,))
    assert (again.json["renewed"], again.json["met"]) == (False, None)
    assert "parasol receipt renew" not in people("receipt", "read", lines=(waits.words,)).out
    assert "renewed the keys of the server" in people("decisions", lines=(people.member_words,)).out


def test_keys_that_nobody_signed_are_taken_back(people: People) -> None:
    stopped(people)
    first = run("new-server-keys", "--store", store_of(people), "--json").json["words"]
    (fresh,) = store.waiting_keys(people.town.folder)
    assert fresh.verdict is Verdict.GOOD
    assert run("new-server-keys", "--store", store_of(people), "--take-back").code == 0
    assert store.waiting_keys(people.town.folder) == []
    assert run("new-server-keys", "--store", store_of(people), "--json").json["words"] != first


def test_keys_that_wait_right_after_others_came_into_force_are_told_of_too(people: People) -> None:
    stopped(people)
    run("new-server-keys", "--store", store_of(people))
    proposed = people.json("renew-server-keys", lines=(people.first_words, WHY))
    people("proposals", "agree", proposed.json["proposal"], lines=(people.second_words, WHY))
    stopped(people)
    assert run("new-server-keys", "--store", store_of(people)).code == 0
    renewing.forget_waiting(people.town.folder, 2)  # what the server does at its next start, or within the hour
    (fresh,) = store.waiting_keys(people.town.folder)
    assert fresh.verdict is Verdict.GOOD


@pytest.mark.sqlite_only
def test_an_archive_from_after_the_change_fills_a_server_that_goes_on(people: People, tmp_path: Path) -> None:
    stopped(people)
    run("new-server-keys", "--store", store_of(people))
    proposed = people.json("renew-server-keys", lines=(people.first_words, WHY))
    people("proposals", "agree", proposed.json["proposal"], lines=(people.second_words, WHY))
    people("rekey", lines=(people.first_words,))
    stopped(people)
    recovery = run("recovery-key", "--store", store_of(people), "--json").json["recovery_key"]
    made = run("export", "--store", store_of(people), "--out", str(tmp_path / "x.age"))
    assert made.code == 0
    lines = (recovery, people.first_words)
    assert run("import", str(tmp_path / "x.age"), "--store", str(tmp_path / "new"), lines=lines).code == 0
    moved = run("new-server-keys", "--store", str(tmp_path / "new"), "--json")
    assert moved.code == 0, "it opens with the keys in force, and others would be number 3"
    with town(tmp_path / "new") as running:
        assert running.server.keeper.state.keys_number == 2
        assert running.server.token_key == fetch(running.connect()).server_keys[1].token_key


def test_there_are_none_for_a_store_that_is_not_founded_or_not_there(tmp_path: Path) -> None:
    for folder in (tmp_path / "nothing", tmp_path / "empty"):
        if folder.name == "empty":
            with town(folder) as running:
                running.serve()
        told = run("new-server-keys", "--store", str(folder), "--json")
        assert (told.code, told.json["error"]) == (1, "not-prepared")


def test_the_words_tell_each_key_from_another() -> None:
    one, other = bytes(32), bytes([1]) * 32
    assert passphrase() != words_of((one, one, other))
    assert len({words_of(keys) for keys in ((one, one, other), (one, other, one), (other, one, one))}) == 3
