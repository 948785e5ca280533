"""AWS Lambda's function URLs, and API Gateway's HTTP APIs with payload format 2.0.

    {"version": "2.0", "rawPath", "rawQueryString", "cookies": [], "headers", "body",
     "isBase64Encoded", "requestContext": {"requestId", "stage", "domainName",
     "http": {"method", "path", "protocol", "sourceIp"}}}

Of an HTTP API the path is decoded, and begins with the stage unless that is `$default`; of a
function URL it stands as it was sent.
https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html
https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
"""

from typing import Any

from backend.serverless.exchange import Answer, Request
from backend.serverless.shapes import Event
from backend.serverless.shapes.bodies import body_fields, body_of
from backend.serverless.shapes.headers import listed, one_each
from backend.serverless.shapes.paths import encoded, without_stage

_FUNCTION_URL = ".lambda-url."


def fits(event: Event) -> bool:
    return event.get("version") == "2.0" and "http" in event.get("requestContext", {})


def request(event: Event) -> Request:
    context = event["requestContext"]
    http = context["http"]
    is_function_url = _FUNCTION_URL in context.get("domainName", "")
    path = encoded(event["rawPath"], came_decoded=not is_function_url)
    headers = listed(None, event["headers"])
    if (cookies := event.get("cookies")) is not None:
        headers.append(("cookie", "; ".join(cookies)))
    return Request(
        method=http["method"],
        path=without_stage(path, context.get("stage", "$default")),
        query=event.get("rawQueryString", ""),
        headers=headers,
        body=body_of(event),
        client=http["sourceIp"],
        protocol=http.get("protocol", "HTTP/1.1"),
        request_id=context.get("requestId", ""),
    )


def told(answer: Answer, _event: Event) -> dict[str, Any]:
    others = [header for header in answer.headers if header[0].lower() != "set-cookie"]
    cookies = [value for name, value in answer.headers if name.lower() == "set-cookie"]
    return {
        "statusCode": answer.status,
        "headers": one_each(others),
        "cookies": cookies,
        **body_fields(answer),
    }
