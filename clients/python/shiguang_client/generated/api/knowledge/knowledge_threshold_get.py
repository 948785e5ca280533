"""GET /api/v1/knowledge/bases/{base_id}/threshold"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.threshold_suggestion import ThresholdSuggestion


def _parse(response: httpx.Response) -> ThresholdSuggestion:
    response_200 = ThresholdSuggestion.from_dict(response.json())

    return response_200


def knowledge_threshold_get(
    base_id: UUID,
) -> Operation[ThresholdSuggestion]:
    """The threshold that would have done best in the last run; to be set as the base's own
    `threshold`, if wanted.
    """

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/knowledge/bases/{base_id}/threshold".format(
            base_id=quote(str(base_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
