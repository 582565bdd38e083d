"""Taking along what a member may read, as one text file: above all when the community closes."""

from pathlib import Path

from parasol.cli.call import Call
from parasol.cli.codes import NotDone
from parasol.cli.copy_text import LANGUAGES, member_text, texts_in
from parasol.cli.files import check_new, write_new
from parasol.cli.parser import WORDS, Commands, option
from parasol.client.seal.age import seal_with_passphrase

MIN_PASSPHRASE = 12

commands = Commands("members")


@commands.add(
    "take-along",
    "save what you may read as one file, to be read without Parasol",
    option("--out", metavar="FILE", type=Path, required=True, help="the new file"),
    option("--language", choices=LANGUAGES, default=LANGUAGES[0], help="in which language"),
    option("--plain", action="store_true", help="don't seal it"),
    reads=(WORDS, "a passphrase, twice (without --plain)"),
)
def _take(call: Call) -> int:
    """Writes the settings, the alerts and the decisions that you may read into one text file. It is sealed with a
    passphrase that you choose, and opens with the program `age` alone (`age -d FILE`). With --plain it isn't sealed:
    whoever finds the file, on a phone or in a copy of one, reads it. Your own reports have their own words: `parasol
    receipt copy` saves them. What lies in such a file can't be taken back by anybody.

    parasol take-along --out alerts.age
    parasol take-along --plain --out alerts.txt
    """
    options = call.options
    check_new(options.out)
    person = call.unlock()
    content = member_text(person, call.device.today(), texts_in(options.language)).encode()
    if not options.plain:
        passphrase = call.ask.hidden(f"A passphrase of {MIN_PASSPHRASE} characters or more")
        if len(passphrase) < MIN_PASSPHRASE:
            raise NotDone(f"choose a passphrase of {MIN_PASSPHRASE} characters or more; nothing was written", "short")
        if call.ask.hidden("Once more") != passphrase:
            raise NotDone("the two aren't the same; nothing was written", "not-the-same")
        content = seal_with_passphrase(content, passphrase)
    write_new(str(options.out), content)
    how = "It isn't sealed: whoever finds it reads it." if options.plain else f"To open it: age -d {options.out}"
    return call.out.give({"file": str(options.out), "sealed": not options.plain}, f"Saved. {how}")
