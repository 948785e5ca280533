"""Which photos a request is about: those it names, or those that are like this or that."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from backend.accounts.models import User
from backend.common import cursors
from backend.photos.api.asset_parameters import MOST_IDS, filters_of
from backend.photos.selectors.assets import visible_assets
from backend.photos.selectors.filters import narrow

_PURPOSE = "assets:edit"


def chosen_ids(*, owner: User, given: Mapping[str, Any]) -> tuple[list[UUID], str | None]:
    """Up to MOST_IDS photos, and a cursor where there are more.

    They are taken in the order of their ids, which no edit changes: whatever an edit does to the
    filter, no photo is met twice, and none is passed over.
    """
    if "ids" in given:
        return given["ids"], None
    fitting = narrow(visible_assets(owner=owner), filters_of(given["filter"])).order_by("id")
    if cursor := given.get("cursor"):
        fitting = fitting.filter(id__gt=cursors.decode(cursor, purpose=_PURPOSE)[0])
    ids = list(fitting.values_list("id", flat=True)[: MOST_IDS + 1])
    if len(ids) <= MOST_IDS:
        return ids, None
    return ids[:MOST_IDS], cursors.encode([ids[MOST_IDS - 1]], purpose=_PURPOSE)
