"""Signing in with e-mail and password, for the one purpose of making an API key."""

import platform
from typing import Any

from shiguang.api import Api
from shiguang.credentials import Credentials
from shiguang.errors import ApiError, NotSignedIn

SCOPES = (
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


def credentials_by_password(url: str, *, email: str, password: str) -> Credentials:
    """Makes a key for this machine and signs out again; the password is not kept."""
    with Api(url) as api:
        api.call("GET", "/session")  # sets the cookie that the CSRF header must repeat
        try:
            api.send("POST", "/session", json={"email": email, "password": password}, **_once(api))
        except NotSignedIn as error:
            raise NotSignedIn("signing in failed: wrong e-mail or password") from error
        except ApiError as error:
            raise NotSignedIn(f"signing in failed: {error}") from error
        key = api.send(
            "POST",
            "/api-keys",
            json={"name": f"shiguang on {platform.node()}"[:100], "scopes": list(SCOPES)},
            **_once(api),
        ).json()
        api.send("DELETE", "/session", **_once(api))
    return Credentials(api.url, key["key"], str(key["id"]))


def _once(api: Api) -> dict[str, Any]:
    """Options of a request that must not be repeated, with the token that a session needs."""
    token = api.http.cookies.get("csrftoken", "")
    return {"retry": False, "headers": {"X-CSRFToken": token, "Referer": f"{api.url}/"}}
