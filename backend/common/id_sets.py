"""Asking for rows by many ids at once."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models.expressions import RawSQL


def one_of(ids: Iterable[UUID]) -> RawSQL:
    """`filter(id__in=one_of(ids))`: all the ids in one parameter, an array.

    A list would have a parameter for each, and writing and reading such a statement takes longer
    than running it where there are tens of thousands.
    """
    return RawSQL("SELECT unnest(%s::uuid[])", [list(ids)])
