"""The page in which the console runs: for members, at each of its addresses, under a policy."""

import re
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from backend.accounts.models import User

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("page")
@pytest.mark.parametrize("path", ["/console", "/console/", "/console/users", "/console/a/b?c=d"])
def test_each_address_has_the_same_page(browser: Client, path: str) -> None:
    answer = browser.get(path)
    assert answer.status_code == 200
    assert "/static/console/a.js" in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.usefixtures("page")
def test_its_styles_are_allowed_by_a_word_that_is_new_each_time(browser: Client) -> None:
    words = set()
    for _ in range(2):
        answer = browser.get("/console")
        (word,) = re.findall(r'csp-nonce" content="([\w-]{20,})"', answer.content.decode())
        policy = answer["Content-Security-Policy"]
        assert f"style-src 'self' 'nonce-{word}'" in policy
        assert "script-src 'self';" in policy
        words.add(word)
    assert len(words) == 2


@pytest.mark.usefixtures("page")
def test_others_sign_in_first(client: Client) -> None:
    answer = client.get("/console/users?q=a")
    assert answer["Location"] == "/sign-in?next=/console/users%3Fq%3Da"


def test_one_that_is_not_built_says_how(browser: Client, page: Path, owner: User) -> None:
    page.unlink()
    answer = browser.get("/console")
    assert (answer.status_code, "make console" in answer.content.decode()) == (503, True)


@pytest.mark.usefixtures("page")
def test_its_maps_may_have_tiles_of_the_installation(browser: Client, settings: Settings) -> None:
    settings.MAP_STYLE = {"tiles": "https://tiles.example.org/{z}/{x}/{y}.png", "max_zoom": 19}
    policy = browser.get("/console")["Content-Security-Policy"]
    assert re.search(r"img-src [^;]*https://tiles\.example\.org", policy)
