"""Who writes on the plain pages, a process of its own: eight people at once. Prints JSON.

``PORT REPORTS WHOLE``: so many reports brought to the last page beforehand and then sent, and so many written from the
first page on.
"""

import http.client
import json
import re
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from statistics import median
from threading import local
from urllib.parse import urlencode

CLIENTS = 8
QUESTIONS = ("opening", "story", "names", "person", "kinds", "place")
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
STATE = re.compile(r'name="state" value="([^"]+)"')
STORY = "He was fine at first, then he locked the door. " * 6
_lines = local()


def ask(port: int, method: str, path: str, body: str | None = None) -> tuple[int, str]:
    """One request on this thread's own connection."""
    if not hasattr(_lines, "line"):
        _lines.line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    _lines.line.request(method, path, body, FORM if body is not None else {})
    answer = _lines.line.getresponse()
    return answer.status, answer.read().decode()


def hang_up() -> None:
    """End this thread's connection."""
    _lines.line.close()
    del _lines.line


def step(port: int, state: str, at: str, button: str = "next", **fields: str) -> str:
    """Answer a page; the next page's state."""
    body = urlencode({"state": state, "at": at, **fields, f"do-{button}": "x"})
    return found(ask(port, "POST", "/en/report", body)[1])


def found(page: str) -> str:
    """The state in a page."""
    held = STATE.search(page)
    if held is None:
        raise RuntimeError("a page without a state")
    return held[1]


def to_review(port: int, number: int) -> str:
    """Write a report up to its last page; that page's state."""
    state = found(ask(port, "GET", "/en/report")[1])
    for at in QUESTIONS:
        state = step(port, state, at, **({"story": f"{STORY}{number}"} if at == "story" else {}))
    return state


def send(port: int, state: str) -> tuple[bool, float]:
    """Send it; whether the words came, and after how long."""
    start = time.perf_counter()
    _, page = ask(port, "POST", "/en/report", urlencode({"state": state, "at": "review", "do-send": "x"}))
    return 'class="words' in page, time.perf_counter() - start


def timed(act: Callable[[int], object], count: int) -> tuple[list[object], float]:
    """So many at once; what came, and the seconds."""
    with ThreadPoolExecutor(CLIENTS) as people:
        list(people.map(lambda _: time.sleep(0.01), range(CLIENTS)))
        start = time.perf_counter()
        made = list(people.map(act, range(count)))
        return made, time.perf_counter() - start


def main() -> None:
    """Run and print."""
    port, reports, whole = (int(each) for each in sys.argv[1:])
    states = timed(lambda number: to_review(port, number), reports)[0]
    sent, seconds = timed(lambda at: send(port, str(states[at])), reports)
    outcomes: list[tuple[bool, float]] = sent  # type: ignore[assignment]
    written, whole_seconds = timed(lambda number: send(port, to_review(port, -number))[0], whole)
    print(
        json.dumps(
            {
                "filed": sum(is_filed for is_filed, _ in outcomes),
                "failed": sum(not is_filed for is_filed, _ in outcomes) + sum(not each for each in written),
                "seconds": seconds,
                "median": median(latency for _, latency in outcomes),
                "whole": sum(bool(each) for each in written),
                "whole_seconds": whole_seconds,
            }
        )
    )


if __name__ == "__main__":
    main()
