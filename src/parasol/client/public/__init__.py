"""What is public: records that anybody may read, signed for the community."""

from parasol.client.public.held import fetch_held
from parasol.client.public.record import Read, append, make, read_all, remove

__all__ = ["Read", "append", "fetch_held", "make", "read_all", "remove"]
