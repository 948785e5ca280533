"""AWS Application Load Balancers that have a function for a target.

    {"requestContext": {"elb": {"targetGroupArn"}}, "httpMethod", "path", "headers" or
     "multiValueHeaders", "queryStringParameters" or "multiValueQueryStringParameters", "body",
     "isBase64Encoded"}

Path and parameters stand as they were sent. The caller's address is the last of X-Forwarded-For,
which the load balancer has appended. An answer holds several headers of one name only where the
target group has `lambda.multi_value_headers.enabled`, which the request shows.
https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html
"""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from backend.serverless.exchange import Answer, Request
from backend.serverless.shapes import Event
from backend.serverless.shapes.bodies import body_fields, body_of
from backend.serverless.shapes.headers import listed, one_each, several_each, value_of


def fits(event: Event) -> bool:
    return "elb" in event.get("requestContext", {})


def request(event: Event) -> Request:
    headers = listed(event.get("multiValueHeaders"), event.get("headers"))
    return Request(
        method=event["httpMethod"],
        path=event["path"],
        query=_query(event),
        headers=headers,
        body=body_of(event),
        client=value_of(headers, "x-forwarded-for").rsplit(",", 1)[-1].strip(),
        scheme=value_of(headers, "x-forwarded-proto") or "http",
        request_id=value_of(headers, "x-amzn-trace-id").removeprefix("Root="),
    )


def told(answer: Answer, event: Event) -> dict[str, Any]:
    response: dict[str, Any] = {
        "statusCode": answer.status,
        "statusDescription": f"{answer.status} {_phrase(answer.status)}",
        **body_fields(answer),
    }
    if "multiValueHeaders" in event:
        response["multiValueHeaders"] = several_each(answer.headers)
    else:
        response["headers"] = one_each(answer.headers)
    return response


def _query(event: Event) -> str:
    several: Mapping[str, Sequence[str]] = event.get("multiValueQueryStringParameters") or {
        name: [value] for name, value in (event.get("queryStringParameters") or {}).items()
    }
    return "&".join(f"{name}={value}" for name, values in several.items() for value in values)


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown"
