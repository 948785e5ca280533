"""Signing in with a name and a password, for the one purpose of making an API key."""

import platform

from shiguang.credentials import Credentials
from shiguang.errors import ApiError, NotSignedIn
from shiguang_client import Backoff, Client, sign_in
from shiguang_client.generated.api.api_keys import api_keys_create
from shiguang_client.generated.api.tokens import tokens_delete
from shiguang_client.generated.models import NewApiKeyRequest, Scope

SCOPES: tuple[Scope, ...] = (
    "assets:read",
    "assets:write",
    "uploads:write",
    "people:read",
    "albums:read",
    "albums:write",
    "jobs:read",
    "jobs:write",
    "account:read",
    "account:write",  # so that `shiguang logout` can revoke the key
)


def credentials_by_password(url: str, *, login: str, password: str, code: str = "") -> Credentials:
    """Makes a key for this machine and signs out again; the password is not kept.

    Raises `NotSignedIn`, whose `code` is `second_factor_required` when that is what lacks.
    """
    name = f"shiguang on {platform.node()}"[:100]
    try:
        tokens, pair = sign_in(url, login=login, password=password, code=code, device_name=name)
    except NotSignedIn as error:
        raise NotSignedIn(_words(error), error.code) from error
    except ApiError as error:
        raise NotSignedIn(f"signing in failed: {error}", error.code) from error
    with Client(url, auth=tokens, backoff=Backoff(attempts=1)) as client:
        wish = NewApiKeyRequest(name=name, scopes=list(SCOPES))
        key = client.call(api_keys_create(body=wish))
        client.call(tokens_delete(pair.id))
    return Credentials(url, key.key, str(key.id))


def _words(error: NotSignedIn) -> str:
    if error.code == "second_factor_required":
        return "this account has a second factor"
    return "signing in failed: wrong e-mail, phone number or password"
