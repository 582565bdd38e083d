"""What changed in Parasol, release by release, in the words of those who use it."""

import re

from parasol.kernel.shell.call import Call
from parasol.kernel.shell.output import listed
from parasol.kernel.shell.parser import Commands, option
from parasol.kernel.texts.texts import DEFAULT, Texts, load

PARTS = ("lounge",)
LANGUAGES = sorted(load(PARTS))

commands = Commands("anyone")


@commands.add(
    "changes",
    "what changed in Parasol, in plain words",
    option("--language", choices=LANGUAGES, default=DEFAULT, help=f"the language (without it: {DEFAULT})"),
    talks=False,
)
def _changes(call: Call) -> int:
    """Tells what is new in each version, the newest first. It speaks to no server. What should work otherwise, a
    member proposes in the lounge; the page makes a file of it for those who build Parasol."""
    t = load(PARTS)[call.options.language]
    told = {release: [t(id) for id in lines_of(t, release)] for release in releases(t)}
    text = "\n\n".join(f"{t(f'changes-{release}')}\n{listed(lines)}" for release, lines in told.items())
    facts = {release.replace("-", "."): lines for release, lines in told.items()}
    return call.out.give({"changes": facts}, text)


def releases(t: Texts) -> list[str]:
    """The releases that the texts know, the newest first, as they stand there: ``0-1-0``."""
    found = [match[1] for id in t.ids if (match := re.fullmatch(r"changes-(\d+-\d+-\d+)", id))]
    return sorted(found, key=lambda release: [int(part) for part in release.split("-")], reverse=True)


def lines_of(t: Texts, release: str) -> list[str]:
    """The messages that say what is new in a release."""
    return [id for id in t.ids if re.fullmatch(rf"changes-{release}-\d+", id)]
