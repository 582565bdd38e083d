"""The site as a visitor gets it: certificate, headers as really sent, clock, version, onion service."""

import email.utils
import re
import socket
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

import parasol
from parasol.host.checks.finding import Finding, good, look_at, unchecked, wrong
from parasol.host.watch import CannotLook, Visitor, look
from parasol.kernel.wire.site import PATH, NotAManifest, SiteKeys, read

PATIENCE_SECONDS = 15
CLOCK_SECONDS = 120
SOON_DAYS, VERY_SOON_DAYS = 21, 10
"""certbot and Caddy renew a certificate of 90 days when 30 are left: with 21 something has failed for nine days."""
SOCKS = ("127.0.0.1", 9050)
MAX_ANSWER_BYTES = 2_000_000
_LINKED = re.compile(r"https?://([a-z0-9.-]+)")
_OF_THE_WEB_SERVER = {
    "connection",
    "content-length",
    "date",
    "keep-alive",
    "server",
    "strict-transport-security",
    "transfer-encoding",
    "alt-svc",
}
"""What a web server may say for itself; anything else has to be as Parasol sends it."""


_SIGN = "let its signers make and sign a new one (docs/verifying.md); if you changed nothing, find out who did"


@dataclass(frozen=True, slots=True)
class Web:
    """How the site is reached. By default as everybody reaches it; tests lead a name to another port."""

    places: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    context: ssl.SSLContext = field(default_factory=ssl.create_default_context)

    def place(self, name: str) -> tuple[str, int]:
        """Where to connect to for this name."""
        return self.places.get(name, (name, 443))

    def named(self, name: str) -> set[str]:
        """The names in the certificate that is shown to who asks for this one. Raises ``OSError``."""
        with (
            socket.create_connection(self.place(name), timeout=PATIENCE_SECONDS) as line,
            self.context.wrap_socket(line, server_hostname=name) as sealed,
        ):
            shown: Any = sealed.getpeercert() or {}
            return {str(each) for _, each in shown.get("subjectAltName", ())}

    def get(self, name: str, asked: str | None = None) -> httpx.Response:
        """The front page, through https; ``asked``: of another name, on the same line. Raises ``httpx.HTTPError``."""
        host, port = self.place(name)
        with httpx.Client(verify=self.context, trust_env=False, timeout=PATIENCE_SECONDS) as client:
            return client.get(
                f"https://{host}:{port}/",
                headers={"Host": asked or name, "Accept-Encoding": "identity", "User-Agent": ""},
                extensions={"sni_hostname": name},
            )


def certificate(name: str, web: Web, now: float | None = None) -> list[Finding]:
    """How many days the certificate has left."""
    what, now = "certificate", time.time() if now is None else now
    renew = "renew it, and read what it says: certbot renew (with nginx), systemctl restart caddy (with Caddy)"
    try:
        with (
            socket.create_connection(web.place(name), timeout=PATIENCE_SECONDS) as line,
            web.context.wrap_socket(line, server_hostname=name) as sealed,
        ):
            until = str((sealed.getpeercert() or {})["notAfter"])
    except ssl.SSLCertVerificationError as error:
        return [wrong(what, f"browsers refuse the certificate of {name}: {error.verify_message}", renew)]
    except (OSError, KeyError) as error:
        return [_unreachable(what, name, error)]
    days = int((ssl.cert_time_to_seconds(until) - now) // 86_400)
    text = f"the certificate of {name} has {days} days left"
    if days < VERY_SOON_DAYS:
        return [wrong(what, text, renew)]
    return [look_at(what, text, renew) if days < SOON_DAYS else good(what, text)]


def apart(name: str, port: int, web: Web) -> list[Finding]:
    """Whether a site of profiles alone names no other one: in its certificate, in its page, in what it answers."""
    what = "apart"
    try:
        page = httpx.get(f"http://127.0.0.1:{port}/", trust_env=False, timeout=PATIENCE_SECONDS)
        about = httpx.post(f"http://127.0.0.1:{port}/api/about", json={}, trust_env=False, timeout=PATIENCE_SECONDS)
        named = web.named(name)
    except (httpx.HTTPError, OSError) as error:
        return [_unreachable(what, name, error)]
    found: list[Finding] = []
    if about.status_code != 404 or 'data-tokens=""' not in page.text:
        advice = "make a store for profiles alone: parasol init --profiles (docs/profiles-apart.md)"
        found.append(wrong(what, "a community's own server answers here, and says whose it is", advice))
    if others := sorted(named - {name}):
        advice = f"get one for this name alone: certbot certonly -d {name}"
        found.append(wrong(what, f"the certificate of {name} names {', '.join(others)} too", advice))
    said = page.text + str(page.headers)
    if others := sorted({host for host in _LINKED.findall(said) if host != name and not host.endswith(".onion")}):
        advice = "look at the options of `parasol serve` in parasol.service, above all --page-name and --page-line"
        found.append(wrong(what, f"the page of {name} names {', '.join(others)}", advice))
    return found or [good(what, f"{name} names no other site")]


def _unreachable(what: str, name: str, error: Exception) -> Finding:
    reason = getattr(error, "strerror", None) or type(error).__name__
    advice = "does the name lead to this machine, is port 443 open in its firewall, does the web server run?"
    return wrong(what, f"{name} can't be reached from here ({reason})", advice)


def headers(name: str, port: int, web: Web) -> list[Finding]:
    """Whether what Parasol sends arrives as it is, and whether the clocks agree."""
    what = "headers"
    try:
        ours = httpx.get(
            f"http://127.0.0.1:{port}/",
            headers={"Host": name, "Accept-Encoding": "identity", "User-Agent": ""},
            trust_env=False,
            timeout=PATIENCE_SECONDS,
        )
    except httpx.HTTPError:
        advice = "start it: systemctl start parasol parasol-plain"
        return [wrong(what, f"nothing of Parasol answers on port {port} of this machine", advice)]
    try:
        theirs = web.get(name)
    except httpx.HTTPError as error:
        return [_unreachable(what, name, error)]
    found = [*_compared(what, name, ours, theirs), *_clocks(name, theirs)]
    return found or [good(what, f"what Parasol sends arrives unchanged over {name}")]


def _compared(what: str, name: str, ours: httpx.Response, theirs: httpx.Response) -> list[Finding]:
    if theirs.status_code != ours.status_code or theirs.content != ours.content:
        advice = "look whether something else answers there, and compare the configuration with `parasol setup`"
        return [wrong(what, f"the page that arrives over {name} isn't the one that Parasol sends", advice)]
    sent, arrived = _grouped(ours), _grouped(theirs)
    fix = "write the configuration again (parasol setup --force), then restart the web server"
    found = []
    for header in sorted(sent.keys() | arrived.keys()):
        if sent.get(header) != arrived.get(header):
            how = "is lost" if header not in arrived else "is added" if header not in sent else "is changed"
            found.append(wrong(what, f"on the way to {name} the header {header} {how}", fix))
    if "strict-transport-security" not in theirs.headers:
        found.append(wrong(what, f"{name} doesn't tell browsers to use https always (no HSTS)", fix))
    if any(one.isdigit() for one in theirs.headers.get("server", "")):
        found.append(look_at(what, f"{name} tells which version of a web server runs", fix))
    return found


def _grouped(response: httpx.Response) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for header, value in response.headers.multi_items():
        if header.lower() not in _OF_THE_WEB_SERVER:
            found.setdefault(header.lower(), []).append(value)
    return found


def _clocks(name: str, theirs: httpx.Response) -> list[Finding]:
    try:
        said = email.utils.parsedate_to_datetime(theirs.headers["date"]).timestamp()
    except (KeyError, ValueError, TypeError):
        return []
    if abs(said - time.time()) <= CLOCK_SECONDS:
        return []
    text = f"the clock of this machine and that of {name} differ by {abs(said - time.time()) / 60:.0f} minutes"
    return [wrong("clock", text, "let both be kept right: timedatectl set-ntp true")]


def signed(store: Path, port: int) -> list[Finding]:
    """Whether all that is served is what the signed manifest in the store's folder names, to the byte. Whose signatures
    count isn't known here: partners look with their file of keys (`parasol watch`)."""
    what = "signed page"
    try:
        manifest = read((store / PATH.removeprefix("/")).read_bytes())
        if not manifest.signatures:
            return [wrong(what, "nobody has signed the manifest that is served", _SIGN)]
        keys = SiteKeys("parasol-site-keys-1", [each.key for each in manifest.signatures], len(manifest.signatures))
        with Visitor(f"http://127.0.0.1:{port}") as visitor:
            seen = look(visitor, keys, manifest)
    except FileNotFoundError:
        return []
    except OSError as error:
        return [unchecked(what, f"the signed manifest in {store} can't be read ({error.strerror}); run this as root")]
    except (NotAManifest, CannotLook) as error:
        return [wrong(what, f"the signed manifest can't be compared with what is served: {error}", _SIGN)]
    if seen.differences:
        text = f"what is served isn't what was signed: {' '.join(seen.differences[:3])}".rstrip(".")
        return [wrong(what, text, _SIGN)]
    return [good(what, "all that is served is as it was signed, to the byte")]


def version(port: int) -> list[Finding]:
    """Whether the server that runs is the one that is installed."""
    what = "version"
    try:
        answer = httpx.post(f"http://127.0.0.1:{port}/api/about", json={}, trust_env=False, timeout=PATIENCE_SECONDS)
        running = str(answer.json()["release"])
    except (httpx.HTTPError, ValueError, KeyError, TypeError):
        return [wrong(what, f"the server doesn't answer on port {port}", "start it: systemctl start parasol")]
    if running != parasol.__version__:
        text = f"Parasol {parasol.__version__} is installed, and {running[:20]} still runs"
        return [wrong(what, text, "restart it: systemctl restart parasol parasol-plain")]
    return [good(what, f"Parasol {running} runs")]


def onion(addresses: Mapping[str, str], socks: tuple[str, int] = SOCKS) -> list[Finding]:
    """Whether the onion services answer, if a tor on this machine lets programs out. Parasol's own doesn't."""
    what = "onion service"
    if not addresses:
        advice = "start tor, then restart Parasol: systemctl restart parasol-tor; sleep 60; systemctl restart parasol"
        return [wrong(what, "tor hasn't made an onion address yet", advice)]
    found = []
    for service, address in addresses.items():
        host = address.removeprefix("http://").removesuffix("/")
        try:
            answer = _through(socks, host)
        except ConnectionRefusedError:
            told = "whether the onion service answers: no tor on this machine lets programs out (port 9050)"
            return [unchecked(what, told)]
        except OSError as error:
            reason = error.strerror or "no answer"
            advice = "read what tor says: systemctl status parasol-tor"
            found.append(wrong(what, f"the onion address of the {service} can't be reached ({reason})", advice))
            continue
        if not answer.startswith(b"HTTP/1.1 2") and not answer.startswith(b"HTTP/1.1 3"):
            advice = "start what answers there: systemctl restart parasol parasol-plain"
            found.append(wrong(what, f"behind the onion address of the {service} nothing of Parasol answers", advice))
    return found or [good(what, "the onion service answers")]


def _through(socks: tuple[str, int], host: str) -> bytes:
    """The start of an answer from port 80 of an onion address (SOCKS5 with a name: RFC 1928)."""
    with socket.create_connection(socks, timeout=PATIENCE_SECONDS) as line:
        line.settimeout(60)
        line.sendall(b"\x05\x01\x00")
        if _exactly(line, 2) != b"\x05\x00":
            raise OSError(0, "what listens there isn't tor")
        line.sendall(b"\x05\x01\x00\x03" + bytes([len(host)]) + host.encode("ascii") + (80).to_bytes(2))
        if _exactly(line, 4)[1] != 0:
            raise OSError(0, "tor found no way to it")
        _exactly(line, 6)
        line.sendall(b"GET / HTTP/1.1\r\nHost: " + host.encode("ascii") + b"\r\nConnection: close\r\n\r\n")
        return _exactly(line, 12)


def _exactly(line: socket.socket, count: int) -> bytes:
    found = b""
    while len(found) < count:
        piece = line.recv(count - len(found))
        if not piece:
            raise OSError(0, "the line was cut")
        found += piece
    return found
