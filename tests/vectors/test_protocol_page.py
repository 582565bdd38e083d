"""``docs/protocol.md`` against the server that it describes."""

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any, get_args

from parasol.kernel.http.packing import Marked
from parasol.kernel.messages import RECORD_SIZES, VAULT_SIZES
from parasol.kernel.roster.rules.forms import Refusal
from parasol.kernel.server.app import Server
from parasol.kernel.wire.signing import Label

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "protocol.md").read_text()
WHO = {
    "anyone, with work; or report token": "OPEN",
    "anyone, signed inside; or once-token": "OPEN",
    "once-token": "OPEN",
    "anyone": "ANYONE",
    "maybe seat": "MAYBE_SEAT",
    "key": "KEY",
    "seat": "SEAT",
    "steward": "STEWARD",
    "check token": "CHECK",
    "read token": "READ",
    "read token or key": "READ_OR_KEY",
    "report token": "POST",
    "post token or key": "POST_OR_KEY",
    "pen": "PEN",
}


def documented() -> list[dict[str, str]]:
    rows = [line.strip("|").split("|") for line in PAGE.splitlines() if line.startswith("| `/api/")]
    fields = ("path", "who", "request", "answer", "largest", "errors")
    return [dict(zip(fields, (cell.strip() for cell in row), strict=True)) for row in rows]


def served() -> list[Any]:
    storage: Any = SimpleNamespace(shared=None)
    return Server(storage, lambda: 0.0, bytes).routes


def test_the_page_lists_exactly_the_routes_that_the_server_has() -> None:
    assert [row["path"].strip("`") for row in documented()] == [route.path for route in served()]


def test_the_page_says_who_may_call_each_route_and_what_it_takes() -> None:
    for row, route in zip(documented(), served(), strict=True):
        assert WHO[row["who"]] == route.who.name, route.path
        assert re.split(r"[ :]", row["request"])[0] == route.takes.__name__, route.path
        assert int(row["largest"]) == route.max_bytes, route.path
        for field in route.takes.__struct_fields__:
            assert f"`{field}`" in row["request"], (route.path, field)


def test_the_page_names_the_answer_of_each_route() -> None:
    for row, route in zip(documented(), served(), strict=True):
        answer = route.handle.__annotations__["return"]
        if answer in (bytes, Marked):
            assert "octet-stream" in row["answer"], route.path
            continue
        assert re.split(r"[ :;,]", row["answer"])[0] == answer.__name__, route.path
        for field in answer.__struct_fields__:
            optional = row["answer"].startswith("Withdrawals") or row["answer"].startswith("IndexPutDone")
            assert f"`{field}`" in row["answer"] or optional, (route.path, field)


def test_the_page_has_every_error_code_of_the_server() -> None:
    source = "".join(path.read_text() for path in (ROOT / "src/parasol").rglob("*.py"))
    codes = set(re.findall(r'(?:Refused\(|": \()\s*(?:[0-9]{3}|error\.status_code),\s*"([a-z-]+)"', source))
    assert len(codes) > 30
    table = PAGE.split("| status | codes |")[1].split("\n\n")[0]
    told = set(re.findall(r"`([a-z-]+)`", table))
    assert codes <= told
    assert {code for code in told if not code.startswith("roster-")} <= codes


def test_the_page_has_every_refusal_of_the_roster_and_no_other() -> None:
    table = PAGE.split("| code | an entry is refused because |")[1].split("\n\n")[0]
    told = {code for line in table.splitlines()[2:] for code in re.findall(r"`([a-z-]+)`", line.split("|")[1])}
    assert told == set(get_args(Refusal))


def test_the_page_links_every_file_of_vectors_and_says_the_sizes() -> None:
    for name in (
        "keys",
        "vault",
        "record",
        "parcel",
        "roster",
        "alert",
        "index",
        "request",
        "withdraw",
        "identifiers",
        "tokens",
        "roster-closing",
        "roster-desks",
        "roster-own-keys",
        "roster-server-keys",
        "desks",
        "public",
        "site",
    ):
        assert f"vectors/{name}.json" in PAGE
    for size in (*RECORD_SIZES, *VAULT_SIZES):
        assert f"{size:,}" in PAGE


def test_every_label_of_a_signature_is_on_the_page() -> None:
    row = next(line for line in PAGE.splitlines() if line.startswith("| Ed25519 signature |"))
    assert set(re.findall(r"`([a-z]+)`", row)) == set(get_args(Label))
