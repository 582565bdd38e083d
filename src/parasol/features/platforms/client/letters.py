"""Letters about a note: complaint, missing reasons, dispute, authority, mandate. Pure; nothing of it is advice. The
page has the same (`src/parasol/features/platforms/page/letters.ts`).

In the EU they name the articles of the Digital Services Act, Regulation (EU) 2022/2065; elsewhere they are the same
without. Who writes stands in none: that is filled in on the copy that is sent. What the law says is in `dsa.json`.
"""

import calendar
import json
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from msgspec import UNSET

from parasol.features.platforms.structs import TOLD, PlatformLog
from parasol.kernel.texts.texts import DEFAULT, Texts, load
from parasol.kernel.wire.days import text_of

KINDS = {"appeal": "20", "reasons": "17", "dispute": "21", "regulator": "53", "mandate": "86"}
"""Each with the article that it rests on, as `dsa.json` has it too: the page reads that. It also says where and on
which day the wording was read, in copies by others: EUR-Lex couldn't be reached. No lawyer has read any of it."""
MONTHS = 6
_FOLDER = files("parasol.features.platforms.client")
_FACTS = ("happened", "hit", "day", "told_on", "reason", "rule", "decided_by", "days")
_COMPLAINT = ("appealed", "answer")
_WHEN = re.compile(r"((?:\[[a-z]+\])*) ?(.*)")
"""A line of a template stands if all holds that is named before it: in the EU or not, something wasn't told."""
_CHOICES = ("happened", "hit", "decided_by", *_COMPLAINT)


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter; the law that it rests on, as ``article``, ``says``, ``source`` and ``looked_on``, or nothing."""

    text: str
    law: dict[str, str]


def complain_until(log: PlatformLog) -> date | None:
    """The last day of the six months in which a platform in the EU has to take a complaint (Article 20(1), (2)). They
    begin when it told the person; None if nobody knows when. They end on the same day of the sixth month, or on its
    last day (Regulation 1182/71, Article 3(2)(c)); a platform may take complaints for longer."""
    if log.told_on is UNSET:
        return None
    told = date.fromisoformat(text_of(log.told_on))
    year, month = divmod(told.month - 1 + MONTHS, 12)
    year, month = told.year + year, month + 1
    return date(year, month, min(told.day, calendar.monthrange(year, month)[1]))


def letter(kind: str, log: PlatformLog, texts: Texts, today: int, *, is_eu: bool) -> Letter:
    """A letter in the language of ``texts`` (their part `platforms`), or in English if there are no letters in it. What
    the note doesn't say is left out."""
    if not (_FOLDER / "letters" / f"{texts.code}-{kind}.txt").is_file():
        texts = load(texts.parts)[DEFAULT]
    filled = {
        "platform": log.platform,
        "today": texts.day(today),
        "facts": _told(log, _FACTS, texts),
        "complaint": _told(log, _COMPLAINT, texts),
        "missing": "\n".join(
            f"{f'({point})' if is_eu else '-'} {texts(f'plog-told-{_dashed(each)}')}" for point, each in missing(log)
        ),
    }
    holds = {"eu": is_eu, "no": not is_eu, "gap": bool(missing(log))}
    lines = [_WHEN.fullmatch(line) for line in _template(texts.code, kind).splitlines()]
    kept = [line[2] for line in lines if line and all(holds[each] for each in re.findall("[a-z]+", line[1]))]
    # In one pass: what somebody wrote is never looked into for something to fill in.
    text = re.sub(r"\{([a-z]+)\}", lambda found: filled[found[1]], "\n".join(kept))
    return Letter(re.sub(r"\n{3,}", "\n\n", text), _law(kind, texts) if is_eu else {})


def missing(log: PlatformLog) -> list[tuple[str, str]]:
    """The points of Article 17(3) that somebody wasn't told, with their letters. Law and rule are one or the other:
    with either of them neither is missing."""
    told = set() if log.told is UNSET else set(log.told)
    if told & {"law", "rule"}:
        told |= {"law", "rule"}
    return [(letter, each) for letter, each in zip("abcdef", TOLD, strict=True) if each not in told]


def _told(log: PlatformLog, names: tuple[str, ...], texts: Texts) -> str:
    lines = []
    for name in names:
        value = getattr(log, name)
        if value is UNSET or value == "":
            continue
        if name in ("day", "told_on"):
            value = texts.day(value)
        elif name in _CHOICES:
            value = texts(f"plog-{_dashed(name)}-{_dashed(value)}")
        lines.append(f"{texts(f'plog-fact-{_dashed(name)}')}: {value}")
    return "\n".join(lines)


def _law(kind: str, texts: Texts) -> dict[str, str]:
    laws, fact = _laws(), _laws()[KINDS[kind]]
    where = {"source": laws["source"], "looked_on": laws["looked_on"]}
    return {"article": fact["law"][texts.code], "says": fact["says"][texts.code], **where}


@cache
def _template(language: str, kind: str) -> str:
    return (_FOLDER / "letters" / f"{language}-{kind}.txt").read_text(encoding="utf-8")


@cache
def _laws() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((_FOLDER / "dsa.json").read_text(encoding="utf-8"))
    return found


def _dashed(name: str) -> str:
    return name.replace("_", "-").replace(" ", "-")
