"""The browser's messages are made from the server's."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pytest

MAKER = Path(__file__).parents[2] / "tools" / "wire" / "make.py"


def load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_wire", MAKER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_messages_of_the_browser_are_those_of_the_server() -> None:
    done = subprocess.run([sys.executable, str(MAKER), "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_file_that_differs_or_is_missing_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    maker = load()
    monkeypatch.setattr(maker, "ROOT", tmp_path)
    monkeypatch.setattr(maker, "FOLDER", tmp_path)
    monkeypatch.setattr(sys, "argv", ["make.py", "--check"])
    with pytest.raises(SystemExit):
        maker.main()
    for name, made in maker.make().items():
        (tmp_path / name).write_text(made)
    maker.main()
    for name, made in maker.make().items():
        (tmp_path / name).write_text(made.replace("bytes", "text"))
        with pytest.raises(SystemExit):
            maker.main()
        (tmp_path / name).write_text(made)


@pytest.mark.parametrize("odd", [float, dict[str, int], tuple[int, ...], int | str, str | int | None, list[float]])
def test_a_type_that_has_no_counterpart_is_an_error_and_not_a_guess(odd: Any) -> None:
    message = msgspec.defstruct("Odd", [("field", odd)])
    with pytest.raises(SystemExit):
        load().struct_of(message)


def test_every_message_of_the_server_is_there() -> None:
    maker = load()
    made = "".join(maker.make().values())
    names = [
        name
        for name, held in vars(maker.messages).items()
        if isinstance(held, type) and issubclass(held, msgspec.Struct) and name != "Message"
    ]
    assert len(names) > 40
    assert [name for name in names if f"export const {name} = struct(" not in made] == []


def test_a_file_of_messages_that_no_page_was_given_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    maker = load()
    monkeypatch.delitem(maker.SHARES, "desk-messages.ts")
    with pytest.raises(SystemExit, match="SHARES"):
        maker.make()
