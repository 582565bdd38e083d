"""What a server keeps: of a store on this machine exactly, of a server in rough counts, for anybody."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from parasol.features.holdings.client import fetch_held
from parasol.features.holdings.plain.held_words import Kind, kind_of, many_of, tables_of
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.output import wrapped
from parasol.kernel.shell.parser import Commands, option
from parasol.kernel.texts.texts import DEFAULT, Texts, load

if TYPE_CHECKING:
    from parasol.features.holdings.server.store import Held

PARTS = ("app", "kit", "outreach", "schema")

commands = Commands("anyone")


@commands.add(
    "holdings",
    "what a server keeps, how much of it, for how long, and who could read it",
    option("--store", metavar="DIR", type=Path, help="look into this store instead of asking a server"),
    option("--language", choices=sorted(load(PARTS)), default=DEFAULT, help="the language of the answer"),
)
def _holdings(call: Call) -> int:
    """Shows each kind of thing that a server keeps: how many there are, how long each is kept, what the server can read
    of it, and what a thief or a court would get. Below, every table and column. Asks a server, which tells everybody
    the same rough counts, made once a week. With --store it looks into a store on this machine, also while its server
    runs: exact counts, and one real row of each table. Exact counts tell when something new came, so keep them to
    yourself.

    parasol holdings --store /var/lib/parasol
    """
    t = load(PARTS)[call.options.language]
    if call.options.store is not None:
        return _of_store(call, t)
    held = fetch_held(call.connection)
    kinds = {
        each.kind: kind_of(each.kind, many_of(each.at_least, t), each.days, t)
        for each in held.holdings
        if t.has(f"held-{each.kind}-read")
    }
    counts = {each.kind: each.at_least for each in held.holdings}
    days = {each.kind: each.days for each in held.holdings}
    parts = [t("held-when", day=t.day(held.day)), *_told(kinds, t)]
    if held.row:
        parts += [t("held-row-what"), held.row.hex()]
    return _give(call, kinds, counts, days, [*parts, *_tables(t, {})], {"row": held.row.hex()})


def _of_store(call: Call, t: Texts) -> int:
    from parasol.features.holdings.server.store import look  # noqa: PLC0415 clients never load the server

    held: Held = look(call.options.store, call.device.today())
    kinds = {kind: kind_of(kind, f"{t('schema-exact')}: {held.counts[kind]}", held.days[kind], t) for kind in held.days}
    parts = [*_told(kinds, t), *_tables(t, held.rows)]
    return _give(call, kinds, held.counts, held.days, parts, {"rows": held.rows})


def _give(
    call: Call,
    kinds: dict[str, Kind],
    counts: Mapping[str, int | None],
    days: dict[str, int | None],
    parts: list[str],
    more: dict[str, object],
) -> int:
    facts = [{"kind": name, "count": counts[name], "days": days[name], **asdict(kind)} for name, kind in kinds.items()]
    text = "\n\n".join("\n".join(wrapped(line) for line in part.split("\n")) for part in parts)
    return call.out.give({"holdings": facts, **more}, text)


def _told(kinds: dict[str, Kind], t: Texts) -> list[str]:
    found = [t("held-what")]
    for kind in kinds.values():
        lines = (
            f"{kind.name}. {kind.many}. {kind.kept}",
            f"{t('held-read')} {kind.read}",
            f"{t('held-got')} {kind.got}",
        )
        found.append("\n".join(lines))
    return [*found, f"{t('held-not')}: {t('held-not-text')}", t("held-copy")]


def _tables(t: Texts, rows: dict[str, dict[str, str]]) -> list[str]:
    found = [f"{t('schema-title')}. {t('schema-what')}"]
    for table, what, columns in tables_of(t):
        lines = [f"{table}: {what}", *(f"  {column}: {meaning}" for column, meaning in columns)]
        if row := rows.get(table):
            shown = ", ".join(f"{name} {value}" for name, value in row.items())
            hidden = [column for column, _ in columns if column not in row]
            lines.append(
                f"  {t('schema-example')} {shown}" + (f" ({t('schema-hidden')}: {', '.join(hidden)})" if hidden else "")
            )
        found.append("\n".join(lines))
    return found
