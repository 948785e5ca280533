"""Which of many photos a memory shows."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from backend.memories.selectors.candidates import Candidate
from backend.memories.services.choosing import best_of, choose

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)
GROUP = frozenset({uuid4()})


def photo(minutes: int = 0, **fields: Any) -> Candidate:
    moment = NOON + timedelta(minutes=minutes)
    defaults: dict[str, Any] = {"id": UUID(int=minutes), "sharpness": 5.0}
    return Candidate(captured_at=moment, day=moment.date(), **(defaults | fields))


def by_day(one: Candidate) -> object:
    return one.day


def chosen(*photos: Candidate, most: int = 10) -> list[Candidate]:
    return choose(photos, most=most, slot=by_day)


def test_of_a_group_of_lookalikes_only_the_best_is_shown() -> None:
    worse, better = photo(0, lookalikes=GROUP), photo(9, lookalikes=GROUP, named_faces=1, faces=1)
    assert chosen(worse, better) == [better]


def test_shots_within_half_a_minute_are_one_scene() -> None:
    one, same = photo(0, is_favorite=True), photo(0, id=UUID(int=99))
    assert chosen(one, same, photo(5)) == [one, photo(5)]


def test_screenshots_documents_and_blurs_are_left_out_unless_they_are_liked() -> None:
    sharp = [photo(minute) for minute in (1, 2, 3)]
    paper, blur = photo(4, is_paper=True), photo(5, sharpness=1.0)
    liked = photo(6, is_paper=True, is_favorite=True)
    assert chosen(*sharp, paper, blur, liked) == [*sharp, liked]


def test_what_the_owner_likes_and_people_with_names_go_first() -> None:
    plain, faces = photo(1), photo(2, faces=3)
    named, favorite = photo(3, named_faces=2, faces=2), photo(4, is_favorite=True)
    everything = (plain, faces, named, favorite)
    assert chosen(*everything, most=3) == [faces, named, favorite]
    assert chosen(*everything, most=1) == [favorite]
    assert best_of(everything) == favorite


def test_every_day_shows_something_before_any_shows_a_second() -> None:
    busy = [photo(minute, is_favorite=True) for minute in range(1, 9)]
    quiet = [photo(24 * 60 * day) for day in (1, 2)]
    shown = chosen(*busy, *quiet, most=4)
    assert shown[-2:] == quiet
    assert len(shown) == 4


def test_the_choice_does_not_depend_on_the_order_of_asking() -> None:
    photos = [photo(minute, sharpness=1.0 + minute % 5) for minute in range(20)]
    assert chosen(*photos, most=6) == chosen(*reversed(photos), most=6)


def test_photos_without_a_fingerprint_are_taken_as_they_are() -> None:
    unknown = [photo(minute, sharpness=None) for minute in (1, 2)]
    assert chosen(*unknown) == unknown


def test_nothing_comes_of_nothing() -> None:
    assert chosen() == []
