"""Templates in which everything that is filled in is escaped, for the plain pages and for the public notices."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


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
    for each in made.list_templates(extensions=["html"]):
        made.get_template(each)
    return made
