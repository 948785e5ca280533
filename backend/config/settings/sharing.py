"""What guests of a shared link get, and for how long."""

from datetime import timedelta

from backend.config import env

# How long the store honours an address that a guest was given: what a link's end leaves behind.
SHARE_URL_EXPIRES_IN = timedelta(seconds=env.integer("SHARE_URL_EXPIRES_SECONDS", 600, minimum=30))
# How long a guest who gave the password is not asked again.
SHARE_SESSION = timedelta(seconds=env.integer("SHARE_SESSION_SECONDS", 6 * 3600, minimum=60))
# A visitor who comes back within it is not counted again.
SHARE_VIEW_COUNTS_AFTER = timedelta(
    seconds=env.integer("SHARE_VIEW_COUNTS_AFTER_SECONDS", 6 * 3600, minimum=1)
)
# How long a guest who reported a link is known again, by a keyed hash of the address.
SHARE_REPORTER_KEPT = timedelta(hours=env.integer("SHARE_REPORTER_KEPT_HOURS", 168, minimum=1))
