"""Every case in ``vectors/`` through the code that people's clients and the server run.

The cases are data (``tools/vectors/make.py`` writes them), so that the TypeScript client runs the same ones. A case
fails here with its own name, which is the name of the defect.
"""

import asyncio
import base64
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import accumulate, islice
from types import SimpleNamespace
from typing import Any

import httpx
import msgspec
import pytest
from cases import Case, each, load, raw
from msgspec import UNSET
from rpds import HashTrieMap
from starlette.requests import Request

from parasol.features.alerts.case import CaseIdentifier
from parasol.features.alerts.client.alert import verify_alert
from parasol.features.checks.client import answers, index
from parasol.features.checks.client.check import fetch_bucket
from parasol.features.checks.client.identifiers import Identifier
from parasol.features.checks.client.identifiers.partial import Partial, place_of
from parasol.features.checks.client.identifiers.question import only
from parasol.features.checks.client.summary import BEGINNING_BYTES, verify_answer
from parasol.features.checks.client.tree import BucketFull, NeedsAll, Tree
from parasol.features.checks.contexts import element_of, inner_of, release_of
from parasol.features.reports.client.reporter import decode_own
from parasol.features.reports.client.withdrawals import remember_withdrawals
from parasol.features.reports.structs import OwnPart
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.client.connection import BadAnswer, Connection
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.formats.contexts.rooms import report_bytes, vault_bytes
from parasol.kernel.http.dispatch import Dispatcher
from parasol.kernel.http.problems import Refused
from parasol.kernel.http.route import Call, Route, Who
from parasol.kernel.http.sites import Sites
from parasol.kernel.limits import SpentNonce, StaleNonce
from parasol.kernel.rooms.client.held import open_own_text, seal_own
from parasol.kernel.rooms.client.room import newest_page
from parasol.kernel.rooms.pages import packed
from parasol.kernel.roster.client.register import Begun, told, whole_from
from parasol.kernel.roster.client.roster import fetch, fetch_whole
from parasol.kernel.roster.rules import EntrySignature, RosterRefused, RosterState, SignedEntry, apply, replay
from parasol.kernel.roster.rules.checkpoint import CheckpointRefused, check_in_force, checkpoint_of
from parasol.kernel.roster.rules.checkpoint import opened as begun_with
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.epochs import SeenEpochs, desk_in_force_on, in_force_on
from parasol.kernel.roster.rules.key_tree import is_over
from parasol.kernel.roster.rules.members import in_order
from parasol.kernel.roster.rules.older import EpochsRefused, decoded, with_older
from parasol.kernel.roster.rules.packed import PARTS
from parasol.kernel.roster.rules.pages import framed, pages_of, root_over
from parasol.kernel.roster.rules.registered import RegisterRefused, known_register, read_register
from parasol.kernel.seal import AgeKey, Unreadable, derive, open_envelope
from parasol.kernel.seal.age import age_decrypt, check_recipient
from parasol.kernel.seal.note import open_note, seal_note
from parasol.kernel.seal.record import open_record, open_thread, seal_record, seal_thread
from parasol.kernel.tokens.client.derive import master_of
from parasol.kernel.vault.client import WordKeys, keys_of, open_vault, seal_vault
from parasol.kernel.vault.client.contents import decode_contents
from parasol.kernel.vault.client.keys import stretch
from parasol.kernel.vault.structs import Pin, VaultContents
from parasol.kernel.wire.signing import BadSignature, for_site, public_key_of, sign, signed_bytes, verify

FILES = {
    name: load(name)
    for name in (
        *(
            "age",
            "alert",
            "answer",
            "checkpoint",
            "register",
            "epochs",
            "index",
            "key-tree",
            "keys",
            "note",
            "older",
            "page",
            "parcel",
            "record",
            "request",
            "roster",
            "roster-chains",
            "roster-closing",
            "roster-desks",
            "roster-key-tree",
            "roster-server-keys",
            "vault",
            "withdraw",
        ),
    )
}


def cases(name: str, *ops: str) -> pytest.MarkDecorator:
    return each(FILES[name], *ops)


def outcome(act: Callable[[], Any]) -> Any:
    """What came out, or the error as a case writes it."""
    try:
        return act()
    except (Unreadable, Distrust, RosterRefused, Refused, CheckpointRefused, EpochsRefused) as error:
        return {"error": error.code}
    except BadSignature:
        return {"error": "bad-signature"}
    except BadAnswer:
        return {"error": "cut-off"}


def giving(value: bytes) -> Callable[[int], bytes]:
    """Randomness that gives exactly this, once."""
    left = [value]

    def random(size: int) -> bytes:
        given = left.pop()
        assert len(given) == size
        return given

    return random


def drawing(case: Case) -> Callable[[int], bytes]:
    """Randomness of one check: the input that stands for no key, and two blinds."""
    left = [raw(case["input_beside"]), *map(raw, case["blind_randomness"])]

    def random(size: int) -> bytes:
        given = left.pop(0)
        assert len(given) == size
        return given

    return random


# The files


def test_failing_cases_outnumber_good_ones_wherever_something_can_fail() -> None:
    for name, file in FILES.items():
        bad = sum(1 for case in file["cases"] if case["expect"] != "ok")
        assert name == "keys" or bad > len(file["cases"]) - bad, name


@pytest.mark.parametrize("name", FILES)
def test_every_case_has_its_own_name_and_is_good_or_names_its_error(name: str) -> None:
    assert FILES[name]["description"]
    names = [case["name"] for case in FILES[name]["cases"]]
    assert len(names) == len(set(names))
    for case in FILES[name]["cases"]:
        assert case["expect"] == "ok" or case["expect"]["error"]


# Words


@cases("keys")
def test_words_give_the_keys_of_the_vectors(case: Case) -> None:
    keys = keys_of(case["phrase"], case["purpose"])
    assert stretch(case["phrase"]).hex() == case["seed"]
    assert keys.name.hex() == case["key_name"]
    assert keys.sign_seed.hex() == case["sign_seed"]
    assert keys.sign_key.hex() == case["sign_key"]
    assert keys.wrap.hex() == case["wrap"]


def test_no_two_purposes_or_passphrases_share_a_key() -> None:
    made = [case[field] for case in FILES["keys"]["cases"] for field in ("key_name", "sign_seed", "sign_key", "wrap")]
    assert len(made) == len(set(made))


# Vaults


@cases("vault", "open")
def test_a_vault_opens_only_as_it_was_sealed(case: Case) -> None:
    keys = WordKeys(raw(case["key_name"]), bytes(32), raw(case["wrap"]))
    got = outcome(lambda: open_vault(keys, case["version"], raw(case["sealed"])))
    if case["expect"] != "ok":
        assert got == case["expect"]
        return
    assert got == raw(case["text"])
    made = seal_vault(keys, case["version"], raw(case["text"]), giving(raw(case["nonce"])))
    assert made == raw(case["sealed"])


@cases("vault", "contents")
def test_a_vaults_contents_are_read_strictly(case: Case) -> None:
    got = outcome(lambda: decode_contents(raw(case["text"])))
    if case["expect"] == "ok":
        assert msgspec.json.encode(got) == raw(case["text"])
    else:
        assert got == case["expect"]


@cases("vault", "master")
def test_tokens_of_a_week_follow_from_the_master_secret_that_they_were_drawn_with(case: Case) -> None:
    contents = decode_contents(raw(case["text"]))
    assert isinstance(contents, VaultContents)
    assert b64(master_of(contents.seat, case["purpose"], case["week"])) == case["master"]


@cases("vault", "signature")
def test_a_vault_signature_holds_for_one_vault_version_and_operation(case: Case) -> None:
    asked = vault_bytes(case["operation"], raw(case["key_name"]), case["version"], raw(case["sealed"]))
    covered = for_site(case["site"], asked)
    got = outcome(lambda: verify(raw(case["auth_key"]), "vault", covered, raw(case["signature"])))
    if case["expect"] != "ok":
        assert got == case["expect"]
        return
    assert got is None
    assert signed_bytes("vault", covered) == raw(case["signed_bytes"])
    assert sign(raw(case["sign_seed"]), "vault", covered) == raw(case["signature"])


# Records


def held(group: int, epoch: int) -> bytes | None:
    key = FILES["record"]["generation_keys"].get(f"{group}/{epoch}")
    return raw(key) if key else None


@cases("record", "group")
def test_a_group_record_opens_only_in_its_room_and_epoch_by_its_author(case: Case) -> None:
    room, id, sealed = raw(case["room"]), raw(case["id"]), raw(case["sealed"])
    got = outcome(lambda: open_record(room, id, sealed, held))
    if case["expect"] != "ok":
        assert got == case["expect"]
        return
    seed, body = raw(case["author_seed"]), raw(case["body"])
    number = {"members": 1, "stewards": 2}[case["group"]]
    assert (got.id, got.author, got.body) == (id, public_key_of(seed), body)
    assert (got.group, got.generation) == (number, case["generation"])
    key = held(number, case["generation"])
    assert key is not None
    assert (
        seal_record(room, case["group"], case["generation"], key, seed, id, body, giving(raw(case["nonce"]))) == sealed
    )


@cases("record", "thread")
def test_a_message_opens_only_in_its_conversation(case: Case) -> None:
    room, id, sealed, key = raw(case["room"]), raw(case["id"]), raw(case["sealed"]), raw(case["thread_key"])
    got = outcome(lambda: open_thread(room, id, sealed, key))
    if case["expect"] != "ok":
        assert got == case["expect"]
        return
    seed, body = raw(case["author_seed"]), raw(case["body"])
    assert (got.id, got.author, got.body) == (id, public_key_of(seed), body)
    assert seal_thread(room, key, seed, id, body, giving(raw(case["nonce"]))) == sealed


@cases("record", "own")
def test_the_reporters_own_copy_opens_with_their_words_alone(case: Case) -> None:
    keys = WordKeys(raw(case["key_name"]), bytes(32), raw(case["wrap"]))
    got = outcome(lambda: decode_own(open_own_text(keys, raw(case["sealed"]))))
    if case["expect"] != "ok":
        assert got == case["expect"]
        return
    assert isinstance(got, OwnPart)
    assert msgspec.json.encode(got) == raw(case["text"])
    assert seal_own(keys, raw(case["text"]), giving(raw(case["nonce"]))) == raw(case["sealed"])


@cases("record", "filing")
def test_a_filing_signature_covers_the_room_and_every_part_in_order(case: Case) -> None:
    asked = report_bytes(raw(case["room"]), [(raw(id), raw(body)) for id, body in case["records"]])
    covered = for_site(case["site"], asked)
    got = outcome(lambda: verify(raw(case["holder_key"]), "open", covered, raw(case["signature"])))
    if case["expect"] != "ok":
        assert got == case["expect"]
        return
    assert got is None
    assert signed_bytes("open", covered) == raw(case["signed_bytes"])
    assert sign(raw(case["holder_seed"]), "open", covered) == raw(case["signature"])


# Envelopes


@cases("age", "open")
def test_age_files(case: Case) -> None:
    got = outcome(lambda: age_decrypt(raw(case["sealed"]), [FILES["age"]["identity"]]))
    assert got == (raw(case["text"]) if case["expect"] == "ok" else case["expect"])


@cases("age", "seal")
def test_age_recipients(case: Case) -> None:
    assert outcome(lambda: check_recipient(case["recipient"]) or "ok") == case["expect"]


@cases("age", "key")
def test_age_identities(case: Case) -> None:
    got = outcome(lambda: AgeKey.of(case["identity"]).recipient)
    assert got == (case["recipient"] if case["expect"] == "ok" else case["expect"])


@cases("parcel")
def test_an_envelope_opens_for_its_recipient_as_it_was_sealed(case: Case) -> None:
    got = outcome(lambda: open_envelope(raw(case["parcel"]), [FILES["parcel"]["identity"]]))
    assert got == (raw(case["text"]) if case["expect"] == "ok" else case["expect"])


# Notes


@cases("note")
def test_a_note_on_the_roster_is_opened_or_refused(case: Case) -> None:
    keys = {case["generation"]: raw(case["key"])}
    got = outcome(lambda: open_note(case["kind"], raw(case["subject"]), raw(case["note"]), keys.get))
    assert got == (raw(case["author"]) if case["expect"] == "ok" else case["expect"])
    if case["expect"] == "ok":
        again = seal_note(
            case["kind"], raw(case["subject"]), case["generation"], keys[case["generation"]], raw(case["seat_seed"]),
            lambda size: raw(case["nonce"]),
        )  # fmt: skip
        assert again == raw(case["note"])


# Rosters


class Served:
    """A server's side of reading both chains, three entries a page."""

    def __init__(
        self, charter: Sequence[SignedEntry], register: Sequence[SignedEntry], intake: str | None = None
    ) -> None:
        self.intake = intake
        self.chains = {"/api/charter/read": charter, "/api/register/read": register}

    def ask(self, path: str, message: m.CharterRead, answer: type, seed: bytes | None = None) -> Any:
        if answer is m.RegisterBegun:
            return m.RegisterBegun(0, None, [])
        assert answer is m.RosterPage
        entries = self.chains[path]
        return m.RosterPage(list(entries[message.start : message.start + 3]), len(entries), None, self.intake)


def chain_of(case: Case, file: str = "roster") -> list[SignedEntry]:
    return entries_of([FILES[file]["entries"][name] for name in case["chain"]])


def entries_of(entries: list[Case]) -> list[SignedEntry]:
    def signature(item: Case) -> EntrySignature:
        return EntrySignature(raw(item["key"]), raw(item["signature"]))

    return [SignedEntry(raw(each["body"]), list(map(signature, each["signatures"]))) for each in entries]


def b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def facts(state: RosterState) -> Case:
    return {
        "length": state.length,
        "genesis": b64(state.genesis),
        "head": b64(state.head),
        "stewards_head": b64(state.stewards_head),
        "register_length": state.register_length,
        "register_head": b64(state.register_head),
        "seats": [b64(member.key) for member in state.taken()],
        "frozen": [b64(member.key) for member in state.taken() if member.is_frozen],
        "stewards": [b64(member.key) for member in state.stewards()],
        "invites": [b64(invite.key) for invite in in_order(state.invites.values())],
        "came_by": [None if member.invite is None else b64(member.invite) for member in state.taken()],
        "vouched": [b64(member.key) for member in state.taken() if member.is_vouched],
        "members_generation": state.current["members"],
        "stewards_generation": state.current["stewards"],
        "list": state.current_list,
        "intake": b64(state.epoch("stewards").intake or b""),
        "tree": state.key_tree.number,
        "tree_is_over": is_over(state),
        "signer": b64(state.epoch("stewards").signer or b""),
        "stale": sorted(state.stale),
    }


def named(names: list[str], file: str) -> list[SignedEntry]:
    return entries_of([FILES[file]["entries"][name] for name in names])


@cases("roster-chains")
def test_a_client_that_reads_the_roster_accepts_or_refuses_it(case: Case) -> None:
    pinned = case.get("pin")
    pin = msgspec.convert(pinned, Pin) if pinned else None
    charter = named(case["charter"], "roster-chains")
    if case["register"] is None:
        got = outcome(lambda: fetch(Served(charter, [], case["intake"]), pin))  # type: ignore[arg-type]
    else:
        server = Served(charter, named(case["register"], "roster-chains"))
        got = outcome(lambda: fetch_whole(server, b"", [pin] if pin else []))  # type: ignore[arg-type]
    assert (facts(got) if case["expect"] == "ok" else got) == (
        case["state"] if case["expect"] == "ok" else case["expect"]
    )


class ShownRegister:
    """A line to a server that shows these pages, two at a time."""

    def __init__(self, case: Case) -> None:
        named = {"": ""} | FILES["register"]["pages"]
        self.pages = [raw(named[case["pages"].get(str(number), "")]) for number in range(PARTS)]

    def ask_bytes(self, path: str, message: m.RegisterPages, seed: bytes) -> bytes:
        assert path == "/api/register/pages"
        return framed(islice(enumerate(self.pages), message.start, None), 200)


@cases("register")
def test_a_steward_begins_with_what_was_signed_of_the_register_or_refuses_it(case: Case) -> None:
    pins = [msgspec.convert(case["pin"], Pin)] if "pin" in case else []
    shown = m.SignedRegister(raw(case["body"]), raw(case["signature"]))

    def read() -> RosterState:
        try:
            known = read_register(shown.body)
        except RegisterRefused as refused:
            raise told(refused) from None
        begun = Begun(shown, known, [raw(each) for each in case.get("path", ())])
        charter = accumulate(named(case["charter"], "register"), apply, initial=RosterState(is_whole=False))
        line: Any = ShownRegister(case)
        state = whole_from(line, b"", pins, begun, islice(charter, 1, None))
        if state is None:
            raise Distrust("roster-register-outdated", "")
        assert msgspec.json.encode(known_register(state)) == shown.body
        return replay(named(case["after"], "register"), state)

    got = outcome(read)
    if case["expect"] != "ok":
        assert got == {"error": f"roster-register-{case['expect']['error']}"}
        return
    assert facts(got) == case["state"]
    assert root_over(pages_of(got)) == raw(case["root"])
    if "then" in case:
        assert msgspec.json.encode(known_register(got)) == raw(case["then"])


@cases("checkpoint")
def test_whoever_begins_with_a_checkpoint_accepts_or_refuses_what_a_server_shows(case: Case) -> None:
    signatures = [EntrySignature(raw(each["key"]), raw(each["signature"])) for each in case["signatures"]]
    signed = m.SignedCheckpoint(raw(case["body"]), signatures)
    pins = [msgspec.convert(case["pin"], Pin)] if "pin" in case else []
    path = [raw(each) for each in case.get("path", ())]

    def read() -> RosterState:
        try:
            begun = begun_with(signed, named(case["stewards"], "checkpoint"), pins, [path])
            state = replay(named(case["after"], "checkpoint"), begun)
        except RosterRefused as refused:
            raise Distrust(f"roster-{refused.code}", "") from None
        check_in_force(signed, begun.day, state)
        if case["expect"] == "ok":
            assert msgspec.json.encode(checkpoint_of(begun)) == signed.body
        if "then" in case:
            assert msgspec.json.encode(checkpoint_of(state)) == raw(case["then"])
        return state

    got = outcome(read)
    assert (facts(got) if case["expect"] == "ok" else got) == case.get("state", case["expect"])


@cases("roster")
def test_what_is_good_whole_is_good_to_who_reads_the_charter_alone(case: Case) -> None:
    if case["expect"] != "ok":
        return
    charter = [entry for entry in chain_of(case) if decode(entry.body).number is not UNSET]
    alone, whole = facts(replay(charter, RosterState(is_whole=False))), case["state"]
    for name in ("length", "head", "genesis", "stewards_head", "list", "intake", "signer", "stewards"):
        assert alone[name] == whole[name]
    assert set(alone["stale"]) <= set(whole["stale"])
    assert set(alone["invites"]) <= set(whole["invites"])
    assert set(alone["seats"]) >= set(alone["stewards"])


@cases("roster")
def test_the_roster_rules_refuse_exactly_the_entry_that_breaks_one(case: Case) -> None:
    chain, state = chain_of(case), RosterState()
    if case["expect"] == "ok":
        got = replay(chain)
        assert facts(got) == case["state"]
        assert got.policy is not None
        assert {name: got.policy.lifetime(name) for name in case.get("lifetimes", ())} == case.get("lifetimes", {})
        assert sorted(map(list, got.lists.items())) == case.get("lists", sorted(map(list, got.lists.items())))
        return
    at = case["expect"]["at"]
    for entry in chain[:at]:
        state = apply(state, entry)
    rest, before = chain[at:] if at < len(chain) else [], facts(state) if at else {}
    assert outcome(lambda: replay(rest, state)) == {"error": case["expect"]["error"]}
    assert before == (facts(state) if at else {}), "what is refused changes nothing"


@cases("roster-desks")
def test_the_roster_rules_refuse_exactly_the_desk_that_breaks_one(case: Case) -> None:
    chain, state = chain_of(case, "roster-desks"), RosterState()
    if case["expect"] == "ok":
        roster = replay(chain)
        assert facts(roster) == case["state"]
        desks = [desk for _, desk in sorted(roster.desks.items())]
        assert [desk.number for desk in desks] == [told["desk"] for told in case["desks"]]
        for desk, told in zip(desks, case["desks"], strict=True):
            assert (desk.card and desk.card.name, desk.takes_conversations) == (
                told["card"],
                told["takes_conversations"],
            )
            assert (desk.newest and b64(desk.newest.recipient)) == told["recipient"]
            assert [made.signer for made in desk.epochs] == [raw(signer) for signer in told["signers"]]
            assert all(desk.epoch_of(made.signer) == made.number for made in desk.epochs)
            assert desk.epoch_of(bytes(32)) == 0
        for entry in chain:
            assert msgspec.json.encode(decode(entry.body)) == entry.body
        return
    at = case["expect"]["at"]
    for entry in chain[:at]:
        state = apply(state, entry)
    assert outcome(lambda: replay(chain[at:], state)) == {"error": case["expect"]["error"]}


@cases("roster-closing")
def test_the_roster_rules_refuse_exactly_the_closing_that_breaks_one(case: Case) -> None:
    chain, state = chain_of(case, "roster-closing"), RosterState()
    if case["expect"] == "ok":
        roster = replay(chain)
        assert facts(roster) == case["state"]
        assert roster.closing_on == case["closing_on"]
        for entry in chain:
            assert msgspec.json.encode(decode(entry.body)) == entry.body
        return
    at = case["expect"]["at"]
    for entry in chain[:at]:
        state = apply(state, entry)
    assert outcome(lambda: replay(chain[at:], state)) == {"error": case["expect"]["error"]}


@cases("roster-server-keys")
def test_the_roster_rules_refuse_exactly_the_new_keys_that_break_one(case: Case) -> None:
    chain, state = chain_of(case, "roster-server-keys"), RosterState()
    if case["expect"] == "ok":
        roster = replay(chain)
        assert facts(roster) == case["state"]
        assert case["server_keys"] == [
            {
                "made_on": each.made_on,
                "first_list": each.first_list,
                "keys": [base64.b64encode(key).decode() for key in each.keys],
            }
            for each in roster.server_keys
        ]
        return
    at = case["expect"]["at"]
    for entry in chain[:at]:
        state = apply(state, entry)
    assert outcome(lambda: replay(chain[at:], state)) == {"error": case["expect"]["error"]}


def test_every_accepted_entry_is_read_back_to_the_same_bytes() -> None:
    for case in FILES["roster"]["cases"]:
        if case["expect"] == "ok":
            for entry in chain_of(case):
                assert msgspec.json.encode(decode(entry.body)) == entry.body


# Epochs


@cases("epochs", "days")
def test_the_days_on_which_epochs_were_made_follow_from_the_roster(case: Case) -> None:
    roster = replay(entries_of(FILES["epochs"]["roster"]))
    found = [
        desk_in_force_on(roster, roster.desks[case["desk"]], day)
        if "desk" in case
        else in_force_on(roster, case["group"], day)
        for day, _ in enumerate(case["in_force"], case["first"])
    ]
    assert found == case["in_force"]


@cases("epochs", "room")
def test_a_record_under_an_epoch_that_is_over_is_refused(case: Case) -> None:
    seen = SeenEpochs()
    rows = [(bisect_left(case["days"], record["day"]), record["number"], record["epoch"]) for record in case["records"]]
    admitted = [seen.admit(*row) for row in rows]
    assert admitted == case["admitted"]
    assert admitted[-1] == (case["expect"] == "ok")


@cases("older")
def test_older_epochs_that_come_to_the_hash_in_the_checkpoint_are_known_and_no_others(case: Case) -> None:
    group, known = case["group"], case["known"]
    epochs = decoded(group, known["older"] + 1, raw(known["made"]))
    state = RosterState(
        genesis=raw(FILES["older"]["genesis"]),
        epochs=HashTrieMap({(group, each.number): each for each in epochs}),
        older={group: (known["older"], raw(known["hash"]))},
        current={group: known["older"] + len(epochs)},
    )
    found = outcome(lambda: with_older(state, group, case["newest"], raw(case["epochs"]), raw(case["before"])))
    if case["expect"] != "ok":
        assert found == case["expect"]
        return
    assert found.older[group][0] == case["older"]
    numbers = range(case["older"] + 1, state.current[group] + 1)
    assert [found.epoch(group, number).commitment for number in numbers] == [raw(each) for each in case["commitments"]]


# Alerts


@cases("alert")
def test_an_alert_counts_with_two_stewards_of_its_time_and_not_otherwise(case: Case) -> None:
    town = next(case for case in FILES["roster"]["cases"] if case["name"] == "town")
    roster = replay(chain_of(town))
    assert roster.head == raw(FILES["alert"]["roster_head"])
    got = outcome(lambda: verify_alert(raw(case["id"]), raw(case["body"]), case["day"], roster))
    if case["expect"] == "ok":
        assert msgspec.json.encode(got) == raw(case["alert"])
    else:
        assert got == case["expect"]


# The index and the check


def stewards_of(case: Case) -> dict[str, Any]:
    """What a member's roster says of who was a steward when."""
    spans = {raw(item["key"]): ((item["first"] - 1, item["last"]),) for item in case["stewards"]}
    known = RosterState(steward_spans=spans)
    return {"length": case["roster_length"], "steward_spans": spans, "was_steward": known.was_steward}


@cases("answer", "make")
def test_what_stands_under_each_key_of_an_alert_is_what_the_vectors_say(case: Case) -> None:
    empty = {"takedown_seed": "", "signers": [], "answers": [], "kind": "case"}
    file = msgspec.convert({**case["case"], **empty}, index.Case)
    found = [
        {"canonical": base64.b64encode(key.canonical()).decode(), "summary": base64.b64encode(text).decode()}
        for key, text in answers.summaries_of(file)
    ]
    assert found == case["keys"]
    signatures = answers.sign_answers(raw(case["seed"]), raw(case["genesis"]), file)
    assert signatures == [raw(each) for each in case["signatures"]]


@cases("answer", "verify")
def test_what_an_entry_says_counts_with_two_stewards_signatures_over_exactly_that(case: Case) -> None:
    roster = SimpleNamespace(genesis=raw(case["genesis"]), **stewards_of(case))
    kinds = {"phone-end": Partial, "plate-part": Partial, "name": Partial}
    key = kinds.get(case["kind"], Identifier)(case["kind"], case["normal"])
    withdrawn = {raw(each)[:BEGINNING_BYTES] for each in case["withdrawn"]}

    def verified() -> Any:
        summary = verify_answer(roster, key, raw(case["answer"]), case["today"], withdrawn)  # type: ignore[arg-type]
        return msgspec.json.decode(msgspec.json.encode(summary))

    assert outcome(verified) == (case["summary"] if case["expect"] == "ok" else case["expect"])


@cases("index", "identify")
def test_an_identifier_gives_the_input_the_position_and_the_tags_of_the_vectors(case: Case) -> None:
    identifier = Identifier(case["kind"], case["normal"])
    canonical = identifier.canonical()
    assert canonical == raw(case["canonical"])
    assert CaseIdentifier(case["kind"], case["normal"]).canonical() == canonical
    question = index.input_of(raw(case["list_key"]), canonical)
    position = index.position_of(raw(case["list_key"]), place_of(identifier))
    assert (question, position) == (raw(case["input"]), case["position"])
    assert {bits: position >> (32 - int(bits)) for bits in case["buckets"]} == case["buckets"]
    y = oprf.voprf.evaluate(raw(case["oprf_secret_key"]), question)
    assert y == raw(case["y"])
    assert index.tags_of(y) == [raw(tag) for tag in case["tags"]]
    assert derive(y, "index/answer") == raw(case["answer_key"])


@cases("index", "seal")
def test_an_index_entry_is_sealed_as_in_the_vectors(case: Case) -> None:
    answer, random = raw(case["answer"]), giving(raw(case["nonce"]))
    entry = index.seal_entry(raw(case["y"]), case["list"], case["position"], case["slot"], answer, random)
    assert (entry.position, entry.tag, entry.sealed) == (case["position"], raw(case["tag"]), raw(case["sealed"]))
    assert len(entry.sealed) == m.ANSWER_BYTES


def opened(y: bytes, list_number: int, position: int, pairs: Sequence[tuple[bytes, bytes]]) -> list[str]:
    found = [index.open_entry(y, list_number, position, pair) for pair in index.pairs_of(y, pairs)]
    return [base64.b64encode(answer).decode() for answer in found]


@cases("index", "open")
def test_a_bucket_gives_the_answers_that_belong_to_the_question(case: Case) -> None:
    pairs = [(raw(tag), raw(sealed)) for tag, sealed in case["pairs"]]
    got = outcome(lambda: opened(raw(case["y"]), case["list"], case["position"], pairs))
    assert got == (case["answers"] if case["expect"] == "ok" else case["expect"])


@cases("index", "check")
def test_an_answer_to_a_check_is_read_or_refused(case: Case) -> None:
    sent: list[Any] = []

    def ask_bytes(path: str, message: m.Check, purpose: str) -> bytes:
        assert purpose == "check"
        sent.append((path, message))
        return raw(case["answer"])

    person = SimpleNamespace(
        list_key=lambda number: {case["list"]: raw(case["list_key"])}[number],
        device=SimpleNamespace(random=drawing(case), today=lambda: case["today"]),
        wallet=SimpleNamespace(ask_bytes=ask_bytes),
        roster=SimpleNamespace(
            keys_of_list=lambda _: SimpleNamespace(oprf_key=raw(case["oprf_public_key"])), **stewards_of(case)
        ),
        met_withdrawn=set(),
        seed=bytes(32),
        head=None,
        refresh=lambda: None,
    )
    known = m.Head(case["list"], case["bits"], 0, 0, 0, bytes(32), 1, bytes(32), bytes(64))
    identifier = Identifier(case["kind"], case["normal"])

    def asked() -> list[str]:
        got = fetch_bucket(person, only(identifier), known, case["last_seq"])  # type: ignore[arg-type]
        ((key, y),) = got.outputs
        assert key == identifier
        return opened(y, got.list_number, got.position, got.pairs)

    got = outcome(asked)
    assert sent == [
        ("/api/check", m.Check(case["list"], case["bits"], case["bucket"].to_bytes(4), raw(case["blinded"])))
    ]
    assert got == (case["answers"] if case["expect"] == "ok" else case["expect"])


@cases("index", "element")
def test_the_hashes_of_an_entry_are_those_of_the_vectors(case: Case) -> None:
    inner = inner_of(raw(case["tag"]), raw(case["sealed"]))
    keys = [raw(key) for key in case["withdraw_keys"]]
    release = release_of(case["expires_on"], reversed(keys))
    assert (inner, release) == (raw(case["inner"]), raw(case["release"]))
    assert element_of(inner, release) == raw(case["element"])


@cases("index", "tree")
def test_a_tree_grows_as_in_the_vectors_from_all_elements_and_from_paths(case: Case) -> None:
    before, added = case["before"], [(position, raw(element)) for position, element in case["added"]]
    whole = Tree.of_elements(before["bits"], [(position, raw(element)) for position, element in case["elements"]])
    assert (whole.size, whole.root()) == (before["size"], raw(before["root"]))
    paths = {
        path["number"]: ([raw(item) for item in path["elements"]], [raw(item) for item in path["siblings"]])
        for path in case["paths"]
    }
    assert {number: whole.path(number) for number in paths} == paths
    part = Tree.of_paths(before["bits"], before["size"], raw(before["root"]), paths)
    for tree in (whole, part):
        try:
            tree.add(added)
        except BucketFull:
            assert case["expect"] == {"error": "bucket-full"}
        except NeedsAll:
            assert tree is part
        else:
            after = case["after"]
            assert (tree.bits, tree.size, tree.root()) == (after["bits"], after["size"], raw(after["root"]))


# Signed requests


class AnyNonce:
    """A nonce book that takes every nonce of the right length once."""

    def __init__(self) -> None:
        self.spent: set[bytes] = set()

    def issue(self, now: float) -> bytes:
        return bytes(32)

    async def redeem(self, nonce: bytes, now: float) -> None:
        if len(nonce) != 32:
            raise StaleNonce
        if nonce in self.spent:
            raise SpentNonce
        self.spent.add(nonce)


@cases("request")
def test_a_request_is_its_signers_or_refused(case: Case) -> None:
    async def nothing() -> None: ...

    dispatcher = Dispatcher(AnyNonce(), None, lambda: 0.0, RosterState, nothing, Sites([case["site"]]))  # type: ignore[arg-type]
    header, path, body = case["authorization"], case["path"], raw(case["body"])

    def post() -> Any:
        scope = {
            "type": "http",
            "method": "POST",
            "path": path,
            "headers": [
                (b"host", case["site"].encode()),
                (b"content-type", b"application/json"),
                (b"authorization", header.encode()),
            ],
        }

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": body}

        called: list[bytes | None] = []

        async def handle(call: Call, message: m.Message) -> m.Done:
            called.append(call.caller)
            return m.Done()

        takes = m.BoxesRead if path == "/api/boxes/read" else m.RoomRead
        answer = asyncio.run(dispatcher.endpoint(Route(path, Who.KEY, takes, 200, handle))(Request(scope, receive)))
        return called[0] if answer.status_code == 200 else {"error": msgspec.json.decode(answer.body)["code"]}

    if case["expect"] != "ok":
        assert post() == case["expect"]
        return
    assert post() == public_key_of(raw(case["seed"]))
    assert post() == {"error": "spent-nonce"}


@cases("request")
def test_the_client_signs_requests_as_in_the_vectors(case: Case) -> None:
    if case["expect"] != "ok":
        return
    seen: list[httpx.Request] = []

    def serve(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/api/nonce":
            return httpx.Response(200, content=msgspec.json.encode(m.Nonce(raw(case["nonce"]))))
        seen.append(request)
        return httpx.Response(200, content=b"{}")

    connection = Connection(f"https://{case['site']}", httpx.MockTransport(serve))
    kind = m.BoxesRead if case["path"] == "/api/boxes/read" else m.RoomRead
    message: m.Message = msgspec.json.decode(raw(case["body"]), type=kind)
    connection.ask(case["path"], message, m.Done, raw(case["seed"]))
    connection.close()
    assert seen[0].headers["authorization"] == case["authorization"]
    assert seen[0].content == raw(case["body"])


# Withdrawals


@cases("withdraw")
def test_a_client_remembers_a_withdrawal_only_if_its_own_key_signed_it(case: Case) -> None:
    remembered: list[Any] = []
    page = m.Withdrawals([m.WireWithdrawal(1, raw(case["key"]), raw(case["signature"]))])

    class Contents(msgspec.Struct):
        withdrawn: list[bytes] = []
        withdrawals_seen: int = 0

    person = SimpleNamespace(
        contents=Contents(),
        ask_to_read=lambda *_: page,
        remember=remembered.append,
    )
    remember_withdrawals(person)  # type: ignore[arg-type]
    good = case["expect"] == "ok"
    assert remembered[0].withdrawn == ([raw(case["key"])] if good else [])
    got = outcome(lambda: verify(raw(case["key"]), "withdraw", raw(case["key"]), raw(case["signature"])))
    assert got == (None if good else case["expect"])
    if good:
        assert signed_bytes("withdraw", raw(case["key"])) == raw(case["signed_bytes"])
        assert sign(raw(case["seed"]), "withdraw", raw(case["key"])) == raw(case["signature"])


@cases("page")
def test_a_page_of_the_newest_records_is_taken_only_if_it_is_one_and_in_order(case: Case) -> None:
    content, before, after = raw(case["page"]), case["before"], case["after"]
    if case["expect"] == "ok":
        page = newest_page(content, before, after)
        assert packed(page) == content
        assert case["name"] != "two-records-and-older-ones" or [record.seq for record in page.records] == [9, 7]
        return
    code = case["expect"]["error"]
    with pytest.raises(BadAnswer if code == "bad-answer" else Distrust) as refused:
        newest_page(content, before, after)
    assert getattr(refused.value, "code", "bad-answer") == code
