"""DELETE /api/v1/model-triggers/{trigger_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def model_triggers_remove(
    trigger_id: UUID,
) -> Operation[None]:
    """The address is good for nothing from now on."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/model-triggers/{trigger_id}".format(
            trigger_id=quote(str(trigger_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
