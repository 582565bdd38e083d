"""`letters.json`: letters about what a platform did, as both languages make them from one note; days as ISO 8601."""

from typing import Any

import msgspec

from parasol.features.platforms.client.letters import KINDS, complain_until, letter
from parasol.features.platforms.structs import PlatformLog
from parasol.kernel.texts.texts import Texts
from parasol.kernel.wire.days import parse_day, text_of

TODAY = parse_day("2026-11-28")


class _Iso(Texts):
    def day(self, day: int) -> str:
        return text_of(day)


WHOLE = PlatformLog(
    "Insta (invented)",
    "asked for papers",
    hit="account",
    day=parse_day("2026-08-30"),
    told_on=parse_day("2026-08-31"),
    reason="They say {today}\n[eu] and $& \\g<0>: {missing}",
    rule="Rule {platform} 4.2",
    told=["what they did", "law"],
    appealed="to the platform",
    answer="partly put back",
    days=0,
    decided_by="not said",
    cost="never in a letter",
    seen_by="nobody else",
)
EVERYTHING = PlatformLog("X", "other", told=["redress", "rule", "machine", "facts", "what they did"])
LOGS = {"whole": WHOLE, "bare": PlatformLog("PayCo (invented)", "never answered"), "all-told": EVERYTHING}


def make() -> dict[str, Any]:
    """All cases: each letter of a whole note in English, and those of the others where they differ."""
    cases = []
    for code in ("en", "es"):  # whole; of a language that isn't yet, what letters say would change with each line of it
        texts = _Iso(code, ("platforms",))
        for name, log in LOGS.items():
            for kind in KINDS:
                for is_eu in (True, False):
                    if name != "whole" and (code != "en" or kind not in ("reasons", "regulator")):
                        continue
                    text = letter(kind, log, texts, TODAY, is_eu=is_eu).text
                    where = "eu" if is_eu else "elsewhere"
                    case = {"name": f"{code}-{kind}-{name}-{where}", "language": code, "kind": kind, "log": name}
                    cases.append({**case, "is_eu": is_eu, "expect": text})
    for told in ("2026-11-03", "2026-08-31", "2027-08-31", "2026-06-30", "1999-12-31"):
        until = complain_until(PlatformLog("X", "other", told_on=parse_day(told)))
        assert until is not None
        cases.append({"name": f"until-{told}", "told_on": parse_day(told), "expect": until.isoformat()})
    logs = {name: msgspec.to_builtins(log) for name, log in LOGS.items()}
    return {"today": TODAY, "logs": logs, "cases": cases}
