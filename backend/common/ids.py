"""Identifiers: UUID version 7 (RFC 9562), so that primary keys sort by time of creation."""

from datetime import datetime
from uuid import UUID

import uuid_utils.compat

_RANDOM_BITS = 80  # behind the milliseconds


def new_id() -> UUID:
    return uuid_utils.compat.uuid7()


def earliest_id(moment: datetime) -> UUID:
    """Sorts before every identifier that is made at this moment or later."""
    return UUID(int=int(moment.timestamp() * 1000) << _RANDOM_BITS)
