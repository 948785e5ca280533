"""What users say about themselves."""

from functools import lru_cache
from typing import Any
from zoneinfo import available_timezones

from backend.accounts.models import User
from backend.common import errors

_FIELDS = frozenset({"name", "language", "time_zone", "stacks_automatically", "teaches_models"})


def update_profile(*, user: User, changes: dict[str, Any]) -> User:
    """Sets the given ones of name, language, time_zone (a name of the IANA database), whether
    photos are stacked by themselves, and whether models learn from this user's corrections."""
    if unknown := changes.keys() - _FIELDS:
        raise ValueError(f"not part of a profile: {', '.join(sorted(unknown))}")
    if "time_zone" in changes:
        check_time_zone(changes["time_zone"])
    for name, value in changes.items():
        setattr(user, name, value)
    user.save(update_fields=list(changes))
    return user


def check_time_zone(zone: str) -> None:
    """Raises InvalidInput (`unknown_time_zone`)."""
    if zone not in time_zones():
        raise errors.InvalidInput(
            "%(zone)s is not a time zone of the IANA database.",
            code="unknown_time_zone",
            values={"zone": zone},
        )


@lru_cache
def time_zones() -> frozenset[str]:
    """The names of the IANA database."""
    return frozenset(available_timezones())
