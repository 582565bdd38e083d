#!/usr/bin/env python3
"""Debian's Firefox, for Playwright: starts it with the arguments that come, and passes WebDriver BiDi on.

Two things are mended on the way, see decision 0082. Playwright sends one command that this Firefox doesn't know, and
gives up when it fails: Firefox is asked for its status instead, which it gives under the same number. And this Firefox
tells of a download without a name for it, so that Playwright doesn't hear: it gets its address as a name.
"""

import asyncio
import json
import re
import sys
from itertools import cycle

FIREFOX = "/usr/bin/firefox-esr"
UNKNOWN = b"emulation.setMediaFeaturesOverride"
INSTEAD = {"method": "session.status", "params": {}}
DOWNLOAD = b'"method":"browsingContext.download'
LISTENS = re.compile(rb"WebDriver BiDi listening on ws://127\.0\.0\.1:(\d+)")
WHOLE_TEXT = 0x81
LONGEST = 4000
"""Neither of the two is longer, and looking into each message would take time."""


def masked(said: bytes, mask: bytes) -> bytes:
    return bytes(byte ^ key for byte, key in zip(said, cycle(mask), strict=False)) if mask else said


def read_command(said: bytes) -> bytes:
    return json.dumps({"id": json.loads(said)["id"], **INSTEAD}).encode() if UNKNOWN in said else said


def read_answer(said: bytes) -> bytes:
    if DOWNLOAD not in said:
        return said
    event = json.loads(said)
    event["params"]["download"] = event["params"]["url"]
    return json.dumps(event).encode()


async def pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, is_firefox: bool, port: int) -> None:
    """An opening in HTTP, then frames, as RFC 6455 has them in section 5.2: what a client says is masked."""
    opening = await reader.readuntil(b"\r\n\r\n")
    writer.write(re.sub(rb"(?im)^host:.*$", b"Host: 127.0.0.1:%d\r" % port, opening))
    while True:
        head = await reader.readexactly(2)
        length = head[1] & 0x7F
        if more := {126: 2, 127: 8}.get(length, 0):
            head += await reader.readexactly(more)
            length = int.from_bytes(head[2:], "big")
        mask = await reader.readexactly(0 if is_firefox else 4)
        said = await reader.readexactly(length)
        if head[0] == WHOLE_TEXT and length <= LONGEST:
            text = (read_answer if is_firefox else read_command)(masked(said, mask))
            head = bytes([WHOLE_TEXT, 126 | (0x80 if mask else 0)]) + len(text).to_bytes(2, "big")
            if len(text) < 126:
                head = bytes([WHOLE_TEXT, len(text) | (0x80 if mask else 0)])
            said = masked(text, mask)
        writer.write(head + mask + said)
        await writer.drain()


async def main() -> int:
    firefox = await asyncio.create_subprocess_exec(FIREFOX, *sys.argv[1:], stderr=asyncio.subprocess.PIPE)
    assert firefox.stderr
    port = 0

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        answers, commands = await asyncio.open_connection("127.0.0.1", port)
        both = (pass_on(reader, commands, False, port), pass_on(answers, writer, True, port))
        ways = [asyncio.create_task(way) for way in both]
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        for each in (commands, writer):
            each.close()
        await asyncio.gather(*ways, return_exceptions=True)

    server = await asyncio.start_server(connected, "127.0.0.1")
    own = server.sockets[0].getsockname()[1]
    while line := await firefox.stderr.readline():
        if found := LISTENS.search(line):
            port = int(found[1])
            line = line.replace(found[1], str(own).encode())
        sys.stderr.buffer.write(line)
        sys.stderr.flush()
    return await firefox.wait()


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
