"""Every page of both web apps has an address at which `infra.docs.screens` pictures it."""

import re
from pathlib import Path

import pytest

from infra.docs.routes import filled, routes, routes_in_hand
from infra.docs.screens import CONSOLE, IN_HAND

PHONE_APP = Path(__file__).resolve().parents[2] / "miniprogram" / "src"
PAGES = {
    file.parent.name: file.read_text()
    for folder in ("pages", "packages")
    for file in (PHONE_APP / folder).rglob("pages/*/index.tsx")
} | {file.parent.name: file.read_text() for file in (PHONE_APP / "pages").glob("*/index.tsx")}
NOT_NEEDED = {"ask", "entrance"}  # what its address may say leads to another way in


def test_no_page_of_the_console_is_forgotten() -> None:
    assert {*routes(), "/s/$key"} == set(CONSOLE.routes.values())


def test_no_page_of_the_phone_app_is_forgotten() -> None:
    assert set(routes_in_hand()) == set(PAGES)
    assert set(PAGES) <= set(IN_HAND.routes)


@pytest.mark.parametrize("name", sorted(PAGES))
def test_its_address_says_what_the_page_reads(name: str) -> None:
    read = re.search(r"const \{ ([^}]+) \} = useParameters", PAGES[name])
    needed = set(re.findall(r"\w+", read[1])) if read else set()
    said = set(re.findall(r"[?&](\w+)=", routes_in_hand()[name]))
    assert said <= needed
    assert said or not needed or name in NOT_NEEDED


def test_objects_stand_for_parameters_and_whole_routes_for_themselves() -> None:
    assert filled("/albums/$albumId", {"$albumId": "7"}) == "/albums/7"
    assert filled("/search", {"/search": "/search?q=cat"}) == "/search?q=cat"
    with pytest.raises(KeyError):
        filled("/albums/$albumId", {})
