"""What is printed: one line for each figure, and a table with a verdict for each target of the issue."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from math import log
from statistics import linear_regression


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure. ``ratio`` names what it is compared with in the same run; ``target`` is the issue's, in
    words, and ``is_met`` whether it holds (None: there is no target, the figure only informs); ``detail`` is printed
    with the line and left out of the table."""

    what: str
    value: str
    ratio: str = ""
    target: str = ""
    is_met: bool | None = None
    detail: str = ""

    @property
    def verdict(self) -> str:
        """``ok``, ``MISSED`` or nothing."""
        return "" if self.is_met is None else "ok" if self.is_met else "MISSED"

    def line(self) -> str:
        """``what: value (ratio to a named peer)``, and in lines below it what else there is to say."""
        told = f"  {self.what}: {self.value}"
        if self.ratio:
            told += f" ({self.ratio})"
        if self.target:
            told += f"  [target {self.target}: {self.verdict}]"
        return told + (f"\n      {self.detail}" if self.detail else "")


@dataclass(slots=True)
class Figures:
    """All figures of a run, each printed as soon as it is known."""

    found: list[Figure] = field(default_factory=list)

    def add(
        self, what: str, value: str, ratio: str = "", target: str = "", is_met: bool | None = None, detail: str = ""
    ) -> None:
        """Keep a figure and print it."""
        figure = Figure(what, value, ratio, target, is_met, detail)
        self.found.append(figure)
        print(figure.line(), flush=True)

    @staticmethod
    def note(text: str) -> None:
        """Print what isn't a figure."""
        print(f"  {text}", flush=True)

    @contextmanager
    def part(self, title: str) -> Iterator[None]:
        """One part. If it breaks down, that is a figure too: the other parts still run."""
        print(f"\n{title}", flush=True)
        try:
            yield
        except (Exception, SystemExit) as error:
            self.add(title, f"broke down: {type(error).__name__}: {error}", "", "has to run", False)

    @property
    def missed(self) -> list[Figure]:
        """The figures that missed their target."""
        return [figure for figure in self.found if figure.is_met is False]

    def table(self) -> str:
        """All figures as a Markdown table."""
        lines = [
            "| what | value | ratio to a named peer in the same run | target | verdict |",
            "| --- | --- | --- | --- | --- |",
        ]
        lines += [f"| {f.what} | {f.value} | {f.ratio} | {f.target} | {f.verdict} |" for f in self.found]
        return "\n".join(lines)


def power_of(costs: dict[int, float]) -> float:
    """By which power of a number a cost grows: least squares over the logarithms."""
    return linear_regression([log(number) for number in costs], [log(cost) for cost in costs.values()]).slope


def percent(part: float) -> str:
    """A growth such as 0.034 as ``+3.4 %``."""
    return f"{part * 100:+.1f} %"


def microseconds(seconds: float) -> str:
    """A time in microseconds."""
    return f"{seconds * 1e6:.0f} us"


def size(count: float) -> str:
    """A number of bytes, with thousands separated."""
    return f"{count:,.0f} bytes"
