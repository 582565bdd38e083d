"""Letters about a note: what stands in them, what doesn't, and on which law they rest."""

import json
import re
from datetime import date
from importlib.resources import files

import pytest
from msgspec import UNSET

from parasol.features.platforms.client.letters import KINDS, complain_until, letter
from parasol.features.platforms.structs import PlatformLog
from parasol.kernel.formats.fields import fields_of
from parasol.kernel.texts.texts import load
from parasol.kernel.wire.days import parse_day

TEXTS = load(("platforms",))
TODAY = parse_day("2026-11-28")
WHOLE = PlatformLog(
    "Instagram",
    "removed",
    hit="post",
    day=parse_day("2026-11-02"),
    told_on=parse_day("2026-11-03"),
    reason="Adult solicitation.",
    rule="Rule 4.2",
    told=["what they did", "rule"],
    appealed="to the platform",
    answer="refused",
    days=26,
    decided_by="machine",
)
BARE = PlatformLog("PayCo (invented)", "never answered")
LANGUAGES = ("en", "es")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("log", [WHOLE, BARE])
def test_each_letter_is_whole_and_names_articles_in_the_eu_alone(kind: str, language: str, log: PlatformLog) -> None:
    inside = letter(kind, log, TEXTS[language], TODAY, is_eu=True)
    outside = letter(kind, log, TEXTS[language], TODAY, is_eu=False)
    for made in (inside, outside):
        assert log.platform in made.text
        assert not re.search(r"[{}\[\]]|UNSET|None|\n{3}", made.text)
        assert "____" in made.text, "a name is filled in by hand"
    assert KINDS[kind] in "".join(re.findall(r"art[ií]c[a-z]+ (\d+)", inside.text, re.IGNORECASE))
    assert not re.search(
        r"art[ií]c(le|ulo)|2022/2065|DSA|\(UE\)|Digital Services|Servicios Digitales", outside.text, re.IGNORECASE
    )
    assert outside.law == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_article_that_a_letter_names_is_told_with_its_source_and_day(language: str) -> None:
    laws = json.loads((files("parasol.features.platforms.client") / "dsa.json").read_text())
    assert laws["letters"] == KINDS
    for kind in KINDS:
        made = letter(kind, WHOLE, TEXTS[language], TODAY, is_eu=True)
        assert set(re.findall(r"art[ií]c[a-z]+ (\d+)", made.text, re.IGNORECASE)) <= set(laws)
        assert made.law["source"].startswith("https://eur-lex.europa.eu/")
        assert date.fromisoformat(made.law["looked_on"]) <= date(2026, 11, 28)
        assert made.law["says"] == laws[KINDS[kind]]["says"][language]
        assert made.law["article"].startswith({"en": "Article", "es": "Artículo"}[language])


def test_what_was_not_told_is_named_point_by_point() -> None:
    def missing(*told: str) -> str:
        log = PlatformLog("X", "hidden", told=list(told) or UNSET)  # type: ignore[arg-type]
        return "".join(
            re.findall(r"^\(([a-f])\) ", letter("reasons", log, TEXTS["en"], TODAY, is_eu=True).text, re.MULTILINE)
        )

    assert missing() == "abcdef"
    assert missing("what they did", "rule") == "bcf"
    assert missing("law") == "abcf"
    everything = ("what they did", "facts", "machine", "law", "rule", "redress")
    assert missing(*everything) == ""
    told = PlatformLog("X", "hidden", told=list(everything))
    for is_eu in (True, False):
        made = letter("regulator", told, TEXTS["en"], TODAY, is_eu=is_eu).text
        assert "17(3)" not in made
        assert "did not tell" not in made
    assert "\n- The facts" in letter("reasons", WHOLE, TEXTS["en"], TODAY, is_eu=False).text


@pytest.mark.parametrize(
    ("told", "until"),
    [
        ("2026-11-03", "2027-05-03"),
        ("2026-08-31", "2027-02-28"),
        ("2027-08-31", "2028-02-29"),
        ("2026-06-30", "2026-12-30"),
    ],
)
def test_six_months_end_on_the_same_day_or_the_months_last(told: str, until: str) -> None:
    assert complain_until(PlatformLog("X", "hidden", told_on=parse_day(told))) == date.fromisoformat(until)
    assert complain_until(PlatformLog("X", "hidden", day=parse_day(told))) is None


@pytest.mark.parametrize("text", ["{facts}", "{today}\n[eu] x", "hint", "not said", "machine", "{{}}", "\\g<0>", "%s"])
def test_what_somebody_wrote_stays_what_it_is(text: str) -> None:
    log = PlatformLog(text.replace("\n", " "), "hidden", reason=text, rule=text.replace("\n", " "))
    made = letter("appeal", log, TEXTS["en"], TODAY, is_eu=False).text
    assert f"The reason that I got, word for word: {text}" in made
    assert made.startswith(f"To: {text.replace(chr(10), ' ')}\n")


def test_all_that_a_note_can_say_has_words_in_each_language() -> None:
    for texts in TEXTS.values():
        for field in fields_of(PlatformLog):
            label = f"plog-{field.name.replace('_', '-')}"
            for choice in ("", *(f"-{str(each).replace(' ', '-')}" for each in field.choices)):
                assert texts(label + choice)
