"""Whether the web server writes down who comes. Reads its configuration, as files; starts nothing.

Not `nginx -T`: it wants to open the logs for writing, which the doctor's own service may not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from parasol.host.checks.finding import Finding, good, look_at, unchecked, wrong

NGINX = Path("/etc/nginx/nginx.conf")
CADDY = Path("/etc/caddy/Caddyfile")
BESIDE = "parasol-*.caddy"
"""What our Caddyfile imports, from the same folder."""
MAX_FILES = 200
MAX_BYTES = 1_000_000
_WHAT = "web server's log"
_TOKEN = re.compile(r"""\s+|\#[^\n]*|([{};])|("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|(?:[^\s;{}"'\\]|\\.|\$\{[^}]*\})+)""")


class NotRead(Exception):
    """This configuration isn't one, or can't be read."""


@dataclass(slots=True)
class Block:
    """A block of nginx: its name and words, its directives in order, the blocks inside."""

    name: str
    directives: list[list[str]] = field(default_factory=list)
    blocks: list["Block"] = field(default_factory=list)


def nginx(file: Path = NGINX) -> list[Finding]:
    """Whether nginx writes an access log, or visitors' addresses into its log of errors, for any site."""
    try:
        main = _read(file, [0])
    except FileNotFoundError:
        return [unchecked(_WHAT, f"there is no {file}")]
    except (NotRead, OSError) as error:
        return [unchecked(_WHAT, f"{file} can't be read ({error.strerror if isinstance(error, OSError) else error})")]
    logged, errors = set(), set()
    for name, access, complaints in _served(main):
        if access:
            logged.add(f"{name} (access_log {access})")
        if complaints != "/dev/null":
            errors.add(f"{name} (error_log {complaints})")
    found = []
    if logged:
        advice = "write `access_log off;` there, as in /etc/nginx/conf.d/parasol.conf, then: systemctl restart nginx"
        found.append(wrong(_WHAT, f"nginx writes down who comes: {'; '.join(sorted(logged))}", advice))
    if errors:
        advice = "write `error_log /dev/null crit;` there, then: systemctl restart nginx"
        text = f"nginx writes visitors' addresses into its log of errors: {'; '.join(sorted(errors))}"
        found.append(look_at(_WHAT, text, advice))
    return found or [good(_WHAT, "nginx writes down nobody's visit")]


def _served(
    block: Block, access: str = "logs/access.log", complaints: str = "logs/error.log", name: str = ""
) -> Iterator[tuple[str, str, str]]:
    """Each server and location: the server's name, the access log that counts there (empty: none), the log of errors.
    Where nothing is said at all, nginx writes both."""
    here = [words[1:] for words in block.directives if words[0] == "access_log" and len(words) > 1]
    if any(words[0] == "off" for words in here):  # takes back all others of the same block, and what is inherited
        access = ""
    elif here:
        access = here[0][0]
    for words in block.directives:
        if words[0] == "error_log" and len(words) > 1:
            complaints = words[1]
        elif words[0] == "server_name":
            name = " ".join(words[1:])
    if block.name.split()[0] in {"server", "location"}:
        yield name or "a server without a name", access, complaints
    for inner in block.blocks:
        if block.name != "main" or inner.name == "http":
            yield from _served(inner, access, complaints, name)


def _read(file: Path, seen: list[int]) -> Block:
    """The configuration with all that it includes."""
    main = Block("main")
    _fill(main, iter(_pieces(file, seen)), file.parent, seen, is_inside=False)
    return main


def _pieces(file: Path, seen: list[int]) -> list[str]:
    seen[0] += 1
    with file.open("rb") as opened:
        content = opened.read(MAX_BYTES + 1)
    if seen[0] > MAX_FILES or len(content) > MAX_BYTES:
        raise NotRead("it is too long")
    text, at, found = content.decode(errors="replace"), 0, []
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None:
            raise NotRead("a quote in it doesn't end")
        at = token.end()
        if word := token[1] or token[2]:
            found.append(word)
    return found


def _fill(block: Block, pieces: Iterator[str], base: Path, seen: list[int], is_inside: bool) -> None:
    words: list[str] = []
    for piece in pieces:
        if piece == ";":
            if words and words[0] == "include" and len(words) == 2:
                for file in _included(base, words[1]):
                    _fill(block, iter(_pieces(file, seen)), base, seen, is_inside=False)
            elif words:
                block.directives.append(words)
            words = []
        elif piece == "{":
            inner = Block(" ".join(words) or "?")
            _fill(inner, pieces, base, seen, is_inside=True)
            block.blocks.append(inner)
            words = []
        elif piece == "}":
            if not is_inside:
                raise NotRead("its brackets don't fit")
            return
        else:
            words.append(piece.strip("\"'"))
    if is_inside or words:
        raise NotRead("it ends in the middle")


def _included(base: Path, pattern: str) -> list[Path]:
    path = Path(pattern) if pattern.startswith("/") else base / pattern
    return sorted(each for each in Path("/").glob(str(path).lstrip("/")) if each.is_file())


def _lines(file: Path) -> list[str]:
    with file.open("rb") as opened:
        return opened.read(MAX_BYTES).decode(errors="replace").splitlines()


def caddy(file: Path = CADDY) -> list[Finding]:
    """Whether a Caddyfile asks for an access log, or leaves visitors in the log of errors."""
    try:
        lines = [line for each in (file, *file.parent.glob(BESIDE)) for line in _lines(each)]
    except FileNotFoundError:
        return [unchecked(_WHAT, f"there is no {file}")]
    except OSError as error:
        return [unchecked(_WHAT, f"{file} can't be read ({error.strerror})")]
    depth, block, logged, is_left_out = 0, "", [], False
    for line in lines:
        words = line.split("#")[0].split() if not line.strip().startswith("#") else []
        if not words:
            continue
        if words[0] == "import" and words[1:] != [BESIDE]:
            return [unchecked(_WHAT, "this Caddyfile imports others, which aren't read here")]
        if depth == 0:
            block = " ".join(words).removesuffix("{").strip()
        elif depth == 1 and words[0] == "log" and block:
            logged.append(block)
        elif not block and words[0] == "exclude" and "http" in words:
            is_left_out = True
        depth += words.count("{") - words.count("}")
    if logged:
        advice = "take `log` out there, then: systemctl restart caddy"
        return [wrong(_WHAT, f"Caddy writes down who comes: {', '.join(logged)}", advice)]
    if not is_left_out:
        advice = "run `parasol setup` again, or write `exclude http` into the `log` of Caddy's global options"
        return [look_at(_WHAT, "Caddy writes visitors' addresses into its log of errors", advice)]
    return [good(_WHAT, "Caddy writes down nobody's visit")]
