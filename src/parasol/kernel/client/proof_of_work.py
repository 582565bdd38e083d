"""Solving the server's proof of work, before a public report or a new vault, and for what makes them larger.

The task is ALTCHA's (see `parasol.kernel.limits.proof_of_work`, which this module must not import); the same library
solves it. A server that has been taken over must not be able to make a client work for hours, so a task beyond the
ceilings below is refused before any work is done.
"""

import json
from collections.abc import Callable
from typing import Any, TypeVar

import altcha

from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Declined
from parasol.kernel.told import Told

T = TypeVar("T")
TRIES = 3
MAX_COST = 10_000
"""Iterations of one derivation: ten times what the server asks today."""
MAX_SECONDS = 60.0
"""A desktop needs 0.1 s on average. After this, the task is given up."""

_PARAMETERS = {"algorithm", "cost", "data", "keyLength", "keyPrefix", "keySignature", "nonce", "salt"}


class WorkRefused(Told, code="work-refused"):
    """The task is malformed, asks for more than any honest server does, or has no solution."""


def solve(task: str, max_seconds: float = MAX_SECONDS) -> str:
    """Return the solution of `task`, the JSON text that the server set, as the base64 that it takes.

    Blocks for 0.1 s on average on one core of the build machine, 0.2 s at most; call it off the event loop. The
    solution holds the task and its answer and nothing else: the library's solving time is left out, since it
    describes the device. Raises `WorkRefused` when the task is not one of ours or is not solved within
    `max_seconds`.
    """
    challenge = _parse(task)
    solution = altcha.solve_challenge(challenge, timeout=max_seconds)
    if solution is None:
        raise WorkRefused(f"the server's task was not solved in {max_seconds:g} seconds")
    solution.time = None
    return str(altcha.Payload(challenge, solution).to_base64())


def proof(connection: Connection, pay: Callable[[], str] | None = None) -> str:
    """A new proof of work; ``pay``: something else that the server takes for one."""
    return pay() if pay else solve(connection.ask("/api/work", m.WorkRead(), m.Work).task)


def paid(
    connection: Connection, act: Callable[[str], T], pay: Callable[[], str] | None = None, *, is_asked: bool = True
) -> T:
    """Do what is paid with work, again if the server finds it too old. Unless ``is_asked``, with "" first: it may cost
    nothing."""
    for attempt in range(0 if is_asked else -1, TRIES):
        try:
            return act("" if attempt < 0 else proof(connection, pay))
        except Declined as declined:
            if not declined.code.startswith("work-") or attempt == TRIES - 1:
                raise
    raise AssertionError("not reached")


def _parse(task: str) -> altcha.Challenge:
    try:
        fields: Any = json.loads(task)
        parameters = fields["parameters"]
        if fields.keys() != {"parameters", "signature"} or parameters.keys() != _PARAMETERS:
            raise WorkRefused("the server's task has fields that it should not have, or lacks some")
        for name in ("nonce", "salt", "keyPrefix"):
            bytes.fromhex(parameters[name])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise WorkRefused("the server's task can't be read") from None
    if parameters["algorithm"] != "PBKDF2/SHA-256" or parameters["keyLength"] != 32:
        raise WorkRefused("the server's task is of a kind that this client does not do")
    if type(parameters["cost"]) is not int or not 1 <= parameters["cost"] <= MAX_COST:
        raise WorkRefused("the server's task asks for more work than this client does")
    return altcha.Challenge.from_dict(fields)
