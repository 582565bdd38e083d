"""What the program's exit codes mean. Apart from which error leads to which, so that a server needn't load what clients
load."""

import signal

from parasol.kernel.told import Told

DONE = 0
NOT_DONE = 1
USAGE = 2
MATCH = 3
UNREACHABLE = 4
DISTRUST = 5
WAITS = 6
WRONG_WORDS = 7
BROKEN = 70
STOPPED = 128 + signal.SIGINT

EXIT_CODES: dict[int, str] = {
    DONE: "done. For `check`: no report found (which never means safe)",
    NOT_DONE: "not done: refused, or something in it has to be changed",
    USAGE: "the command was written in a way that this program doesn't know",
    MATCH: "`check` found a report",
    UNREACHABLE: "the server can't be reached, or has no space; nothing is lost, try again",
    DISTRUST: "the server did something that an honest one can't: stop, and tell your stewards",
    WAITS: "done as far as one steward can; it waits for a second one",
    WRONG_WORDS: "these words are mistyped, or open nothing here",
    BROKEN: "something went wrong in this program",
    STOPPED: "you stopped it (Ctrl-C)",
}


class NotDone(Told):
    """What was asked for wasn't done; the text says in plain words why. ``code`` is for programs."""

    def __init__(self, text: str, code: str = "not-done") -> None:
        super().__init__(text)
        self.code = code


class Stopped(Told, code="stopped"):
    """The person stopped, or their input ended, before everything was asked."""


def sentence(text: str) -> str:
    """A sentence from the text of an error: a capital at the start, a full stop at the end."""
    made = text[:1].upper() + text[1:]
    return made if made.endswith((".", "?", "!")) else made + "."
