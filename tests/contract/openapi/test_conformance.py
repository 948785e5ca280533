"""The API keeps its word: schemathesis calls every operation as the served document describes it.

Well-formed and malformed requests, on a library with one of everything: nothing ends in a server
error, and every answer has a documented status, content type and shape.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import override_settings
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    ignored_auth,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from backend.accounts.models import Scope, User
from backend.accounts.services.api_keys import create_api_key
from backend.config.wsgi import application
from tests.backend.access import objects
from tests.factories import make_text_line

EXAMPLES = 20
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    ignored_auth,
    unsupported_method,
]

SCHEMA: Any = schemathesis.openapi.from_wsgi("/api/openapi.json", application)
OPERATIONS = [result.ok() for result in SCHEMA.get_all_operations()]


@pytest.fixture
def in_one_transaction(db: None) -> Iterator[None]:
    """What Django's test client does: requests leave the test's connection alone."""
    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    yield
    request_started.connect(close_old_connections)
    request_finished.connect(close_old_connections)


@pytest.fixture
def library(owner: User, store: object) -> dict[str, Any]:
    """One of everything, as path parameters by name."""
    found: dict[str, Any] = {"bucket": "2024-05-01", "source": "s3"}
    for make in (
        objects.asset,
        objects.person,
        objects.face,
        objects.people_edit,
        objects.suggestion,
        objects.api_key,
        objects.browser,
        objects.passkey,
        objects.invitation,
        objects.failure,
        objects.upload,
    ):
        found |= make(owner)
    objects.place(owner)
    objects.tag(owner)
    User.objects.filter(pk=owner.pk).update(used_bytes=10_000)
    make_text_line(asset=owner.assets.get(pk=found["asset_id"]), text="西湖")
    return {name: str(value) for name, value in found.items()}


@pytest.fixture
def headers(owner: User) -> dict[str, str]:
    _, key = create_api_key(owner=owner, name="schemathesis", scopes=list(Scope))
    return {"Authorization": f"Bearer {key}"}


@pytest.mark.usefixtures("in_one_transaction", "redis_client")
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.label)
def test_the_api_does_what_its_document_says(
    operation: Any, headers: dict[str, str], library: dict[str, Any]
) -> None:
    @seed(20240501)
    @settings(
        max_examples=EXAMPLES,
        database=None,
        deadline=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(
        case=st.one_of(
            operation.as_strategy(generation_mode=GenerationMode.POSITIVE),
            operation.as_strategy(generation_mode=GenerationMode.NEGATIVE),
        ),
        of_something_that_exists=st.booleans(),
    )
    def play(case: Any, of_something_that_exists: bool) -> None:
        if of_something_that_exists:
            for name in case.path_parameters or {}:
                case.path_parameters[name] = library.get(name, case.path_parameters[name])
        case.call_and_validate(headers=headers, checks=CHECKS)

    with override_settings(EVENT_STREAM_LIFETIME=timedelta(milliseconds=1)):
        play()
