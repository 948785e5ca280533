"""AWS API Gateway, a REST API."""

from collections.abc import Mapping
from typing import Any

from backend.serverless.exchange import Answer, Request
from infra.functions.platforms import wire


def event(request: Request) -> dict[str, Any]:
    parameters = wire.parameters(request.query)
    return {
        "resource": "/{proxy+}",
        "path": request.path,
        "httpMethod": request.method,
        "headers": wire.last_each(request.headers),
        "multiValueHeaders": wire.several_each(request.headers),
        "queryStringParameters": wire.last_each(parameters) or None,
        "multiValueQueryStringParameters": wire.several_each(parameters) or None,
        "pathParameters": {"proxy": request.path.removeprefix("/")},
        "stageVariables": None,
        "requestContext": {
            "accountId": "123456789012",
            "httpMethod": request.method,
            "identity": {"sourceIp": request.client},
            "path": f"/live{request.path}",
            "protocol": request.protocol,
            "requestId": request.request_id,
            "stage": "live",
        },
        **wire.body_fields(request.body),
    }


def response(told: Mapping[str, Any]) -> Answer:
    return Answer(
        told["statusCode"], wire.several_headers(told["multiValueHeaders"]), wire.body_of(told)
    )
