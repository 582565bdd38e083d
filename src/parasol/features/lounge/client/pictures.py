"""Pictures beside posts: sealed, each in a room of its own that a token of its own paid for; fetched for a post that
was read, and deleted with the key of the pen that wrote it.

A room holds one picture, which nobody changes: what was posted is named by its hash, and its writer can only delete it.
"""

import hashlib
from collections.abc import Callable

from parasol.features.lounge.structs import Attached
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.formats.contexts.rooms import report_room
from parasol.kernel.rooms.client.held import Prepared
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal.errors import Unreadable
from parasol.kernel.seal.files import join, open_chunk, seal_chunk, split
from parasol.kernel.tokens.client import Pen
from parasol.kernel.tokens.client.wallet import OnceUsed
from parasol.kernel.wire.signing import public_key_of
from parasol.kernel.wire.tokens import ONCE_TOKENS, week_of

KIND = "picture"


def sealed_picture(pen: Pen, content: bytes, random: Callable[[int], bytes]) -> tuple[Attached, Prepared]:
    """What a post says of a picture, and what opens its room. The content was cleaned: nothing here looks at it."""
    key = random(32)
    seed = pen.picture_seed(key)
    room = report_room(public_key_of(seed))
    (plain,) = split(content)
    record = m.WireRecord(random(16), seal_chunk(key, room, 0, 1, plain, random))
    shown = Attached(room, key, len(content), hashlib.sha256(content).digest())
    return shown, Prepared.of(KIND, seed, [record])


def send_picture(person: Person, prepared: Prepared) -> None:
    """Open a picture's room with one of the week's tokens for it. Raises ``OnceMissing`` (a member of less than 28 days
    for whom nobody vouched has none), ``OnceUsed`` (this week's are used), and as ``TokenWallet.ask_once``."""
    message, week = prepared.signed(person.connection), week_of(person.device.today())
    left = list(range(ONCE_TOKENS["picture"]))
    while True:
        which = left.pop(int.from_bytes(person.device.random(8)) % len(left))
        try:
            person.wallet.ask_once("/api/rooms/open", message, m.HasMet, "picture", week, which)
            return
        except OnceUsed:
            if not left:
                raise


def fetch_picture(person: Person, shown: Attached) -> bytes:
    """A picture as it was posted. Raises ``Unreadable``, ``Declined`` (``no-such-room``), as ``TokenWallet.ask``."""
    page = person.wallet.ask("/api/rooms/read", m.RoomRead(shown.room, 0), m.RoomPage, "read")
    if len(page.records) != 1:
        raise Unreadable("contents", "this is not the one picture that was posted")
    content = join([open_chunk(shown.key, shown.room, 0, 1, page.records[0].body)], shown.size)
    if hashlib.sha256(content).digest() != shown.digest:
        raise Unreadable("contents", "this is not the picture that was posted")
    return content


def delete_picture(person: Person, pen: Pen, shown: Attached) -> None:
    """Delete a picture that this pen posted, for good, however often it is asked. Raises as ``Connection.ask``."""
    try:
        Room(person.connection, shown.room, pen.picture_seed(shown.key)).delete()
    except Declined as declined:
        if declined.code != "no-such-room":
            raise
