"""GET /api/v1/moderation/held"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.held_thing_page import HeldThingPage
from ...models.moderation_held_subject import ModerationHeldSubject
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> HeldThingPage:
    response_200 = HeldThingPage.from_dict(response.json())

    return response_200


def moderation_held(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
    subject: ModerationHeldSubject | Unset = UNSET,
) -> Operation[HeldThingPage]:
    """What of yours is kept from others, the latest first: pictures in public links, comments,
    and what links say of themselves. You see it yourself, everywhere, as before.
    """

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    json_subject: str | Unset = UNSET
    if not isinstance(subject, Unset):
        json_subject = subject

    params["subject"] = json_subject

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/moderation/held",
        "params": params,
    }
    return Operation(_kwargs, _parse)
