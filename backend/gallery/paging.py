"""Pages of a list, as links that go on where this page ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db.models import Model, QuerySet
from django.http import HttpRequest

from backend.common import cursors
from backend.common.keysets import after, key_of

Row = TypeVar("Row", bound=Model)

PAGE_SIZE = 100


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    rows: list[Row]
    next_url: str | None


def page_of(
    request: HttpRequest,
    rows: QuerySet[Row],
    *,
    ordering: Sequence[str],
    size: int = PAGE_SIZE,
    parameter: str = "cursor",
) -> Page[Row]:
    """`parameter` carries the cursor: another one for each list of a page.

    Raises InvalidInput (`bad_cursor`) for a cursor that this list did not give out.
    """
    purpose = f"gallery:{rows.model._meta.label_lower}:{','.join(ordering)}"
    rows = rows.order_by(*ordering)
    if cursor := request.GET.get(parameter):
        rows = rows.filter(after(ordering, cursors.decode(cursor, purpose=purpose)))
    found = list(rows[: size + 1])
    if len(found) <= size:
        return Page(found, None)
    query = request.GET.copy()
    query[parameter] = cursors.encode(key_of(found[size - 1], ordering), purpose=purpose)
    return Page(found[:size], f"?{query.urlencode()}")
