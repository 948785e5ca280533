"""What somebody is to the owner, on the pages about that person."""

from django.test import Client

from backend.accounts.models import User
from backend.asking.services.relations import set_relations
from backend.people.models import Person
from tests.factories import make_asset, make_face, make_person


def somebody(owner: User) -> Person:
    person = make_person(owner=owner, name="Mei")
    make_face(asset=make_asset(owner=owner), person=person)
    return person


def page(browser: Client, path: str, language: str = "en") -> str:
    return browser.get(path, headers={"Accept-Language": language}).content.decode()


def test_relations_stand_beside_the_name_in_the_readers_language(
    browser: Client, owner: User
) -> None:
    person = somebody(owner)
    set_relations(
        owner=owner, person_id=person.pk, kinds=["maternal-grandmother"], words=["<Nana>"]
    )
    for path in (f"/people/{person.pk}", f"/people/{person.pk}/faces"):
        shown = page(browser, path)
        assert "&lt;Nana&gt; · " in shown
        assert "maternal grandmother · " in shown
        assert "外婆 · " in page(browser, path, "zh-CN")


def test_each_form_sends_all_that_stays(browser: Client, owner: User) -> None:
    person = somebody(owner)
    set_relations(owner=owner, person_id=person.pk, kinds=["mother", "friend"], words=["Ma"])
    forms = page(browser, f"/people/{person.pk}").split(f"PUT /people/{person.pk}/relations")[1:]
    kept = [
        {value for value in ("mother", "friend", "Ma") if f'value="{value}">\n' in form}
        for form in forms
    ]
    assert sorted(map(len, kept)) == [2, 2, 2, 3]
    assert '<option value="mother">' not in forms[-1]
    assert '<option value="father">' in forms[-1]
