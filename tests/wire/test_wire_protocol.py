"""Nothing on the wire changes behind the protocol's number: whoever changes it is told what to do."""

import json

import msgspec
import pytest
import spoken as wire

from parasol.kernel import messages
from parasol.kernel.formats.shared import Key

OUT, NOT_YET = "## 0.2.0 (unreleased)\n## 0.1.0\n", "## 0.1.0 (unreleased)\n"


def frozen() -> dict[str, dict[str, object]]:
    read: dict[str, dict[str, object]] = json.loads(wire.FROZEN.read_text())
    return read


def test_the_wire_is_what_its_number_says() -> None:
    told = wire.trouble(wire.spoken(), messages.PROTOCOL, frozen(), wire.CHANGELOG.read_text())
    assert told is None, told


def test_no_number_is_left_out_and_none_is_of_the_future() -> None:
    assert sorted(map(int, frozen())) == list(range(1, messages.PROTOCOL + 1))


def test_another_type_of_one_field_is_a_change_and_other_words_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    before = wire.spoken()

    class Nonce(messages.Message, frozen=True):
        """Other words about the same."""

        nonce: Key

    monkeypatch.setattr(messages, "Nonce", Nonce)
    assert wire.spoken() == before
    other = msgspec.defstruct("Nonce", [("nonce", str)], bases=(messages.Message,), frozen=True)
    monkeypatch.setattr(messages, "Nonce", other)
    assert [name for name, digest in wire.spoken().items() if digest != before[name]] == ["message Nonce"]


@pytest.mark.parametrize("change", ["another one", "gone", "new"])
def test_after_a_release_the_number_has_to_be_raised_and_before_it_the_change_is_told(change: str) -> None:
    now = wire.spoken()
    if change == "new":
        now["message Extra"] = "0" * 16
    elif change == "gone":
        del now["message Nonce"]
    else:
        now["message Nonce"] = "0" * 16
    known = {"1": {"first_in": "0.1.0", "things": wire.spoken()}}
    told = wire.trouble(now, 1, known, OUT)
    assert told is not None
    assert f"({change}: message " in told
    assert "Raise PROTOCOL" in told
    told = wire.trouble(now, 1, known, NOT_YET)
    assert told is not None
    assert f"({change}: message " in told
    assert "CHANGELOG.md" in told
    assert "Raise" not in told
    assert wire.trouble(wire.spoken(), 1, known, OUT) is None
    told = wire.trouble(now, 2, known, OUT)
    assert told is not None
    assert "isn't frozen" in told


def test_what_a_release_speaks_is_never_written_over(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, changes = tmp_path / "protocols.json", tmp_path / "CHANGELOG.md"
    monkeypatch.setattr(wire, "FROZEN", file)
    monkeypatch.setattr(wire, "CHANGELOG", changes)
    things = wire.spoken() | {"message Nonce": "0" * 16}
    file.write_text(json.dumps({"1": {"first_in": "0.1.0", "things": things}}))
    changes.write_text(OUT)
    with pytest.raises(SystemExit, match="Raise PROTOCOL"):
        wire.freeze()
    assert json.loads(file.read_text())["1"]["things"] == things
    changes.write_text(NOT_YET)
    wire.freeze()
    assert json.loads(file.read_text())["1"] == {"first_in": "0.1.0", "things": wire.spoken()}
