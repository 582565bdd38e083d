"""`parasol lounge pictures`: pictures of posts, taken along as files. They are put into posts on the page, which cleans
them."""

from pathlib import Path

from msgspec import UNSET

from parasol.cli.call import Call
from parasol.cli.codes import NotDone
from parasol.cli.files import check_new, write_new
from parasol.cli.lounge import shown
from parasol.cli.lounge_acts import lounge
from parasol.cli.lounge_answers import commands
from parasol.cli.output import count
from parasol.cli.parser import WORDS, option
from parasol.client.connection import Declined
from parasol.client.lounge.pictures import fetch_picture
from parasol.client.seal.errors import Unreadable

__all__ = ["commands"]


@lounge.add(
    "pictures",
    "the pictures of your posts, as files",
    option("--out", metavar="FOLDER", required=True, type=Path, help="the folder to make; it must not be there yet"),
    option("--all", action="store_true", help="those of others' posts too, but not what stewards have hidden"),
    reads=(WORDS,),
)
def _pictures(call: Call) -> int:
    """Writes pictures into a new folder, each under its post's first letters, as `parasol room read lounge` shows them.
    They aren't sealed there: whoever finds them sees them.

    parasol lounge pictures --out pictures
    """
    folder: Path = call.options.out
    check_new(folder)
    person = call.unlock()
    saved, lost = [], 0
    posts = [each for each in shown(call, person) if each.is_mine or (call.options.all and not each.hidden)]
    try:
        folder.mkdir(mode=0o700)
    except OSError:
        raise NotDone("the folder can't be made", "no-file") from None
    for each in posts:
        if each.said.post.picture is UNSET:
            continue
        try:
            content = fetch_picture(person, each.said.post.picture)
        except (Unreadable, Declined):
            lost += 1
            continue
        name = f"{each.said.identity.hex()[:8]}.jpg"
        write_new(folder / name, content)
        saved.append(name)
    if lost:
        call.out.note(f"{count(lost, 'picture')} isn't there any more, or can't be read.")
    return call.out.give(
        {"saved": saved, "lost": lost}, f"{count(len(saved), 'picture')}. Whoever finds them sees them."
    )
