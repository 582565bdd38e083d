"""The browser's formats are emitted from the server's and the program's."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Annotated, Any

import msgspec
import pytest
from msgspec import Meta

from parasol.kernel import messages

TOOLS = Path(__file__).parents[2] / "tools" / "formats"
CONCEPTS = ("alert", "case", "decision", "desk", "escrow", "hours", "public", "report", "roster", "vault")
COMMON = ["previous", "beside", "day", "number", "stewards"]
MAX_CHUNKS_OF_ALL = 'import * as m from "../../src/formats/messages.ts";\nconst most = m.MAX_CHUNKS;'
PAGE = Path(__file__).parents[2] / "docs" / "protocol.md"


@pytest.fixture
def maker(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(TOOLS))
    for name in ("make", "typescript", "layout", "rooms", "tables"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return import_module("make")


def test_the_formats_of_the_browser_are_those_of_python() -> None:
    done = subprocess.run([sys.executable, str(TOOLS / "make.py"), "--check"], capture_output=True, text=True)  # noqa: PLW1510
    assert (done.returncode, done.stderr) == (0, "")


def test_a_file_that_differs_or_is_missing_is_noticed(
    maker: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(maker, "ROOT", tmp_path)
    monkeypatch.setattr(maker, "FOLDER", tmp_path)
    monkeypatch.setattr(maker, "PAGE", tmp_path / "protocol.md")
    (tmp_path / "protocol.md").write_text(PAGE.read_text())
    monkeypatch.setattr(sys, "argv", ["make.py", "--check"])
    whole = maker.make()
    monkeypatch.setattr(maker, "make", lambda: whole)
    with pytest.raises(SystemExit):
        maker.main()
    files = {path.relative_to(tmp_path).as_posix(): made for path, made in maker.files(whole).items()}
    for name, made in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(made)
    maker.main()
    for name, made in (
        (min(files), files[min(files)]),
        (max(files), files[max(files)]),
        ("protocol.md", PAGE.read_text()),
    ):
        (tmp_path / name).write_text(made.replace("export", "import").replace("1 to 80", "1 to 81"))
        with pytest.raises(SystemExit):
            maker.main()
        (tmp_path / name).write_text(made)


def test_a_number_is_emitted_once_the_page_takes_it(maker: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    messages = TOOLS.parents[1] / "src/parasol/kernel/page/formats/messages.ts"
    assert "MAX_CHUNKS" not in messages.read_text()  # as it is emitted today
    for taking in ('import { KEYS, MAX_CHUNKS } from "../formats/messages.ts";', MAX_CHUNKS_OF_ALL):
        monkeypatch.setattr(maker, "SOURCES", [*maker.SOURCES, taking])
        assert "export const MAX_CHUNKS = " in maker.make()["messages.ts"]


def test_a_type_is_emitted_once_the_page_takes_it(maker: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "const KnownTree = " in (made := maker.make()["checkpoint.ts"])  # for what is made of it
    assert "type KnownTree = " not in made
    taking = 'import type { KnownTree } from "../formats/checkpoint.ts";'
    monkeypatch.setattr(maker, "SOURCES", [*maker.SOURCES, taking])
    assert "export type KnownTree = " in maker.make()["checkpoint.ts"]


def emitted(maker: ModuleType, wanted: Any, **options: Any) -> str:
    struct = msgspec.defstruct("Odd", [("field", wanted)], **{"forbid_unknown_fields": True, **options})
    made = maker.Emitter([messages], {}, set(), set()).struct_of(struct)
    return str(import_module("layout").flat(made))


class One(msgspec.Struct, forbid_unknown_fields=True, tag_field="kind", tag="one"):
    pass


class Other(msgspec.Struct, forbid_unknown_fields=True, tag_field="part", tag="other"):
    pass


@pytest.mark.parametrize(
    "odd",
    [
        float,
        dict[bytes, int],
        tuple[int, ...],
        int | str,
        str | int | None,
        list[float],
        One | Other,
        Annotated[int, Meta(le=3)],
        Annotated[str, Meta(pattern="[a-z]")],
    ],
)
def test_a_type_that_has_no_counterpart_is_an_error_and_not_a_guess(maker: ModuleType, odd: Any) -> None:
    with pytest.raises(SystemExit):
        emitted(maker, odd)


def test_a_struct_that_takes_unknown_fields_is_an_error(maker: ModuleType) -> None:
    with pytest.raises(SystemExit):
        emitted(maker, int, forbid_unknown_fields=False)


def test_every_message_of_the_server_is_there(maker: ModuleType) -> None:
    made = "".join(maker.make().values())
    names = [
        name
        for name, held in vars(messages).items()
        if isinstance(held, type) and issubclass(held, msgspec.Struct) and name != "Message"
    ]
    assert len(names) > 40
    assert [name for name in names if f"export const {name} = struct(" not in made] == []


def test_a_file_of_messages_that_no_page_was_given_is_an_error(
    maker: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(maker.FILES, "desk-messages.ts")
    with pytest.raises(SystemExit, match="FILES"):
        maker.make()


def test_bounds_choices_and_tags_are_emitted(maker: ModuleType) -> None:
    assert "a: sized(text, 1, 3)" in emitted(maker, Annotated[str, Meta(min_length=1, max_length=3)]).replace(
        "field", "a"
    )
    assert "within(int, 0, 5)" in emitted(maker, Annotated[int, Meta(ge=0, lt=6)])
    assert "matching(text, /^[a/]\\/b$/u)" in emitted(maker, Annotated[str, Meta(pattern=r"^[a/]/b\Z")])
    assert 'tagged("kind", "odd", { field: numbered(bytes) })' in emitted(
        maker, dict[int, bytes], tag_field="kind", tag="odd"
    )


def test_every_record_has_its_line_in_the_protocol(maker: ModuleType) -> None:
    page, concepts = PAGE.read_text(), import_module("concepts")
    for name in CONCEPTS:
        records = [
            held
            for held in vars(concepts.module_of(name)).values()
            if isinstance(held, type)
            and held.__module__ == f"parasol.{concepts.MODULES[name]}"
            and hasattr(held, "__struct_fields__")
        ]
        for record in records:
            if not record.__name__.startswith("_"):
                line = next(line for line in page.splitlines() if line.startswith(f"| `{record.__name__}` |"))
                fields = line.split(" | ")[1]
                assert [each for each in record.__struct_fields__ if f"`{each}`: " not in fields] in ([], COMMON)


def test_a_table_tells_bounds_and_what_may_be_null_or_absent(maker: ModuleType) -> None:
    table = import_module("tables").table
    assert "`usual`: number, 0 to 10,000, or null |" in table("public")
    assert "`name`: text, in one line, 1 to 60; `kind`: one of `health`, " in table("roster")
    assert "`slip_days`: number, 7 to 14, or absent; " in table("roster")
    assert "`tree`: number, or null; " in table("roster")
    assert "`status`: one of `received`, " in table("report")
    assert "`outreach`: `Outreach`, or null, or absent |" in table("report")
    assert "`slots`: list (`Slot`), 1 to 12 |" in table("desk")
    assert "`confirmed_on`: day; " in table("public")
