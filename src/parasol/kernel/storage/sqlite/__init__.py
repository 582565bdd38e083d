"""The SQLite engine: one file, one process, one thread that writes.

Read ``migrations/*.sql``, here and in ``../sql``, for what is kept and who could learn what from it,
``writer.py`` for what "acknowledged" means, and ``wiping.py`` for what "deleted" means.
"""

from parasol.kernel.storage.sqlite.engine import SqliteStorage

__all__ = ["SqliteStorage"]
