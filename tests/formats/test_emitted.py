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

TOOLS = Path(__file__).parents[2] / "tools" / "formats"


@pytest.fixture
def maker(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(TOOLS))
    for name in ("make", "typescript", "layout"):
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
    monkeypatch.setattr(sys, "argv", ["make.py", "--check"])
    with pytest.raises(SystemExit):
        maker.main()
    for name, made in maker.make().items():
        (tmp_path / name).write_text(made)
    maker.main()
    for name, made in maker.make().items():
        (tmp_path / name).write_text(made.replace("export", "import"))
        with pytest.raises(SystemExit):
            maker.main()
        (tmp_path / name).write_text(made)


def emitted(maker: ModuleType, wanted: Any, **options: Any) -> str:
    struct = msgspec.defstruct("Odd", [("field", wanted)], **{"forbid_unknown_fields": True, **options})
    made = maker.Emitter([maker.messages], {}, set()).struct_of(struct)
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
        for name, held in vars(maker.messages).items()
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
