"""A small pack on disk, and pages of it with one thing changed."""

from pathlib import Path

import msgspec

from parasol.features.guides import structs as form
from parasol.features.guides.book.rules import wrong_with
from parasol.features.guides.book.source import read_folder, read_pack, read_page
from parasol.features.guides.client import keeping
from parasol.features.guides.client.signed import signed_by
from parasol.kernel.roster.client.person import Person
from parasol.kernel.wire.days import parse_day

TODAY = parse_day("2026-11-29")
PACK = "name: A pack\nlanguage: en\nlicence: CC-BY-SA-4.0\nsource: written for a test\n"
HEAD = """\
title: Your phone
topic: phones
for: any
kind: tool
authors: [alma]
reviewers: [bo]
reviewed_on: 2026-11-01
review_by: 2027-04-20
facts:
  - says: "A phone can be found: by its maker."
    source: https://name.example/found
    read_on: 2026-11-01
"""
BODY = """\
This page helps you. It *may* take **ten** minutes.

? Is the phone locked?
- Yes → #locked
- No -> #open

## It was locked {#locked}

1. Call your phone company.
2. Change the code.

> [!help] legal
> Ask before you sign.

## It was open {#open}

- One thing.
- Another
  thing.

Then:

- [ ] Wipe it from afar.

> [!danger]
> Do not go back alone.
"""


def pack(folder: Path, head: str = HEAD, body: str = BODY, about: str = PACK, name: str = "phone") -> Path:
    """A folder with one page."""
    folder.mkdir(exist_ok=True)
    (folder / "pack.yml").write_text(about)
    (folder / f"{name}.md").write_text(f"---\n{head}---\n{body}")
    return folder


def wrong(folder: Path, today: int = TODAY) -> list[str]:
    """All that is said of a folder."""
    pages, found = read_folder(folder)
    return [str(each) for each in found] + [str(each) for page in pages for each in wrong_with(page, today)]


def guide_of(name: str, today: int) -> form.Guide:
    """A page as the folder's, under another name, reviewed twenty days ago."""
    made = read_page(name, read_pack(PACK), f"---\n{HEAD}---\n{BODY}").guide
    days = {"reviewed_on": today - 20, "review_by": today + 130}
    return msgspec.structs.replace(made, facts=[form.Fact("A phone can be found.", "a maker", today - 20)], **days)


def old_guide(today: int) -> form.Guide:
    """A page that is a hundred days late, whose text looks like markup."""
    sections = [form.Section("start", "", [form.Text([["It was ", "<b>so</b>", " then."]])])]
    days = {"reviewed_on": today - 360, "review_by": today - 100}
    return msgspec.structs.replace(guide_of("old", today), title="Old advice", about="other", sections=sections, **days)


def published(first: Person, second: Person, guides: list[form.Guide]) -> None:
    """Sign pages by these two, and publish them."""
    genesis = first.roster.genesis
    signed = [form.SignedGuide(each, []) for each in guides]
    for steward in (first, second):
        signed = [signed_by(genesis, each, steward.seed) for each in signed]
    keeping.publish(first, signed, "two of us read them")
