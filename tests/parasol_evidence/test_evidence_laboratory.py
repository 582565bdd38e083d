"""`parasol evidence words`, `site` and `ask` are the laboratory's: handed over to it, or how to install it is said."""

import pytest
from program import run

from parasol.features.platforms.commands import evidence


@pytest.mark.parametrize("name", evidence.LABORATORY)
def test_where_it_is_installed_it_is_handed_over_to(name: str) -> None:
    ran = run("evidence", name, "--help")
    assert ran.code == 0
    assert "needs the laboratory" not in ran.out
    assert (
        "--into"
        in ran.out + run("evidence", name, *("run",) * (name == "words"), *("report",) * (name == "ask"), "--help").out
    )


def test_it_answers_as_the_program_does() -> None:
    shown = run("evidence", "words", "pairs", "--pairs", "es", "--json")
    assert shown.json["pairs"] > 50
    assert run("evidence", "ask", "due", "/nowhere/at-all", "--json").json["letters"] == []
    assert run("evidence", "words", "--zq7-secret").code == 2
    assert "zq7" not in run("evidence", "words", "--zq7-secret").err


@pytest.mark.parametrize("name", evidence.LABORATORY)
def test_where_it_is_not_installed_one_sentence_says_how(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evidence, "entry_points", lambda **_: ())
    ran = run("evidence", name, "--into", "report", "--json")
    assert (ran.code, ran.json["error"]) == (1, "not-installed")
    assert ran.err.strip() == evidence.HOW_TO_INSTALL
    assert ran.err.count(". ") == 0
    assert "parasol-evidence" in ran.err
    assert "platforms" in run("evidence", "--help").out, "the rest is there"
