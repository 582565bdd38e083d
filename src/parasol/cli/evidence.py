"""Evidence of what platforms and their algorithms do: the parts of `parasol evidence`, each declared in a file."""

from parasol.cli import evidence_ask, evidence_letters, evidence_site, evidence_words
from parasol.cli.parser import Commands

PARTS: tuple[Commands, ...] = (
    evidence_letters.commands,
    evidence_words.commands,
    evidence_site.commands,
    evidence_ask.commands,
)
"""In the order in which the help lists them."""

commands = Commands("anyone")
evidence = commands.group(
    "evidence",
    "what platforms and filters do to us, as a report",
    "Reports about platforms and their algorithms, for the community, the press and lawyers. Each is a new folder with "
    "one page to read, and beside it tables with every question and answer. Only `platforms` talks to a community's "
    "server. docs/evidence.md has a whole example of each.\n\nparasol evidence words --help",
    talks=False,
)
evidence.all += [command for part in PARTS for command in part.all]
