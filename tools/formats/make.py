"""Emits what follows from Python's declarations (`concepts.py`): `python tools/formats/make.py`. That is the page's
codecs, routes and signed bytes, and the tables of records and of room kinds in `docs/protocol.md`.

`places.py` says where each file lies. A file for each concept, and for the messages one for each kind of people: so a
first load brings nothing that it doesn't need. With `--check` nothing is written; exit status 1 says that a file isn't
what would be written.
"""

import json
import re
import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import rooms
from concepts import MESSAGES, forgotten, module_of, path_of
from contexts import Contexts, camel
from layout import call, comment, laid_out, mapping
from places import place_of, placed, short
from tables import page_with_tables
from typescript import Emitter, Known, is_struct

import parasol.kernel.server.app  # noqa: F401  (declares all routes)
from parasol.kernel.http.route import DECLARED

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "src" / "parasol"
PAGE = ROOT / "docs" / "protocol.md"
IN_WIRE = ("contexts.ts", "routes.ts")
FROM_WIRE = "../wire"
CIPHER = "@noble/hashes/sha2.js"
MADE = "Made from `{}` by `tools/formats/make.py`: change it there, then run `make formats`."
SOURCES = [
    short(path, source)
    for part in ("src/parasol/kernel/page", "src/parasol/features", "tests/page")
    for path in (ROOT / part).rglob("*.ts*")
    if "tools/formats/make.py" not in (source := path.read_text())
]
CODEC, BOUNDS, FIELD = "../wire/codec.ts", "../wire/bounds.ts", "../wire/field.ts"
RARE = {"matching", "named", "numbered"}


@dataclass(frozen=True)
class File:
    """What a file is emitted from: concepts, in an order in which nothing is used before it is
    there; names that the page has no use for; and the structs of which forms get lists of fields. ``fields_alone``: it
    has nothing but these, since whoever reports loads the formats and no form."""

    modules: tuple[str, ...]
    skip: frozenset[str] = frozenset()
    forms: tuple[str, ...] = ()
    signed: bool = False
    fields_alone: bool = False


def of_messages(*concepts: str, first: tuple[str, ...] = ()) -> File:
    """A file of messages, with what stands before them."""
    return File((*first, *(f"messages.{concept}" for concept in concepts)), frozenset({"Message"}))


ALIASES = frozenset({"Told", "Tag", "Hash", "Element", "Proof"})
"""Of what both files of `shared` have nothing: the page has one name for one type."""

SIZES = frozenset({"Day", "Name", "Key", "Signature", "Uint32", "Uint53", "Solved", "KindName"})
"""What messages are made of, for whoever only reports."""

FILES = {
    "hours.ts": File(("hours",)),
    "sizes.ts": File(("shared",), ALIASES | {"Printable", "Zone", "Label", "DeskNumber"}),
    "shared.ts": File(("shared",), ALIASES | SIZES),
    "public.ts": File(("public",), forms=("Service",)),
    "messages.ts": of_messages(
        *("message", "lists", "about", "roster", "vaults", "rooms", "withdrawals"), first=("bounds",)
    ),
    "member-messages.ts": of_messages("checks", "index", "tokens", "pens", "escrow"),
    "register-messages.ts": of_messages("register"),
    "poll-messages.ts": of_messages("polls"),
    "poll.ts": File(("poll",), forms=("Question",)),
    "quarter.ts": File(("quarter",)),
    "survey.ts": File(("survey",)),
    "public-messages.ts": of_messages("public", "services", "holdings"),
    "queue-messages.ts": of_messages("queues"),
    "desk-messages.ts": of_messages("blobs"),
    "profile-messages.ts": of_messages("profiles"),
    "roster.ts": File(("roster",), frozenset({"Shorter"}), signed=True),
    "roster-fields.ts": File(("roster",), forms=("Policy", "Card"), signed=True, fields_alone=True),
    "checkpoint.ts": File(("checkpoint",), signed=True),
    "register.ts": File(("register",), signed=True),
    "sites.ts": File(("sites",)),
    "file.ts": File(("file",)),
    "report.ts": File(("report",)),
    "profile.ts": File(("profile",), forms=("Profile", "ListingFlag")),
    "desk.ts": File(("desk",)),
    "alert.ts": File(("alert",)),
    "decision.ts": File(("decision",)),
    "case.ts": File(("case",)),
    "lounge.ts": File(("lounge",), forms=("Post",)),
    "letter.ts": File(("letter",)),
    "platform-log.ts": File(("platform_log",), forms=("PlatformLog", "Outcome")),
    "guide.ts": File(("guide",), forms=("GuideFlag",), signed=True),
    "vault.ts": File(("vault",)),
    "escrow.ts": File(("escrow",)),
}


CONTEXTS = {
    "contexts.ts": ("rooms", "roster", "escrow"),
    "desk-contexts.ts": ("desks",),
    "profile-contexts.ts": ("profiles",),
    "index-contexts.ts": ("index",),
}
"""Which of `formats/contexts/` stand in which file of the page."""


def make() -> dict[str, str]:
    """The files, by their names."""
    shared = [module for file in FILES.values() for module in file.modules if module.startswith("messages.")]
    if sorted(shared) != list(MESSAGES) or forgotten():
        raise SystemExit("each file of messages/ has to be in one of FILES")
    known: Known = {}
    made = {"kinds.ts": rooms.kinds(), "headings.ts": rooms.headings(), "settings.ts": rooms.settings()}
    for name, file in FILES.items():
        modules = [module_of(module) for module in file.modules]
        emitter = Emitter(modules, known, taken(name), set(file.skip), file.signed)
        texts = together([*(() if file.fields_alone else emitter.texts()), *emitter.lists(file.forms)])
        made[name] = comment(head_of(file)) + imports(emitter) + "\n" + texts
        known |= dict.fromkeys(emitter.names.items(), name)
    return made | contexts() | routes(known)


def contexts() -> dict[str, str]:
    """The files of functions for what is signed, sealed and hashed."""
    made = {}
    there: dict[str, str] = {}
    for name, concepts in CONTEXTS.items():
        emitter = Contexts([module_of(f"contexts.{each}") for each in concepts], taken(name, FROM_WIRE))
        texts = "".join(emitter.texts())
        there |= dict.fromkeys(emitter.names, f"./{name}")
        wanted: dict[str, set[str]] = {}
        for each in emitter.used - emitter.names:
            wanted.setdefault(CIPHER if each == "sha256" else there.get(each, "./bytes.ts"), set()).add(each)
        source = path_of(f"contexts.{concepts[-1]}")
        source = path_of(f"contexts.{concepts[-1]}")
        head = comment(f"What is signed, sealed and hashed, byte for byte. {MADE.format(source)}")
        made[name] = head + imported(wanted) + "\n" + texts
    return made


def routes(known: Known) -> dict[str, str]:
    """For each file of messages a file of the routes that take them."""
    files: dict[str, tuple[list[str], dict[str, set[str]]]] = {}
    for handle, (path, *_) in sorted(DECLARED.items(), key=lambda each: each[1][0]):
        structs = [each for each in map(handle.__annotations__.get, ("message", "return")) if is_struct(each)]
        formats = {each.__name__: known[each.__name__, repr(each)] for each in structs}
        file = formats[structs[0].__name__]
        rest = path.removeprefix("/api/")
        if (name := camel(re.sub("[/-]", "_", rest))) in taken(file.replace("messages", "routes"), FROM_WIRE):
            lines, wanted = files.setdefault(file, ([], {"./route.ts": {"route"}, f"../formats/{file}": {"* as m"}}))
            said = [f"m.{each}" if where == file else each for each, where in formats.items()]
            lines.append(laid_out(f"export const {name} = ", call("route", json.dumps(rest), *said), ";\n"))
            for each, where in formats.items():
                if where != file:
                    wanted.setdefault(f"../formats/{where}", set()).add(each)
    head = comment(f"The routes of the HTTP interface. {MADE.format('@route')}")
    return {
        file.replace("messages", "routes"): head + imported(wanted) + "\n" + "".join(lines)
        for file, (lines, wanted) in files.items()
    }


def taken(name: str, folder: str = "../formats") -> set[str]:
    """What the page and its tests import from an emitted file, or as ``m.X`` if they import all of it as ``m``."""
    found: set[str] = set()
    for source in SOURCES:
        for names, alone in re.findall(rf'(?:{{([^}}]*)}}|\* as (\w+)) from "{re.escape(f"{folder}/{name}")}"', source):
            found |= set(re.findall(rf"\b{alone}\.(\w+)" if alone else r"\w+", source if alone else names))
    return found


def together(declarations: list[str]) -> str:
    """Declarations below each other, those of one line without a gap."""
    alone = [text.count("\n") > 1 for text in declarations]
    gaps = ["", *("\n" * (one or other) for one, other in pairwise(alone))]
    return "".join(gap + text for gap, text in zip(gaps, declarations, strict=True))


def head_of(file: File) -> str:
    """What stands at the top of a file."""
    if file.modules[-1].startswith("messages."):
        return "The messages of the HTTP interface, read strictly: an unknown field is an error. " + MADE.format(
            path_of(file.modules[-1])
        )
    return MADE.format(path_of(file.modules[0]))


def imports(emitter: Emitter) -> str:
    """What a file imports, in Biome's order."""
    wanted = {CODEC: emitter.codec - RARE, BOUNDS: emitter.codec & RARE}
    wanted[FIELD] = {"type Field"} if emitter.uses_fields else set()
    for name, file in emitter.imported.items():
        wanted.setdefault(f"./{file}", set()).add(name)
    return imported(wanted)


def imported(wanted: dict[str, set[str]]) -> str:
    """Imports of these names, by file."""
    lines = []
    for path, names in sorted(wanted.items(), key=lambda each: (each[0].startswith("."), each)):
        types = all(name.startswith("type ") for name in names)
        spelled = [name.removeprefix("type ") if types else name for name in sorted(names, key=_order)]
        begun = "import type " if types else "import "
        if names == {"* as m"}:
            lines.append(f'import * as m from "{path}";\n')
            continue
        lines += [laid_out(begun, mapping({name: name for name in spelled}), f' from "{path}";\n')] * bool(names)
    return "".join(lines)


def _order(name: str) -> tuple[str, str]:
    plain = name.removeprefix("type ")
    return plain.casefold(), plain


def files(made: dict[str, str]) -> dict[Path, str]:
    """The emitted files where they lie."""
    long = {f"{'wire' if name.endswith(IN_WIRE) else 'formats'}/{name}": text for name, text in made.items()}
    return {FOLDER / place_of(name): placed(name, text) for name, text in long.items()}


def main() -> None:
    """Write the files, or with `--check` compare them."""
    if sys.argv[1:] not in ([], ["--check"]):
        raise SystemExit("it takes --check or nothing")
    page = rooms.page_with_rooms(page_with_tables(PAGE.read_text()))
    for target, made in {**files(make()), PAGE: page}.items():
        if not sys.argv[1:]:
            target.write_text(made)
        elif not target.is_file() or target.read_text() != made:
            raise SystemExit(f"{target.relative_to(ROOT)} isn't what the declarations say; run `make formats`")


if __name__ == "__main__":
    main()
