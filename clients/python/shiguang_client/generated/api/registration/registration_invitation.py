"""POST /api/v1/registration/invitation"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.invitation_secret_request import InvitationSecretRequest
from ...models.open_invitation import OpenInvitation


def _parse(response: httpx.Response) -> OpenInvitation:
    response_200 = OpenInvitation.from_dict(response.json())

    return response_200


def registration_invitation(
    *,
    body: InvitationSecretRequest,
) -> Operation[OpenInvitation]:
    """For whom an invitation is, and until when; nothing is used up."""
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/registration/invitation",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
