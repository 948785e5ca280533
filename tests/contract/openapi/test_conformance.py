"""The API keeps its word: schemathesis calls every operation as the served document describes it.

Well-formed and malformed requests, by somebody who may call it, about things that exist and things
that do not: nothing ends in a server error, and every answer has a documented status, content type
and shape. Who may call an operation, and what it is about, the access rules know.
"""

from datetime import timedelta
from typing import Any

import pytest
import schemathesis
from django.test import Client, override_settings
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
from tests.backend.access.endpoints import API_PREFIX
from tests.backend.access.rules import API, Admin, Browser, Guest, InPerson, Own
from tests.documented import path_of
from tests.factories import sign_app_in

A_FEW, MANY = 8, 200
_ENOUGH = 1 << 40  # bytes


def no_unexplained_error(context: Any, response: Any, case: Any) -> bool | None:
    """An answer that says when to come back is none: a part may not be there yet."""
    if response.status_code == 503 and "retry-after" in response.headers:
        return None
    return not_a_server_error(context, response, case)


CHECKS = [
    no_unexplained_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    ignored_auth,
    unsupported_method,
]

SCHEMA: Any = schemathesis.openapi.from_wsgi("/api/openapi.json", application)
OPERATIONS = [result.ok() for result in SCHEMA.get_all_operations()]

CSRF_TOKEN = "0123456789abcdefghijABCDEFGHIJ01"
RULES = {(method, path_of(API_PREFIX + route)): rule for (method, route), rule in API.items()}


def credentials(rule: object, user: User) -> dict[str, dict[str, str]]:
    """Headers and cookies of somebody who may."""
    if isinstance(rule, Browser):
        browser = Client()
        browser.force_login(user)
        session = browser.cookies["sessionid"].value
        cookies = {"sessionid": session, "csrftoken": CSRF_TOKEN}
        return {"headers": {"X-CSRFToken": CSRF_TOKEN}, "cookies": cookies}
    if isinstance(rule, InPerson):
        bearer = sign_app_in(user).access_token
    else:
        _, bearer = create_api_key(owner=user, name="schemathesis", scopes=list(Scope))
    return {"headers": {"Authorization": f"Bearer {bearer}"}}


def existing(rule: object, user: User) -> dict[str, str]:
    """Of parameters of the path: what the user has."""
    if isinstance(rule, Own | Admin | Browser | InPerson | Guest):
        parameters = rule.make(user)
    else:
        parameters = getattr(rule, "parameters", {})
    return {name: str(value) for name, value in parameters.items()}


def play(operation: Any, user: User, *, examples: int) -> None:
    rule = RULES[operation.method.upper(), operation.path]
    known = existing(rule, user)
    shown = credentials(rule, user)
    # That check knows which header was given, but takes a cookie for one that it made up.
    checks = [check for check in CHECKS if "cookies" not in shown or check is not ignored_auth]

    @seed(20240501)
    @settings(
        max_examples=examples,
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
    def calls(case: Any, of_something_that_exists: bool) -> None:
        if of_something_that_exists:
            for name in case.path_parameters or {}:
                case.path_parameters[name] = known.get(name, case.path_parameters[name])
        case.call_and_validate(checks=checks, **shown)

    with override_settings(EVENT_STREAM_LIFETIME=timedelta(milliseconds=1)):
        calls()


@pytest.fixture
def user(request: pytest.FixtureRequest, operation: Any) -> User:
    """Somebody who may call the operation."""
    rule = RULES[operation.method.upper(), operation.path]
    found: User = request.getfixturevalue("admin" if isinstance(rule, Admin) else "owner")
    found.used_bytes = _ENOUGH  # whatever is deleted was counted once
    found.save(update_fields=["used_bytes"])
    return found


every_operation = pytest.mark.parametrize(
    "operation", OPERATIONS, ids=lambda operation: operation.label
)
on_real_servers = pytest.mark.usefixtures("in_one_transaction", "redis_client", "store")


@on_real_servers
@every_operation
def test_the_api_does_what_its_document_says(operation: Any, user: User) -> None:
    play(operation, user, examples=A_FEW)


@pytest.mark.long
@pytest.mark.timeout(1800)
@on_real_servers
@every_operation
def test_it_does_so_looked_at_for_long(operation: Any, user: User) -> None:
    play(operation, user, examples=MANY)
