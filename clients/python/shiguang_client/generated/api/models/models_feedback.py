"""GET /api/v1/models/feedback"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.model_feedback import ModelFeedback


def _parse(response: httpx.Response) -> ModelFeedback:
    response_200 = ModelFeedback.from_dict(response.json())

    return response_200


def models_feedback() -> Operation[ModelFeedback]:
    """What users of this installation corrected, by task and week, and how well they agree.
    Whoever keeps their corrections out is not counted.
    """

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/models/feedback",
    }
    return Operation(_kwargs, _parse)
