"""Looking at a site from outside, as an ordinary visitor, and comparing it with the manifest that people signed.

For organisations that know the community and don't run its server. It asks for files and for nothing else, opens
nothing, and knows no words. What it can't see: a site may send another page to one person than to whoever watches.
"""

from parasol.host.watch.fetch import CannotLook, Visitor
from parasol.host.watch.look import Seen, look

__all__ = ["CannotLook", "Seen", "Visitor", "look"]
