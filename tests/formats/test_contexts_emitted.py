"""The page's functions for what is signed, sealed and hashed are emitted from Python's: what can't be is an error."""

import ast
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from parasol.features.escrow import contexts as escrow

TOOLS = Path(__file__).parents[2] / "tools" / "formats"


@pytest.fixture
def emitter(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(TOOLS))
    for name in ("contexts", "layout"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return import_module("contexts")


def test_a_sum_of_fields_is_emitted_in_its_order(emitter: ModuleType) -> None:
    (made,) = emitter.Contexts([escrow], {"renewalBytes"}).texts()
    assert made.endswith('concat(utf8("renew\\0"), u32(keys), reportBytes(room, [record]), ...marks);\n')


def test_what_nobody_takes_is_not_emitted(emitter: ModuleType) -> None:
    assert list(emitter.Contexts([escrow], {"noBytes"}).texts()) == []


@pytest.mark.parametrize(
    "odd",
    [
        "a - b",
        "a.to_bytes(3)",
        "b'x' * 2",
        "a[2:]",
        "hashlib.md5(a).digest()",
        "a if b else c",
        "1.5",
        "a.hex()",
        "a.to_bytes(4, signed=True)",
        "b''.join(each for each in a if each)",
    ],
)
def test_what_has_no_counterpart_is_an_error_and_not_a_guess(emitter: ModuleType, odd: str) -> None:
    with pytest.raises(SystemExit):
        emitter.Contexts([], set())._of(ast.parse(odd, mode="eval").body)
