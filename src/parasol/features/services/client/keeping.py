"""What stewards do with the directory: add, change, confirm, mark as gone; and what members tell.

A record is replaced by appending the new one first and deleting the older ones then, so that no line that breaks
between the two loses a service.
"""

import msgspec

from parasol.features.services.client.directory import newest
from parasol.kernel import messages as m
from parasol.kernel.moderation import decisions
from parasol.kernel.rooms.client.public import Public, Read, read_all
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.rooms.public import Question, Service
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.steward import check_steward
from parasol.kernel.seal.key_tree import signer_seed
from parasol.kernel.told import Told
from parasol.kernel.words import the_one_called


class NoSuchService(Told, code="no-such-service"):
    """There is no such service in the directory."""


def add(steward: Person, service: Service, reason: str) -> Service:
    """Put a service into the directory, confirmed today, under a new name of its own. Raises ``ReasonNeeded``,
    ``NotPublic`` (``contents``), ``TooLong``, ``NotASteward`` (as all of these do)."""
    check_steward(steward)
    decisions.check_reason(reason)
    return _write(steward, msgspec.structs.replace(service, service=b""), reason, [])


def change(steward: Person, service: Service, reason: str) -> Service:
    """Replace what the directory says of ``service.service``, confirmed today. Raises ``NoSuchService`` and as
    ``add``."""
    check_steward(steward)
    decisions.check_reason(reason)
    older = _older(steward, service.service)
    return _write(steward, service, reason, older)


def confirm(steward: Person, service: bytes, reason: str = "still true today") -> Service:
    """Say that what stands there is still true today. Raises ``NoSuchService``."""
    return _again(steward, service, reason)


def gone(steward: Person, service: bytes, reason: str) -> Service:
    """Mark a service as gone: nobody finds it any more. Raises ``NoSuchService``, ``ReasonNeeded``."""
    decisions.check_reason(reason)
    return _again(steward, service, reason, is_gone=True)


def find(services: list[Service], start: str) -> Service:
    """The service whose three words, or hex digits, begin like this. Raises ``NoSuchService``, ``ManyCalledSo``."""
    try:
        return the_one_called(services, start, lambda service: service.service)
    except KeyError:
        raise NoSuchService("there is no service of this name in the directory") from None


def tell(member: Person, service: bytes, answers: dict[Question, bool]) -> None:
    """Tell what one found at a service; paid with a post token, so that the server can't know who told. Raises
    ``NoTokens``, ``Declined``."""
    told = [m.ServiceAnswer(question, is_yes) for question, is_yes in answers.items()]
    member.wallet.ask("/api/services/tell", m.ServiceTell(service, told), m.Done, "post")


def _again(steward: Person, service: bytes, reason: str, is_gone: bool = False) -> Service:
    check_steward(steward)
    older = _older(steward, service)
    current = newest(older, steward.device.today())
    if not current:
        raise NoSuchService("there is no service of this name in the directory")
    return _write(steward, msgspec.structs.replace(current[0], is_gone=is_gone), reason, older)


def _older(steward: Person, service: bytes) -> list[Read]:
    records = read_all(steward.connection, steward.roster)
    older = [read for read in records if isinstance(read.item, Service) and read.item.service == service]
    if not older:
        raise NoSuchService("there is no service of this name in the directory")
    return older


def _write(steward: Person, service: Service, reason: str, older: list[Read]) -> Service:
    """Append, then delete what is older, then tell why: broken off, all of it is done again with the same record and
    the same decision. A new service has its first record's id for a name."""
    policy = steward.policy
    today, room = steward.device.today(), Room(steward.connection, steward.room("public"), steward.seed)
    signer = signer_seed(steward.keyring.keys["stewards"][steward.roster.current["stewards"]])

    def made(id: bytes) -> Service:
        return msgspec.structs.replace(service, service=service.service or id, confirmed_on=today)

    def afterwards(id: bytes) -> None:
        for read in older:
            if read.id != id:
                room.delete_record(read.id)
        decisions.record(steward, "changed a service", made(id).service, reason)

    asked = msgspec.structs.replace(service, confirmed_on=0)
    return made(
        Public(room, signer, steward.unsure).post(today + policy.lifetime("service_days"), asked, made, afterwards)
    )
