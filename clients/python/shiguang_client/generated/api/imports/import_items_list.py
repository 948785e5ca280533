"""GET /api/v1/imports/{import_id}/items"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.import_item_page import ImportItemPage
from ...models.import_items_list_outcome import ImportItemsListOutcome
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> ImportItemPage:
    response_200 = ImportItemPage.from_dict(response.json())

    return response_200


def import_items_list(
    import_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
    outcome: ImportItemsListOutcome | Unset = UNSET,
) -> Operation[ImportItemPage]:
    """The objects, the last listed first: what became of each, and why.

    `refused` is what the library does not take (`unsupported_type`, `file_too_large`,
    `file_empty`, `bad_sidecar`); `failed` could not be fetched or stored (`source_refused`,
    `source_not_found`, `source_unreachable`, `object_changed`, `quota_exceeded`).
    """

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    json_outcome: str | Unset = UNSET
    if not isinstance(outcome, Unset):
        json_outcome = outcome

    params["outcome"] = json_outcome

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/imports/{import_id}/items".format(
            import_id=quote(str(import_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
