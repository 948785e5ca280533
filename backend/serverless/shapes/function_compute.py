"""Alibaba Cloud's Function Compute 3.0: HTTP triggers of its built-in runtimes.

    {"version": "v1", "rawPath", "headers", "queryParameters", "body", "isBase64Encoded",
     "requestContext": {"requestId", "domainName", "http": {"method", "path", "protocol",
     "sourceIp", "userAgent"}}}

Headers and parameters are objects: what was sent several times is one text with commas, so that a
parameter sent twice cannot be told from one with a comma in it. Custom runtimes and containers have
no such loss, since there requests arrive as HTTP (`backend.serverless.container`).
https://help.aliyun.com/zh/functioncompute/use-an-http-trigger-to-invoke-a-function
"""

from typing import Any
from urllib.parse import quote, urlencode

from backend.serverless.exchange import Answer, Request
from backend.serverless.shapes import Event
from backend.serverless.shapes.bodies import body_fields, body_of
from backend.serverless.shapes.headers import listed, one_each, value_of

# The platform writes these itself, and refuses answers that hold them.
_ITS_OWN = frozenset({"connection", "content-length", "date", "keep-alive", "server"})


def fits(event: Event) -> bool:
    return event.get("version") == "v1" and "http" in event.get("requestContext", {})


def request(event: Event) -> Request:
    context = event["requestContext"]
    http = context["http"]
    headers = listed(None, event.get("headers"))
    if not value_of(headers, "host"):
        headers.append(("host", context["domainName"]))
    return Request(
        method=http["method"],
        path=event["rawPath"],
        query=urlencode(event.get("queryParameters") or {}, quote_via=quote),
        headers=headers,
        body=body_of(event),
        client=http["sourceIp"],
        protocol=http.get("protocol", "HTTP/1.1"),
        request_id=context.get("requestId", ""),
    )


def told(answer: Answer, _event: Event) -> dict[str, Any]:
    allowed = [
        (name, value)
        for name, value in answer.headers
        if name.lower() not in _ITS_OWN and not name.lower().startswith("x-fc-")
    ]
    return {"statusCode": answer.status, "headers": one_each(allowed), **body_fields(answer)}
