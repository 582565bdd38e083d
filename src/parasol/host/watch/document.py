"""What a page refers to: its scripts, styles and files, and whatever in it could run, load or lead elsewhere.

Only for telling what is different. That a page is the signed one is decided by its hash.
"""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import quote

LEADING = {"src", "href", "action", "formaction", "data", "poster", "ping", "srcset", "cite", "background", "manifest"}
STRANGE = {"base", "iframe", "frame", "object", "embed", "form", "applet", "portal", "fencedframe"}
MAX_SHOWN = 80
_PLAIN = "/:?=&%+,;@#!$*()"


@dataclass(slots=True)
class Contents:
    """``refers_to``: paths and addresses in the order of the page. ``strange``: what no page of ours has, in words."""

    refers_to: list[str] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)


def shown(text: str) -> str:
    """What a site names, without a space or anything else of which it could make a sentence of its own."""
    return quote(text[:MAX_SHOWN], safe=_PLAIN) + ("…" if len(text) > MAX_SHOWN else "")


def contents_of(page: bytes) -> Contents:
    """Read a page."""
    reader = _Reader()
    reader.feed(page.decode("utf-8", "replace"))
    reader.close()
    return reader.contents


def _is_data(name: str) -> bool:
    """Whether an attribute may name a file. The key of the tokens is no file, and one in 64 begins like a path."""
    return name.startswith("data-") and name != "data-tokens"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.contents = Contents()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "script" and not found.get("src"):
            self.contents.strange.append("a script that stands in the page itself")
        if tag in STRANGE:
            self.contents.strange.append(f"an element <{tag}>")
        if tag == "meta" and "http-equiv" in found:
            self.contents.strange.append(f"a command to the browser ({shown(found['http-equiv'])})")
        for name, value in found.items():
            if name.startswith("on") or name == "style":
                self.contents.strange.append(f"an attribute {shown(name)} that can act")
            elif name in LEADING or (_is_data(name) and value.startswith(("/", "http"))):
                self.contents.refers_to.append(value.split(" ")[0])

    handle_startendtag = handle_starttag
