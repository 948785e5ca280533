"""The library: its trash and its locked folder."""

from datetime import timedelta

from backend.config import env

# What has been in the trash for longer is deleted for good; 0 keeps it until the trash is emptied.
TRASH_KEPT_FOR = timedelta(days=env.integer("TRASH_KEPT_DAYS", 30))
LOCKED_FOLDER_OPEN_FOR = timedelta(
    seconds=env.integer("LOCKED_FOLDER_OPEN_SECONDS", 900, minimum=30)
)
# Whoever asks for changes from a place older than this begins anew; deletions are forgotten then.
CHANGES_KEPT_FOR = timedelta(days=env.integer("CHANGES_KEPT_DAYS", 90, minimum=1))
