"""What platforms did in a quarter, as notices of an edition: the counts that were published, and no others."""

from parasol.cli.call import Call
from parasol.cli.codes import NotDone
from parasol.cli.parser import WORDS, option
from parasol.cli.publish import FILE, another, by_stewards, commands, keep, opened, publish
from parasol.client.platforms import stewards
from parasol.editions.signed import Signed
from parasol.evidence.platforms import counts
from parasol.formats.edition import TEXT_BYTES, PublicNotice
from parasol.texts import load

__all__ = ["commands"]


@publish.add(
    "counts",
    "add what platforms did in a quarter",
    FILE,
    option("quarter", metavar="QUARTER", help="one that was counted, like 2026-Q3"),
    reads=(WORDS,),
)
def _counts(call: Call) -> int:
    """Adds notices with the counts of a quarter that `parasol evidence platforms count` published: the same numbers for
    good. Signatures go; both stewards look again. The second one gets the same numbers from `count`.

    parasol publish counts edition.json 2026-Q3
    """
    before = opened(call.options.file)
    quarter = counts.parse_quarter(call.options.quarter)
    person = call.steward()
    by_stewards(before, person.roster)
    counted = stewards.published(person).get(quarter)
    if counted is None:
        raise NotDone("this quarter isn't counted yet: parasol evidence platforms count", "not-counted")
    if not counted.cells:
        raise NotDone("nothing was told five times or more in this quarter, so there is nothing to add", "empty")
    texts = load(("evidence",))[before.edition.language]
    title = texts("evidence-platforms-title", quarter=counts.quarter_text(quarter))
    if any(notice.title.startswith(title) for notice in before.edition.notices):
        raise NotDone("the counts of this quarter are in this edition", "there")
    parts = parts_of(counts.lines(counted, texts))
    titles = [title if len(parts) == 1 else f"{title} ({number}/{len(parts)})" for number in range(1, len(parts) + 1)]
    notices = [
        PublicNotice(call.device.random(16), call.device.today(), before.edition.language, title, text)
        for title, text in zip(titles, parts, strict=True)
    ]
    return keep(call, Signed(another(call, before, [*before.edition.notices, *notices[::-1]])))


def parts_of(lines: list[str]) -> list[str]:
    """The lines in as few texts as they fit into."""
    parts: list[str] = []
    for line in lines:
        longer = f"{parts[-1]}\n{line}" if parts else line
        if parts and len(longer.encode()) <= TEXT_BYTES:
            parts[-1] = longer
        else:
            parts.append(line)
    return parts
