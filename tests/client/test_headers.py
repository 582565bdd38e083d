"""What a server's headers may hold that the program keeps: 32 bytes, in their one spelling."""

from base64 import b64encode

import httpx
import pytest

from parasol.kernel.client.connection import NONCE_HEADER, TICKET_HEADER, BadAnswer, Connection

RIGHT = b64encode(bytes(32)).decode()


def sent(header: str, value: str) -> Connection:
    answer = httpx.Response(200, content=b"{}", headers={header: value})
    connection = Connection("http://127.0.0.1:1", httpx.MockTransport(lambda _: answer))
    connection.send("/api/about", b"{}", "Token check")
    return connection


@pytest.mark.parametrize("header", [NONCE_HEADER, TICKET_HEADER])
@pytest.mark.parametrize(
    "value",
    ["", "%", "A", "AA==", *(b64encode(bytes(size)).decode() for size in (31, 33, 63, 9_000)), RIGHT[:-2] + "B="],
)
def test_a_nonce_and_a_ticket_are_32_bytes(header: str, value: str) -> None:
    with pytest.raises(BadAnswer):
        sent(header, value)
    sent(header, RIGHT).close()
