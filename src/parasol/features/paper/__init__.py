"""The one list on other channels: a sheet of paper, text messages, a text to read aloud; cards of words and slips.

What two stewards signed is chosen, shortened and set here, and nothing else: no report, no reporter, no identifier
beyond its mask. It speaks to no server, opens no file, and never makes markup of what somebody wrote: that reaches the
templates as data.
"""

from parasol.features.paper.typeset import CannotBeSet

__all__ = ["CannotBeSet"]
