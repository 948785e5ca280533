"""Archives to be downloaded, and exports of whole accounts."""

from datetime import timedelta

from backend.config import env

# A part is not larger, unless one single photo or film is.
ARCHIVE_PART_BYTES = env.integer("ARCHIVE_PART_BYTES", 2 * 1024**3, minimum=1024 * 1024)
DOWNLOAD_KEPT_FOR = timedelta(hours=env.integer("DOWNLOAD_KEPT_HOURS", 24, minimum=1))
EXPORT_KEPT_FOR = timedelta(days=env.integer("EXPORT_KEPT_DAYS", 7, minimum=1))
# Each archive that is being sent occupies one thread of the web server.
ARCHIVE_STREAMS_PER_PROCESS = env.integer("ARCHIVE_STREAMS_PER_PROCESS", 6, minimum=1)
