"""Running the program in this process, as a script does it and as a person on a terminal does."""

import io
import json
import os
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import httpx

from harness import NUMBER, Town, publish_about, report_about
from parasol.kernel.client.connection import Connection
from parasol.kernel.client.device import Device
from parasol.kernel.roster.client.person import Person
from parasol.kernel.shell import main as program
from parasol.kernel.shell.call import Connect
from parasol.kernel.shell.main import main

program.build_parser = cache(program.build_parser)  # a hundredth of a second for each command


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


class Typist(Terminal):
    """Somebody who types these answers, and who has written new words down and can say which is which."""

    def __init__(self, answers: Sequence[str], out: io.StringIO, err: io.StringIO) -> None:
        super().__init__()
        self._answers = list(answers)
        self._out = out
        self._err = err

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
        prompt = self._err.getvalue().rsplit("\n", 1)[-1]
        if asked := re.search(r"word number (\d): $", prompt):
            passphrases = re.findall(r"^    ([a-z]+(?: [a-z]+){7})$", self._out.getvalue(), re.MULTILINE)
            return f"{passphrases[-1].split()[int(asked[1]) - 1]}\n"
        if prompt.endswith("Press Enter, and the screen is cleared: "):
            return "\n"
        return f"{self._answers.pop(0)}\n" if self._answers else ""

    @property
    def left(self) -> list[str]:
        """Answers that nothing asked for."""
        return self._answers


@dataclass
class Ran:
    """How a run ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """Standard output, which has to be one JSON object and nothing else."""
        answer = json.loads(self.out)
        assert self.out.count("\n") == 1
        assert answer["exit"] == self.code
        return dict(answer)


def device(days_later: int = 0) -> Device:
    """This machine, some days later."""
    return Device(os.urandom, lambda: int(time.time() // 86_400) + days_later)


def run(
    *argv: str,
    lines: tuple[str, ...] = (),
    days_later: int = 0,
    connect: Connect = Connection,
) -> Ran:
    """Run the program with these lines on standard input."""
    stdin, out, err = io.StringIO("".join(f"{line}\n" for line in lines)), io.StringIO(), io.StringIO()
    code = main(list(argv), stdin, out, err, device(days_later), connect)
    ran = Ran(code, out.getvalue(), err.getvalue())
    assert "Traceback" not in ran.err
    return ran


def talk(*argv: str, answers: Sequence[str], days_later: int = 0, connect: Connect = Connection) -> Ran:
    """Run the program on a terminal with somebody who gives these answers. All of them have to be asked for."""
    out, err = Terminal(), Terminal()
    typist = Typist(answers, out, err)
    code = main(list(argv), typist, out, err, device(days_later), connect)
    ran = Ran(code, out.getvalue(), err.getvalue())
    assert "Traceback" not in ran.err
    assert typist.left == [], f"not asked for: {typist.left}\n{ran.out}\n{ran.err}"
    return ran


class People:
    """Two stewards and a member, with their words."""

    def __init__(self, town: Town) -> None:
        self.town = town
        (self.first_words, self.first), (self.second_words, self.second), (self.member_words, self.member) = (
            town.people("steward", "member")
        )

    def join(self, role: str, words: str) -> Person:
        return self.town.invite(self.first, role, words)

    def __call__(self, *argv: str, lines: tuple[str, ...] = ()) -> Ran:
        return run(*argv, "--server", self.town.url, lines=lines)

    def json(self, *argv: str, lines: tuple[str, ...] = ()) -> Ran:
        return run(*argv, "--server", self.town.url, "--json", lines=lines)

    def talk(self, *argv: str, answers: list[str]) -> Ran:
        return talk(*argv, "--server", self.town.url, answers=answers)

    def talk_again(self, *argv: str, answers: list[str]) -> Ran:
        """The same on a line that loses the answers of one whole attempt; whoever sits there tries once more."""
        line = LosesAnswers(3)
        server = ("--server", self.town.url)
        ran = talk(*argv, *server, answers=[*answers, "y"], connect=lambda url: Connection(url, line))
        assert line.left == 0
        assert ran.code == 0, ran.err
        return ran

    def publish(self, number: str = NUMBER) -> bytes:
        filed = self.town.report(report_about(number))
        self.second.refresh()
        return publish_about(self.first, self.second, filed.room, number)


class LosesAnswers(httpx.HTTPTransport):
    """A line that loses the answers to so many appends, after the server took them."""

    def __init__(self, times: int) -> None:
        super().__init__()
        self.left = times

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        answer = super().handle_request(request)
        if request.url.path == "/api/rooms/append" and self.left:
            self.left -= 1
            answer.read()
            raise httpx.ReadError("the line died")
        return answer


class DeadLine(httpx.HTTPTransport):
    """A line on which one address can't be reached, as many times."""

    def __init__(self, path: str, times: int = 1000) -> None:
        super().__init__()
        self._path = path
        self._times = times

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == self._path and self._times:
            self._times -= 1
            raise httpx.ConnectError("dead")
        return super().handle_request(request)
