"""Who got what, from a recording: what was seen in a message, a cookie or a script. Where nothing was seen nothing is
said, and that is never the same as "there was none"."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from parasol_evidence.site.canaries import Finder, is_opaque, readings, single_letters
from parasol_evidence.site.companies import Company, company_of, site_of
from parasol_evidence.site.recording import Message, Recording, host_of
from parasol_evidence.site.result import Got, Seen, Sent, Thing, Visit

Canonical = Callable[[str], str | None]
"""The name that a host's address is really kept under (CNAME), or ``None`` where that isn't known."""
MARKS = ("canvas", "webgl", "audio", "fonts", "webrtc")
RECORDER = "session recorder"
MAX_SHOWN = 3
KEYS = 3
"""From so many growing beginnings of a value on, it is told key by key."""


@dataclass(slots=True)
class _Tally:
    """What one company got."""

    company: Company
    itself: bool
    hosts: set[str] = field(default_factory=set)
    things: dict[Thing, Seen] = field(default_factory=dict)

    def add(self, thing: Thing, number: int | None = None, script: str = "", days: int = 0) -> None:
        """One thing more, or one more sign of it."""
        before = self.things.get(thing, Seen(thing))
        numbers = before.messages if number is None else [*before.messages, number][:MAX_SHOWN]
        self.things[thing] = Seen(thing, numbers, before.script or script, max(before.days, days))


class _Judge:
    def __init__(self, recording: Recording, finder: Finder, canonical: Canonical) -> None:
        self._recording = recording
        self._finder = finder
        self._canonical = canonical
        self._page = urlsplit(recording.page)
        self._host = host_of(recording.page)
        self._itself = Company(site_of(self._host)) if not (own := company_of(self._host)).domains else own
        self._tallies: dict[str, _Tally] = {}
        self._found: set[int] = set()

    def visit(self) -> Visit:
        """All of it."""
        for number, message in enumerate(self._recording.messages, 1):
            self._contact(number, message)
            self._typed(number, message)
        self._keys()
        self._cookies()
        self._scripts()
        got = [
            Got(
                each.company.name,
                each.company.country,
                each.company.kind,
                each.company.source,
                each.company.day,
                each.itself,
                sorted(each.hosts),
                [each.things[thing] for thing in sorted(each.things)],
            )
            for _, each in sorted(self._tallies.items())
            if each.things
        ]
        sent = [self._sent(number, message) for number, message in enumerate(self._recording.messages, 1)]
        return Visit(self._recording.page, self._recording.fields, self._recording.lacks, got, sent)

    def _party(self, host: str) -> tuple[_Tally, str]:
        """Who is behind a host, and, if it goes by one of the site's own names that may be another's, that name."""
        company = company_of(host)
        itself, under = company == self._itself or site_of(host) == site_of(self._host), ""
        if itself and host != self._host:
            under = host
            name = self._canonical(host)
            if name and site_of(name) != site_of(self._host):
                company, itself = company_of(name), False
        if itself:
            company = self._itself
        tally = self._tallies.setdefault(company.name, _Tally(company, itself))
        tally.hosts.add(host)
        return tally, under

    def _contact(self, number: int, message: Message) -> None:
        tally, under = self._party(message.host)
        if tally.itself:
            return
        told = [("Referer", message.referer.encode()), ("address", message.url.encode()), ("message", message.body)]
        named = any(self._host.encode() in reading for _, part in told for reading, _ in readings(part))
        tally.add(Thing("visit", under=under), number)
        if named:
            tally.add(Thing("site", under=under), number)
        where = self._page.path + (f"?{self._page.query}" if self._page.query else "")
        if where in ("", "/"):
            return
        needle = (self._host + where).encode()
        for form, part in told:
            if any(needle in _without_port(reading, self._page.port) for reading, _ in readings(part)):
                self._add(tally, Thing("page", form=form, under=under), number)

    def _typed(self, number: int, message: Message) -> None:
        tally, under = self._party(message.host)
        for part in _parts(message):
            for name, form in sorted(self._finder.find(part)):
                self._add(tally, Thing("typed", name, form, message.how, under), number)

    def _add(self, tally: _Tally, thing: Thing, number: int) -> None:
        tally.add(thing, number)
        self._found.add(number)

    def _keys(self) -> None:
        by_host: dict[str, list[tuple[int, Message]]] = defaultdict(list)
        for number, message in enumerate(self._recording.messages, 1):
            if message.typed:
                by_host[message.host].append((number, message))
        for host, messages in by_host.items():
            tally, under = self._party(host)
            for name, how, number in self._key_by_key(messages):
                self._add(tally, Thing("keys", name, how=how, under=under), number)

    def _key_by_key(self, messages: list[tuple[int, Message]]) -> Iterator[tuple[str, str, int]]:
        lengths: dict[str, set[int]] = defaultdict(set)
        last: dict[str, tuple[str, int]] = {}
        letters = ""
        for number, message in messages:
            for part in _parts(message):
                for name, length in self._finder.parts(part):
                    lengths[name].add(length)
                    last[name] = (message.how, number)
            letters += single_letters(message.body or urlsplit(message.url).query.encode())
        for name, value in self._finder.values.items():
            if len(lengths[name]) >= KEYS:
                yield name, *last[name]
            elif value.decode() in letters.lower():
                yield name, messages[-1][1].how, messages[-1][0]

    def _cookies(self) -> None:
        for cookie in self._recording.cookies:
            setter = host_of(cookie.script)
            tally, _ = self._party(setter or cookie.host)
            if tally.itself:
                continue
            own = site_of(cookie.host) == site_of(self._host)
            tally.add(Thing("cookie", form="the site's" if own else "its own"), None, cookie.script, cookie.days)

    def _scripts(self) -> None:
        listens: dict[str, set[str]] = defaultdict(set)
        readers: dict[str, str] = {}
        for act in self._recording.acts:
            host = host_of(act.script)
            if not host:
                continue
            tally, _ = self._party(host)
            if act.what in MARKS:
                tally.add(Thing("marks", act.what), None, act.script)
            elif act.what == "listens":
                listens[act.script].add(act.more)
            elif act.what == "reads":
                readers.setdefault(tally.company.name, act.script)
        for script, kinds in listens.items():
            moves, keys = kinds & {"mousemove", "pointermove"}, kinds & {"input", "keydown", "keyup"}
            tally, _ = self._party(host_of(script))
            if moves and keys and "changes" in kinds and not tally.itself:
                tally.add(Thing("watches"), None, script)
        for tally in self._tallies.values():
            if tally.company.kind == RECORDER and tally.things and not tally.itself:
                tally.add(Thing("recorder"))
        self._unread(readers)

    def _unread(self, readers: dict[str, str]) -> None:
        """Who read the fields and then sent something that can't be read, and of whom nothing typed was seen."""
        for number, message in enumerate(self._recording.messages, 1):
            tally, under = self._party(message.host)
            if tally.itself or not message.typed or tally.company.name not in readers:
                continue
            if any(thing.what in ("typed", "keys") for thing in tally.things):
                continue
            if any(is_opaque(part) for part in (message.body, urlsplit(message.url).query.encode()) if part):
                thing = Thing("unread", how=message.how, under=under)
                tally.add(thing, number, readers[tally.company.name])
                self._found.add(number)

    def _sent(self, number: int, message: Message) -> Sent:
        body = message.body if number in self._found else b""
        digest = hashlib.sha256(message.body).hexdigest() if message.body else ""
        return Sent(number, message.url, message.how, message.typed, len(message.body), digest, body)


def judge(recording: Recording, finder: Finder, canonical: Canonical) -> Visit:
    """Who got what in this visit."""
    return _Judge(recording, finder, canonical).visit()


def _parts(message: Message) -> Iterable[bytes]:
    return [part for part in (message.url.encode(), message.body, message.referer.encode()) if part]


def _without_port(content: bytes, port: int | None) -> bytes:
    return content.replace(f":{port}".encode(), b"") if port else content
