"""People in the console: who is who, by mouse and by keyboard."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from backend.accounts.models import User
from backend.people.models import Person, PersonDistinction, Suggestion
from tests.e2e.conftest import Window
from tests.factories import make_asset, make_face, make_person

pytestmark = pytest.mark.django_db(transaction=True)

Somebody = Callable[..., Person]


@pytest.fixture
def somebody(owner: User) -> Somebody:
    def make(name: str = "", faces: int = 1) -> Person:
        person = make_person(owner=owner, name=name)
        for _ in range(faces):
            make_face(asset=make_asset(owner=owner), person=person, crop_key="")
        return person

    return make


def says(page: Page, sentence: str) -> None:
    expect(page.get_by_role("alert").filter(has_text=sentence)).to_be_visible()


def undo(page: Page) -> None:
    page.get_by_role("alert").get_by_role("button", name="Undo").first.click()
    says(page, "Taken back")


def people_of(page: Page) -> Locator:
    return page.get_by_role("list", name="People").get_by_role("listitem")


def with_everybody_chosen(console: Window, count: int) -> Page:
    page = console.go("/people")
    expect(people_of(page)).to_have_count(count)
    for tick in people_of(page).get_by_role("checkbox").all():
        tick.click()
    return page


def test_two_people_are_merged_and_parted_again(console: Window, somebody: Somebody) -> None:
    kept, merged = somebody("奶奶", faces=2), somebody()
    page = with_everybody_chosen(console, 2)
    page.get_by_role("button", name="Merge").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("radio", name="奶奶")).to_be_checked()
    dialog.get_by_role("button", name="Merge").click()
    expect(people_of(page)).to_have_count(1)
    assert kept.faces.count() == 3
    undo(page)
    expect(people_of(page)).to_have_count(2)
    assert (kept.faces.count(), merged.faces.count()) == (2, 1)
    assert console.complaints == []


def test_people_are_named_where_they_stand(console: Window, somebody: Somebody) -> None:
    known, nameless, other = somebody("奶奶"), somebody(), somebody()
    page = console.go("/people")
    page.get_by_role("link", name="People", exact=True).click()
    page.get_by_role("button", name="Who is this?").first.click()
    page.get_by_role("combobox", name="Name").fill("小明")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="小明")).to_be_visible()
    page.get_by_role("button", name="Who is this?").click()
    page.get_by_role("combobox", name="Name").fill("奶")
    page.get_by_role("option", name="奶奶").click()
    expect(people_of(page)).to_have_count(2)  # somebody nameless was her
    assert known.faces.count() == 2
    names = Person.objects.filter(id__in=[nameless.pk, other.pk]).values_list("name", flat=True)
    assert sorted(names) == ["", "小明"]
    assert console.complaints == []


def test_people_are_found_by_name_and_hidden(console: Window, somebody: Somebody) -> None:
    anna, _ = somebody("Anna"), somebody("Li")
    page = console.go("/people")
    page.get_by_role("searchbox", name="Find by name").fill("ann")
    expect(people_of(page)).to_have_count(1)
    people_of(page).get_by_role("checkbox", name="Choose Anna").click()
    page.get_by_role("button", name="Hide", exact=True).click()
    expect(page.get_by_text("Nobody here is called “ann”.")).to_be_visible()
    anna.refresh_from_db()
    assert anna.is_hidden
    page.get_by_role("checkbox", name="Show hidden people").check()
    expect(people_of(page)).to_have_count(1)
    undo(page)
    anna.refresh_from_db()
    assert not anna.is_hidden


def test_what_is_known_of_somebody_is_kept(console: Window, somebody: Somebody) -> None:
    person = somebody("Li")
    page = console.go(f"/people/{person.pk}")
    page.get_by_role("button", name="Li", exact=True).click()
    page.get_by_role("textbox", name="Name").fill("Li Na")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Li Na")).to_be_visible()
    page.get_by_role("button", name="Details").click()
    dialog = page.get_by_role("dialog", name="About this person")
    dialog.get_by_label("Born on").fill("1990-02-03")
    dialog.get_by_label("To you").fill("mother")
    page.keyboard.press("Enter")
    dialog.get_by_label("To you").fill("Nana")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Nana · mother · born 3 February 1990 · 1 photo")).to_be_visible()
    person.refresh_from_db()
    assert (person.name, str(person.birth_date)) == ("Li Na", "1990-02-03")
    assert console.complaints == []


def test_somebody_becomes_part_of_another_whose_address_stays_good(
    console: Window, somebody: Somebody
) -> None:
    kept, merged = somebody("Li"), somebody("Lee")
    page = console.go(f"/people/{merged.pk}")
    page.get_by_role("button", name="More about this person").click()
    page.get_by_role("menuitem", name="Merge into another…").click()
    page.get_by_role("combobox", name="Who is it really?").fill("li")
    page.get_by_role("option", name="Li").click()
    page.wait_for_url(f"**/people/{kept.pk}")
    expect(page.get_by_role("heading", level=1, name="Li")).to_be_visible()
    page.goto(f"{console.url}/people/{merged.pk}")
    page.wait_for_url(f"**/people/{kept.pk}")


def faces_of(page: Page) -> Locator:
    return page.get_by_role("list", name="Faces").get_by_role("checkbox")


def test_faces_are_moved_split_off_and_ignored(console: Window, somebody: Somebody) -> None:
    person, other = somebody("Li", faces=5), somebody("Wang")
    page = console.go(f"/people/{person.pk}/faces")
    faces_of(page).nth(0).click()
    page.get_by_role("button", name="Move to somebody else").click()
    page.get_by_role("combobox", name="Name").fill("Wang")
    page.keyboard.press("Enter")
    expect(faces_of(page)).to_have_count(4)
    assert (person.faces.count(), other.faces.count()) == (4, 2)
    faces_of(page).nth(0).click()
    faces_of(page).nth(1).click(modifiers=["Shift"])
    page.get_by_role("button", name="Split off as somebody new").click()
    expect(faces_of(page)).to_have_count(2)
    assert Person.objects.filter(merged_into=None).count() == 3
    faces_of(page).nth(0).click()
    page.get_by_role("button", name="Ignore").click()
    expect(faces_of(page)).to_have_count(1)
    page.goto(f"{console.url}/people/ignored")
    faces_of(page).nth(0).click()
    page.get_by_role("button", name="Take up again").click()
    expect(page.get_by_text("Nothing has been ignored.")).to_be_visible()
    assert console.complaints == []


def test_a_cover_is_chosen_and_faces_are_confirmed(console: Window, somebody: Somebody) -> None:
    person = somebody("Li", faces=3)
    page = console.go(f"/people/{person.pk}/faces")
    tile = page.locator("[data-face]").nth(0)
    chosen = tile.get_attribute("data-face")
    tile.get_by_role("checkbox").click()
    page.get_by_role("button", name="Use as cover").click()
    says(page, "Cover chosen")
    tile.get_by_role("checkbox").click()
    page.get_by_role("button", name="Confirm").click()
    expect(tile.get_by_role("img", name="Confirmed")).to_be_visible()
    person.refresh_from_db()
    assert str(person.cover_id) == chosen


def test_questions_are_answered_by_keyboard(
    console: Window, owner: User, somebody: Somebody
) -> None:
    li, first, second = somebody("Li", faces=2), somebody(), somebody()
    for person, gain in ((first, 3.0), (second, 2.0)):
        Suggestion.objects.create(owner=owner, person=li, other=person, probability=0.5, gain=gain)
    page = console.go("/people")
    page.get_by_role("link", name="Questions").click()
    expect(page.get_by_role("heading", name="Is this Li?")).to_be_visible()
    expect(page.get_by_text("2 questions left")).to_be_visible()
    page.keyboard.press("s")
    expect(page.get_by_role("status")).to_have_text("Asked again later.")
    page.keyboard.press("n")
    expect(page.get_by_role("status")).to_have_text("Noted: somebody else.")
    assert PersonDistinction.objects.filter(one=li, other=second).exists()
    expect(page.get_by_text("You were not sure about this one before.")).to_be_visible()
    page.keyboard.press("y")
    expect(page.get_by_role("heading", name="No questions left")).to_be_visible()
    assert li.faces.count() == 3
    with page.expect_response(lambda answer: answer.url.endswith("/undo")):
        page.keyboard.press("u")
    expect(page.get_by_role("status")).to_have_text("Noted: somebody else.")
    assert li.faces.count() == 2
    assert console.complaints == []


def test_a_mirror_is_asked_about_before_somebody_is_in_a_photo_twice(
    console: Window, owner: User, somebody: Somebody
) -> None:
    person, reflection = somebody("Li"), somebody()
    asset = make_asset(owner=owner)
    for one, left in ((person, 0.1), (reflection, 0.6)):
        make_face(asset=asset, person=one, left=left, crop_key="")
    page = with_everybody_chosen(console, 2)
    page.get_by_role("button", name="Merge").click()
    page.get_by_role("dialog").get_by_role("button", name="Merge").click()
    page.get_by_role("dialog", name="Twice in one photo?").get_by_role(
        "button", name="Yes, it is the same person"
    ).click()
    expect(people_of(page)).to_have_count(1)
    asset.refresh_from_db()
    assert asset.allows_same_person


def test_the_history_takes_back_what_was_done(console: Window, somebody: Somebody) -> None:
    person = somebody("Li")
    page = console.go(f"/people/{person.pk}")
    page.get_by_role("button", name="More about this person").click()
    page.get_by_role("menuitem", name="Hide").click()
    says(page, "Hidden from the lists")
    page.goto(f"{console.url}/people/history")
    page.get_by_role("button", name="Undo: Edited").click()
    expect(page.get_by_text("taken back", exact=True)).to_be_visible()
    person.refresh_from_db()
    assert not person.is_hidden
    assert console.complaints == []
