"""POST /api/v1/oidc/authorization"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.oidc_authorization import OidcAuthorization
from ...models.oidc_wish_request import OidcWishRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> OidcAuthorization:
    response_200 = OidcAuthorization.from_dict(response.json())

    return response_200


def oidc_authorization_create(
    *,
    body: OidcWishRequest | Unset = UNSET,
) -> Operation[OidcAuthorization]:
    """Begins signing in, or linking: the address at the provider to send the browser to.

    The provider sends it back to `/sign-in/oidc/callback`, and that on to `next`. Linking is
    for who has signed in a short while ago (`sign_in_again`).
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/oidc/authorization",
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
