"""The made-up library of the recorded questions, and ways of asking it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import Settings
from rest_framework.test import APIClient

from backend.accounts.models import User
from tests.evaluation.asking.photos import NOW, fill

Ask = Callable[..., dict[str, Any]]


@pytest.fixture(autouse=True)
def _nobody_is_waited_for(settings: Settings, redis_client: object) -> None:
    """Without a worker of the `query` queue, meaning is given up at once."""
    settings.QUERY_EMBEDDING_TIMEOUT = timedelta(milliseconds=1)


@pytest.fixture
def library(owner: User, monkeypatch: pytest.MonkeyPatch) -> User:
    """Its owner, on the library's own day."""
    fill(owner)
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    return owner


@pytest.fixture
def ask(api: Callable[[User], APIClient], library: User) -> Ask:
    """`ask("奶奶", limit=2)` or `ask(filters=[...])`: the API's answer to an English reader."""
    client = api(library)

    def post(
        text: str | None = None,
        *,
        language: str = "en",
        status: int = 200,
        cursor: str = "",
        limit: int = 50,
        **body: Any,
    ) -> dict[str, Any]:
        body |= {} if text is None else {"text": text}
        page = f"limit={limit}" + (f"&cursor={cursor}" if cursor else "")
        response = client.post(f"/api/v1/ask?{page}", body, headers={"Accept-Language": language})
        assert response.status_code == status, response.content
        answer: dict[str, Any] = response.json()
        return answer

    return post
