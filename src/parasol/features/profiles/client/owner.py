"""Whoever holds a profile's words: puts it there, makes and closes links, pauses, deletes, and answers enquiries.

All of a profile is put there at once, in the place of what was there: a pause, a closed link or another text is one
request, after which the server has nothing of before.
"""

from collections.abc import Callable
from typing import Any

import msgspec
from msgspec import UNSET, UnsetType

from parasol.features.profiles.client.catalogue import bodies_listed
from parasol.features.profiles.client.inbox import Inbox
from parasol.features.profiles.client.saved import Here, kept, open_file, seal_file
from parasol.features.profiles.client.shown import Link, seal_shown
from parasol.features.profiles.client.thread import Enquiry, Part, read_as, read_room
from parasol.features.profiles.contexts import profile_bytes
from parasol.features.profiles.structs import Audience, OwnLink, OwnProfile, Profile, Shot, Shown
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Declined
from parasol.kernel.client.device import Device
from parasol.kernel.files.client.sending import Upload, fetch
from parasol.kernel.files.client.sending import send as send_file
from parasol.kernel.rooms.client.held import NoReport, open_own_text, records_of, seal_own
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.seal import AgeKey, Unreadable
from parasol.kernel.seal.files import seal_chunk, split
from parasol.kernel.vault.client import keys_of

Pay = Callable[[m.ProfilePut], object]
"""Sends a put with a token: the profile is new, or another quarter has begun."""
MOST_BLOCKED = 100


class Moved(Exception):
    """The profile was changed from somewhere else first: read it again."""


class Owner:
    """Whoever holds a profile's words."""

    def __init__(self, connection: Connection, device: Device, passphrase: str) -> None:
        self._connection = connection
        self._device = device
        self._keys = keys_of(passphrase, "profile")
        self.inbox = Inbox(connection, device, self._keys, lambda: self.own)
        self._own: OwnProfile | None = None

    def __repr__(self) -> str:
        return "Owner(…)"

    @property
    def room(self) -> bytes:
        """The profile's room."""
        return self._keys.name

    @property
    def own(self) -> OwnProfile:
        """As it was read or put last."""
        if self._own is None:
            raise NoReport("this profile wasn't read yet")
        return self._own

    def read(self) -> OwnProfile:
        """Raises ``NoReport`` (nothing is kept under these words), ``Unreadable``."""
        record = read_room(self._room(self.room))[0]
        own = read_as(open_own_text(self._keys, record.body), OwnProfile)
        if record.seq != 2 * own.version - 1 or (self._own is not None and own.version < self._own.version):
            raise Unreadable("version", "the server shows this profile as it was before")
        self._own = own
        return own

    def make(self, profile: Profile, pay: Pay, slot: int | UnsetType = UNSET) -> None:
        """A new profile with no link yet; ``slot``: which of a member's passes pays for it. Raises as ``change``."""
        self._put(OwnProfile(0, 0, AgeKey.generate().identity, profile, slot=slot), pay)

    def change(self, pay: Pay | None = None, **changes: Any) -> None:
        """Put it there changed; without a change it is only kept for 28 days more. Raises ``Moved``, ``TooLong``,
        ``Declined`` (``token-missing``: a quarter has begun), ``Unreachable``."""
        self._put(msgspec.structs.replace(self.own, **changes), pay)

    def add_link(self, label: str, listed: Audience | UnsetType = UNSET) -> Link:
        """A new link; the label is seen by her alone. ``listed``: it stands in the catalogue for these, in the place of
        one that did. Raises as ``change``, ``ValueError`` if there are 32, and ``HasContact``."""
        links = [each for each in self.own.links if listed is UNSET or each.listed is UNSET]
        if len(links) == m.LINK_SLOTS:
            raise ValueError("a profile has at most 32 links")
        is_anybody_out = len(links) < len(self.own.links)
        before = [each.thumb for each in self.own.links if listed is not UNSET and each.listed == listed]
        secret, thumb = self._device.random(m.NAME_BYTES), before[0] if before else UNSET
        link = OwnLink(secret, label, self._device.today(), listed, thumb)
        self.change(links=[*links, link])
        if is_anybody_out:
            self._seal_again()
        return self.link_of(link)

    def close_link(self, link: Link) -> None:
        """From now on it opens nothing, and what it opened has another key, pictures too. Raises as ``change``."""
        self.change(links=[each for each in self.own.links if self.link_of(each) != link])
        self._seal_again()

    def show_small(self, thumb: bytes | UnsetType) -> None:
        """With this small picture in the catalogue, or with none. It goes with the link. Raises as ``change``."""
        replaced = msgspec.structs.replace
        self.change(links=[replaced(each, thumb=thumb) if each.listed else each for each in self.own.links])

    def link_of(self, link: OwnLink) -> Link:
        """What to give away."""
        return Link(self.room, link.secret)

    def add_picture(self, upload: Upload) -> None:
        """Send a sealed picture's chunks; it stays if it stands in the profile that is put there next."""
        send_file(self._connection, self._keys.sign_seed, self.room, upload, is_holder=False)

    def pause(self) -> None:
        """Nobody sees it from now on, and nothing is kept that a link could open: pictures are sealed again, for her
        alone. Raises as ``change``."""
        self.change(is_paused=True)
        self._seal_again()

    def export(self) -> bytes:
        """All of it but conversations as one file, which its words open."""
        return seal_file(self._keys, self.own, self._pictures(), self._device.random)

    def make_again(self, file: bytes, pay: Pay, slot: int | UnsetType = UNSET) -> None:
        """Put here what a saved file holds; after a broken line the same again. Raises ``Here``, and as ``open_file``
        and ``change``."""
        own, pictures = open_file(self._keys, file)
        try:
            self.read()
        except NoReport:
            self.make(Profile(), pay, slot)
        if self.own.profile != Profile():
            raise Here
        self.change(pay)  # pictures of a try that broke off are gone
        self.change(pay, **kept(own, list(map(self._sent, own.profile.pictures or [], pictures))))

    def delete(self) -> None:
        """Delete it for good, with all enquiries."""
        self._room(self.room).delete()
        self._own = None

    def block(self, enquiry: Enquiry[Part]) -> None:
        """Delete it for good: its writer can write nothing more in it, and their code opens nothing. Raises as
        ``change``."""
        room = enquiry.outside.room
        self.change(blocked=[*self.own.blocked[1 - MOST_BLOCKED :], room])
        self._room(room).delete()

    def _room(self, name: bytes) -> Room:
        return Room(self._connection, name, self._keys.sign_seed)

    def _put(self, changed: OwnProfile, pay: Pay | None) -> None:
        random, version = self._device.random, changed.version + 1
        own = msgspec.structs.replace(changed, version=version, day=self._device.today())
        bodies = [seal_own(self._keys, msgspec.json.encode(own), random)]
        if not own.is_paused:
            shown = Shown(version, own.day, AgeKey.of(own.inbox).recipient, own.profile)
            bodies.append(seal_shown(self._keys, shown, [link.secret for link in own.links], random))
        records = records_of([*bodies, *bodies_listed(self._keys, own)], random)
        files = [shot.file.blob for shot in own.profile.pictures or []]
        covered = profile_bytes(version, self.room, [(record.id, record.body) for record in records], files)
        signature = self._connection.sign(self._keys.sign_seed, "open", covered)
        first, second, third, fourth = [*records, None, None, None][:4]
        assert first is not None
        message = m.ProfilePut(self._keys.sign_key, version, first, second, files, signature, third, fourth)
        try:
            try:
                self._connection.ask("/api/profiles/put", message, m.Done)
            except Declined as declined:
                if declined.code != "token-missing" or pay is None:
                    raise
                pay(message)
        except Declined as declined:
            if declined.code == "profile-moved":
                raise Moved("this profile was changed from somewhere else first") from None
            raise
        self._own = own

    def _seal_again(self) -> None:
        """Whoever was told the pictures' names and keys has lost sight of it."""
        pictures = list(map(self._sent, self.own.profile.pictures or [], self._pictures()))
        if pictures:
            self.change(profile=msgspec.structs.replace(self.own.profile, pictures=pictures))

    def _pictures(self) -> list[bytes]:
        shots, seed = self.own.profile.pictures or [], self._keys.sign_seed
        return [fetch(self._connection, seed, self.room, shot.file) for shot in shots]

    def _sent(self, shot: Shot, content: bytes) -> Shot:
        """A picture under another name and key, sent."""
        blob, key, plain = self._device.random(m.ID_BYTES), self._device.random(m.KEY_BYTES), split(content)
        file = msgspec.structs.replace(shot.file, blob=blob, key=key)
        chunks = (seal_chunk(key, blob, n, len(plain), each, self._device.random) for n, each in enumerate(plain))
        self.add_picture(Upload(file, tuple(chunks)))
        return msgspec.structs.replace(shot, file=file)
