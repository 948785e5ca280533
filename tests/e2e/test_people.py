"""Correcting who is who, by mouse and by keyboard."""

from collections.abc import Callable
from functools import partial

import pytest
from playwright.sync_api import Page, expect

from backend.accounts.models import User
from backend.gallery.paging import page_of
from backend.gallery.views import people
from backend.people.models import Face, Person, PersonDistinction, Suggestion
from backend.photos.models import Asset
from tests.e2e.conftest import Window
from tests.factories import make_asset, make_face, make_person

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
    expect(page.get_by_role("status").filter(has_text=sentence)).to_be_visible()


def undo(page: Page) -> None:
    page.locator(".toast").get_by_role("button", name="Undo").click()
    says(page, "Undone")


def with_everybody_selected(window: Window) -> Page:
    page = window.go("/people")
    page.get_by_role("button", name="Select").click()
    for tick in page.get_by_role("checkbox").all():
        tick.check()
    return page


def test_two_people_are_merged_and_parted_again(window: Window, somebody: Somebody) -> None:
    kept, merged = somebody("奶奶", faces=2), somebody()
    page = with_everybody_selected(window)
    page.get_by_role("button", name="Merge").click()
    says(page, "Merged")
    expect(page.locator(".person")).to_have_count(1)
    assert kept.faces.count() == 3
    undo(page)
    expect(page.locator(".person")).to_have_count(2)
    assert (kept.faces.count(), merged.faces.count()) == (2, 1)
    assert window.complaints == []


def test_somebody_nameless_who_gets_a_known_name_is_that_person(
    window: Window, somebody: Somebody
) -> None:
    known, nameless = somebody("奶奶"), somebody()
    page = window.go("/people")
    field = page.locator(f'[data-person="{nameless.pk}"]')
    field.fill("奶奶")
    field.press("Enter")
    says(page, "Merged")
    assert known.faces.count() == 2


@pytest.fixture
def questioned(owner: User, somebody: Somebody) -> tuple[Person, Person, Person]:
    """Li, and two others of whom it is asked whether they are Li, the first one first."""
    li, first, second = somebody("Li", faces=2), somebody(), somebody()
    for person, gain in ((first, 3.0), (second, 2.0)):
        Suggestion.objects.create(owner=owner, person=li, other=person, probability=0.5, gain=gain)
    return li, first, second


def test_questions_are_answered_by_keyboard(
    window: Window, questioned: tuple[Person, Person, Person]
) -> None:
    one, _, third = questioned
    page = window.go("/people/review")
    expect(page.get_by_role("heading", name="Is this Li?")).to_be_visible()
    page.keyboard.press("?")
    says(page, "Asked again later")
    page.keyboard.press("n")
    says(page, "Noted: somebody else")
    assert PersonDistinction.objects.filter(one=one, other=third).exists()
    page.keyboard.press("y")
    says(page, "Noted: the same person")
    expect(page.get_by_role("heading", name="No questions left")).to_be_visible()
    assert one.faces.count() == 3
    undo(page)
    assert one.faces.count() == 2
    assert window.complaints == []


def test_faces_are_moved_and_split_off(window: Window, somebody: Somebody) -> None:
    person, other = somebody("Li", faces=4), somebody("Wang")
    page = window.go(f"/people/{person.pk}/faces")
    page.locator("[data-pick]").first.check(force=True)
    page.get_by_label("Move to").fill("Wang")
    page.get_by_role("button", name="Move", exact=True).click()
    says(page, "Moved to Wang")
    assert (person.faces.count(), other.faces.count()) == (3, 2)
    page.locator("[data-pick]").first.check(force=True)
    page.get_by_role("button", name="Split off as new").click()
    says(page, "Split off as somebody new")
    expect(page.locator(".face-tile")).to_have_count(2)
    assert Person.objects.filter(merged_into=None).count() == 3


def test_a_cover_and_a_birth_date_are_kept(window: Window, somebody: Somebody) -> None:
    person = somebody("Li", faces=3)
    page = window.go(f"/people/{person.pk}/faces")
    tick = page.locator("[data-pick]").nth(2)
    chosen = tick.input_value()
    tick.check(force=True)
    page.get_by_role("button", name="Use as cover").click()
    says(page, "Saved")
    born = page.get_by_label("Born on")
    born.fill("1990-02-03")
    with page.expect_response(lambda answer: answer.request.method == "PATCH"):
        born.press("Enter")
    expect(page.get_by_label("Born on")).to_have_value("1990-02-03")
    person.refresh_from_db()
    assert (str(person.cover_id), str(person.birth_date)) == (chosen, "1990-02-03")


def test_a_face_is_named_ignored_and_restored_on_the_photo(
    window: Window, owner: User, somebody: Somebody
) -> None:
    asset = make_asset(owner=owner, renditions=True)
    unknown = make_face(asset=asset, left=0.1, crop_key="")
    statue = make_face(asset=asset, left=0.6, crop_key="")
    known = somebody("Li")
    page = window.go(f"/photos/{asset.pk}")
    field = page.get_by_label("Name of this face").first
    field.fill("Li")
    field.press("Enter")
    says(page, "This is Li")
    unknown.refresh_from_db()
    assert (unknown.person, unknown.is_confirmed) == (known, True)
    row = page.locator(f"#face-{statue.pk}")
    row.locator("summary").click()
    row.get_by_role("button", name="Ignore this face").click()
    says(page, "Ignored")
    expect(row).to_have_count(0)
    page.get_by_text("1 ignored face").click()
    page.get_by_role("button", name="It is a face").click()
    expect(row).to_be_visible()


@pytest.fixture
def empty_photo(owner: User) -> Asset:
    return make_asset(owner=owner, renditions=True)


def test_a_face_is_drawn_with_the_mouse(window: Window, empty_photo: Asset) -> None:
    page = window.go(f"/photos/{empty_photo.pk}")
    page.get_by_role("button", name="Mark a face by hand").click()
    area = page.locator("[data-draw-layer]").bounding_box()
    assert area is not None
    page.mouse.move(area["x"] + area["width"] * 0.2, area["y"] + area["height"] * 0.3)
    page.mouse.down()
    page.mouse.move(area["x"] + area["width"] * 0.4, area["y"] + area["height"] * 0.6)
    page.mouse.up()
    page.keyboard.type("小明")  # the frame is drawn: the name is next
    page.keyboard.press("Enter")
    says(page, "Marked")
    face = Face.objects.get(asset=empty_photo)
    assert face.person is not None
    assert face.person.name == "小明"
    assert (face.left, face.top) == pytest.approx((0.2, 0.3), abs=0.01)
    assert (face.width, face.height) == pytest.approx((0.2, 0.3), abs=0.01)
    undo(page)
    assert not Face.objects.filter(asset=empty_photo).exists()


def test_a_face_is_drawn_with_the_keyboard(window: Window, empty_photo: Asset) -> None:
    page = window.go(f"/photos/{empty_photo.pk}")
    page.get_by_role("button", name="Mark a face by hand").press("Enter")
    for key in ("ArrowLeft", "ArrowLeft", "ArrowDown", "Shift+ArrowRight", "Enter"):
        page.keyboard.press(key)
    page.keyboard.type("小明")
    page.keyboard.press("Enter")
    says(page, "Marked")
    face = Face.objects.get(asset=empty_photo)
    assert (face.left, face.top, face.width) == pytest.approx((0.38, 0.36, 0.21))
    assert page.url.endswith(f"/photos/{empty_photo.pk}")  # arrows have turned no pages


def test_a_mirror_is_asked_about_before_somebody_is_in_a_photo_twice(
    window: Window, owner: User, somebody: Somebody
) -> None:
    person, reflection = somebody("Li"), somebody()
    asset = make_asset(owner=owner)
    for one, left in ((person, 0.1), (reflection, 0.6)):
        make_face(asset=asset, person=one, left=left, crop_key="")
    page = with_everybody_selected(window)
    page.get_by_role("button", name="Merge").click()
    page.get_by_role("dialog").get_by_role("button", name="Yes, it is").click()
    says(page, "Merged")
    asset.refresh_from_db()
    assert asset.allows_same_person


def test_the_history_takes_back_what_was_done(window: Window, somebody: Somebody) -> None:
    person = somebody("Li")
    page = window.go(f"/people/{person.pk}")
    page.get_by_role("button", name="Hide this person").click()
    says(page, "Hidden")
    page = window.go("/people/history")
    page.get_by_role("button", name="Undo").click()
    says(page, "Undone")
    expect(page.locator(".edits li.undone")).to_have_count(1)
    person.refresh_from_db()
    assert not person.is_hidden
    assert window.complaints == []


def test_after_a_double_click_the_way_back_is_still_offered(
    window: Window, somebody: Somebody
) -> None:
    kept, merged = somebody("奶奶", faces=2), somebody()
    page = with_everybody_selected(window)
    page.get_by_role("button", name="Merge").dblclick()
    expect(page.locator(".person")).to_have_count(1)
    page.wait_for_load_state("networkidle")
    undo(page)
    assert (kept.faces.count(), merged.faces.count()) == (2, 1)


def test_the_second_press_of_a_double_click_answers_no_further_question(
    window: Window, questioned: tuple[Person, Person, Person]
) -> None:
    one, _, _ = questioned
    page = window.go("/people/review")
    yes = page.get_by_role("button", name="Yes, the same")
    yes.click()
    says(page, "Noted: the same person")
    expect(page.get_by_text("1 question left")).to_be_visible()
    yes.dispatch_event("click", {"detail": 2})
    page.get_by_role("button", name="Not sure").click()
    says(page, "Asked again later")
    assert one.faces.count() == 3


def test_who_was_hidden_together_comes_back_together(window: Window, somebody: Somebody) -> None:
    several = [somebody(), somebody(), somebody()]
    page = with_everybody_selected(window)
    page.get_by_role("button", name="Hide", exact=True).click()
    says(page, "Hidden")
    expect(page.locator(".person")).to_have_count(0)
    undo(page)
    expect(page.locator(".person")).to_have_count(3)
    assert Person.objects.filter(id__in=[one.pk for one in several], is_hidden=True).count() == 0


def test_whoever_hides_somebody_far_down_the_list_stays_there(
    window: Window, owner: User, somebody: Somebody, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people, "page_of", partial(page_of, size=20))
    for number in range(50):
        make_person(owner=owner, name=f"Person {number}")
    page = window.go("/people")
    tiles = page.locator(".person")
    for seen in (40, 50):
        page.mouse.wheel(0, 20_000)
        expect(tiles).to_have_count(seen)
    last = tiles.last.locator("input[data-person]").input_value()
    page.get_by_role("button", name="Select").click()
    page.get_by_role("checkbox", name=f"Select {last}").check()
    before = page.evaluate("scrollY")
    page.get_by_role("button", name="Hide", exact=True).click()
    says(page, "Hidden")
    expect(tiles).to_have_count(49)
    assert page.evaluate("scrollY") == pytest.approx(before, abs=300)
    assert window.complaints == []


def test_a_refusal_is_told_in_the_readers_language(
    window: Window, owner: User, somebody: Somebody
) -> None:
    person = somebody("Li")
    page = window.page
    chinese = {"name": "django_language", "value": "zh-hans", "url": window.url}
    page.context.add_cookies([chinese])  # type: ignore[list-item]  # playwright's own TypedDict
    window.go(f"/people/{person.pk}")
    born = page.locator("[data-birth]")
    born.fill("2190-02-03")
    born.press("Enter")
    says(page, "出生日期在将来，或早于任何被拍摄过的人。")


def test_a_question_that_was_answered_elsewhere_makes_way_for_the_next(
    window: Window, questioned: tuple[Person, Person, Person]
) -> None:
    one, other, _ = questioned
    page = window.go("/people/review")
    Suggestion.objects.get(other=other).delete()
    page.keyboard.press("y")
    says(page, "That did not work")
    expect(page.get_by_text("1 question left")).to_be_visible()
    assert one.faces.count() == 2


def test_two_faces_fit_beside_each_other_on_a_telephone(
    window: Window, owner: User, somebody: Somebody
) -> None:
    one, other = somebody("W" * 60, faces=7), somebody(faces=7)
    Face.objects.filter(person__in=[one, other]).update(crop_key="crops/none.webp")
    Suggestion.objects.create(owner=owner, person=one, other=other, probability=0.5, gain=1)
    window.page.set_viewport_size({"width": 360, "height": 740})
    page = window.go("/people/review")
    expect(page.locator(".examples img")).to_have_count(10)
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) == 0


def test_what_cannot_be_sent_is_told_in_words(window: Window, somebody: Somebody) -> None:
    person = somebody("Li")
    page = window.go(f"/people/{person.pk}")
    page.context.set_offline(True)
    page.get_by_role("button", name="Hide this person").click()
    says(page, "The album does not answer")
    page.context.set_offline(False)
