"""Withdrawals: a statement that every client verifies."""

from typing import Annotated

from msgspec import Meta

from parasol.kernel.formats.bounds import NEWEST_WITHDRAWALS
from parasol.kernel.formats.shared import Key, Name, Signature, Uint53
from parasol.kernel.messages.message import Message


class Withdraw(Message, frozen=True):
    """Take back: ``signature`` (label ``withdraw``) by ``key`` over ``key``. A key that no record carries yet is
    only taken from the holder of the report ``room``, who then signs the request too."""

    key: Key
    signature: Signature
    room: Name | None = None


class WithdrawalsRead(Message, frozen=True):
    """Ask for the newest withdrawals with a higher number."""

    after: Uint53


class WireWithdrawal(Message, frozen=True):
    """A withdrawal as kept, to be verified by every client."""

    number: Uint53
    key: Key
    signature: Signature


class Withdrawals(Message, frozen=True):
    """The newest withdrawals, in order."""

    withdrawals: Annotated[list[WireWithdrawal], Meta(max_length=NEWEST_WITHDRAWALS)]
