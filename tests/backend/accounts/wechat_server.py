"""The WeChat server's contract on 127.0.0.1: codes are good once, errors come with status 200.

https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/code2Session.html
https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getStableAccessToken.html
https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-info/phone-number/getPhoneNumber.html
"""

import json
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

APP_ID, APP_SECRET = "wx0123456789abcdef", "the secret of the app"
SESSION_KEY = "tiihtNczf5v6AKRyjwEUhQ=="
ACCESS_TOKEN = "72_the-access-token-of-the-app"


@dataclass
class WechatServer:
    """`codes`: who is behind each; `numbers`: the number behind each code of `getPhoneNumber`;
    `errors`: sent first, one a request, whoever asks."""

    url: str = ""
    codes: dict[str, dict[str, Any]] = field(default_factory=dict)
    numbers: dict[str, object] = field(default_factory=dict)
    errors: list[int] = field(default_factory=list)
    spent: set[str] = field(default_factory=set)
    breaks_off: bool = False
    asked: list[dict[str, str]] = field(default_factory=list)

    def token(self, said: dict[str, str]) -> dict[str, Any]:
        if said.get("grant_type") != "client_credential":
            return {"errcode": 40002, "errmsg": "invalid grant_type"}
        if (said.get("appid"), said.get("secret")) != (APP_ID, APP_SECRET):
            return {"errcode": 40125, "errmsg": "invalid appsecret"}
        return {"access_token": ACCESS_TOKEN, "expires_in": 7200}

    def phone_number(self, token: str, said: dict[str, str]) -> dict[str, Any]:
        code = said.get("code", "")
        self.asked.append(said)
        if self.errors:
            return {"errcode": self.errors.pop(0), "errmsg": "rid: 5f-made-up"}
        if token != ACCESS_TOKEN:
            return {"errcode": 40001, "errmsg": "invalid credential"}
        if code in self.spent or code not in self.numbers:
            return {"errcode": 40029, "errmsg": "invalid code"}
        self.spent.add(code)
        return {"errcode": 0, "errmsg": "ok", "phone_info": self.numbers[code]}

    def answer(self, query: dict[str, str]) -> dict[str, Any]:  # noqa: PLR0911  a table of refusals
        self.asked.append(query)
        code = query.get("js_code", "")
        if self.errors:
            return {"errcode": self.errors.pop(0), "errmsg": "rid: 5f-made-up"}
        if query.get("appid") != APP_ID:
            return {"errcode": 40013, "errmsg": "invalid appid"}
        if query.get("secret") != APP_SECRET:
            return {"errcode": 40125, "errmsg": "invalid appsecret"}
        if query.get("grant_type") != "authorization_code":
            return {"errcode": 40002, "errmsg": "invalid grant_type"}
        if code in self.spent:
            return {"errcode": 40163, "errmsg": "code been used"}
        if code not in self.codes:
            return {"errcode": 40029, "errmsg": "invalid code"}
        self.spent.add(code)
        return {"session_key": SESSION_KEY} | self.codes[code]


class _Handler(BaseHTTPRequestHandler):
    server_of_tests: ClassVar[WechatServer]

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if parts.path != "/sns/jscode2session":
            self.send_error(404)
            return
        self._send(self.server_of_tests.answer(_first_values(parts.query)))

    def do_POST(self) -> None:
        parts = urlsplit(self.path)
        said = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if parts.path == "/cgi-bin/stable_token":
            self._send(self.server_of_tests.token(said))
        elif parts.path == "/wxa/business/getuserphonenumber":
            token = _first_values(parts.query).get("access_token", "")
            self._send(self.server_of_tests.phone_number(token, said))
        else:
            self.send_error(404)

    def _send(self, answer: dict[str, Any]) -> None:
        body = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")  # as the real one does
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if self.server_of_tests.breaks_off else body)

    def log_message(self, *_: object) -> None:
        """Nothing: test output is for failures."""


def _first_values(query: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(query).items()}


class Running:
    """`with Running() as wechat:`, on a free port."""

    def __enter__(self) -> WechatServer:
        wechat = WechatServer()
        handler = type("Handler", (_Handler,), {"server_of_tests": wechat})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        wechat.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))
        self._thread.start()
        return wechat

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
