"""Templates in which everything that is filled in is escaped, for the plain pages and for guides as a book."""

import re
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from parasol.kernel.texts.beside import english
from parasol.kernel.texts.texts import Texts


@cache
def environment(package: str) -> Environment:
    """All templates of a package, read and compiled once for all sites of this process: they are files of ours, and
    hold nothing."""
    made = Environment(
        loader=PackageLoader(package, "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals["both"] = both
    made.filters["ordered"] = ordered
    for each in made.list_templates(extensions=["html"]):
        made.get_template(each)
    return made


def both(texts: Texts, id: str, **filled: str | int) -> str:
    """A message, and the English below it where safety hangs on it and nobody has read the translation."""
    said, beside = texts(id, **filled), english(texts, id, **filled)
    mark = Markup('{} <small class="beside" lang="en" dir="ltr">{}</small>')
    return mark.format(said, beside) if beside else said


def ordered(text: str) -> str:
    """What somebody wrote, its telephone numbers as they are dialled. Counterpart of `kernel/page/kit/ordered.ts`."""
    is_turned = re.search("[\u0590-\u08ff]", text)
    return re.sub(r"\+?\d[\d ().-]{5,}\d", "\u2066\\g<0>\u2069", text) if is_turned else text
