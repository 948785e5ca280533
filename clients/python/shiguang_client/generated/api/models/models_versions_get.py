"""GET /api/v1/models/versions/{version_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.model_version_answer import ModelVersionAnswer


def _parse(response: httpx.Response) -> ModelVersionAnswer:
    response_200 = ModelVersionAnswer.from_dict(response.json())

    return response_200


def models_versions_get(
    version_id: UUID,
) -> Operation[ModelVersionAnswer]:
    """All that is known of a version, and what is of its making. Counts the ledger."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/models/versions/{version_id}".format(
            version_id=quote(str(version_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
