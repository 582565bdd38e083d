"""Every case in ``vectors/`` through the code that people's clients and the server run.

The cases are data (``tools/vectors/make.py`` writes them), so that the TypeScript client runs the same ones. A case
fails here with its own name, which is the name of the defect.
"""

import asyncio
import base64
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import msgspec
import pytest
from starlette.requests import Request

from parasol import oprf
from parasol.client.alerts.alert import verify_alert
from parasol.client.checks import index
from parasol.client.checks.check import CheckResult, _join, fetch_bucket
from parasol.client.checks.tree import BucketFull, NeedsAll, Tree
from parasol.client.community.roster import Distrust, fetch
from parasol.client.community.withdrawals import remember_withdrawals
from parasol.client.connection import BadAnswer, Connection
from parasol.client.identifiers import Identifier
from parasol.client.identifiers.partial import place_of
from parasol.client.identifiers.question import only
from parasol.client.reports.reporter import open_own
from parasol.client.rooms.held import seal_own
from parasol.client.seal import Unreadable, derive, open_envelope
from parasol.client.seal.note import open_note, seal_note
from parasol.client.seal.record import open_record, open_thread, seal_record, seal_thread
from parasol.client.vault import WordKeys, keys_of, open_vault, seal_vault
from parasol.client.vault.contents import decode_contents
from parasol.client.vault.keys import stretch
from parasol.formats import messages as m
from parasol.formats.contexts import element_of, inner_of, release_of, report_bytes, vault_bytes
from parasol.formats.report import OwnPart
from parasol.formats.vault import Pin
from parasol.roster import RosterRefused, RosterState, Signature, SignedEntry, apply, replay
from parasol.roster.entries import decode
from parasol.roster.epochs import SeenEpochs, desk_days, group_days
from parasol.server.http.problems import Refused
from parasol.server.http.route import Call, Dispatcher, Route, Who
from parasol.server.limits import SpentNonce, StaleNonce
from parasol.wire.signing import BadSignature, public_key_of, sign, signed_bytes, verify

FOLDER = Path(__file__).resolve().parents[2] / "vectors"
Case = dict[str, Any]


def load(name: str) -> Case:
    return json.loads((FOLDER / name).read_text())  # type: ignore[no-any-return]


FILES = {
    name: load(f"{name}.json")
    for name in (
        *(
            "alert",
            "epochs",
            "index",
            "keys",
            "note",
            "parcel",
            "record",
            "request",
            "roster",
            "roster-closing",
            "roster-desks",
            "vault",
            "withdraw",
        ),
    )
}


def cases(name: str, *ops: str) -> pytest.MarkDecorator:
    chosen = [case for case in FILES[name]["cases"] if not ops or case["op"] in ops]
    assert chosen
    return pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in chosen])


def raw(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


def outcome(act: Callable[[], Any]) -> Any:
    """What came out, or the error as a case writes it."""
    try:
        return act()
    except (Unreadable, Distrust, RosterRefused, Refused) as error:
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


@cases("vault", "signature")
def test_a_vault_signature_holds_for_one_vault_version_and_operation(case: Case) -> None:
    covered = vault_bytes(case["operation"], raw(case["key_name"]), case["version"], raw(case["sealed"]))
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
    got = outcome(lambda: open_own(keys, raw(case["sealed"])))
    if case["expect"] != "ok":
        assert got == case["expect"]
        return
    assert isinstance(got, OwnPart)
    assert msgspec.json.encode(got) == raw(case["text"])
    assert seal_own(keys, raw(case["text"]), giving(raw(case["nonce"]))) == raw(case["sealed"])


@cases("record", "filing")
def test_a_filing_signature_covers_the_room_and_every_part_in_order(case: Case) -> None:
    covered = report_bytes(raw(case["room"]), [(raw(id), raw(body)) for id, body in case["records"]])
    got = outcome(lambda: verify(raw(case["holder_key"]), "record", covered, raw(case["signature"])))
    if case["expect"] != "ok":
        assert got == case["expect"]
        return
    assert got is None
    assert signed_bytes("record", covered) == raw(case["signed_bytes"])
    assert sign(raw(case["holder_seed"]), "record", covered) == raw(case["signature"])


# Envelopes


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
    """A server's side of reading the roster, three entries a page."""

    def __init__(self, entries: Sequence[SignedEntry]) -> None:
        self.entries = entries

    def ask(self, path: str, message: m.RosterRead, answer: type, seed: bytes | None = None) -> m.RosterPage:
        assert (path, answer) == ("/api/roster/read", m.RosterPage)
        page = self.entries[message.start : message.start + 3]
        wire = [
            m.WireEntry(entry.body, [m.WireSignature(item.key, item.signature) for item in entry.signatures])
            for entry in page
        ]
        return m.RosterPage(wire, len(self.entries))


def chain_of(case: Case, file: str = "roster") -> list[SignedEntry]:
    return entries_of([FILES[file]["entries"][name] for name in case["chain"]])


def entries_of(entries: list[Case]) -> list[SignedEntry]:
    return [
        SignedEntry(
            raw(entry["body"]), [Signature(raw(item["key"]), raw(item["signature"])) for item in entry["signatures"]]
        )
        for entry in entries
    ]


def facts(state: RosterState) -> Case:
    def b64(data: bytes) -> str:
        return base64.b64encode(data).decode()

    return {
        "length": state.length,
        "genesis": b64(state.genesis),
        "head": b64(state.head),
        "seats": [b64(member.key) for member in state.taken()],
        "frozen": [b64(member.key) for member in state.taken() if member.is_frozen],
        "stewards": [b64(member.key) for member in state.stewards()],
        "invites": [b64(key) for key in state.invites],
        "came_by": [None if member.invite is None else b64(member.invite) for member in state.taken()],
        "vouched": [b64(member.key) for member in state.taken() if member.is_vouched],
        "members_generation": state.current["members"],
        "stewards_generation": state.current["stewards"],
        "list": state.current_list,
        "intake": state.generation("stewards").intake,
        "signer": b64(state.generation("stewards").signer or b""),
        "stale": sorted(state.stale),
    }


@cases("roster")
def test_a_client_that_reads_the_roster_accepts_or_refuses_it(case: Case) -> None:
    pinned = case.get("pin")
    pin = Pin(raw(pinned["genesis"]), pinned["length"], raw(pinned["head"])) if pinned else None
    got = outcome(lambda: fetch(Served(chain_of(case)), pin))  # type: ignore[arg-type]
    if case["expect"] == "ok":
        assert facts(got) == case["state"]
        assert {name: got.policy.lifetime(name) for name in case.get("lifetimes", ())} == case.get("lifetimes", {})
    elif pin is not None:
        assert got == {"error": case["expect"]["error"]}
    else:
        assert got == {"error": f"roster-{case['expect']['error']}"}


@cases("roster")
def test_the_roster_rules_refuse_exactly_the_entry_that_breaks_one(case: Case) -> None:
    if "pin" in case:
        return
    chain, state = chain_of(case), RosterState()
    if case["expect"] == "ok":
        assert facts(replay(chain)) == case["state"]
        return
    at = case["expect"]["at"]
    for entry in chain[:at]:
        state = apply(state, entry)
    rest = chain[at:] if at < len(chain) else []
    assert outcome(lambda: replay(rest, state)) == {"error": case["expect"]["error"]}


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
            assert (desk.newest and desk.newest.recipient) == told["recipient"]
            assert [made.signer for made in desk.epochs] == [raw(signer) for signer in told["signers"]]
            assert desk.signers == {made.signer for made in desk.epochs}
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


def test_every_accepted_entry_is_read_back_to_the_same_bytes() -> None:
    for case in FILES["roster"]["cases"]:
        if case["expect"] == "ok":
            for entry in chain_of(case):
                assert msgspec.json.encode(decode(entry.body)) == entry.body


# Epochs


@cases("epochs", "days")
def test_the_days_on_which_epochs_were_made_follow_from_the_roster(case: Case) -> None:
    roster = replay(entries_of(FILES["epochs"]["roster"]))
    found = desk_days(roster, roster.desks[case["desk"]]) if "desk" in case else group_days(roster, case["group"])
    assert found == case["days"]


@cases("epochs", "room")
def test_a_record_under_an_epoch_that_is_over_is_refused(case: Case) -> None:
    seen = SeenEpochs()
    rows = [(record["number"], record["day"], record["epoch"]) for record in case["records"]]
    admitted = [seen.admit(case["days"], *row) for row in rows]
    assert admitted == case["admitted"]
    assert admitted[-1] == (case["expect"] == "ok")


# Alerts


@cases("alert")
def test_an_alert_counts_with_two_stewards_of_its_time_and_not_otherwise(case: Case) -> None:
    town = next(case for case in FILES["roster"]["cases"] if case["name"] == "town")
    roster = replay(chain_of(town))
    assert roster.head == raw(FILES["alert"]["roster_head"])
    got = outcome(lambda: verify_alert(raw(case["id"]), raw(case["body"]), roster))
    if case["expect"] == "ok":
        assert msgspec.json.encode(got) == raw(case["alert"])
    else:
        assert got == case["expect"]


# The index and the check


def told(answers: Sequence[index.Answer]) -> list[Case]:
    return [
        {
            "severity": answer.severity,
            "reporters": answer.reporters,
            "newest": answer.newest,
            "alert": base64.b64encode(answer.alert).decode(),
            "marks": base64.b64encode(answer.marks).decode(),
        }
        for answer in answers
    ]


@cases("index", "identify")
def test_an_identifier_gives_the_input_the_position_and_the_tags_of_the_vectors(case: Case) -> None:
    identifier = Identifier(case["kind"], case["normal"])
    canonical = identifier.canonical()
    assert canonical == raw(case["canonical"])
    assert index.CaseIdentifier(case["kind"], case["normal"]).canonical() == canonical
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
    fields = {**case["answer"], "alert": raw(case["answer"]["alert"]), "marks": raw(case["answer"]["marks"])}
    answer = index.Answer(**fields)
    assert index.encode_answer(answer) == raw(case["text"])
    assert index.decode_answer(raw(case["text"])) == answer
    entry = index.seal_entry(
        raw(case["y"]), case["list"], case["position"], case["slot"], answer, giving(raw(case["nonce"]))
    )
    assert (entry.position, entry.tag, entry.sealed) == (case["position"], raw(case["tag"]), raw(case["sealed"]))
    assert len(entry.sealed) == m.ANSWER_BYTES


@cases("index", "open")
def test_a_bucket_gives_the_answers_that_belong_to_the_question(case: Case) -> None:
    pairs = [(raw(tag), raw(sealed)) for tag, sealed in case["pairs"]]
    got = outcome(lambda: told(index.open_bucket(raw(case["y"]), case["list"], case["position"], pairs)))
    assert got == (case["answers"] if case["expect"] == "ok" else case["expect"])


@cases("index", "check")
def test_an_answer_to_a_check_is_read_or_refused(case: Case) -> None:
    sent: list[Any] = []

    def ask_bytes(path: str, message: m.Check, purpose: str) -> bytes:
        assert purpose == "check"
        sent.append((path, message))
        return raw(case["answer"])

    def was_steward(key: bytes, length: int) -> bool:
        spans = [(item["first"], item["last"]) for item in case["stewards"] if raw(item["key"]) == key]
        return any(first <= length and (last is None or length <= last) for first, last in spans)

    person = SimpleNamespace(
        keyring=SimpleNamespace(lists={case["list"]: raw(case["list_key"])}),
        device=SimpleNamespace(random=drawing(case), today=lambda: case["today"]),
        wallet=SimpleNamespace(ask_bytes=ask_bytes),
        ask_to_read=lambda *_: m.Withdrawals([]),
        roster=SimpleNamespace(
            oprf_key=raw(case["oprf_public_key"]), length=case["roster_length"], was_steward=was_steward
        ),
        contents=SimpleNamespace(withdrawn=[raw(key) for key in case["withdrawn"]]),
        seed=bytes(32),
        head=None,
        refresh=lambda: None,
    )
    known = m.Head(case["list"], case["bits"], 0, 0, 0, bytes(32), 1, bytes(32), bytes(64))
    identifier = Identifier(case["kind"], case["normal"])

    def asked() -> list[Case]:
        got = fetch_bucket(person, only(identifier), known, case["last_seq"])  # type: ignore[arg-type]
        ((key, y),) = got.outputs
        assert key == identifier
        return told(index.open_bucket(y, got.list_number, got.position, got.pairs))

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

    dispatcher = Dispatcher(AnyNonce(), None, lambda: 0.0, RosterState, nothing)  # type: ignore[arg-type]
    header, path, body = case["authorization"], case["path"], raw(case["body"])

    def post() -> Any:
        scope = {
            "type": "http",
            "method": "POST",
            "path": path,
            "headers": [(b"content-type", b"application/json"), (b"authorization", header.encode())],
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

    connection = Connection("http://server.invalid", httpx.MockTransport(serve))
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


@pytest.mark.parametrize(("reporters", "counts"), [(255, True), (256, True), (300, True), (254, False)])
def test_an_answer_counts_with_its_alert_also_where_one_byte_holds_no_more_reporters(
    reporters: int, counts: bool
) -> None:
    number = Identifier("phone", "+447700900123")
    alert = SimpleNamespace(severity=2, reporters=reporters, newest="2026-11", masks=[number.masked()])
    result = CheckResult(only(number), 0)
    _join(result, number, index.Answer(2, 255, "2026-11", bytes(16)), SimpleNamespace(by_id=lambda id: alert))  # type: ignore[arg-type]
    assert result.is_match is counts
    assert bool(result.refused) is not counts
