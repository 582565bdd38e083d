"""A code for people whose browser runs no program: it opens a card of a profile, and nothing else of it.

The card says to whom enquiries are sealed, what is asked, and when they are read. It lies in what the profile shows, in
a place that is always there, and random where there is no code. Whoever was given the code, and the host of a page that
runs no program, can write to her; it opens no text, no picture and no message.
"""

import base64
import binascii
import re
from collections.abc import Callable

import msgspec

from parasol.client.connection import Connection
from parasol.client.profiles.shown import Link, Opened, card_of, seal_card_text
from parasol.client.seal import Unreadable
from parasol.client.vault import WordKeys
from parasol.formats import messages as m
from parasol.formats.profile import CodeCard

GROUP = 4
_LETTERS = re.compile("[a-z2-7]{52}")


def code_of(link: Link) -> str:
    """The room and the secret as 52 letters and digits in groups, to be read out or typed; unlike a link in every
    sign, so that nobody takes one for the other."""
    letters = base64.b32encode(link.room + link.secret).decode().rstrip("=").lower()
    return "-".join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))


def code_in(typed: str) -> Link:
    """The code that somebody typed, with or without its hyphens. Raises ``Unreadable``: ``pasted-link`` if it is a
    profile's link, which must not be told to a page that can't lock it; ``code`` if it is no whole code."""
    letters = re.sub(r"[\s-]", "", typed).lower()
    if "#" in typed or re.fullmatch(r"[A-Za-z0-9_-]{43}", typed.strip()):
        raise Unreadable("pasted-link", "this is a link, and no code")
    try:
        both = base64.b32decode(letters.upper() + "====") if _LETTERS.fullmatch(letters) else b""
    except binascii.Error:
        both = b""
    link = Link(both[: m.NAME_BYTES], both[m.NAME_BYTES :])
    if len(both) != 2 * m.NAME_BYTES or code_of(link).replace("-", "") != letters:
        raise Unreadable("code", "this isn't a whole code")
    return link


def seal_card(keys: WordKeys, card: CodeCard, secret: bytes, random: Callable[[int], bytes]) -> bytes:
    """A card for this code. Raises ``TooLong``."""
    return seal_card_text(keys, card.version, msgspec.json.encode(card), secret, random)


def look_card(connection: Connection, code: Link, today: int) -> Opened[CodeCard]:
    """What a code opens now. Raises as ``look``; ``Unreadable`` (``link``) if the code is closed."""
    answer = connection.ask("/api/profiles/read", m.ProfileRead(code.room), m.ProfileShown)
    return card_of(code, answer.record, today)
