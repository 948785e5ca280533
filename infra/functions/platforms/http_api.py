"""AWS API Gateway, an HTTP API with payload format 2.0: the path arrives decoded."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

from backend.serverless.exchange import Answer, Request
from infra.functions.platforms import wire

_DOMAIN = "a1b2c3d4.execute-api.eu-central-1.amazonaws.com"


def event(request: Request) -> dict[str, Any]:
    return payload(request, raw_path=unquote(request.path), domain=_DOMAIN)


def payload(request: Request, *, raw_path: str, domain: str) -> dict[str, Any]:
    headers = wire.lowered(request.headers)
    cookies = dict(headers).get("cookie", "")
    told: dict[str, Any] = {
        "version": "2.0",
        "routeKey": "$default",
        "rawPath": raw_path,
        "rawQueryString": request.query,
        "headers": wire.joined_each(header for header in headers if header[0] != "cookie"),
        "queryStringParameters": wire.joined_each(wire.parameters(request.query)),
        "requestContext": {
            "accountId": "123456789012",
            "domainName": domain,
            "http": {
                "method": request.method,
                "path": raw_path,
                "protocol": request.protocol,
                "sourceIp": request.client,
                "userAgent": dict(headers).get("user-agent", ""),
            },
            "requestId": request.request_id,
            "stage": "$default",
        },
        **wire.body_fields(request.body),
    }
    return told | {"cookies": cookies.split("; ")} if cookies else told


def response(told: Mapping[str, Any]) -> Answer:
    cookies = [("set-cookie", cookie) for cookie in told.get("cookies", ())]
    headers = [*wire.single_headers(told["headers"]), *cookies]
    return Answer(told["statusCode"], headers, wire.body_of(told))
