"""Two stewards at work on a pack of guides."""

import time
from pathlib import Path

import msgspec
from program import People, Ran, run

from guides.pages import BODY, HEAD, pack
from parasol.features.guides.client.signed import Pack

READ = "/api/public/read"
NOW = int(time.time() // 86_400)


class Desk:
    """Two stewards at work on a pack."""

    def __init__(self, people: People, folder: Path) -> None:
        self.people, self.folder, self.file = people, folder, str(folder / "pack.json")

    def __call__(self, command: str, *more: str, words: str = "", lines: tuple[str, ...] = (), days: int = 0) -> Ran:
        server = ("--server", self.people.town.url)
        return run(
            "guides", command, *more, *server, "--json", lines=(*((words,) if words else ()), *lines), days_later=days
        )

    def write(self, name: str = "phone", head: str = "", body: str = BODY) -> Path:
        current = HEAD.replace("2026-11-01\nreview_by: 2027-04-20", f"{day(-20)}\nreview_by: {day(100)}")
        return pack(
            self.folder / "source",
            (head or current).replace("read_on: 2026-11-01", f"read_on: {day(-20)}"),
            body,
            name=name,
        )

    def signed(self) -> "Desk":
        Path(self.file).unlink(missing_ok=True)
        ran = self("import", str(self.folder / "source"), "--out", self.file)
        assert ran.code == 0, ran.err
        for words in (self.people.first_words, self.people.second_words):
            ran = self("sign", self.file, words=words)
            assert ran.code == 0, ran.err
        return self

    def published(self) -> "Desk":
        ran = self.signed()("publish", self.file, words=self.people.first_words, lines=("two of us read it",))
        assert ran.code == 0, ran.err
        return self

    def pack(self) -> Pack:
        return msgspec.json.decode(Path(self.file).read_bytes(), type=Pack)


def day(offset: int) -> str:
    return time.strftime("%Y-%m-%d", time.gmtime((NOW + offset) * 86_400))
