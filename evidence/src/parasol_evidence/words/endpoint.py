"""A filter behind an HTTP endpoint: a JSON request made from a template, a place in its JSON answer.

It connects to the one host of the address and to no other: no redirect is followed, and no proxy is looked for.
"""

import http.client
import json
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from parasol_evidence.words.child import MAX_TOLD, NoAnswer

MAX_ANSWER_BYTES = 1_000_000
PLACE = "{sentence}"
LOCAL = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True)
class Endpoint:
    """``template``: JSON, in whose texts `PLACE` stands for the sentence. ``answer``: a JSON pointer (RFC 6901).
    ``headers`` may hold a key: they are in no report."""

    url: str
    template: Any
    answer: str
    headers: Mapping[str, str]
    seconds: float

    def ask(self, sentence: str) -> str:
        """What stands at the place of the answer, as JSON. Raises ``NoAnswer``."""
        parts = urlsplit(self.url)
        assert parts.hostname is not None
        made: http.client.HTTPConnection
        if parts.scheme == "https":
            context = ssl.create_default_context()
            made = http.client.HTTPSConnection(parts.hostname, parts.port, timeout=self.seconds, context=context)
        else:
            made = http.client.HTTPConnection(parts.hostname, parts.port, timeout=self.seconds)
        body = json.dumps(_filled(self.template, sentence)).encode()
        try:
            made.request("POST", parts.path or "/", body, {"Content-Type": "application/json", **self.headers})
            with made.getresponse() as got:
                content = got.read(MAX_ANSWER_BYTES + 1)
        except TimeoutError:
            raise NoAnswer("hangs", f"it gave no answer within {self.seconds:g} seconds") from None
        except (OSError, http.client.HTTPException) as error:
            raise NoAnswer("unreachable", f"it can't be reached ({type(error).__name__})") from None
        finally:
            made.close()
        if got.status != http.client.OK:
            raise NoAnswer("status", f"it answered with status {got.status}")
        try:
            found = json.loads(content)
            for part in self.answer.split("/")[1:]:
                key = part.replace("~1", "/").replace("~0", "~")
                found = found[int(key) if isinstance(found, list) else key]
        except (ValueError, KeyError, IndexError, TypeError, RecursionError):
            raise NoAnswer("garbage", "its answer has nothing at the place that the pointer names") from None
        return json.dumps(found)[:MAX_TOLD]


def _filled(template: Any, sentence: str) -> Any:
    if isinstance(template, str):
        return template.replace(PLACE, sentence)
    if isinstance(template, dict):
        return {key: _filled(each, sentence) for key, each in template.items()}
    if isinstance(template, list):
        return [_filled(each, sentence) for each in template]
    return template
