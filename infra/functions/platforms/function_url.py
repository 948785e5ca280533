"""AWS Lambda, a function URL: as an HTTP API, but the path stands as it was sent."""

from collections.abc import Mapping
from typing import Any

from backend.serverless.exchange import Answer, Request
from infra.functions.platforms import http_api

_DOMAIN = "abcdefghijklmnop.lambda-url.eu-central-1.on.aws"


def event(request: Request) -> dict[str, Any]:
    return http_api.payload(request, raw_path=request.path, domain=_DOMAIN)


def response(told: Mapping[str, Any]) -> Answer:
    return http_api.response(told)
