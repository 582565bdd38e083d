"""The report about one page or many: the sentences, the bars, the tables, and what changed since another day."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from parasol.features.platforms.report.form import Bar, Page, Report, Table
from parasol.kernel.texts.texts import Texts
from parasol_evidence.site.companies import digest
from parasol_evidence.site.recording import CannotLook, host_of
from parasol_evidence.site.result import Got, Look, Thing, Visit

GRAVEST = ("keys", "typed", "unread", "watches", "recorder", "marks", "page", "cookie", "site", "visit")
"""In the order in which bars and examples stand: what somebody would least expect comes first."""
MAX_EVERYTHING_BYTES = 500_000_000
Row = tuple[str, str, str, Thing]
"""Page, visit (``before`` or ``refused``), who, what."""


def report(looks: Sequence[Look], before: Sequence[Look], command: str, texts: Texts) -> Report:
    """The report about these looks; ``before``: those of an earlier report, to compare with. Raises ``CannotLook`` if
    none of them succeeded."""
    done = [look for look in looks if look.before]
    if not done:
        raise CannotLook(looks[0].failed or "there was nothing to look at")
    changes = _changes(before, looks)
    tables = {"got": _table(looks)}
    if before:
        head = ["page", "visit", "who", "what", "about", "form", "how", "change"]
        tables["changes"] = Table(head, [(*row[:3], *_cells(row[3])[:4], change) for row, change in changes])
    everything = {"list_of_companies": digest(), "looks": msgspec.to_builtins(looks)}
    return Report(_page(done, looks, _compared(before, changes, texts), command, texts), everything, tables)


def looks_of(everything: bytes) -> list[Look]:
    """The looks in a report's ``everything.json``. Raises ``CannotLook`` if it is no such file."""
    try:
        return msgspec.json.decode(everything, type=_Everything).looks
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise CannotLook("the folder to compare with has no report about sites", "compare") from None


class _Everything(msgspec.Struct):
    looks: list[Look]


def _page(done: Sequence[Look], looks: Sequence[Look], compared: list[str], command: str, texts: Texts) -> Page:
    first, second = [_others(look.before for look in done), _others(look.refused for look in done)]
    asked = any(look.refused for look in done)
    where = host_of(done[0].url) if len(looks) == 1 else texts("site-pages", count=len(looks))
    meaning = texts("site-meaning" if first else "site-meaning-nobody", count=len(first), page=where)
    if first and asked:
        meaning += " " + texts("site-meaning-refused", count=len(second))
    if failed := len(looks) - len(done):
        meaning += " " + texts("site-meaning-failed", count=failed)
    visits = [visit for look in done for visit in (look.before, look.refused) if visit]
    everybody = sorted((got for visit in visits for got in visit.got), key=_gravity)
    what = {thing.what for got in everybody for thing in got.things}
    return Page(
        title=texts("site-title" if len(looks) == 1 else "site-title-many", count=len(looks)),
        headline=texts("site-headline" if first else "site-headline-nobody", count=len(first)),
        meaning=meaning,
        bars_title=texts("site-bars" if asked else "site-bars-once"),
        bars=[_bar(kind, first, second if asked else None, texts) for kind in GRAVEST if kind in what],
        examples=list(dict.fromkeys(sentence(got, texts) for got in everybody)),
        helps=[texts(f"site-helps-{each}") for each in _helps(what, bool(second))],
        sure=[*compared, *_sure(done, visits, texts)],
        not_shown=[
            *(texts(f"site-lacks-{each}") for each in dict.fromkeys(lack for visit in visits for lack in visit.lacks)),
            *(texts(f"site-not-{each}") for each in ("later", "none", "sealed", "robot", "faked")),
        ],
        command=command,
    )


def _helps(what: set[str], is_refusal_passed_over: bool) -> Iterable[str]:
    if what & {"typed", "keys", "unread"}:
        yield "typed"
    if is_refusal_passed_over:
        yield "refused"
    yield "copies" if "visit" in what else "nobody"


def _sure(done: Sequence[Look], visits: Sequence[Visit], texts: Texts) -> list[str]:
    look = done[0]
    kind = "har" if look.source == "HAR" else "twice" if any(each.refused for each in done) else "once"
    messages = sum(len(visit.sent) for visit in visits)
    version = look.versions.get("browser", "")
    told = [texts(f"site-sure-{kind}", version=version, messages=messages, visits=len(visits))]
    if kind != "har":
        fields = sum(len(each.before.fields) for each in done if each.before)
        told = [texts("site-sure-seen"), *told, texts("site-sure-typed", count=fields)]
    return [*told, texts("site-sure-named")]


def _others(visits: Iterable[Visit | None]) -> dict[str, set[str]]:
    """Who else got something, and what kinds of it."""
    found: dict[str, set[str]] = {}
    for visit in visits:
        for got in visit.got if visit else []:
            if not got.itself:
                found.setdefault(got.company, set()).update(thing.what for thing in got.things)
    return found


def _bar(kind: str, first: dict[str, set[str]], second: dict[str, set[str]] | None, texts: Texts) -> Bar:
    many = sum(kind in things for things in first.values())
    told = texts("site-bar-told", count=many, all=len(first))
    share = many / max(len(first), 1)
    if second is None:
        return Bar(texts(f"site-bar-{kind}"), share, told)
    after = sum(kind in things for things in second.values())
    other = texts("site-bar-refused", count=after)
    return Bar(texts(f"site-bar-{kind}"), share, told, after / max(len(first), len(second), 1), other)


def _gravity(got: Got) -> tuple[int, int, str]:
    return min(GRAVEST.index(thing.what) for thing in got.things), -len(got.things), got.company


def sentence(got: Got, texts: Texts) -> str:
    """Who got what, in one sentence."""
    ordered = sorted(got.things, key=lambda thing: (GRAVEST.index(thing.what), thing))
    things = "; ".join(dict.fromkeys(_told(thing, texts) for thing in ordered))
    if got.itself:
        return texts("site-got-itself", things=things)
    country = (
        texts("site-country", country=texts.locale.territories.get(got.country, got.country)) if got.country else ""
    )
    return texts("site-got", company=got.company, at=country, things=things)


def _told(thing: Thing, texts: Texts) -> str:
    filled: dict[str, str | int] = {}
    if thing.what in ("typed", "keys"):
        name = f"site-about-{thing.about.replace('-', '')}"
        filled["about"] = texts(name) if texts.has(name) else thing.about
    if thing.what == "typed":
        filled["form"] = texts("site-form-plain") if thing.form == "plain" else thing.form
    elif thing.what == "page":
        filled["form"] = texts(f"site-in-{thing.form.lower()}")
    elif thing.what == "cookie":
        filled["form"] = "own" if thing.form == "its own" else "site"
    elif thing.what == "marks":
        filled["about"] = thing.about
    if thing.how:
        filled["how"] = texts(f"site-how-{thing.how}")
    told = texts(f"site-thing-{thing.what}", **filled)
    if not thing.under or thing.what in ("visit", "site"):  # once in a sentence is enough
        return told
    return texts("site-under", thing=told, host=thing.under)


def _table(looks: Sequence[Look]) -> Table:
    head = [
        "page",
        "visit",
        "who",
        "country",
        "kind",
        "source",
        "what",
        "about",
        "form",
        "how",
        "under",
        "script",
        "days",
    ]
    rows: list[list[Any]] = []
    for look, name, visit in _visits(looks):
        for got in visit.got:
            who = ["(the site itself)" if got.itself else got.company, got.country, got.kind, got.source]
            rows += [[look.url, name, *who, *_cells(each.thing), each.script, each.days or None] for each in got.seen]
    failed = [[look.url, "", look.failed, *[""] * (len(head) - 3)] for look in looks if look.failed]
    return Table(head, [*rows, *failed])


def _cells(thing: Thing) -> tuple[str, str, str, str, str]:
    return thing.what, thing.about, thing.form, thing.how, thing.under


def _visits(looks: Iterable[Look]) -> Iterable[tuple[Look, str, Visit]]:
    for look in looks:
        for name, visit in (("before", look.before), ("refused", look.refused)):
            if visit:
                yield look, name, visit


def _changes(before: Sequence[Look], now: Sequence[Look]) -> list[tuple[Row, str]]:
    """What is new and what was not seen this time, of pages that were looked at both times."""
    was, here = _rows(before), _rows(now)
    both = {row[:2] for row in was} & {(look.url, name) for look, name, _ in _visits(now)}
    both |= {row[:2] for row in here} & {(look.url, name) for look, name, _ in _visits(before)}
    found = [(row, "new") for row in here - was] + [(row, "not seen this time") for row in was - here]
    return sorted((row, change) for row, change in found if row[:2] in both)


def _rows(looks: Iterable[Look]) -> set[Row]:
    return {
        (look.url, name, got.company, thing)
        for look, name, visit in _visits(looks)
        for got in visit.got
        for thing in got.things
    }


def _compared(before: Sequence[Look], changes: Sequence[tuple[Row, str]], texts: Texts) -> list[str]:
    if not before:
        return []
    new = sum(change == "new" for _, change in changes)
    return [texts("site-sure-compared", day=before[0].day, new=new, gone=len(changes) - new)]
