"""Whatever goes wrong under /api is answered by a problem document, and nothing leaks."""

from io import BytesIO
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest
from django.test import Client, override_settings

from backend.config.wsgi import application

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.backend.common.problem_urls")]


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False, headers={"Accept-Language": "en"})


def problem(response: Any, status: int, code: str) -> dict[str, Any]:
    assert response.status_code == status, response.content
    assert response["Content-Type"] == "application/problem+json"
    document: dict[str, Any] = response.json()
    assert document["status"] == status
    assert document["code"] == code
    assert document["type"] == f"/api/problems#{code}"
    assert document["title"]
    assert document["detail"]
    assert document["instance"] == f"urn:shiguang:request:{response['X-Request-Id']}"
    return document


class Answer:
    """What a WSGI application tells of its answer; nothing is written to it."""

    status = ""

    def __call__(self, status: str, *_: Any) -> Any:
        self.status = status


def fail(client: Client, name: str) -> Any:
    return client.get(f"/api/v1/fail/{name}")


def post(client: Client, body: str | bytes, content_type: str = "application/json") -> Any:
    return client.post("/api/v1/poems", body, content_type=content_type)


def test_a_domain_error_keeps_its_status_code_words_and_extra_members(client: Client) -> None:
    document = problem(fail(client, "conflict"), 409, "upload_ended")
    assert document["detail"] == "The upload has ended."
    assert document["upload_id"] == "42"
    assert problem(fail(client, "quota"), 413, "quota_exceeded")["free_bytes"] == 7


def test_a_domain_error_may_say_when_to_come_back(client: Client) -> None:
    response = fail(client, "unavailable")
    problem(response, 503, "unavailable")
    assert response["Retry-After"] == "3"


def test_django_refusals_do_not_repeat_internal_words(client: Client) -> None:
    for name, status, code in (("http404", 404, "not_found"), ("forbidden", 403, "not_permitted")):
        response = fail(client, name)
        problem(response, status, code)
        assert b"internal words" not in response.content


def test_a_throttled_request_is_told_how_long_to_wait(client: Client) -> None:
    response = fail(client, "throttled")
    problem(response, 429, "too_many_requests")
    assert response["Retry-After"] == "8"


def test_an_accident_gives_nothing_away_and_is_logged_with_the_request_id(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    response = client.get("/api/v1/fail/accident", headers={"X-Request-Id": "trace-1"})
    document = problem(response, 500, "internal_error")
    assert document["instance"] == "urn:shiguang:request:trace-1"
    assert b"hunter2" not in response.content
    assert any(
        record.exc_info and "hunter2" in str(record.exc_info[1]) for record in caplog.records
    )


def test_validation_points_at_every_mistake(client: Client) -> None:
    document = problem(
        post(client, '{"lines": [{"text": "ok"}, {"text": "too long"}]}'), 400, "invalid_input"
    )
    found = {(error["pointer"], error["code"]) for error in document["errors"]}
    assert found == {("#/title", "required"), ("#/lines/1/text", "max_length")}


def test_pointers_escape_what_json_pointer_reserves(client: Client) -> None:
    document = problem(client.post("/api/v1/fail/validation"), 400, "invalid_input")
    assert [error["pointer"] for error in document["errors"]] == ["#/a~1b", "#/list/1/x"]


def test_without_a_body_validation_names_the_parameters(client: Client) -> None:
    document = problem(fail(client, "parameter"), 400, "invalid_input")
    mistakes = [{"parameter": "limit", "code": "invalid", "detail": "not a number"}]
    assert document["errors"] == mistakes
    assert document["detail"] == "limit: not a number"


@pytest.mark.parametrize(
    "body",
    [
        "{",
        '"\\u0000"',
        '{"title": "a\\u0000b", "lines": []}',
        '{"ti\\u0000tle": 1}',
        '{"title": "\\ud800", "lines": []}',
        '{"title": NaN}',
        '{"title": 1e999}',
        "9" * 5000,
        b'{"title": "\xff"}',
        "[" * 100_000,
    ],
    ids=lambda body: repr(body[:24]),
)
def test_a_body_that_cannot_be_read_or_stored_is_malformed(
    client: Client, body: str | bytes
) -> None:
    problem(post(client, body), 400, "malformed_body")


@override_settings(DATA_UPLOAD_MAX_MEMORY_SIZE=100)
def test_a_body_that_is_too_large_is_refused(client: Client) -> None:
    problem(post(client, '{"title": "%s"}' % ("x" * 200)), 413, "body_too_large")


def test_only_json_is_read(client: Client) -> None:
    problem(post(client, "title=x", "text/plain"), 415, "unsupported_media_type")


@pytest.mark.parametrize("charset", ["utf-16", "latin-1", "base64", "rot13", "undefined"])
@pytest.mark.parametrize("path", ["/api/v1/poems", "/dav/", "/sign-in"])
def test_whatever_is_no_utf_8_is_refused(path: str, charset: str) -> None:
    environ: dict[str, Any] = {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": path,
        "QUERY_STRING": "a=b",
        "CONTENT_TYPE": f"application/json; charset={charset}",
        "CONTENT_LENGTH": "2",
        "wsgi.input": BytesIO(b"{}"),
    }
    setup_testing_defaults(environ)
    answer = Answer()
    application(environ, answer)
    assert answer.status == "400 Bad Request"


def test_only_json_is_written(client: Client) -> None:
    response = client.get("/api/v1/session", headers={"Accept": "text/html"})
    problem(response, 406, "not_acceptable")


@pytest.mark.parametrize(
    "path", ["/api/v1/session?x=%00", "/api/v1/%00", "/api/v1/fail/a%00b", "/health/live?%00"]
)
def test_nul_characters_in_the_address_are_refused(client: Client, path: str) -> None:
    problem(client.get(path), 400, "bad_request")


def test_unknown_addresses_and_identifiers_that_are_none_are_not_found(client: Client) -> None:
    problem(client.get("/api/v1/nothing"), 404, "not_found")
    problem(client.delete("/api/v1/api-keys/42"), 404, "not_found")


def test_a_method_that_an_endpoint_lacks_is_named_as_such(client: Client) -> None:
    problem(client.put("/api/v1/session"), 405, "method_not_allowed")
    problem(client.options("/api/v1/session"), 405, "method_not_allowed")


def test_pages_are_not_answered_by_problem_documents(client: Client) -> None:
    response = client.get("/no-such-page.html")
    assert response.status_code == 404
    assert response["Content-Type"].startswith("text/html")


@pytest.mark.parametrize(
    ("language", "title"), [("en", "Not found"), ("zh-CN,zh;q=0.9", "未找到"), ("", "未找到")]
)
def test_titles_follow_the_language_of_the_request(language: str, title: str) -> None:
    response = Client().get("/api/v1/nothing", headers={"Accept-Language": language})
    assert response.json()["title"] == title


@pytest.mark.parametrize("given", ["x" * 65, "a b", "a\nb", "é", ""])
def test_a_request_id_that_is_not_sane_is_replaced(client: Client, given: str) -> None:
    response = client.get("/health/live", headers={"X-Request-Id": given})
    assert response["X-Request-Id"] not in {"", given}
