"""Pages for correcting who is who."""

import re
from datetime import date

from django.test import Client

from backend.accounts.models import User
from backend.people.models import Face, Suggestion
from backend.people.services.changing import PersonChanges, change_person
from backend.people.services.merging import merge_people
from backend.people.services.rejecting import reject_faces
from backend.people.services.undoing import undo_edit
from tests.factories import make_asset, make_face, make_person


def somebody(owner: User, name: str = "") -> Face:
    return make_face(asset=make_asset(owner=owner), person=make_person(owner=owner, name=name))


def test_the_old_address_of_who_was_merged_leads_to_the_person(
    browser: Client, owner: User
) -> None:
    one, other = somebody(owner, "Li").person, somebody(owner).person
    assert one is not None
    assert other is not None
    merge_people(owner=owner, person_id=one.id, other_ids=[other.id])
    for page in ("", "/faces"):
        answer = browser.get(f"/people/{other.id}{page}")
        assert (answer.status_code, answer["Location"]) == (302, f"/people/{one.id}")


def test_a_question_shows_both_sides(browser: Client, owner: User) -> None:
    known, unknown = somebody(owner, "<奶奶>"), make_face(asset=make_asset(owner=owner))
    assert known.person is not None
    Suggestion.objects.create(
        owner=owner, person=known.person, face=unknown, probability=0.5, gain=1
    )
    shown = browser.get("/people/review").content.decode()
    assert "Is this &lt;奶奶&gt;?" in shown
    assert known.crop_key in shown
    assert unknown.crop_key in shown
    assert "1 question left" in shown
    assert 'href="/people/review"' in browser.get("/people").content.decode()


def test_without_questions_there_is_nothing_to_review(browser: Client) -> None:
    assert "No questions left" in browser.get("/people/review").content.decode()
    assert 'href="/people/review"' not in browser.get("/people").content.decode()


def test_the_history_is_in_the_readers_language(browser: Client, owner: User) -> None:
    person = somebody(owner).person
    assert person is not None
    change_person(
        owner=owner,
        person_id=person.id,
        changes=PersonChanges(given=frozenset({"name"}), name="奶奶"),
    )
    english = browser.get("/people/history").content.decode()
    assert re.search(r"Edited</p><p class=\"small\">\u2068奶奶", english)
    chinese = browser.get("/people/history", headers={"Accept-Language": "zh-CN"})
    assert "已编辑" in chinese.content.decode()


def test_favourites_bear_a_star(browser: Client, owner: User) -> None:
    person = somebody(owner, "Li").person
    assert person is not None
    assert "person-star" not in browser.get("/people").content.decode()
    change_person(
        owner=owner,
        person_id=person.id,
        changes=PersonChanges(given=frozenset({"is_favorite"}), is_favorite=True),
    )
    assert "person-star" in browser.get("/people").content.decode()
    shown = browser.get(f"/people/{person.id}").content.decode()
    assert f'data-favor="{person.id}" aria-pressed="true"' in shown
    assert "made a favourite" in browser.get("/people/history").content.decode()


def test_a_photo_lets_faces_be_named_ignored_and_drawn(browser: Client, owner: User) -> None:
    asset = make_asset(owner=owner, renditions=True)
    unknown = make_face(asset=asset)
    make_face(asset=asset, is_ignored=True)
    shown = browser.get(f"/photos/{asset.id}").content.decode()
    assert f'data-name-face="{unknown.id}"' in shown
    assert "1 ignored face" in shown
    assert "data-draw" in shown


def test_hidden_people_are_not_offered_as_names(browser: Client, owner: User) -> None:
    hidden = make_person(owner=owner, name="Mr Secret", is_hidden=True)
    asset = make_asset(owner=owner, renditions=True)
    make_face(asset=asset)
    assert str(hidden.id) not in browser.get(f"/photos/{asset.id}").content.decode()


def test_the_history_says_what_was_taken_back(browser: Client, owner: User) -> None:
    one, other = somebody(owner, "Li").person, somebody(owner).person
    assert one is not None
    assert other is not None
    edit = merge_people(owner=owner, person_id=one.id, other_ids=[other.id])
    assert edit is not None
    undo_edit(owner=owner, edit_id=edit)
    assert "Undone: Merged</p>" in browser.get("/people/history").content.decode()


def test_a_name_that_runs_from_the_right_turns_nothing_else_about(
    browser: Client, owner: User
) -> None:
    person = somebody(owner, "جدة").person
    assert person is not None
    reject_faces(owner=owner, person_id=person.id, face_ids=[person.faces.get().id])
    shown = browser.get("/people/history").content.decode()
    assert "\u2068جدة\u2069 · 1 face" in shown


def test_the_history_says_what_was_said_of_somebody(browser: Client, owner: User) -> None:
    person = somebody(owner, "Li").person
    assert person is not None
    edits = [
        change_person(owner=owner, person_id=person.id, changes=changes)
        for changes in (
            PersonChanges(given=frozenset({"name"}), name="Wei"),
            PersonChanges(
                given=frozenset({"birth_date", "is_hidden"}),
                birth_date=date(1990, 2, 3),
                is_hidden=True,
            ),
            PersonChanges(given=frozenset({"cover"}), cover=person.faces.get().id),
        )
    ]
    assert edits[1] is not None
    undo_edit(owner=owner, edit_id=edits[1])
    english = browser.get("/people/history").content.decode()
    for words in (
        "name was: \u2068Li\u2069",
        "born on: Feb. 3, 1990 · hidden from the lists",
        "cover chosen",
        "date of birth taken away · shown in the lists again",
    ):
        assert words in english
    headers = {"Accept-Language": "zh-CN"}
    chinese = browser.get("/people/history", headers=headers).content.decode()
    for words in ("原名：\u2068Li", "出生日期：1990年2月3日 · 已从列表隐藏", "已选定封面"):
        assert words in chinese
    listed = browser.get("/api/v1/people/edits").json()["items"]
    assert [edit["traits"] for edit in listed][-1] == [
        {"name": "name", "before": "Li", "after": "Wei"}
    ]
