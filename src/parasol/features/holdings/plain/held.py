"""The page that tells what the server keeps."""

from parasol.features.holdings.plain.held_words import kind_of, many_of, tables_of
from parasol.kernel.plain.part import failed
from parasol.kernel.plain.route import Pages, Visit, Who, route
from parasol.kernel.plain.trouble import KNOWN
from parasol.kernel.plain.writing import Page
from parasol.kernel.rooms.kinds import HEADINGS


class HeldPages(Pages):
    """The page with what is kept."""

    @route("/held", "GET", Who.ANYONE, 0)
    async def held(self, visit: Visit) -> Page:
        """Anyone: what the server keeps, the same for everybody."""
        t = visit.texts
        try:
            held = await self._pool.run(self._cabinet.held)
        except KNOWN as error:
            return failed("about-held", error, t)
        kinds = {
            each.kind: kind_of(each.kind, many_of(each.at_least, t), each.days, t)
            for each in held.holdings
            if t.has(f"held-{each.kind}-read")
        }
        groups = [
            (t(f"held-group-{group}"), [kinds[name] for name in names if name in kinds])
            for group, names in HEADINGS.items()
        ]
        filled = {"when": t("held-when", day=t.day(held.day)), "groups": groups, "row": held.row.hex()}
        return Page("held", {**filled, "tables": tables_of(t)})
