"""Somebody who tries words on the plain pages, again and again, on many connections, and somebody who does it once.

Run as a program: ``PORT LOOPS SECONDS FORMS THINKS TYPES [PATH]``. So many loops, which open the page and think so many
seconds before each try (0: they don't); with a path they send words there of which one is mistyped. Beside them so many
people within these seconds, who open the page, type so long, and send. Prints JSON: the status and the waiting of each
person, for the page and for the answer, and how many answers of each status the loops got.
"""

import asyncio
import json
import os
import re
import sys
import time
from collections import Counter
from urllib.parse import urlencode

from parasol.kernel.words import generate

WARM_SECONDS = 1.0
PLACE = re.compile(rb'name="place" value="([^"]+)"')


PATH = "/en/receipt"
MISTYPED = urlencode(
    {"do-open": "", "words": "abaisser abandon abdiquer abeille abolir aborder aboutir zzzzzzzz"}
).encode()
"""Eight words of the list in which each has most of these: the last is no word of any."""
Line = tuple[asyncio.StreamReader, asyncio.StreamWriter]


async def ask(line: Line, path: str, body: bytes | None = None) -> tuple[int, bytes]:
    """One request on an open connection; the status and the page, when it has come whole."""
    kind = "Content-Type: application/x-www-form-urlencoded\r\n" if body is not None else ""
    length = f"Content-Length: {len(body)}\r\n" if body is not None else ""
    method = "GET" if body is None else "POST"
    line[1].write(f"{method} {path} HTTP/1.1\r\nHost: x\r\n{kind}{length}\r\n".encode() + (body or b""))
    head = await line[0].readuntil(b"\r\n\r\n")
    size = next(int(each[15:]) for each in head.lower().split(b"\r\n") if each.startswith(b"content-length:"))
    return int(head[9:12]), await line[0].readexactly(size)


def words(page: bytes = b"") -> bytes:
    """A form with eight words that open nothing, and the place that stands in the page, if there is one."""
    place = PLACE.search(page)
    fields = {"words": generate(os.urandom), "do-open": "x"} | ({"place": place[1].decode()} if place else {})
    return urlencode(fields).encode()


async def loop(port: int, told: Counter[int | str], *, keeps: bool, thinks: float, mistyped: bool) -> None:
    """Try words for ever, on one connection or on a new one each time; with ``thinks`` as people do, who read the page
    first."""
    while True:
        try:
            line = await asyncio.open_connection("127.0.0.1", port)
            try:
                while True:
                    page = b""
                    if thinks:
                        _, page = await ask(line, PATH)
                        await asyncio.sleep(thinks)
                    told[(await ask(line, PATH, MISTYPED if mistyped else words(page)))[0]] += 1
                    if not keeps:
                        break
            finally:
                line[1].close()
        except (OSError, EOFError) as error:
            told[type(error).__name__] += 1
            await asyncio.sleep(0.01)


async def person(port: int, types: float) -> tuple[int, float]:
    """Somebody who opens the page and types; the status, and the seconds that they wait for the page and the answer."""
    start = time.monotonic()
    try:
        line = await asyncio.open_connection("127.0.0.1", port)
        _, page = await ask(line, PATH)
        line[1].close()
        await asyncio.sleep(types)
        start += types
        line = await asyncio.open_connection("127.0.0.1", port)
        status, _ = await ask(line, PATH, words(page))
        line[1].close()
    except (OSError, EOFError):
        status = 0
    return status, round(time.monotonic() - start, 2)


async def flood(
    port: int, loops: int, seconds: float, forms: int, thinks: float, types: float, *, mistyped: bool
) -> dict[str, object]:
    """What came of it."""
    told: Counter[int | str] = Counter()
    tasks = [
        asyncio.create_task(loop(port, told, keeps=each % 2 == 0, thinks=thinks, mistyped=mistyped))
        for each in range(loops)
    ]
    await asyncio.sleep(WARM_SECONDS)

    async def later(number: int) -> tuple[int, float]:
        await asyncio.sleep(number * seconds / forms)
        return await person(port, types)

    made = await asyncio.gather(*(later(number) for number in range(forms)))
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return {"forms": made, "loops": {str(what): count for what, count in told.items()}}


if __name__ == "__main__":
    given, mistyped = [float(each) for each in sys.argv[1:7]], sys.argv[7:] == ["mistyped"]
    made = flood(int(given[0]), int(given[1]), given[2], int(given[3]), given[4], given[5], mistyped=mistyped)
    print(json.dumps(asyncio.run(made)))
