"""Writing in the lounge with a pen: posts, corrections, reactions; taking back what one wrote.

A request that appends is paid for with a token and signed by nobody. The record is named after a key that only its
writer can make again, on any device; with that key it is deleted.
"""

from collections.abc import Sequence
from contextlib import suppress

import msgspec

from parasol.features.lounge.client.pictures import delete_picture
from parasol.features.lounge.client.reading import Lounge, Said
from parasol.features.lounge.rules import months_on, seasons_around
from parasol.features.lounge.structs import (
    PEN_SLOTS,
    THREAD_BYTES,
    VOICE_SLOT,
    Attached,
    Certificate,
    Given,
    Post,
    Reactions,
    Support,
    VoiceCertificate,
)
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.formats.contexts.rooms import keyed_name
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules.once import may_support
from parasol.kernel.tokens.client import Pen, is_certified, is_voice, pens_of, voice_of
from parasol.kernel.told import Told
from parasol.kernel.vault.structs import NO_PEN
from parasol.kernel.wire.signing import public_key_of

ROOM = "lounge"
SALT_BYTES = 16


class NoVoice(Told, code="no-voice"):
    """This member has no voice for what was proposed then."""


class NotYours(Exception):
    """None of this member's pens wrote it."""


class Writing:
    """A sitting. A certificate is asked for when its pen is first used in a season, and kept in the vault once the
    lounge is read after that: no third request goes with a post, and none ties the pen to the vault."""

    def __init__(self, person: Person) -> None:
        self._person = person

    def __repr__(self) -> str:
        return "Writing(…)"

    @property
    def pens(self) -> list[Pen]:
        """This member's pens, by slot."""
        return pens_of(self._person.contents.seat, self._person.roster.genesis)

    def pen_for(self, topic: int) -> int | None:
        """The slot that this person chose for a topic, on the page; the first of those who never chose any. None if
        they chose for other topics alone."""
        chosen = self._person.contents.pens
        if chosen is msgspec.UNSET:
            return 0
        return None if chosen[topic] == NO_PEN else chosen[topic]

    def post(self, slot: int, **said: object) -> Post:
        """A new post with these fields, ready to be sent. Raises ``msgspec.ValidationError``, and as
        ``TokenWallet.certificate``."""
        salt = self._person.device.random(SALT_BYTES)
        values = {"certificate": self.certificate(slot), "salt": salt, "edition": 0, **said}
        return msgspec.convert(values, Post, builtin_types=(bytes,))

    def send(self, record: Post | Reactions | Support) -> None:
        """Append a record; sent again before an answer came it is the same one. Raises as ``TokenWallet.ask_bytes``,
        ``TooLong``."""
        person, certificate = self._person, record.certificate
        if isinstance(certificate, VoiceCertificate):
            pen = self._voice(certificate.month)
        else:
            pen = self.pens[certificate.slot]
        edition = record.edition if isinstance(record, Post) else 0
        id = keyed_name(public_key_of(pen.take_back_seed(record.salt, edition)))
        body, room = body_of(record), person.room(ROOM)

        def make(id: bytes) -> m.RoomAppend:
            sealed = m.WireRecord(id, person.sealed_record(ROOM, id, body, pen.seed))
            return m.RoomAppend(room, sealed, generation=person.roster.current["members"])

        def append(message: m.RoomAppend) -> None:
            person.wallet.ask_for_sitting("/api/rooms/append", message, m.Appended, ROOM, pen.slot)

        person.resealing(lambda: person.unsure.send(room, body, make, append, id))

    def correct(self, said: Said, **changed: object) -> None:
        """Put another edition in the place of one's post, and take the former back. Raises ``NotYours``, and
        ``msgspec.ValidationError`` for what nobody could read."""
        pen = self._pen_of(said)
        post = msgspec.structs.replace(
            said.post, certificate=self.certificate(pen.slot), edition=said.post.edition + 1, **changed
        )
        self.send(msgspec.json.decode(msgspec.json.encode(post), type=Post))
        self._delete(said, keeps=post.picture)

    def react(self, slot: int, given: Sequence[Given]) -> None:
        """Give marks to posts, by their identities."""
        self.send(Reactions(self.certificate(slot), self._person.device.random(SALT_BYTES), list(given)))

    def support(self, said: Said, is_meant: bool = True) -> None:
        """Support a proposal in the words that were read, or no more, with one's voice of the month in which they were
        posted. Raises ``NoVoice``, and as ``send``."""
        person, salt = self._person, self._person.device.random(SALT_BYTES)
        since, today = person.mine.since, person.device.today()
        if not may_support(person.roster, today if since is None else since, said.month):
            raise NoVoice("you are too new to support this one; you can support what is proposed later")
        if said.month not in months_on(today):
            raise NoVoice("this was proposed so long ago that nobody can begin to support it now")
        self.send(Support(self.voice(said.month), salt, said.identity, said.digest, is_meant))

    def take_back(self, said: Said) -> None:
        """Delete one's post for good, its picture first: the edition that was read. Raises ``NotYours``, and as
        ``Connection.ask``."""
        self._delete(said)

    def _delete(self, said: Said, keeps: Attached | msgspec.UnsetType = msgspec.UNSET) -> None:
        pen, picture = self._pen_of(said), said.post.picture
        is_kept = keeps is not msgspec.UNSET and picture is not msgspec.UNSET and picture.room == keeps.room
        if picture is not msgspec.UNSET and not is_kept:
            delete_picture(self._person, pen, picture)
        seed = pen.take_back_seed(said.post.salt, said.post.edition)
        Room(self._person.connection, self._person.room(ROOM), seed).delete_record(said.id)

    def _pen_of(self, said: Said) -> Pen:
        for pen in self.pens:
            if pen.key == said.pen:
                return pen
        raise NotYours("this was written with another pen than yours")

    def certificate(self, slot: int) -> Certificate:
        """A pen's, from vault or a post of one's own as long as it holds: each time that it is asked for, the server
        sees the pen in a sitting of somebody who unlocked."""
        found = self._held(slot)
        if found is None:
            found = self._person.wallet.certificate(slot)
            self._person.certificates[slot] = _packed(found)
        return found

    def voice(self, month: int) -> VoiceCertificate:
        """The certificate of one's voice for a month, in the same way."""
        found = self._held_voice(month)
        if found is None:
            found = self._person.wallet.voice(month)
            self._person.certificates[VOICE_SLOT + month] = _packed(found)
        return found

    def _voice(self, month: int) -> Pen:
        return voice_of(self._person.contents.seat, self._person.roster.genesis, month)

    def read(self, lounge: Lounge) -> None:
        """Know the certificates of one's own posts that were read."""
        slots = {pen.key: pen.slot for pen in self.pens}
        found = {slots[each.pen]: _packed(each.post.certificate) for each in lounge.said if each.pen in slots}
        self._person.certificates = found | self._person.certificates

    def keep(self) -> None:
        """Write those that hold into the vault, if it lacks one."""
        person, months = self._person, months_on(self._person.device.today())
        held = [*map(self._held, range(PEN_SLOTS)), *map(self._held_voice, months)]
        certificates = [_packed(each) for each in held if each is not None]
        if not set(certificates) <= set(person.contents.certificates or ()):
            with suppress(Declined):  # another session of hers wrote the vault first: then it is done the next time
                person.remember(msgspec.structs.replace(person.contents, certificates=certificates))

    def _held(self, slot: int) -> Certificate | None:
        """One that holds, of this session or from the vault."""
        person, pen = self._person, self.pens[slot]
        for found in [_unpacked(each) for each in self._known(slot) if each[0] == slot]:
            if found.season in seasons_around(person.device.today()) and is_certified(
                found, person.roster.genesis, pen.key, [person.roster.token_key]
            ):
                return found
        return None

    def _held_voice(self, month: int) -> VoiceCertificate | None:
        roster, key = self._person.roster, self._voice(month).key
        for kept in self._known(VOICE_SLOT + month):
            found = VoiceCertificate(int.from_bytes(kept[1:5]), kept[5:37], kept[37:])
            if (
                kept[0] == VOICE_SLOT
                and found.month == month
                and is_voice(found, roster.genesis, key, [roster.token_key])
            ):
                return found
        return None

    def _known(self, slot: int) -> list[bytes]:
        """Certificates of this session for a slot, and those of the vault."""
        own = self._person.certificates.get(slot)
        return [*([] if own is None else [own]), *(self._person.contents.certificates or ())]


def body_of(record: Post | Reactions | Support) -> bytes:
    """What is sealed: of what begins a thread so much that its record costs more."""
    begins = isinstance(record, Post) and record.root is msgspec.UNSET
    return msgspec.json.encode(record).ljust(THREAD_BYTES if begins else 0)


def _packed(certificate: Certificate | VoiceCertificate) -> bytes:
    if isinstance(certificate, VoiceCertificate):
        slot, of = VOICE_SLOT, certificate.month
    else:
        slot, of = certificate.slot, certificate.season
    return bytes([slot]) + of.to_bytes(4) + certificate.evaluated + certificate.proof


def _unpacked(kept: bytes) -> Certificate:
    return Certificate(kept[0], int.from_bytes(kept[1:5]), kept[5:37], kept[37:])
