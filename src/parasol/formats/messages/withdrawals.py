"""Withdrawals: a statement that every client verifies."""

from parasol.formats.messages.message import Message


class Withdraw(Message, frozen=True):
    """Take back: ``signature`` (label ``withdraw``) by ``key`` over ``key``. A key that no record carries yet is
    only taken from the holder of the report ``room``, who then signs the request too."""

    key: bytes
    signature: bytes
    room: bytes | None = None


class WithdrawalsRead(Message, frozen=True):
    """Ask for withdrawals with a higher number."""

    after: int


class WireWithdrawal(Message, frozen=True):
    """A withdrawal as kept, to be verified by every client."""

    number: int
    key: bytes
    signature: bytes


class Withdrawals(Message, frozen=True):
    """Withdrawals in order."""

    withdrawals: list[WireWithdrawal]
