"""Function Compute 3.0, an HTTP trigger of a built-in runtime."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote

from backend.serverless.exchange import Answer, Request
from infra.functions.platforms import wire

_DOMAIN = "shiguang-api.cn-hangzhou.fcapp.run"


def event(request: Request) -> dict[str, Any]:
    now = datetime.now(UTC)
    headers = wire.lowered(request.headers)
    return {
        "version": "v1",
        "rawPath": request.path,
        "headers": wire.joined_each(headers),
        "queryParameters": wire.joined_each(wire.parameters(request.query)),
        "requestContext": {
            "accountId": "123456789012",
            "domainName": dict(headers).get("host", _DOMAIN),
            "domainPrefix": "shiguang-api",
            "http": {
                "method": request.method,
                "path": unquote(request.path),
                "protocol": request.protocol,
                "sourceIp": request.client,
                "userAgent": dict(headers).get("user-agent", ""),
            },
            "requestId": request.request_id,
            "time": now.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "timeEpoch": str(int(now.timestamp() * 1000)),
        },
        **wire.body_fields(request.body),
    }


def response(told: Mapping[str, Any]) -> Answer:
    return Answer(told["statusCode"], wire.single_headers(told["headers"]), wire.body_of(told))
