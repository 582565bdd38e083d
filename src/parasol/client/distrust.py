"""The one error for a server that shows what an honest one can't."""


class Distrust(Exception):
    """The server showed something that an honest one can't. ``code`` names it; the text says it plainly."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code
