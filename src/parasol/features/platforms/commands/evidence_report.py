"""Of a report on a terminal: where it goes, its language, what can go wrong."""

from __future__ import annotations  # the report form is loaded when a report is made

from pathlib import Path
from typing import TYPE_CHECKING

from parasol.kernel.shell.call import Call
from parasol.kernel.shell.files import or_told
from parasol.kernel.shell.parser import option
from parasol.kernel.texts.texts import DEFAULT, Texts, load

if TYPE_CHECKING:
    from parasol.features.platforms.report.form import Report

INTO = option(
    "--into", metavar="FOLDER", type=Path, required=True, help="the report's folder; it must not be there yet"
)
LANGUAGE = option("--language", choices=("en", "es"), default=DEFAULT, help="the page's language (without it: en)")


def texts_of(call: Call) -> Texts:
    """The texts of the page, in the language that was asked for."""
    return load(("evidence",))[call.options.language]


def keep(call: Call, report: Report) -> int:
    """Write a report where it was asked for, and say where. Raises ``NotDone``, ``CannotBeSet``."""
    from parasol.features.platforms.report import form  # noqa: PLC0415 it loads the typesetter

    with or_told("the report can't be written", "no-file"):
        digest = form.write(call.options.into, report, call.device.today(), texts_of(call))
    return call.out.give(*form.told(report, digest))
