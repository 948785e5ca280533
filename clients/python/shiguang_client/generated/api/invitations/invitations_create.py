"""POST /api/v1/invitations"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.created_invitation import CreatedInvitation
from ...models.new_invitation_request import NewInvitationRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> CreatedInvitation:
    response_201 = CreatedInvitation.from_dict(response.json())

    return response_201


def invitations_create(
    *,
    body: NewInvitationRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Operation[CreatedInvitation]:
    """Makes an invitation and shows its link, this once; mails it where it names an address.

    Without an address, whoever has the link names one, and confirms it by a letter.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/invitations",
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
