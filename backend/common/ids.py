"""Identifiers: UUID version 7 (RFC 9562), so that primary keys sort by time of creation."""

from uuid import UUID

import uuid_utils.compat


def new_id() -> UUID:
    return uuid_utils.compat.uuid7()
