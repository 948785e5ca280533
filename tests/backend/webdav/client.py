"""A WebDAV client of a few lines, and what its answers say."""

from base64 import b64encode
from typing import Any
from urllib.parse import quote, unquote
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring
from django.test import Client

from backend.accounts.models import Scope, User
from backend.accounts.services.api_keys import create_api_key

SCOPES = (Scope.UPLOADS_WRITE, Scope.ASSETS_READ, Scope.ASSETS_WRITE, Scope.ALBUMS_READ)
DAV, OC = "{DAV:}", "{http://owncloud.org/ns}"


def basic(email: str, password: str) -> str:
    return "Basic " + b64encode(f"{email}:{password}".encode()).decode()


def app_password(user: User, *scopes: Scope) -> str:
    return create_api_key(owner=user, name="phone", scopes=scopes or SCOPES)[1]


class Dav:
    """One user's app. Paths are written as people read them."""

    def __init__(self, user: User, *scopes: Scope) -> None:
        self._client = Client(
            headers={"Authorization": basic(user.email, app_password(user, *scopes))}
        )

    def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> Any:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self._client.generic(
            method,
            "/dav/" + quote(path),
            body,
            content_type="application/octet-stream",
            headers=named,
        )

    def put(self, path: str, body: bytes, **headers: str) -> Any:
        return self.ask("PUT", path, body, **headers)

    def move(self, source: str, target: str, method: str = "MOVE", **headers: str) -> Any:
        address = f"http://testserver/dav/{quote(target)}"
        return self.ask(method, source, b"", Destination=address, **headers)

    def get(self, path: str, **headers: str) -> tuple[int, bytes]:
        answer = self.ask("GET", path, b"", **headers)
        content = b"".join(answer.streaming_content) if answer.streaming else answer.content
        return answer.status_code, content

    def list(self, path: str, depth: str = "1") -> dict[str, Element]:
        """What PROPFIND answers with 207: properties by path, without the folder itself."""
        answer = self.ask("PROPFIND", path, Depth=depth)
        assert answer.status_code == 207, answer.content
        found = described(answer)
        return {one: prop for one, prop in found.items() if depth == "0" or one != clean(path)}


def described(answer: Any) -> dict[str, Element]:
    """The properties that are there, by the decoded path below the root."""
    root = fromstring(b"".join(answer.streaming_content))
    found = {}
    for response in root.iter(f"{DAV}response"):
        path = unquote(response.findtext(f"{DAV}href", ""))
        prop = response.find(f"{DAV}propstat/{DAV}prop")
        assert prop is not None
        found[clean(path.removeprefix("/dav/"))] = prop
    return found


def clean(path: str) -> str:
    return path.strip("/")


def problem(answer: Any) -> tuple[int, str]:
    assert answer["Content-Type"] == "application/problem+json"
    return answer.status_code, answer.json()["code"]
