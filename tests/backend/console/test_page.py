"""The page in which the web app runs: for members, at each of its addresses, under a policy."""

import re
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from backend.accounts.models import User

ID = "0199c0de-0000-7000-8000-000000000000"

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("page")
@pytest.mark.parametrize("path", ["/", "/people", "/people/", "/a/b?c=d", "/soon", "/apis"])
def test_each_address_has_the_same_page(browser: Client, path: str) -> None:
    answer = browser.get(path)
    assert answer.status_code == 200
    assert "/static/console/a.js" in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.usefixtures("page")
@pytest.mark.parametrize(
    "path",
    ["/api", "/api/v2/x", "/static/none.js", "/static/none", "/s", "/s/a/b", "/robots.txt"],
)
def test_where_machines_look_for_something_there_is_no_page(browser: Client, path: str) -> None:
    for client in (browser, Client()):
        assert client.get(path).status_code == 404


@pytest.mark.usefixtures("page")
def test_other_places_are_told_that_there_is_nothing(client: Client) -> None:
    answer = client.get("/favicon.ico", headers={"Accept-Language": "en"})
    assert "There is no such page in your album." in answer.content.decode()


@pytest.mark.usefixtures("page")
def test_nothing_is_sent_to_a_page(browser: Client) -> None:
    assert browser.post("/people").status_code == 405


@pytest.mark.usefixtures("page")
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/console", "/"),
        ("/console/people?q=a", "/people?q=a"),
        (f"/albums/{ID}/photos/{ID}", f"/albums/{ID}?photo={ID}"),
        (f"/albums/{ID}/add", f"/albums/{ID}"),
        (f"/partners/{ID}/photos/{ID}", f"/partners/{ID}?photo={ID}"),
        (f"/locked/{ID}", f"/locked?photo={ID}"),
        ("/places/CN", "/places/in/CN"),
        ("/users/invitations", "/manage/users"),
        (f"/users/reports/{ID}", "/manage/reports"),
    ],
)
def test_bookmarks_of_former_pages_lead_on(browser: Client, old: str, new: str) -> None:
    assert browser.get(old)["Location"] == new


@pytest.mark.usefixtures("page")
def test_its_styles_are_allowed_by_a_word_that_is_new_each_time(browser: Client) -> None:
    words = set()
    for _ in range(2):
        answer = browser.get("/")
        (word,) = re.findall(r'csp-nonce" content="([\w-]{20,})"', answer.content.decode())
        policy = answer["Content-Security-Policy"]
        assert f"style-src 'self' 'nonce-{word}'" in policy
        assert "script-src 'self';" in policy
        words.add(word)
    assert len(words) == 2


@pytest.mark.usefixtures("page")
def test_others_sign_in_first(client: Client) -> None:
    answer = client.get("/search?q=a")
    assert answer["Location"] == "/sign-in?next=/search%3Fq%3Da"


def test_one_that_is_not_built_says_how(browser: Client, page: Path, owner: User) -> None:
    page.unlink()
    answer = browser.get("/")
    assert (answer.status_code, "make console" in answer.content.decode()) == (503, True)


@pytest.mark.usefixtures("page")
def test_its_maps_may_have_tiles_of_the_installation(browser: Client, settings: Settings) -> None:
    settings.MAP_STYLE = {"tiles": "https://tiles.example.org/{z}/{x}/{y}.png", "max_zoom": 19}
    policy = browser.get("/")["Content-Security-Policy"]
    assert re.search(r"img-src [^;]*https://tiles\.example\.org", policy)
