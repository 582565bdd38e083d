"""What people with a profile, or a link to one, see while a server lies: acts for ``lied_to``, in Python's client."""

from collections.abc import Callable
from typing import Any

from lies import Args

from parasol.features.profiles.client import catalogue
from parasol.features.profiles.client.asker import Asker
from parasol.features.profiles.client.owner import Owner
from parasol.features.profiles.client.shown import link_in, look
from parasol.features.profiles.client.visitor import Enquirer
from parasol.kernel.client.connection import Connection, Declined
from parasol.kernel.client.device import Device
from parasol.kernel.roster.rules.public import NotPublic
from parasol.kernel.seal import Unreadable

Go = Callable[[], Any]
CLOSED = ("link", "old", "no-such-room")


def _link(connection: Connection, device: Device, args: Args) -> Go:
    """Somebody opens a link; paused, closed, lapsed and deleted are one sentence on the screen."""

    def go() -> Any:
        try:
            return look(connection, link_in(args["link"]), device.today()).shown.profile.line
        except (Unreadable, Declined) as error:
            return "link-closed" if error.code in CLOSED else error.code

    return go


def _catalogue(connection: Connection, device: Device, args: Args) -> Go:
    def go() -> Any:
        try:
            found = catalogue.fetch_for_everybody(connection, device)
        except NotPublic as error:
            return error.code
        told = sorted([each.listing.name, each.listing.line] for each in found.listed)
        return {"listed": told, "lost": found.others}

    return go


def _inbox(connection: Connection, device: Device, args: Args) -> Go:
    """The holder of a profile's words opens it, in a new session."""

    def go() -> Args:
        owner = Owner(connection, device, args["words"])
        line = owner.read().profile.line
        enquiries = [
            [each.part and each.part.text, len(each.thread.lines), each.thread.lost] for each in owner.inbox.enquiries()
        ]
        asked = [[each.part is not None, each.thread.answer, each.thread.lost] for each in owner.inbox.questions()]
        return {"line": line, "enquiries": sorted(enquiries, key=lambda each: each[0] or ""), "questions": asked}

    return go


def _written(connection: Connection, device: Device, args: Args) -> Go:
    def go() -> Args:
        thread = Enquirer(connection, device, args["words"]).read()
        return {"lines": [each.text for each in thread.lines], "lost": thread.lost}

    return go


def _asked(connection: Connection, device: Device, args: Args) -> Go:
    def go() -> Args:
        thread = Asker(connection, device, args["words"]).read()
        return {"answer": thread.answer, "lost": thread.lost}

    return go


ACTS = {"link": _link, "catalogue": _catalogue, "inbox": _inbox, "written": _written, "asked": _asked}
