"""The one error for a server that shows what an honest one can't."""

from parasol.kernel.told import Coded


class Distrust(Coded):
    """The server showed something that an honest one can't. ``code`` names it; the text says it plainly."""
