"""Whole stories, along the links of the document: something is made, read, edited, deleted.

schemathesis makes them up. Whatever comes after what, every answer is one that the document tells
of; what was made is there, and what was deleted is not.
"""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.generation.stateful.control import TransitionController
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    ensure_resource_availability,
    response_schema_conformance,
    status_code_conformance,
    use_after_free,
)

from backend.accounts.models import User
from tests.contract.openapi.test_conformance import (
    RULES,
    SCHEMA,
    credentials,
    existing,
    on_real_servers,
)
from tests.factories import make_asset

STORIES, STEPS = 12, 8
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    ensure_resource_availability,
]
# Links that are revoked and uploads that are given up remain as records that say so.
ENDED_NOT_GONE = {"/api/v1/shares", "/api/v1/uploads"}

Given = Callable[[User], dict[str, Any]]


def photos(user: User) -> list[str]:
    return [str(make_asset(owner=user, renditions=True).pk) for _ in range(3)]


# What a body has to say of things that exist; the rest is made up.
MADE: dict[str, Given] = {
    "/api/v1/albums": lambda _: {"parent": None},
    "/api/v1/albums/{album_id}/comments": lambda _: {"asset": None},
    "/api/v1/api-keys": lambda _: {},
    "/api/v1/downloads": lambda user: {"ids": photos(user)},
    "/api/v1/families": lambda _: {},
    "/api/v1/shares": lambda user: {"assets": photos(user), "album_id": None},
    "/api/v1/stacks": lambda user: {"asset_ids": photos(user)},
    "/api/v1/uploads": lambda _: {"size": 1000},
}


class FromTheBeginning(TransitionController):
    """Only what has been made is read, edited and deleted."""

    __slots__ = ()

    def allow_root_transition(self, source: str, bundles: Any) -> bool:  # noqa: ARG002
        return source.startswith("POST ")


def stories_of(path: str, user: User) -> tuple[Any, list[str]]:
    """A state machine, and the ids of what its stories have made so far."""
    rule = RULES["POST", path]
    shown, known, given = credentials(rule, user), existing(rule, user), MADE[path]
    its_own = SCHEMA.include(path_regex=rf"^{re.escape(path)}(/{{\w+}})?$")
    checks = CHECKS if path in ENDED_NOT_GONE else [*CHECKS, use_after_free]
    its_own.config.phases.stateful.inference.algorithms = []  # the document's own links alone
    made: list[str] = []

    class Stories(its_own.as_state_machine()):  # type: ignore[misc]  # it is made at run time
        control: TransitionController

        def setup(self) -> None:
            """Each story begins with the same album, or Hypothesis would not know its own again."""
            self.beginning = transaction.savepoint()
            self.control = FromTheBeginning(self.control.transitions, self.control.roots)

        def teardown(self) -> None:
            transaction.savepoint_rollback(self.beginning)

        def before_call(self, case: Any) -> None:
            for name in case.path_parameters or {}:
                case.path_parameters[name] = known.get(name, case.path_parameters[name])
            if case.operation.method == "post" and isinstance(case.body, dict):
                case.body |= given(user)

        def get_call_kwargs(self, case: Any) -> dict[str, Any]:  # noqa: ARG002
            return dict(shown)

        def validate_response(self, response: Any, case: Any, *_: Any, **kwargs: Any) -> None:
            if response.status_code == 201:
                made.append(response.json()["id"])
            case.validate_response(
                response, checks=checks, transport_kwargs=kwargs or None, recorder=self.recorder
            )

    return Stories, made


@pytest.mark.long
@pytest.mark.timeout(1800)
@on_real_servers
@pytest.mark.parametrize("path", MADE, ids=lambda path: path.removeprefix("/api/v1/"))
def test_what_is_made_is_there_until_it_is_deleted(path: str, owner: User) -> None:
    machine, made = stories_of(path, owner)
    budget = settings(
        max_examples=STORIES,
        stateful_step_count=STEPS,
        database=None,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    machine.run(settings=budget)
    assert made
