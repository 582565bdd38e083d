"""A server of profiles alone: another process, on another store, under another name. It holds the secret of the key of
passes and nothing of the community that draws them: no roster, no list, no member, no other key (docs/decisions/0145).

Passes are redeemed here alone, so that what is spent is known here alone. Nothing goes between the two servers: the
secret is carried once, as a file, by whoever runs both.
"""

import base64
import binascii
from dataclasses import replace
from typing import Self

from parasol.features.profiles.server.alone import STATE, is_apart
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.http.problems import Refused
from parasol.kernel.http.route import Answered, Call, Handler, Route
from parasol.kernel.rooms.kinds import KINDS, asked_for
from parasol.kernel.roster.server.server_keys import OPRF_SECRET, PROFILE_SECRET, NotPrepared
from parasol.kernel.server.app import Server
from parasol.kernel.storage import Storage

BEGIN = "parasol-passes-1 "
KEY_BYTES = 32
MAX_FILE_BYTES = 200
ROUTES = frozenset(
    {
        "/api/nonce",
        "/api/work",
        "/api/holdings",
        *(f"/api/profiles/{act}" for act in ("put", "read", "file")),
        *(f"/api/rooms/{act}" for act in ("open", "append", "read", "delete", "delete-record", "list", "outlines")),
        *(f"/api/blobs/{act}" for act in ("put", "get", "delete")),
    }
)
"""All that is called here, beside the page."""
ENQUIRY = KINDS["enquiry"]


class NotAKey(Exception):
    """This isn't a file with the key of passes."""


def key_file(secret: bytes) -> str:
    """The content of the file that carries the secret."""
    return f"{BEGIN}{base64.b64encode(secret).decode()}\n"


def key_in(content: bytes) -> bytes:
    """The secret in a file. Raises ``NotAKey``."""
    text = content[: MAX_FILE_BYTES + 1].decode("ascii", "replace").removesuffix("\n")
    try:
        secret = base64.b64decode(text.removeprefix(BEGIN), validate=True)
        oprf.public_key_of(secret)
    except (binascii.Error, ValueError, oprf.InvalidScalar):
        raise NotAKey from None
    if key_file(secret) != f"{text}\n":
        raise NotAKey
    return secret


async def take_key(storage: Storage, secret: bytes) -> bool:
    """Make a store one of profiles alone, or give one another key: passes of the one before pay for nothing any more.
    Whether it had one. Raises ``NotPrepared`` if a community has the store."""
    if await storage.get_secret(OPRF_SECRET) is not None:
        raise NotPrepared("this store is a community's; profiles that run apart have one of their own")
    before = await storage.get_secret(PROFILE_SECRET)
    if before == secret:
        return True
    if before is not None:
        await storage.delete_secret(PROFILE_SECRET)
    await storage.put_secret(PROFILE_SECRET, secret)
    return before is not None


class ProfileHost(Server):
    """What is served of such a store."""

    async def load(self) -> Self:
        """Take the key. Of all other tokens the server makes itself one that nobody has, so that none pays here.
        Raises ``NotPrepared``."""
        secret = await self._storage.get_secret(PROFILE_SECRET)
        if secret is None:
            raise NotPrepared("this store is empty; run `parasol init` first")
        self._tokens.renew({1: oprf.derive_key_pair(self._random(32), b"", oprf.MODE_POPRF)[0]}, secret)
        self.keeper.state = STATE
        self.routes = [
            replace(route, handle=self._enquired(route)) if route.takes is m.RoomOpen else route
            for route in self.routes
            if route.path in ROUTES
        ]
        return self

    @property
    def token_key(self) -> bytes:
        """None: the page names no community's key, and knows by that where it is."""
        return b""

    def _enquired(self, route: Route[m.RoomOpen]) -> Handler:
        async def answer(call: Call, message: m.RoomOpen) -> Answered:
            found = asked_for(message.kind)
            if found is None or found[0] is not ENQUIRY:
                raise Refused(409, "profiles-only")
            return await route.handle(call, message)

        return answer


async def kind_of(storage: Storage) -> type[Server]:
    """What serves a prepared store: a community's server, or one of profiles alone."""
    return ProfileHost if await is_apart(storage) else Server
