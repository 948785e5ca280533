"""Imports from buckets that users name."""

from datetime import timedelta

from backend.config import env

# How long a worker goes on with one import before it makes room for other work; the object that it
# is at is finished.
IMPORT_SLICE = timedelta(seconds=env.integer("IMPORT_SLICE_SECONDS", 20, minimum=1))
