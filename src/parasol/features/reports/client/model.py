"""Reading reports (``formats.report``). One thing is needed, what happened or one identifier; the rest may be empty."""

from parasol.features.reports.structs import Part, Report, Said
from parasol.kernel.rooms.client.parts import read_as
from parasol.kernel.told import Told

SEVERITIES: dict[int, tuple[str, str]] = {
    0: ("nuisance", "took time or was unpleasant; nobody was harmed or threatened"),
    1: ("caution", "broke an agreement: did not pay, pushed limits, pressed after a no"),
    2: ("serious", "threats, robbery, stalking, blackmail, outing, or took a condom off"),
    3: ("danger", "violence or sexual violence, a weapon, or kept somebody from leaving"),
}
"""The written scale. Nuisance stands apart from the three levels of harm and is never counted as one."""


class NothingToReport(Told, code="nothing-to-report"):
    """Neither what happened nor an identifier was given."""


def check(report: Report) -> None:
    """Raise ``NothingToReport`` unless there is something to go by."""
    if not report.what_happened.strip() and not any(asked.typed.strip() for asked in report.identifiers):
        raise NothingToReport("write what happened, or one number, handle, address or plate")


def decode_part(text: bytes) -> Part:
    """Read a sealed part. Raises ``Unreadable`` (``contents``)."""
    return read_as(text, Part, "a part of this report can't be read")  # type: ignore[arg-type]


def decode_said(text: bytes) -> Said:
    """Read a message. Raises ``Unreadable`` (``contents``)."""
    return read_as(text, Said, "a message can't be read")
