"""The PostgreSQL engine: one database, any number of processes.

Read ``migrations/*.sql``, here and in ``../sql``, for what is kept, ``locks.py`` for how two processes never undo each
other's work, ``pool.py`` for what a lost connection means, and ``wiping.py`` for what "deleted" means. psycopg is
imported nowhere else.
"""

from parasol.kernel.storage.postgres.engine import PostgresStorage

__all__ = ["PostgresStorage"]
