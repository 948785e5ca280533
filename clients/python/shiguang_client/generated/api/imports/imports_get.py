"""GET /api/v1/imports/{import_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.import_ import Import


def _parse(response: httpx.Response) -> Import:
    response_200 = Import.from_dict(response.json())

    return response_200


def imports_get(
    import_id: UUID,
) -> Operation[Import]:
    """One import, and how far it has come. `found` grows until `is_listed`."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/imports/{import_id}".format(
            import_id=quote(str(import_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
