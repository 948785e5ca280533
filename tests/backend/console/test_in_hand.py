"""The page of the mini-program as a web app: for everybody, below `/m`, under the same policy."""

import re
from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import Client


@pytest.mark.usefixtures("page_in_hand")
@pytest.mark.parametrize("path", ["/m/", "/m/albums/one", "/m/viewer?id=1"])
def test_whoever_comes_gets_it_at_each_of_its_addresses(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert "/static/miniprogram/js/app.js" in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]


def test_without_a_slash_it_is_led_to_where_its_service_worker_is(client: Client) -> None:
    assert client.get("/m?a=b")["Location"] == "/m/?a=b"


def test_its_service_worker_lies_beside_it(client: Client, page_in_hand: Path) -> None:
    assert client.get("/m/worker.js").status_code == 404
    page_in_hand.with_name("worker.js").write_text("keep()")
    answer = client.get("/m/worker.js")
    assert (answer.content, answer["Cache-Control"]) == (b"keep()", "no-cache")
    assert answer["Content-Type"].startswith("text/javascript")
    assert answer["Content-Security-Policy"] == "default-src 'none'; connect-src 'self'"


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


@pytest.mark.django_db
@pytest.mark.usefixtures("page_in_hand", "page")
def test_films_of_the_device_are_shown_here_alone(client: Client, browser: Client) -> None:
    def films(answer: HttpResponse) -> str:
        policy = answer["Content-Security-Policy"]
        return next(part for part in policy.split("; ") if part.startswith("media-src"))

    assert "blob:" in films(client.get("/m/"))
    assert "blob:" not in films(browser.get("/"))


def test_one_that_is_not_built_says_how(client: Client, page_in_hand: Path) -> None:
    page_in_hand.unlink()
    answer = client.get("/m/")
    assert (answer.status_code, "make miniprogram" in answer.content.decode()) == (503, True)
