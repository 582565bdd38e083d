"""What an engine raises on purpose."""

from parasol.kernel.told import Told


class StorageError(Told, code="store"):
    """Base of what an engine raises on purpose."""


class StorageAway(StorageError):
    """There is no database that can be written to right now. Whether the last thing was kept isn't known: the same
    again, with the same ids, in a while."""


class StorageBusy(StorageError):
    """All was done but for the last step, which somebody's reading or writing held up. It is done again by itself."""


class StorageFull(StorageError):
    """The disk has no room for anything new, and nothing of it was kept. Deleting, withdrawing and expiring go on in a
    reserve, and so does spending tokens: there are no more of them than were issued."""


class RoomUnknown(StorageError):
    """There is no such room (or there is none any more)."""


class RoomTaken(StorageError):
    """A room of this name exists with another holder or other first records."""


class RosterMoved(StorageError):
    """Somebody else appended to the roster first; read it again."""


class AlreadyWithdrawn(StorageError):
    """The person who reported has taken it back, so nothing may be published from it."""


class RecordConflict(StorageError):
    """A record with this id is there already, with another body."""


class VaultMoved(StorageError):
    """The vault's version is not the one that the writer saw; read it again."""


class ProfileMoved(StorageError):
    """The profile's version is not the one that the writer saw; read it again."""


class TokenSpent(StorageError):
    """Another request spent the token that this one would be paid with. Nothing was kept."""


class Unpaid(StorageError):
    """With this record of its holder's the room begins another unit of bytes, which has to be paid for. Nothing was
    kept."""


class NotTakenOn(StorageError):
    """Nobody but its holder has written in this room, and with this record it would hold more than such a room may."""


class RoomFull(StorageError):
    """The room holds as many chunks of files as one may."""


class FileStoreFull(StorageError):
    """All rooms together hold as many chunks of files as they may."""


class TagTaken(StorageError):
    """An index entry with this tag is there already; the writer takes the next slot."""


class ListUnknown(StorageError):
    """There is no such index list, or a newer one has replaced it; look at ``lists`` again."""


class BucketFull(StorageError):
    """A bucket would hold more than it can; the writer divides the list further."""


class TreeHeadMoved(StorageError):
    """A head isn't of the list as it is (or would be): somebody else changed it first; read it again."""
