"""GET /api/v1/changes"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.changes import Changes
from ...models.changes_list_kind_item import ChangesListKindItem
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Changes:
    response_200 = Changes.from_dict(response.json())

    return response_200


def changes_list(
    *,
    kind: list[ChangesListKindItem] | Unset = UNSET,
    limit: int | Unset = 100,
    since: str | Unset = UNSET,
) -> Operation[Changes]:
    """What was made, changed or deleted, in the order in which it happened.

    Ask without `since` for everything that there is, then with `next_since` until `has_more` is
    false, and from there again whenever you like; webhooks and the event stream say when. A
    thing comes at its last change, as it is now; it may come again unchanged. What others share
    comes and goes as `album_asset` and `partner_asset`: whoever joins an album is told of every
    photo in it, and whoever leaves it, of every photo that they have to drop. What a smart
    album shows has to be asked of it. An API key sees the kinds that its scopes let it read.
    """

    params: dict[str, Any] = {}

    json_kind: list[str] | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = []
        for kind_item_data in kind:
            kind_item: str = kind_item_data
            json_kind.append(kind_item)

    params["kind"] = json_kind

    params["limit"] = limit

    params["since"] = since

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/changes",
        "params": params,
    }
    return Operation(_kwargs, _parse)
