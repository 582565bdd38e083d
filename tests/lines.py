"""A real line to the real server on which somebody listens, or something happens at one path: it dies, or somebody is
quicker."""

from collections.abc import Callable

import httpx


def dies() -> None:
    raise httpx.ReadError("the line died")


Asked = tuple[str, str, bytes]
"""Where, signed or paid for with what, and the body."""


class Watched(httpx.HTTPTransport):
    """Passes everything on, and remembers what was asked."""

    def __init__(self, asked: list[Asked]) -> None:
        super().__init__()
        self.asked = asked

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.asked.append((request.url.path, request.headers.get("authorization", ""), request.read()))
        return super().handle_request(request)


class Line(httpx.BaseTransport):
    """Lets requests to ``path`` pass, ``passing`` of them; ``act`` comes with each of the next ``left``, before it is
    sent or, ``after_sending``, once the server did what was asked. ``seen``: how many there were."""

    def __init__(
        self,
        path: str,
        act: Callable[[], object] = dies,
        *,
        passing: int = 0,
        left: int = 1,
        after_sending: bool = False,
    ) -> None:
        self._line = httpx.HTTPTransport()
        self._path, self._act, self._after_sending = path, act, after_sending
        self.passing, self.left, self.seen = passing, left, 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        is_meant = request.url.path == self._path
        self.seen += is_meant
        if is_meant and self.left and self.passing:
            self.passing -= 1
        elif is_meant and self.left:
            self.left -= 1
            if self._after_sending:
                self._line.handle_request(request).read()
            self._act()
        return self._line.handle_request(request)

    def close(self) -> None:
        self._line.close()
