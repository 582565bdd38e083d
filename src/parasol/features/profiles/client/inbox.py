"""What others wrote to a profile, for whoever holds its words: messages of those who have a link, and members'
questions. Counterpart of ``src/parasol/features/profiles/page/inbox.ts``.
"""

from collections.abc import Callable

from parasol.features.profiles.client.asker import is_over
from parasol.features.profiles.client.shown import Link
from parasol.features.profiles.client.thread import PART, Enquiry, Part, read_as, read_room, say, thread_of
from parasol.features.profiles.structs import Answer, AskedSaid, AskPart, EnquiryPart, EnquirySaid, OwnProfile
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection
from parasol.kernel.client.device import Device
from parasol.kernel.formats.contexts.rooms import report_room
from parasol.kernel.rooms.client.held import NoReport
from parasol.kernel.rooms.client.parts import part_by
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.rooms.client.unsure import Unsure
from parasol.kernel.rooms.kinds import kind_for
from parasol.kernel.seal import Unreadable, open_envelope
from parasol.kernel.vault.client import WordKeys


class Inbox:
    """Of the profile with these keys; ``of`` gives her own copy, as it is now."""

    def __init__(self, connection: Connection, device: Device, keys: WordKeys, of: Callable[[], OwnProfile]) -> None:
        self._connection = connection
        self._device = device
        self._keys = keys
        self._unsure = Unsure(device.random)
        self._of = of

    def enquiries(self) -> list[Enquiry[EnquiryPart]]:
        """All enquiries, oldest first. Those older than she keeps them are deleted; those that she deleted stay gone,
        whatever the server shows."""
        return self._all("enquiry", EnquiryPart, self._of().keep_days)

    def questions(self) -> list[Enquiry[AskPart]]:
        """What members ask about people whom she may have met; as ``enquiries``, for 14 days from the day that the
        question itself names."""
        found = self._all("asked", AskPart, m.ASKED_DAYS)
        over = [each for each in found if each.part is not None and is_over(each.part, self._device.today())]
        for each in over:
            self._room(each.outside.room).delete()
        return [each for each in found if each not in over]

    def answer(self, enquiry: Enquiry[Part], text: str) -> None:
        """Answer. Raises ``Unreadable`` (``no-key``), and as ``say``."""
        is_asked = isinstance(enquiry.part, AskPart)
        made = AskedSaid(*enquiry.thread.next(True), text=text) if is_asked else enquiry.thread.says(True, text)
        self._say(enquiry, made)

    def reply(self, question: Enquiry[AskPart], answer: Answer) -> None:
        """Answer a question. Raises as ``answer``."""
        self._say(question, AskedSaid(*question.thread.next(True), says=answer))

    def _all(self, name: str, of: type[Part], days: int) -> list[Enquiry[Part]]:
        kind, seed = kind_for(name, self._keys.name), self._keys.sign_seed
        rooms = self._connection.ask("/api/rooms/list", m.RoomsList(kind), m.Rooms, seed).rooms
        found = []
        for outside in rooms:
            if outside.opened_on < self._device.today() - days:
                self._room(outside.room).delete()
            elif outside.room not in self._of().blocked:
                found.append(self._opened(outside, of))
        return [enquiry for enquiry in found if enquiry is not None]

    def _say(self, enquiry: Enquiry[Part], said: EnquirySaid | AskedSaid) -> None:
        if enquiry.part is None:
            raise Unreadable("no-key", "the enquiry can't be answered without its beginning")
        say(self._unsure, self._room(enquiry.outside.room), enquiry.part.thread_key, said)

    def _room(self, name: bytes) -> Room:
        return Room(self._connection, name, self._keys.sign_seed)

    def _opened(self, outside: m.RoomOutside, of: type[Part]) -> Enquiry[Part] | None:
        room = outside.room
        try:
            records = read_room(self._room(room))
        except NoReport:  # deleted between the two
            return None
        part = next((self._part(outside, record.body, of) for record in records if record.seq == PART), None)
        key = part.thread_key if part is not None else bytes(m.KEY_BYTES)
        said = EnquirySaid if of is EnquiryPart else AskedSaid
        thread = thread_of(room, key, self._keys.sign_key, outside.holder_key, records, said)
        profile = self._keys.name

        def is_it(secret: bytes) -> bool:
            return part is not None and Link(profile, secret).mark == part.mark

        link = next((each for each in self._of().links if is_it(each.secret)), None)
        return Enquiry(outside, part, thread, link)

    def _part(self, outside: m.RoomOutside, envelope: bytes, of: type[Part]) -> Part | None:
        """What somebody wrote first. The recipient stands in the profile: the writer's signature keeps the server's own
        out."""
        try:
            opened = open_envelope(envelope, [self._of().inbox])
            part = part_by(outside.room, outside.holder_key, opened, lambda text: read_as(text, of), "enquiry")
        except Unreadable:
            return None
        return part if outside.room == report_room(outside.holder_key) else None
