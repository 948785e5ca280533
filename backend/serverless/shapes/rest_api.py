"""AWS API Gateway's REST APIs, and HTTP APIs with payload format 1.0.

    {"version"?: "1.0", "httpMethod", "path", "multiValueHeaders", "headers",
     "multiValueQueryStringParameters", "queryStringParameters", "body", "isBase64Encoded",
     "requestContext": {"requestId", "identity": {"sourceIp"}, "protocol", "stage"}}

The parameters of the query arrive decoded; the path of an HTTP API does, too, with the stage before
it, and the path of a REST API does not. The API has to name `*/*` as a binary media type.
https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
"""

from typing import Any
from urllib.parse import quote, urlencode

from backend.serverless.exchange import Answer, Request
from backend.serverless.shapes import Event
from backend.serverless.shapes.bodies import body_fields, body_of
from backend.serverless.shapes.headers import listed, several_each
from backend.serverless.shapes.paths import encoded, without_stage


def fits(event: Event) -> bool:
    return "httpMethod" in event and "elb" not in event.get("requestContext", {})


def request(event: Event) -> Request:
    context = event["requestContext"]
    several = event.get("multiValueQueryStringParameters")
    single = event.get("queryStringParameters")
    return Request(
        method=event["httpMethod"],
        path=_path(event),
        query=urlencode(several or single or {}, doseq=bool(several), quote_via=quote),
        headers=listed(event.get("multiValueHeaders"), event.get("headers")),
        body=body_of(event),
        client=context["identity"]["sourceIp"],
        protocol=context.get("protocol", "HTTP/1.1"),
        request_id=context.get("requestId", ""),
    )


def told(answer: Answer, _event: Event) -> dict[str, Any]:
    return {
        "statusCode": answer.status,
        "multiValueHeaders": several_each(answer.headers),
        **body_fields(answer),
    }


def _path(event: Event) -> str:
    if event.get("version") != "1.0":
        return str(event["path"])
    path = encoded(event["path"], came_decoded=True)
    return without_stage(path, event["requestContext"].get("stage", "$default"))
