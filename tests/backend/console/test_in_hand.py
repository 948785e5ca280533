"""The page of the mini-program as a web app: for everybody, below `/m`, under the same policy."""

import re
from pathlib import Path

import pytest
from django.test import Client


@pytest.mark.usefixtures("page_in_hand")
@pytest.mark.parametrize("path", ["/m", "/m/", "/m/albums/one", "/m/viewer?id=1"])
def test_whoever_comes_gets_it_at_each_of_its_addresses(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert "/static/miniprogram/js/app.js" in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.usefixtures("page_in_hand", "page")
@pytest.mark.parametrize("path", ["/m/app.js", "/m/favicon.ico"])
def test_a_file_that_is_lacking_is_not_there(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.django_db
@pytest.mark.usefixtures("page")
def test_addresses_that_only_begin_alike_are_the_consoles(browser: Client) -> None:
    assert "/static/console/a.js" in browser.get("/memories").content.decode()


@pytest.mark.usefixtures("page_in_hand")
def test_no_script_runs_that_is_written_into_it_and_styles_need_a_new_word(client: Client) -> None:
    answer = client.get("/m/")
    (word,) = re.findall(r'csp-nonce" content="([\w-]{20,})"', answer.content.decode())
    policy = answer["Content-Security-Policy"]
    assert "script-src 'self';" in policy
    assert f"style-src 'self' 'nonce-{word}'" in policy


def test_one_that_is_not_built_says_how(client: Client, page_in_hand: Path) -> None:
    page_in_hand.unlink()
    answer = client.get("/m/")
    assert (answer.status_code, "make miniprogram" in answer.content.decode()) == (503, True)
