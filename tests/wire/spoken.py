"""What a number of the protocol stands for, as digests in `protocols.json`: one for each message, route and size.

`python tests/wire/spoken.py` writes the file anew for today's number; never for one that a release speaks already."""

import hashlib
import inspect
import json
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import msgspec

import parasol
from parasol.kernel import messages
from parasol.kernel.http.packing import Marked
from parasol.kernel.http.receiving import PROTOCOL_HEADER
from parasol.kernel.server.app import Server

FROZEN = Path(__file__).with_name("protocols.json")
CHANGELOG = Path(__file__).parents[2] / "CHANGELOG.md"
Spoken = dict[str, str]


def spoken() -> Spoken:
    """Name of each thing on the wire -> the digest of all that the other side has to know of it. Words of docstrings
    don't count."""
    found: dict[str, Any] = {"header": PROTOCOL_HEADER}
    named = vars(messages).items()
    kinds = [kind for _, kind in named if inspect.isclass(kind) and issubclass(kind, messages.Message)]
    _, schemas = msgspec.json.schema_components(kinds)
    found |= {f"message {name}": _without_words(schema) for name, schema in schemas.items()}
    found |= {f"size {name}": value for name, value in named if name.isupper() and name != "PROTOCOL"}
    storage: Any = SimpleNamespace(shared=None)
    for route in Server(storage, lambda: 0.0, bytes).routes:
        returned = route.handle.__annotations__["return"]
        answer = (bytes if returned is Marked else returned).__name__
        found[f"route {route.path}"] = [route.who.name, route.takes.__name__, answer, route.is_packed]
    return {name: _digest(thing) for name, thing in sorted(found.items())}


def _without_words(schema: Any) -> Any:
    if isinstance(schema, dict):
        return {name: _without_words(part) for name, part in schema.items() if name not in {"title", "description"}}
    return [_without_words(part) for part in schema] if isinstance(schema, list) else schema


def _digest(thing: Any) -> str:
    return hashlib.sha256(json.dumps(thing, sort_keys=True).encode()).hexdigest()[:16]


def is_released(version: str, changelog: str) -> bool:
    """Whether the list of changes has this version as one that is out."""
    heading = re.search(rf"^## {re.escape(version)}\b(.*)$", changelog, re.MULTILINE)
    return heading is None or "(unreleased)" not in heading[1]


def trouble(now: Spoken, number: int, frozen: dict[str, Any], changelog: str) -> str | None:
    """What differs from what is frozen for the number, and what to do then; None if nothing does."""
    run = "run `make formats` and `.venv/bin/python tests/wire/spoken.py`, and commit what they wrote"
    known = frozen.get(str(number))
    if known is None:
        return f"Protocol {number} isn't frozen in tests/wire/protocols.json yet: {run}."
    things: Spoken = known["things"]
    differs = [
        f"{what}: {', '.join(names)}"
        for what, names in (
            ("another one", sorted(name for name in now.keys() & things.keys() if now[name] != things[name])),
            ("gone", sorted(things.keys() - now.keys())),
            ("new", sorted(now.keys() - things.keys())),
        )
        if names
    ]
    if not differs:
        return None
    told = f"The wire isn't what protocol {number} says any more ({'; '.join(differs)}). "
    if is_released(known["first_in"], changelog):
        return (
            f"{told}Programs of release {known['first_in']} and later are out there and speak {number}: they have to "
            f"be told that they are older. Raise PROTOCOL in src/parasol/kernel/formats/bounds.py and the number in "
            f"docs/protocol.md, section 15; then {run}. Or take the change back."
        )
    return (
        f"{told}No release speaks {number} yet, so the number stays. Say in CHANGELOG.md what doesn't go together any "
        f"more with servers and clients of before; then {run}."
    )


def freeze() -> None:
    """Write today's number into the file. Raises ``SystemExit`` if a release speaks it already."""
    frozen: dict[str, Any] = json.loads(FROZEN.read_text()) if FROZEN.exists() else {}
    number, changelog = messages.PROTOCOL, CHANGELOG.read_text()
    known = frozen.get(str(number))
    if known is not None and is_released(known["first_in"], changelog):
        if told := trouble(spoken(), number, frozen, changelog):
            raise SystemExit(told)
        return
    first = parasol.__version__ if known is None else known["first_in"]
    frozen[str(number)] = {"first_in": first, "things": spoken()}
    FROZEN.write_text(json.dumps(frozen, indent=1) + "\n")


if __name__ == "__main__":
    freeze()
