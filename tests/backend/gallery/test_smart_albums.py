"""The form of a smart album's rule: what it says, what it finds, and rules that it has no field
for."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from html import unescape
from typing import Any

import pytest
from django.test import Client
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.albums.models import AlbumRole
from backend.albums.rules import read_rule
from tests.factories import (
    make_album,
    make_asset,
    make_face,
    make_member,
    make_person,
    make_place,
    make_renditions,
    make_tag,
)

Api = Callable[[User], APIClient]
FORM = "/albums/smart"
SUMMER = {"dates": {"from": "2023-06-01", "to": "2023-08-31"}}


def page(browser: Client, path: str, query: Mapping[str, str | Sequence[str]] | None = None) -> str:
    answer = browser.get(path, query or {})
    assert answer.status_code == 200
    return answer.content.decode()


def rule_in(html: str) -> Any:
    found = re.search(r'data-rule="([^"]+)"', html)
    return json.loads(unescape(found[1])) if found else None


def test_every_field_becomes_a_condition(browser: Client, owner: User) -> None:
    photo = make_asset(owner=owner, place=make_place())
    people = [make_person(owner=owner, name=name) for name in ("Li", "Mei")]
    make_tag(asset=photo, slug="seashore")
    query = {
        "people": [str(person.pk) for person in people],
        "people_every": "1",
        "places": [str(photo.place_id)],
        "areas": ["JP", "CN/Yunnan"],
        "first": "2023-06-01",
        "last_days": "30",
        "tags": ["seashore"],
        "favorite": "1",
        "rating": "4",
        "media": "photo",
        "text": "拾光",
    }
    said = rule_in(page(browser, FORM, query))
    assert said["match"] == "all"
    assert said["conditions"] == [
        {"people": query["people"], "every": True},
        {
            "places": [photo.place_id],
            "areas": [{"country": "JP"}, {"country": "CN", "region": "Yunnan"}],
        },
        {"tags": ["seashore"]},
        {"dates": {"from": "2023-06-01"}},
        {"dates": {"last_days": 30}},
        {"favorite": True},
        {"rating": 4},
        {"media": "photo"},
        {"text": "拾光"},
    ]


def test_countries_and_regions_of_the_library_are_offered_by_name(
    browser: Client, owner: User
) -> None:
    place = make_place(country_code="JP", country_en="Japan", region_en="Kyoto")
    make_asset(owner=owner, place=place)
    shown = page(browser, FORM, {"areas": ["BR"]})
    for value, name in (("JP", "Japan"), ("JP/Kyoto", "Kyoto, Japan"), ("BR", "Brazil")):
        assert re.search(rf'name="areas" value="{value}"[^>]*><span>{name}<', shown), value


def test_days_of_every_year_may_go_over_new_year(browser: Client, owner: User) -> None:
    query = {"first": "2023-12-24", "last": "2023-01-06", "each_year": "1"}
    rule = rule_in(page(browser, FORM, query))
    assert rule["conditions"] == [{"dates": {"each_year": {"from": "12-24", "to": "01-06"}}}]
    rule["conditions"] += [{"dates": {"last_days": 90}}, {"dates": {"last_days": 91}}]
    rule["conditions"].append({"areas": [{"country": "JP"}], "exclude": True})
    album = make_album(owner=owner, rule=read_rule(rule))
    shown = page(browser, f"/albums/{album.pk}/rule")
    assert rule_in(shown) == rule
    assert 'name="each_year" value="1" checked' in shown
    assert '<option value="90" selected>' in shown
    assert "the last 91 days" in shown
    assert "not: Japan" in shown


def test_what_is_saved_finds_what_the_preview_showed(
    browser: Client, owner: User, stranger: User, api: Api
) -> None:
    three, five = (make_asset(owner=owner, renditions=True, rating=stars) for stars in (3, 5))
    make_asset(owner=owner, renditions=True, rating=2)
    make_asset(owner=stranger, renditions=True, rating=5)
    shown = page(browser, FORM, {"rating": "3"})
    assert "<strong>2 photos</strong>" in shown
    client = api(owner)
    made = client.post("/api/v1/albums", {"title": "Best", "rule": rule_in(shown)}, format="json")
    assert made.status_code == 201, made.content
    items = client.get(f"/api/v1/albums/{made.json()['id']}/assets").json()["items"]
    assert {item["id"] for item in items} == {str(three.pk), str(five.pk)}


def test_an_empty_form_and_turned_days_make_no_rule(browser: Client) -> None:
    assert rule_in(page(browser, FORM)) is None
    turned = page(browser, FORM, {"first": "2023-09-01", "last": "2023-08-01", "favorite": "1"})
    assert rule_in(turned) is None
    assert "The last day lies before the first." in turned


def test_more_than_a_rule_can_hold_is_said_and_not_cut_short(browser: Client) -> None:
    for too_much in (
        {"tags": [f"tag-{number}" for number in range(51)]},
        {"other": [json.dumps({"text": str(number)}) for number in range(21)]},
    ):
        shown = page(browser, FORM, too_much)
        assert "more than a rule can hold" in shown
        assert rule_in(shown) is None


@pytest.mark.parametrize(
    "query",
    [
        {"people": "nobody"},
        {"rating": "9"},
        {"first": "yesterday"},
        {"other": "{"},
        {"other": "[]"},
        {"other": '{"people": 1}'},
        {"tags": "x" * 101},
    ],
    ids=str,
)
def test_what_is_no_rule_is_refused(browser: Client, query: dict[str, str]) -> None:
    assert browser.get(FORM, query).status_code == 400


def test_people_of_others_are_not_told_from_nobody(
    browser: Client, owner: User, stranger: User
) -> None:
    theirs = make_person(owner=stranger, name="Secret")
    shown = page(browser, FORM, {"people": str(theirs.pk)})
    assert "Secret" not in shown
    assert rule_in(shown) is None


def test_a_rule_fills_the_form_and_comes_out_as_it_was(browser: Client, owner: User) -> None:
    person = make_person(owner=owner, name="Li")
    make_face(asset=make_asset(owner=owner), person=person)
    rule = {
        "match": "any",
        "conditions": [
            {"people": [str(person.pk)]},
            SUMMER,
            {"favorite": True, "exclude": True},
            {"cameras": ["X100V"]},
            {"people": [str(person.pk)], "exclude": True},
        ],
    }
    album = make_album(owner=owner, title="Li", rule=read_rule(rule))
    shown = page(browser, f"/albums/{album.pk}/rule")
    assert rule_in(shown) == rule
    assert 'name="first" value="2023-06-01"' in shown
    assert shown.count('name="other"') == 3
    assert "not: Li" in shown


def test_a_rule_about_somebody_who_has_gone_can_be_made_anew(browser: Client, owner: User) -> None:
    person = make_person(owner=owner, name="Li")
    rule = {"match": "all", "conditions": [{"people": [str(person.pk)]}, {"rating": 3}]}
    album = make_album(owner=owner, rule=read_rule(rule))
    person.delete()
    shown = page(browser, f"/albums/{album.pk}/rule")
    assert "no longer there" in shown
    assert '<option value="3" selected>' in shown


def test_rules_are_their_owners_alone(
    browser: Client, owner: User, stranger: User, api: Api
) -> None:
    person = make_person(owner=owner, name="Mistress")
    rule = {"match": "all", "conditions": [{"people": [str(person.pk)]}]}
    album = make_album(owner=owner, rule=read_rule(rule))
    make_member(album, stranger, AlbumRole.MANAGER)
    assert "Mistress" in page(browser, f"/albums/{album.pk}")
    theirs = api(stranger)
    assert theirs.get(f"/albums/{album.pk}/rule").status_code == 404
    seen = theirs.get(f"/albums/{album.pk}", headers={"accept-language": "en"}).content.decode()
    assert "Fills itself" in seen
    assert "Mistress" not in seen


def test_the_preview_counts_all_and_shows_the_newest(browser: Client, owner: User) -> None:
    photos = [
        make_asset(owner=owner, captured_at=datetime(2024, 1, day, tzinfo=UTC), caption=f"n{day}-")
        for day in range(1, 15)
    ]
    for photo in photos:
        make_renditions(photo)
    shown = page(browser, FORM, {"last": "2024-12-31"})
    assert "<strong>14 photos</strong>" in shown
    captions = re.findall(r'alt="n(\d+)-"', shown)
    assert captions == [str(day) for day in range(14, 2, -1)]
