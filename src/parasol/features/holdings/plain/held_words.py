"""What the server keeps, in words: each kind of thing, and every table and column. Pure."""

from dataclasses import dataclass

from parasol.kernel.texts.texts import Texts


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing, in words."""

    name: str
    many: str
    kept: str
    read: str
    got: str


def many_of(at_least: int | None, t: Texts) -> str:
    """A rough count."""
    if at_least is None:
        return t("held-untold")
    return t("held-many", count=at_least) if at_least else t("held-few")


def kind_of(kind: str, many: str, days: int | None, t: Texts) -> Kind:
    """A kind of thing in words."""
    own = f"held-{kind}-kept"
    kept = t(own) if t.has(own) else t("held-always") if days is None else t("held-days", days=days)
    return Kind(t(f"held-{kind}"), many, kept, t(f"held-{kind}-read"), t(f"held-{kind}-got"))


def tables_of(t: Texts) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Every table that has words: its name, what it holds, and its columns with theirs."""
    ids = [id for id in t.ids if id.startswith(("table-", "column-"))]
    tables = [id.removeprefix("table-") for id in ids if id.startswith("table-")]
    return [
        (
            table.replace("-", "_"),
            t(f"table-{table}"),
            [
                (id.removeprefix(f"column-{table}-").replace("-", "_"), t(id))
                for id in ids
                if id.startswith(f"column-{table}-") and _table_of(id, tables) == table
            ],
        )
        for table in tables
    ]


def _table_of(id: str, tables: list[str]) -> str:
    """To which table a column's text belongs: the longest name that fits."""
    return max((table for table in tables if id.startswith(f"column-{table}-")), key=len)
