"""Whatever is typed into the box, the answer is a list or a clear refusal."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.photos.models import Asset
from tests.backend.search.conftest import Album, Ask
from tests.factories import make_person

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "query",
    [
        "'; DROP TABLE photos_asset; --",
        "' OR 1=1",
        "cat & | ! <-> :* ()",
        "!!!???...",
        "！？。，、",
        "🎂🐱👨‍👩‍👧‍👦",
        "\\",
        "''",
        "'\\''",
        "%",
        "_",
        "%s",
        "{0}",
        "\u202e\u200b\ufeff",
        "a" * 500,
        "猫" * 500,
        "a " * 250,
        "1" * 500,
        "\ud83d".encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
    ],
)
def test_it_is_answered_and_finds_nothing(album: Album, ask: Ask, query: str) -> None:
    answer = ask(query)
    if "cat" not in query and "猫" not in query:  # of which there is one
        assert answer["items"] == []
    assert Asset.objects.count() == 6


@pytest.mark.parametrize("query", ["a\x00b", "x" * 501, "很长" * 5000])
def test_it_is_refused_in_words(api: Callable[[User], APIClient], owner: User, query: str) -> None:
    response = api(owner).get("/api/v1/search", {"q": query})
    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"


def test_the_owners_own_names_cannot_break_the_search(ask: Ask, owner: User) -> None:
    for name in ("(", "a|b", "[x", "\\d+", "'", "*", "猫"):
        make_person(owner=owner, name=name)
    for query in ("(", "a|b", "[x", "\\d+ 42", "'", "*", "猫"):
        assert ask(query)["items"] == []


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.text(max_size=80)
    | st.text(alphabet="年月日天前去上个2024015 -/.最近past last days ago夏winter", max_size=40)
)
def test_any_text_is_answered(api: Callable[[User], APIClient], owner: User, text: str) -> None:
    text = text.encode(errors="replace").decode()
    response = api(owner).get("/api/v1/search", {"q": text})
    assert response.status_code in (200, 400), text
