"""Pages of a list, as links that go on where this page ends."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db.models import Model, Q, QuerySet
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
    ordered = rows.order_by(*ordering)
    return page_read(
        request,
        lambda later, most: list(ordered.filter(later)[:most]),
        purpose=rows.model._meta.label_lower,
        ordering=ordering,
        size=size,
        parameter=parameter,
    )


def page_read(
    request: HttpRequest,
    read: Callable[[Q, int], list[Row]],
    *,
    purpose: str,
    ordering: Sequence[str],
    size: int = PAGE_SIZE,
    parameter: str = "cursor",
) -> Page[Row]:
    """Of rows that come from elsewhere than one queryset: `read` gives the first so many for which
    a condition holds, in order. `purpose` names the list. Raises as `page_of` does.
    """
    purpose = f"gallery:{purpose}:{','.join(ordering)}"
    later = Q()
    if cursor := request.GET.get(parameter):
        later = after(ordering, cursors.decode(cursor, purpose=purpose))
    found = read(later, size + 1)
    if len(found) <= size:
        return Page(found, None)
    query = request.GET.copy()
    query[parameter] = cursors.encode(key_of(found[size - 1], ordering), purpose=purpose)
    return Page(found[:size], f"?{query.urlencode()}")
