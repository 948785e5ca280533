"""POST /api/v1/session/second-step/options"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.options import Options


def _parse(response: httpx.Response) -> Options:
    response_200 = Options.from_dict(response.json())

    return response_200


def session_second_step_options() -> Operation[Options]:
    """What the browser needs to ask for a passkey as the second step."""

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/session/second-step/options",
    }
    return Operation(_kwargs, _parse)
