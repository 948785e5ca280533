"""Events as their makers document them, read as requests; answers in the words of each."""

from base64 import b64encode
from typing import Any

import pytest

from backend.serverless.answering import respond, shape_of
from backend.serverless.exchange import Answer, Environ, Request, environ_of
from backend.serverless.shapes import http_api, load_balancer, rest_api
from infra.functions.platforms import function_compute as fc_platform
from infra.functions.platforms import load_balancer as balancer_platform
from tests.through_platforms import PLATFORMS

COOKIES = (("Set-Cookie", "csrftoken=a; Path=/"), ("Set-Cookie", "sessionid=b; HttpOnly"))


def asked(**changed: Any) -> Request:
    plain = {
        "method": "GET",
        "path": "/api/v1/tags",
        "query": "",
        "headers": [("Host", "photos.example"), ("Accept", "application/json")],
        "body": b"",
        "client": "192.0.2.10",
        "request_id": "1-64f6cd87-abc",
    }
    return Request(**plain | changed)


def arrived(name: str, request: Request) -> Environ:
    event = PLATFORMS[name].event(request)
    shape = shape_of(event)
    assert shape is not None
    return environ_of(shape.request(event))


everywhere = pytest.mark.parametrize("name", sorted(PLATFORMS))


@everywhere
def test_a_path_with_spaces_percents_and_chinese_arrives_as_a_server_would_hand_it_over(
    name: str,
) -> None:
    environ = arrived(name, asked(path="/webdav/50%25%20off/%E6%8B%BE%E5%85%89.jpg"))
    assert environ["PATH_INFO"].encode("latin-1").decode() == "/webdav/50% off/拾光.jpg"


@everywhere
def test_a_body_of_bytes_arrives_whole(name: str) -> None:
    body = bytes(range(256))
    environ = arrived(name, asked(method="PUT", body=body))
    assert (environ["wsgi.input"].read(), environ["CONTENT_LENGTH"]) == (body, "256")


@everywhere
def test_the_callers_address_is_what_the_platform_saw(name: str) -> None:
    assert arrived(name, asked())["REMOTE_ADDR"] == "192.0.2.10"


@everywhere
def test_the_platforms_id_becomes_the_requests(name: str) -> None:
    assert arrived(name, asked())["HTTP_X_REQUEST_ID"] == "1-64f6cd87-abc"


@everywhere
def test_several_cookies_are_set(name: str) -> None:
    event = PLATFORMS[name].event(asked())
    shape = shape_of(event)
    assert shape is not None
    got = PLATFORMS[name].response(shape.told(Answer(200, COOKIES, b"{}"), event))
    assert sorted(v for n, v in got.headers if n == "set-cookie") == [v for _, v in COOKIES]


def test_a_load_balancer_that_knows_one_header_of_a_name_still_sets_several_cookies() -> None:
    event = balancer_platform.single_valued_event(asked())
    got = balancer_platform.response(load_balancer.told(Answer(200, COOKIES, b"{}"), event))
    assert sorted(v for n, v in got.headers if n == "set-cookie") == [v for _, v in COOKIES]


def test_a_callers_own_forwarded_for_is_not_believed() -> None:
    forged = asked(headers=[("X-Forwarded-For", "203.0.113.9")])
    assert arrived("load_balancer", forged)["REMOTE_ADDR"] == "192.0.2.10"


@pytest.mark.parametrize("name", sorted(set(PLATFORMS) - {"function_compute"}))
def test_a_parameter_sent_twice_arrives_twice(name: str) -> None:
    query = arrived(name, asked(query="person=a&person=b%26c"))["QUERY_STRING"]
    assert query == "person=a&person=b%26c"


def test_function_compute_joins_a_parameter_sent_twice() -> None:
    assert arrived("function_compute", asked(query="person=a&person=b"))["QUERY_STRING"] == (
        "person=a%2Cb"
    )


def test_a_header_with_an_underscore_does_not_pass_for_one_with_a_hyphen() -> None:
    environ = environ_of(asked(headers=[("X_Forwarded_For", "203.0.113.9")]))
    assert "HTTP_X_FORWARDED_FOR" not in environ


@pytest.mark.parametrize(("stage", "path"), [("live", "/api/v1/tags"), ("$default", "/live/api")])
def test_api_gateways_stage_is_no_part_of_the_path(stage: str, path: str) -> None:
    event = PLATFORMS["http_api"].event(asked(path=path))
    event["requestContext"]["stage"] = stage
    if stage == "live":
        event["rawPath"] = f"/live{path}"
    assert http_api.request(event).path == path


def test_of_an_http_api_with_the_first_format_path_and_parameters_arrive_decoded() -> None:
    event = PLATFORMS["rest_api"].event(asked(query="q=a%26b")) | {
        "version": "1.0",
        "path": "/live/a b",
    }
    event["requestContext"]["stage"] = "live"
    read = rest_api.request(event)
    assert (read.path, read.query) == ("/a%20b", "q=a%26b")


def test_text_travels_as_text_and_everything_else_in_base64() -> None:
    event = fc_platform.event(asked())
    shape = shape_of(event)
    assert shape is not None

    def told(content_type: str, body: bytes, *more: tuple[str, str]) -> dict[str, Any]:
        return shape.told(Answer(200, [("Content-Type", content_type), *more], body), event)

    assert told("application/json", b"{}")["body"] == "{}"
    assert told("image/webp", b"\xff")["body"] == b64encode(b"\xff").decode()
    assert told("text/plain", b"\xff")["isBase64Encoded"] is True
    assert told("text/html", b"x", ("Content-Encoding", "gzip"))["isBase64Encoded"] is True


def test_function_compute_is_not_given_headers_that_it_refuses() -> None:
    event = fc_platform.event(asked())
    shape = shape_of(event)
    assert shape is not None
    headers = [("Content-Length", "2"), ("Connection", "close"), ("x-fc-status", "1"), ("A", "b")]
    assert shape.told(Answer(200, headers, b"{}"), event)["headers"] == {"a": "b"}


@everywhere
@pytest.mark.parametrize("broken", ["path", "body"])
def test_a_broken_event_is_a_problem_and_not_an_exception(name: str, broken: str) -> None:
    event = PLATFORMS[name].event(asked())
    if broken == "path":
        for key in ("rawPath", "path"):
            event.pop(key, None)
    else:
        event |= {"body": "not Base64!", "isBase64Encoded": True}
    shape = shape_of(event)
    assert shape is not None

    def never(*_: object) -> list[bytes]:
        raise AssertionError

    got = PLATFORMS[name].response(respond(never, event, shape))
    assert (got.status, got.header("content-type")) == (400, "application/problem+json")


def test_an_application_that_breaks_off_is_a_problem_too() -> None:
    def breaks_off(environ: Environ, start: Any) -> Any:
        start("200 OK", [("Content-Type", "text/plain")])
        yield b"begun"
        raise RuntimeError

    event = PLATFORMS["function_url"].event(asked())
    got = PLATFORMS["function_url"].response(respond(breaks_off, event, http_api))
    assert got.status == 500


def test_what_is_no_request_has_no_shape() -> None:
    assert shape_of({"Records": []}) is None
    assert shape_of({"requestContext": "?"}) is None
