"""Logs: one JSON object a line, bearing the id that the answer bears."""

import json
import logging

import pytest
import structlog
from django.test import Client

from backend.common.logs import formatter


def render(record: logging.LogRecord) -> dict[str, str]:
    loaded: dict[str, str] = json.loads(formatter("json").format(record))
    return loaded


def test_what_django_says_about_an_answer_bears_the_id_of_the_request(
    caplog: pytest.LogCaptureFixture,
) -> None:
    Client().get("/api/v1/nothing", headers={"X-Request-Id": "trace-7"})
    (record,) = [record for record in caplog.records if record.name == "django.request"]
    line = render(record)
    assert line["request_id"] == "trace-7"
    assert line["level"] == "warning"


def test_an_exception_is_part_of_its_line() -> None:
    try:
        raise ValueError("two\nlines")
    except ValueError as error:
        caught = (type(error), error, error.__traceback__)
    record = logging.LogRecord("x", logging.ERROR, __file__, 1, "it broke", None, caught)
    line = render(record)
    assert line["event"] == "it broke"
    assert "ValueError: two\nlines" in line["exception"]


def test_what_was_bound_to_the_context_is_in_every_line() -> None:
    with structlog.contextvars.bound_contextvars(asset_id="42"):
        record = logging.LogRecord("x", logging.INFO, __file__, 1, "hello %s", ("you",), None)
        line = render(record)
    assert line["asset_id"] == "42"
    assert line["event"] == "hello you"
