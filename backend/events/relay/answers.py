"""Deletes answers that were too large for a function, and lay in the store to be fetched."""

from datetime import timedelta

from django.utils import timezone

from backend.storage import keys, store

_KEPT_FOR = timedelta(hours=1)  # their addresses end long before


def delete_answers() -> int:
    """Those that are old enough; raises `errors.Unavailable`."""
    before = timezone.now() - _KEPT_FOR
    old = [
        found.key
        for found in store().objects_after(keys.ANSWERS)
        if found.key.startswith(keys.ANSWERS) and found.last_modified < before
    ]
    store().delete(old)
    return len(old)
