"""The page on which the album is asked: chips to change, the answer, the photos."""

import html
import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from backend.accounts.models import User
from tests.evaluation.asking.photos import NOW, fill


@pytest.fixture
def member(
    owner: User, settings: Settings, redis_client: object, monkeypatch: pytest.MonkeyPatch
) -> Client:
    settings.QUERY_EMBEDDING_TIMEOUT = timedelta(milliseconds=1)
    fill(owner)
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    client = Client(headers={"Accept-Language": "en"})
    client.force_login(owner)
    return client


def _page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return html.unescape(response.content.decode())


def test_a_question_is_answered_above_its_photos(member: Client) -> None:
    page = _page(member, "/ask?q=How often were we at the lake in 2023?")
    assert "By the photos, 3 times on 4 days" in page
    assert page.count('class="tile"') == 8


def test_a_chip_can_be_taken_away_and_turned_round(member: Client) -> None:
    page = _page(member, "/ask?q=photos of grandma in Beijing")
    without = re.findall(r'class="ask-remove" href="([^"]+)"', page)
    assert len(without) == 2
    assert _page(member, f"/ask{without[0]}").count('class="tile"') == 20
    turned = re.findall(r'<a href="([^"]+)">Without it</a>', page)
    assert _page(member, f"/ask{turned[0]}").count('class="tile"') == 1


@pytest.mark.parametrize(
    "address",
    [
        "/ask?state=nonsense",
        "/ask?state=[]",
        '/ask?state={"filters":[]}&edit=7&text=a',
        '/ask?state={"filters":[{"kind":"place","value":{"places":["Atlantis"]}}]}',
    ],
)
def test_an_address_that_cannot_be_is_refused(member: Client, address: str) -> None:
    assert member.get(address).status_code == 400


def test_without_a_question_the_page_explains_itself(member: Client) -> None:
    assert "Ask as you would ask somebody" in _page(member, "/ask")
