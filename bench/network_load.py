"""A load, in a process of its own: sends each request at its moment, whether or not those before were answered, and
prints how long each took from that moment on, as JSON. Standard input: a line for each, ``seconds base64``."""

import asyncio
import base64
import json
import sys
import time

CONNECTIONS = 64


async def run(port: int, due: list[tuple[float, bytes]]) -> list[float]:
    """Seconds from the moment when a request was due to the end of its answer."""
    free: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = asyncio.Queue()
    for _ in range(CONNECTIONS):
        free.put_nowait(await asyncio.open_connection("127.0.0.1", port, limit=1 << 20))
    start, took = time.perf_counter() + 0.1, [0.0] * len(due)

    async def send(place: int, at: float, request: bytes) -> None:
        reader, writer = await free.get()
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
        await reader.readexactly(length)
        took[place] = time.perf_counter() - start - at
        free.put_nowait((reader, writer))
        if not head.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(head.split(b"\r\n")[0].decode())

    async with asyncio.TaskGroup() as tasks:
        for place, (at, request) in enumerate(due):
            await asyncio.sleep(max(0.0, start + at - time.perf_counter()))
            tasks.create_task(send(place, at, request))
    return took


def main() -> None:
    """Read, run and print."""
    due = [(float(at), base64.b64decode(request)) for at, request in (line.split() for line in sys.stdin)]
    print(json.dumps(asyncio.run(run(int(sys.argv[1]), due))))


if __name__ == "__main__":
    main()
