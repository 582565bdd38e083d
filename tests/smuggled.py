"""Requests that two readers could take for one or for two: what stands in the head after FIRST, and what follows."""

SECOND = b"POST /api/work HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
"""What a smuggler wants to have answered: its answer has a task in it."""
FIRST = b"POST /api/about HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
CHUNKED = b"Transfer-Encoding: chunked\r\n"
ONE, ENDED = b"2\r\n{}\r\n0\r\n\r\n", b"0\r\n\r\n" + SECOND

REFUSED: dict[str, tuple[bytes, bytes]] = {
    "length twice, the same": (b"Content-Length: 2\r\nContent-Length: 2\r\n", b"{}" + SECOND),
    "length twice, small first": (b"Content-Length: 2\r\nContent-Length: %d\r\n" % (2 + len(SECOND)), b"{}" + SECOND),
    "length twice, large first": (b"Content-Length: %d\r\nContent-Length: 2\r\n" % (2 + len(SECOND)), b"{}" + SECOND),
    "lengths in a list": (b"Content-Length: 2, 2\r\n", b"{}" + SECOND),
    "length, then chunked": (b"Content-Length: 2\r\n" + CHUNKED, ONE + SECOND),
    "chunked, then length": (CHUNKED + b"Content-Length: %d\r\n" % len(ENDED), ENDED),
    "a space before the colon": (b"Content-Length: %d\r\nTransfer-Encoding : chunked\r\n" % len(ENDED), ENDED),
    "a space before the colon, alone": (b"Transfer-Encoding : chunked\r\n", ENDED),
    "a coding that isn't known": (b"Transfer-Encoding: xchunked\r\n", ENDED),
    "a coding that isn't known, with a length": (
        b"Content-Length: 2\r\nTransfer-Encoding: xchunked\r\n",
        b"{}" + SECOND,
    ),
    "chunked twice": (CHUNKED + CHUNKED, ONE + SECOND),
    "chunked, then identity": (CHUNKED + b"Transfer-Encoding: identity\r\n", ENDED),
    "chunked before identity": (b"Transfer-Encoding: chunked, identity\r\n", ENDED),
    "chunked after identity": (b"Transfer-Encoding: identity, chunked\r\n", ONE + SECOND),
    "chunked after gzip": (b"Transfer-Encoding: gzip, chunked\r\n", ONE + SECOND),
    "a vertical tab": (b"Transfer-Encoding:\x0bchunked\r\nContent-Length: 2\r\n", b"{}" + SECOND),
    "a folded coding": (b"Transfer-Encoding:\r\n chunked\r\nContent-Length: 2\r\n", b"{}" + SECOND),
    "a folded header": (b"X: a\r\n b\r\nContent-Length: 2\r\n", b"{}" + SECOND),
    "a length in a fold": (b"X: a\r\n Content-Length: 2\r\n", b"{}" + SECOND),
    "a line that ends in LF alone": (b"X: a\nContent-Length: 2\r\n", b"{}" + SECOND),
    "a head that ends in LF alone": (b"Content-Length: 2\r\nX: a\n", b"\n{}" + SECOND),
    "a CR within a line": (b"X: a\rContent-Length: 100\r\nContent-Length: 2\r\n", b"{}" + SECOND),
    "a length below nought": (b"Content-Length: -2\r\n", b"{}" + SECOND),
    "a length with a plus": (b"Content-Length: +2\r\n", b"{}" + SECOND),
    "a length in hexadecimal": (b"Content-Length: 0x2\r\n", b"{}" + SECOND),
    "a length with a space": (b"Content-Length: 1 2\r\n", b"{}" + SECOND),
    "no length after its name": (b"Content-Length: \r\n", b"{}" + SECOND),
    "a length beyond 64 bits": (b"Content-Length: 18446744073709551618\r\n", b"{}" + SECOND),
    "a length of thirty digits": (b"Content-Length: " + b"9" * 30 + b"\r\n", b"{}" + SECOND),
    "NUL in a value": (b"X: a\0b\r\nContent-Length: 2\r\n", b"{}" + SECOND),
    "NUL in a name": (b"X\0: a\r\nContent-Length: 2\r\n", b"{}" + SECOND),
    "a chunk's line that ends in LF alone": (CHUNKED, b"2\n{}\n0\n\n" + SECOND),
    "a chunk's extension that ends in LF alone": (CHUNKED, b"2;a\n{}\r\n0\r\n\r\n" + SECOND),
    "a chunk's size beyond 64 bits": (CHUNKED, b"10000000000000002\r\n{}\r\n0\r\n\r\n" + SECOND),
    "a chunk's size below nought": (CHUNKED, b"-2\r\n{}\r\n0\r\n\r\n" + SECOND),
    "a chunk's size with 0x": (CHUNKED, b"0x2\r\n{}\r\n0\r\n\r\n" + SECOND),
    "a chunk's size after a space": (CHUNKED, b" 2\r\n{}\r\n0\r\n\r\n" + SECOND),
    "a chunk's size before a space": (CHUNKED, b"2 \r\n{}\r\n0\r\n\r\n" + SECOND),
    "a chunk longer than it says": (CHUNKED, b"2\r\n{}XX0\r\n\r\n" + SECOND),
    "a length after the body": (CHUNKED, b"2\r\n{}\r\n0\r\nContent-Length: 100\r\n\r\n" + SECOND),
    "a coding after the body": (CHUNKED, b"2\r\n{}\r\n0\r\n" + CHUNKED + b"\r\n" + SECOND),
}
"""All end the connection."""
READ: dict[str, tuple[bytes, bytes]] = {
    "a length": (b"Content-Length: 2\r\n", b"{}"),
    "a length with noughts before it": (b"Content-Length: 002\r\n", b"{}"),
    "chunked": (CHUNKED, ONE),
    "chunked in any case": (b"tRANSFER-eNCODING: ChUnKeD\r\n", ONE),
    "chunked after a tab and before a space": (b"Transfer-Encoding:\tchunked \r\n", ONE),
    "a chunk's extension": (CHUNKED, b"2;a=b\r\n{}\r\n0\r\n\r\n"),
}


def whole(form: tuple[bytes, bytes], host: bytes = b"a") -> bytes:
    """The bytes that are sent, for the site of this name."""
    head, rest = form
    return (FIRST + head + b"\r\n" + rest).replace(b"Host: a\r\n", b"Host: " + host + b"\r\n")
