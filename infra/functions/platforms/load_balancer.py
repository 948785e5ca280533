"""AWS Application Load Balancer; `several` headers of one name only where it is told to."""

from collections.abc import Mapping
from typing import Any

from backend.serverless.exchange import Answer, Request
from infra.functions.platforms import wire

_TARGETS = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/shiguang/1"


def event(request: Request) -> dict[str, Any]:
    return _payload(request) | {
        "multiValueHeaders": wire.several_each(_headers(request)),
        "multiValueQueryStringParameters": wire.several_each(wire.undecoded(request.query)),
    }


def single_valued_event(request: Request) -> dict[str, Any]:
    return _payload(request) | {
        "headers": wire.last_each(_headers(request)),
        "queryStringParameters": wire.last_each(wire.undecoded(request.query)),
    }


def response(told: Mapping[str, Any]) -> Answer:
    if "multiValueHeaders" in told:
        headers = wire.several_headers(told["multiValueHeaders"])
    else:
        headers = wire.single_headers(told["headers"])
    return Answer(told["statusCode"], headers, wire.body_of(told))


def _payload(request: Request) -> dict[str, Any]:
    return {
        "requestContext": {"elb": {"targetGroupArn": _TARGETS}},
        "httpMethod": request.method,
        "path": request.path,
        **wire.body_fields(request.body),
    }


def _headers(request: Request) -> list[tuple[str, str]]:
    headers = wire.lowered(request.headers)
    forwarded = [value for name, value in headers if name == "x-forwarded-for"]
    return [
        *(header for header in headers if header[0] != "x-forwarded-for"),
        ("x-amzn-trace-id", f"Root={request.request_id}"),
        ("x-forwarded-for", ", ".join([*forwarded, request.client])),
        ("x-forwarded-proto", request.scheme),
    ]
