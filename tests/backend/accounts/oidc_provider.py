"""An OpenID provider on 127.0.0.1: real HTTP, real RSA keys, and lies on request."""

import json
import threading
import time
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qs, unquote, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT_ID, CLIENT_SECRET = "album", "s3cret:with/odd characters"


@dataclass
class Provider:
    """What it answers with; tests change it as they like.

    `claims` stand above what an honest ID token would say; one of None leaves that claim out.
    """

    issuer: str = ""
    claims: dict[str, Any] = field(default_factory=dict)
    userinfo: dict[str, Any] = field(default_factory=dict)
    header: dict[str, Any] = field(default_factory=dict)
    documents: dict[str, Any] = field(default_factory=dict)  # stand above the discovery document
    id_token: str | None = None  # instead of a signed one
    key: RSAKey = field(default_factory=lambda: new_key("first"))
    published: list[RSAKey] | None = None  # instead of `key` alone
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def authorize(self, url: str) -> dict[str, str]:
        """A user signs in and agrees: what the browser brings back."""
        query = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        assert (query["response_type"], query["client_id"]) == ("code", CLIENT_ID)
        assert query["code_challenge_method"] == "S256"
        assert "openid" in query["scope"].split()
        code = f"code-{len(self.codes)}"
        self.codes[code] = query
        return {"code": code, "state": query["state"]}

    def token(self, form: dict[str, str], client: tuple[str, str] | None) -> tuple[int, Any]:
        query = self.codes.pop(form.get("code", ""), None)
        if client != (CLIENT_ID, CLIENT_SECRET):
            return 401, {"error": "invalid_client"}
        if query is None or query["redirect_uri"] != form["redirect_uri"]:
            return 400, {"error": "invalid_grant"}
        digest = sha256(form["code_verifier"].encode()).digest()
        if urlsafe_b64encode(digest).rstrip(b"=").decode() != query["code_challenge"]:
            return 400, {"error": "invalid_grant"}
        id_token = self.id_token or self._sign(query["nonce"])
        return 200, {"access_token": "at", "token_type": "Bearer", "id_token": id_token}

    def _sign(self, nonce: str) -> str:
        now = int(time.time())
        honest = {
            "iss": self.issuer,
            "sub": "subject-1",
            "aud": CLIENT_ID,
            "exp": now + 300,
            "iat": now,
            "nonce": nonce,
            "email": "li@example.com",
            "email_verified": True,
            "name": "Li",
        }
        claims = {name: v for name, v in (honest | self.claims).items() if v is not None}
        return jwt.encode({"alg": "RS256", "kid": self.key.kid} | self.header, claims, self.key)

    def discovery(self) -> dict[str, Any]:
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/jwks",
            "userinfo_endpoint": f"{self.issuer}/userinfo",
            "token_endpoint_auth_methods_supported": ["client_secret_basic"],
        } | self.documents

    def jwks(self) -> dict[str, Any]:
        keys = self.published if self.published is not None else [self.key]
        return {"keys": [key.as_dict(private=False) for key in keys]}


def new_key(kid: str) -> RSAKey:
    return RSAKey.generate_key(2048, {"kid": kid, "use": "sig"}, private=True)


class _Handler(BaseHTTPRequestHandler):
    provider: ClassVar[Provider]

    def do_GET(self) -> None:
        self.provider.asked.append(self.path)
        answers: dict[str, Callable[[], dict[str, Any]]] = {
            "/.well-known/openid-configuration": self.provider.discovery,
            "/jwks": self.provider.jwks,
            "/userinfo": lambda: self.provider.userinfo,
        }
        self._answer(200, answers[self.path]())

    def do_POST(self) -> None:
        self.provider.asked.append(self.path)
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        form = {name: values[0] for name, values in parse_qs(body).items()}
        self._answer(*self.provider.token(form, self._client()))

    def _client(self) -> tuple[str, str] | None:
        scheme, _, text = self.headers.get("Authorization", "").partition(" ")
        if scheme != "Basic":
            return None
        name, _, secret = b64decode(text).decode().partition(":")
        return unquote(name), unquote(secret)

    def _answer(self, status: int, document: Any) -> None:
        body = json.dumps(document).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing: test output is for failures."""


class Running:
    """`with Running() as provider:`, on a free port."""

    def __enter__(self) -> Provider:
        provider = Provider()
        handler = type("Handler", (_Handler,), {"provider": provider})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        provider.issuer = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))
        self._thread.start()
        return provider

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
