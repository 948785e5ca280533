"""Back-ups of the database: where they go, how often, and how long they are kept."""

from datetime import timedelta

from backend.config import env

# A folder of the relay's machine; without one they go into the object store, below the prefix.
BACKUP_FOLDER = env.text("BACKUP_FOLDER", "")
BACKUP_PREFIX = env.text("BACKUP_PREFIX", "backups/")
BACKUP_EVERY = timedelta(hours=env.integer("BACKUP_EVERY_HOURS", 0))  # 0: only when asked for
BACKUP_KEPT = env.integer("BACKUP_KEPT", 7, minimum=1)
BACKUP_KEPT_FOR = timedelta(days=env.integer("BACKUP_KEPT_DAYS", 0))  # 0: however old
# Where pg_dump and pg_restore are, when the ones that are found by themselves are too old.
BACKUP_PROGRAMS = env.text("BACKUP_PROGRAMS", "")
