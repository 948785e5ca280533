"""What memories leave out, and where that is said and taken back."""

from datetime import date

from django.test import Client

from backend.accounts.models import User
from backend.memories.models import Memory, MemoryKind
from backend.memories.services.excluding import (
    exclude_country,
    exclude_days,
    exclude_person,
    exclude_place,
)
from tests.factories import make_asset, make_face, make_person, make_place

DAY = date(2021, 9, 21)


def page(browser: Client, path: str) -> str:
    answer = browser.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_people_and_days_are_listed_each_with_a_way_back(
    browser: Client, owner: User, stranger: User
) -> None:
    person = make_person(owner=owner, name="<Li>")
    said = [
        exclude_person(owner=owner, person_id=person.pk),
        exclude_days(owner=owner, first_day=DAY, last_day=DAY.replace(day=30)),
    ]
    theirs = exclude_days(owner=stranger, first_day=DAY, last_day=DAY)
    shown = page(browser, "/memories/left-out")
    for exclusion in said:
        assert f"DELETE /memories/exclusions/{exclusion.pk}" in shown
    assert str(theirs.pk) not in shown
    assert "&lt;Li&gt;" in shown
    assert "Sept. 21, 2021 – Sept. 30, 2021" in shown


def test_places_are_listed_and_can_be_chosen_with_what_is_around_them(
    browser: Client, owner: User, stranger: User
) -> None:
    place = make_place()
    make_asset(owner=owner, place=place)
    make_asset(owner=stranger, place=make_place(country_code="JP", country_en="Japan"))
    said = [
        exclude_place(owner=owner, place_id=place.pk),
        exclude_country(owner=owner, country="cn", region="Zhejiang"),
        exclude_country(owner=owner, country="CN"),
    ]
    shown = page(browser, "/memories/left-out")
    for exclusion, name in zip(
        said, ("Hangzhou, Zhejiang, China", "Zhejiang, China", "China"), strict=True
    ):
        assert f"DELETE /memories/exclusions/{exclusion.pk}" in shown
        assert f"<p>{name}</p>" in shown
    assert '<option value="country=CN">China' in shown
    assert '<option value="country=CN&amp;region=Zhejiang">Zhejiang, China' in shown
    assert f'<option value="place={place.pk}">Hangzhou' in shown
    assert "Japan" not in shown


def test_a_memory_offers_its_people_its_places_and_its_days(browser: Client, owner: User) -> None:
    asset = make_asset(owner=owner, renditions=True, place=make_place())
    shown, hidden = make_person(owner=owner, name="Li"), make_person(owner=owner, name="Secret")
    hidden.is_hidden = True
    hidden.save()
    make_face(asset=asset, person=shown)
    make_face(asset=asset, person=hidden)
    make_face(asset=asset, person=make_person(owner=owner, name="Passer-by"), is_ignored=True)
    memory = Memory.objects.create(
        owner=owner,
        kind=MemoryKind.FESTIVAL,
        festival="mid_autumn",
        key="festival:mid_autumn:2021",
        first_day=DAY,
        last_day=DAY,
        shown_from=DAY,
        shown_until=DAY,
    )
    memory.photos.create(asset=asset, position=0, is_cover=True)
    html = page(browser, f"/memories/{memory.pk}")
    assert f'name="person" value="{shown.pk}"' in html
    assert f'value="{hidden.pk}"' not in html
    assert "Photos with Passer-by" not in html
    assert 'name="first_day" value="2021-09-21"' in html
    assert 'value="country=CN" data-as="fields"' in html
    assert "Photos from Zhejiang, China" in html
