"""Asking over the API: filters to show and send back, the photos, the answer."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.accounts.models import User
from backend.photos.models import Asset, Visibility
from tests.backend.asking.conftest import Ask
from tests.evaluation.asking.lexicon import person_id


def test_a_sentence_becomes_filters_photos_and_an_answer(ask: Ask) -> None:
    answer = ask("How often were we at the lake in 2023?")
    assert [(one["kind"], one["label"]) for one in answer["filters"]] == [
        ("date", "2023"),
        ("tag", "lake"),
    ]
    assert answer["question"] == "times"
    assert answer["sentence"] == (
        "By the photos, 3 times on 4 days in all (photos no more than two days apart count as one "
        "time), most recently 29 July 2023."
    )
    assert answer["facts"]["photos"] == len(answer["items"]) == 8
    assert {reason["kind"] for reason in answer["items"][0]["reasons"]} == {"date", "tag"}


def test_the_answer_is_in_the_language_of_the_question_and_labels_in_the_readers(ask: Ask) -> None:
    answer = ask("2023年我们去过几次北京", language="en")
    assert answer["sentence"] == (
        "从照片看一共2次、4天（相隔不超过两天的照片算同一次），"
        "最近一次是2023年10月1日 – 2023年10月3日。"
    )
    assert [one["label"] for one in answer["filters"]] == ["2023", "Beijing"]


def test_filters_can_be_changed_and_sent_back(ask: Ask) -> None:
    answer = ask("photos of grandma in Beijing", limit=100)
    sent = [{key: one[key] for key in ("kind", "value", "exclude")} for one in answer["filters"]]
    assert ask(filters=sent, limit=100)["items"] == answer["items"]
    without = [one | {"exclude": True} if one["kind"] == "person" else one for one in sent]
    changed = ask(filters=without, question="count", language="zh")
    assert changed["sentence"] == "有1张这样的照片。"
    assert changed["read_by"] is None


def test_a_span_points_into_the_sentence(ask: Ask) -> None:
    text = "２０２３年 西湖 with 奶奶"
    for one in ask(text)["filters"]:
        first, end = one["span"]
        assert text[first:end].strip() == text[first:end] != ""


def test_two_of_one_name_are_asked_about(ask: Ask) -> None:
    (one,) = ask("小明的照片")["filters"]
    alternatives = [other["value"]["people"] for other in one["alternatives"]]
    assert sorted(alternatives) == sorted(
        [[str(person_id("xiaoming-a"))], [str(person_id("xiaoming-b"))]]
    )


def test_what_was_not_answered_is_said(ask: Ask) -> None:
    answer = ask("my brother flying a zeppelin")
    assert [(one["text"], one["why"]) for one in answer["left_over"]] == [
        ("brother", "no_such_relation"),
        ("flying a zeppelin", "not_found"),
    ]
    assert answer["items"] == []
    assert answer["sentence"] == (
        "Without regard to “brother”, which the album does not know: no such photo was found in "
        "the album."
    )


def test_times_that_no_day_fits_are_said_to_be_so(ask: Ask) -> None:
    answer = ask("how many photos from yesterday in May")
    (date,) = answer["filters"]
    assert (date["label"], date["value"]) == ("no such day", {})
    assert answer["sentence"].startswith("No day fits all that the question says of time")
    assert ask("2023年2月30日的照片")["sentence"].startswith("问题里的时间没有一天")


def test_the_weekend_may_be_the_latest_or_any(ask: Ask) -> None:
    (date,) = ask("周末")["filters"]
    assert date["value"]["days"] == [{"first": "2026-11-21", "last": "2026-11-22"}]
    assert len(date["alternatives"][0]["value"]["days"]) > 500


def test_somebody_unknown_is_not_answered_for_with_everybody(ask: Ask) -> None:
    answer = ask("when did I last see my brother?")
    assert answer["items"] == []
    assert answer["facts"]["photos"] == 0


def test_a_sentence_that_asks_for_nothing_finds_nothing(ask: Ask) -> None:
    answer = ask("show me the photos")
    assert answer["filters"] == answer["items"] == []


def test_pages_go_on_by_the_filters(ask: Ask) -> None:
    first = ask("北京", limit=12)
    sent = [{"kind": one["kind"], "value": one["value"]} for one in first["filters"]]
    second = ask(filters=sent, limit=12, cursor=first["next_cursor"])
    ids = [hit["asset"]["id"] for page in (first, second) for hit in page["items"]]
    assert len(set(ids)) == len(ids) == 20
    assert second["next_cursor"] is None
    other = [{"kind": "favorite", "value": {}}]
    assert ask(filters=other, cursor=first["next_cursor"], status=400)["code"] == "bad_cursor"


def test_locked_photos_are_nowhere(ask: Ask, library: User) -> None:
    Asset.objects.filter(owner=library, asset_tags__tag="cat").update(visibility=Visibility.LOCKED)
    answer = ask("how many photos were taken in Shanghai in May 2025?")
    assert answer["facts"]["photos"] == 0
    assert answer["items"] == []


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({}, "invalid_input"),
        ({"text": "北京", "filters": []}, "invalid_input"),
        ({"text": "北京", "question": "count"}, "invalid_input"),
        ({"filters": [{"kind": "person", "value": {}}]}, "invalid_input"),
        ({"filters": [{"kind": "person", "value": {"tags": ["cat"]}}]}, "invalid_input"),
        (
            {"filters": [{"kind": "words", "value": {"text": "a"}, "exclude": True}]},
            "invalid_input",
        ),
        ({"filters": [{"kind": "headcount", "value": {"least": 2, "most": 1}}]}, "invalid_input"),
        ({"filters": [{"kind": "place", "value": {"places": ["Atlantis"]}}]}, "unknown_name"),
        ({"filters": [{"kind": "tag", "value": {"tags": ["yeti"]}}]}, "unknown_name"),
        (
            {"filters": [{"kind": "person", "value": {"people": [str(person_id("nobody"))]}}]},
            "unknown_name",
        ),
    ],
)
def test_filters_that_cannot_be_are_refused(ask: Ask, body: dict[str, object], code: str) -> None:
    assert ask(status=400, **body)["code"] == code


def test_the_number_of_queries_does_not_grow_with_the_photos(ask: Ask) -> None:
    counts = []
    for limit in (2, 20):
        with CaptureQueriesContext(connection) as queries:
            ask("who was with us in Beijing", limit=limit)
        counts.append(len(queries))
    assert counts[0] == counts[1]
