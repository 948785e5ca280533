"""POST /api/v1/account/deletion"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.deletion import Deletion
from ...models.deletion_confirmation_request import DeletionConfirmationRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Deletion:
    response_202 = Deletion.from_dict(response.json())

    return response_202


def account_deletion_create(
    *,
    body: DeletionConfirmationRequest | Unset = UNSET,
) -> Operation[Deletion]:
    """Has the account deleted after a time of grace, with all photos.

    Wants the password or a code of the second factor; without either, a fresh sign-in. All
    browsers and apps are signed out at once, and API keys end. Signing in again, and `DELETE`,
    takes it back until the day comes.
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/account/deletion",
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
