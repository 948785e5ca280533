"""Browsers for tests of signing in: with CSRF checks, as people use them."""

from typing import Any

import pyotp
from django.test import Client

from backend.accounts.models import TotpDevice, User
from tests.conftest import PASSWORD

API = "/api/v1"


class Browser:
    """A client that sends JSON and the CSRF token."""

    def __init__(self, **headers: str) -> None:
        self.client = Client(enforce_csrf_checks=True, headers=headers)

    def get(self, path: str) -> Any:
        return self.client.get(API + path)

    def post(self, path: str, body: object = None) -> Any:
        return self._send("post", path, body)

    def patch(self, path: str, body: object) -> Any:
        return self._send("patch", path, body)

    def put(self, path: str, body: object) -> Any:
        return self._send("put", path, body)

    def delete(self, path: str) -> Any:
        return self._send("delete", path, None)

    def sign_in(self, user: User, password: str = PASSWORD) -> Any:
        return self.post("/session", {"email": user.email, "password": password})

    @property
    def is_in(self) -> bool:
        return bool(self.get("/session").json()["signed_in"])

    def _send(self, method: str, path: str, body: object) -> Any:
        if "csrftoken" not in self.client.cookies:
            self.get("/session")
        return getattr(self.client, method)(
            API + path,
            {} if body is None else body,
            content_type="application/json",
            headers={"X-CSRFToken": self.client.cookies["csrftoken"].value},
        )


def signed_in(user: User) -> Browser:
    browser = Browser()
    assert browser.sign_in(user).status_code == 200
    return browser


def problem(response: Any) -> tuple[int, str]:
    return response.status_code, response.json()["code"]


def set_up_totp(browser: Browser) -> tuple[pyotp.TOTP, list[str]]:
    """An authenticator app, and the recovery codes that came with it.

    Its first code is used up by that; `forget_last_code` makes the current one good again.
    """
    begun = browser.post("/account/totp")
    assert begun.status_code == 201, begun.content
    app = pyotp.TOTP(begun.json()["secret"])
    confirmed = browser.post("/account/totp/confirm", {"code": app.now()})
    assert confirmed.status_code == 200, confirmed.content
    return app, confirmed.json()["recovery_codes"]


def forget_last_code(user: User) -> None:
    """As if half a minute had gone by."""
    TotpDevice.objects.filter(user=user).update(last_step=0)
