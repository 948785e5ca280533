"""Days, feasts and people of other years are brought up when they return."""

from datetime import UTC, date, datetime, timedelta

import pytest

from backend.accounts.models import User
from backend.memories.models import Diary, Memory, MemoryKind
from backend.memories.services.diary import make_memories, remember, today_of
from backend.memories.services.editing import MemoryChanges, change_memory, delete_memory
from backend.photos.models import Asset, AssetState, MediaType, Visibility
from tests.backend.memories.library import take
from tests.factories import make_asset, make_face, make_person, make_tag, make_text_line

pytestmark = pytest.mark.django_db
TODAY = date(2024, 5, 1)


def made(owner: User, kind: MemoryKind, today: date = TODAY) -> list[Memory]:
    remember(owner=owner, today=today)
    found = Memory.objects.filter(
        owner=owner, kind=kind, shown_from__lte=today, shown_until__gte=today, deleted_at=None
    )
    return list(found.order_by("-first_day"))


def test_each_earlier_year_with_photos_of_the_day_is_remembered(owner: User) -> None:
    for year in (2010, 2021, 2024):
        take(owner, None, date(year, 5, 1), photos=3)
    take(owner, None, date(2021, 5, 2))
    memories = made(owner, MemoryKind.ON_THIS_DAY)
    assert [(one.first_day, one.photos.count()) for one in memories] == [
        (date(2021, 5, 1), 3),
        (date(2010, 5, 1), 3),
    ]


def test_the_29th_of_february_is_remembered_on_the_28th_where_there_is_none(owner: User) -> None:
    take(owner, None, date(2020, 2, 29))
    assert made(owner, MemoryKind.ON_THIS_DAY, date(2023, 2, 28))[0].first_day.day == 29
    Memory.objects.all().delete()
    assert made(owner, MemoryKind.ON_THIS_DAY, date(2024, 2, 28)) == []
    assert made(owner, MemoryKind.ON_THIS_DAY, date(2024, 2, 29))[0].first_day.day == 29


def test_what_is_put_away_broken_or_on_paper_is_not_remembered(owner: User) -> None:
    day = date(2020, 5, 1)
    for hidden in (
        {"visibility": Visibility.ARCHIVE},
        {"visibility": Visibility.LOCKED},
        {"trashed_at": datetime(2024, 1, 1, tzinfo=UTC)},
        {"state": AssetState.FAILED},
        {"state": AssetState.PROCESSING},
        {"media_type": MediaType.PNG},
    ):
        take(owner, None, day, **hidden)
    (receipt,) = take(owner, None, day)
    make_tag(asset=receipt, slug="receipt")
    (page,) = take(owner, None, day)
    for _ in range(12):
        make_text_line(asset=page, text="第一章")
    assert made(owner, MemoryKind.ON_THIS_DAY) == []


def test_spring_festival_brings_back_those_of_other_years(owner: User) -> None:
    take(owner, None, date(2023, 1, 21), photos=2)  # the eve of 22 January
    take(owner, None, date(2023, 1, 25), photos=2)
    (memory,) = made(owner, MemoryKind.FESTIVAL, date(2024, 2, 11))
    assert (memory.festival, memory.photos.count()) == ("spring_festival", 4)
    assert (memory.shown_from, memory.shown_until) == (date(2024, 2, 9), date(2024, 2, 16))


def test_somebody_over_the_years_comes_on_the_birthday_once_there_are_three(owner: User) -> None:
    grandmother = make_person(owner=owner, name="奶奶", birth_date=date(1950, 5, 1))
    for year in (2018, 2019):
        for photo in take(owner, None, date(year, 7, 1), photos=2):
            make_face(asset=photo, person=grandmother)
    assert made(owner, MemoryKind.PERSON) == []
    (photo,) = take(owner, None, date(2022, 7, 1))
    make_face(asset=photo, person=grandmother)
    (memory,) = made(owner, MemoryKind.PERSON)
    assert memory.person == grandmother
    assert memory.photos.count() == 5
    assert made(owner, MemoryKind.PERSON, TODAY + timedelta(days=3)) == [memory]


def test_of_nameless_and_hidden_people_there_is_no_memory(owner: User) -> None:
    for number, person in enumerate(
        (
            make_person(owner=owner, birth_date=date(1950, 5, 1)),
            make_person(owner=owner, name="X", birth_date=date(1950, 5, 1), is_hidden=True),
        )
    ):
        for year in (2018, 2019, 2020):
            (photo,) = take(owner, None, date(year, 7, 1 + number))
            make_face(asset=photo, person=person)
    assert made(owner, MemoryKind.PERSON) == []


def test_a_memory_that_was_deleted_is_not_made_again_next_year(owner: User) -> None:
    take(owner, None, date(2020, 5, 1))
    (memory,) = made(owner, MemoryKind.ON_THIS_DAY)
    delete_memory(owner=owner, memory_id=memory.pk)
    assert made(owner, MemoryKind.ON_THIS_DAY) == []
    assert made(owner, MemoryKind.ON_THIS_DAY, date(2025, 5, 1)) == []
    assert Asset.objects.filter(owner=owner).count() == 1


def test_brought_up_again_a_memory_is_unseen_and_keeps_what_was_said(owner: User) -> None:
    take(owner, None, date(2020, 5, 1))
    (memory,) = made(owner, MemoryKind.ON_THIS_DAY)
    said = MemoryChanges(name="Picnic", is_saved=True, is_seen=True)
    change_memory(owner=owner, memory_id=memory.pk, changes=said)
    (again,) = made(owner, MemoryKind.ON_THIS_DAY)
    assert again.seen_at is not None
    (next_year,) = made(owner, MemoryKind.ON_THIS_DAY, date(2025, 5, 1))
    assert (next_year.pk, next_year.name, next_year.is_saved) == (memory.pk, "Picnic", True)
    assert next_year.seen_at is None


def test_what_was_shown_is_forgotten_after_a_while_unless_it_is_saved(owner: User) -> None:
    for day in (1, 2):
        take(owner, None, date(2020, 5, day))
    (first,) = made(owner, MemoryKind.ON_THIS_DAY)
    change_memory(owner=owner, memory_id=first.pk, changes=MemoryChanges(is_saved=True))
    made(owner, MemoryKind.ON_THIS_DAY, date(2024, 5, 2))
    remember(owner=owner, today=date(2024, 7, 1))
    assert [one.pk for one in Memory.objects.all()] == [first.pk]


def test_a_day_of_very_many_photos_is_looked_at_in_part(
    owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backend.memories.selectors.candidates.MOST_CANDIDATES", 10)
    photos = take(owner, None, date(2020, 5, 1), photos=30)
    liked = photos[1]
    Asset.objects.filter(pk=liked.pk).update(is_favorite=True)
    (memory,) = made(owner, MemoryKind.ON_THIS_DAY)
    assert memory.photos.count() <= 11
    assert memory.photos.get(is_cover=True).asset_id == liked.pk


def test_the_day_is_that_of_the_owners_own_calendar(owner: User) -> None:
    evening = datetime(2024, 5, 1, 20, tzinfo=UTC)
    owner.time_zone = "Asia/Shanghai"
    assert today_of(owner, evening) == date(2024, 5, 2)
    owner.time_zone = "America/New_York"
    assert today_of(owner, evening) == date(2024, 5, 1)


def test_every_owner_has_a_turn_a_day_on_the_own_calendar(owner: User, stranger: User) -> None:
    owner.time_zone = "Asia/Shanghai"
    owner.save()
    for one in (owner, stranger):
        make_asset(owner=one, captured_at=datetime(2020, 5, 2, 12, tzinfo=UTC))
    now = datetime(2024, 5, 1, 20, tzinfo=UTC)  # the 2nd of May in Shanghai
    assert make_memories(now=now) == 2
    assert make_memories(now=now + timedelta(hours=1)) == 0
    assert Memory.objects.get(owner=owner).shown_from == date(2024, 5, 2)
    assert Diary.objects.get(owner=owner).due_at == datetime(2024, 5, 2, 16, tzinfo=UTC)
    assert Diary.objects.get(owner=stranger).due_at == datetime(2024, 5, 2, tzinfo=UTC)
    assert make_memories(now=datetime(2024, 5, 2, 1, tzinfo=UTC)) == 1


def test_a_maker_that_died_is_followed_by_another(
    owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_asset(owner=owner, captured_at=datetime(2020, 5, 1, 12, tzinfo=UTC))
    now = datetime(2024, 5, 1, 12, tzinfo=UTC)

    def killed(**_: object) -> bool:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("backend.memories.services.diary.remember", killed)
        with pytest.raises(KeyboardInterrupt):
            make_memories(now=now)
    assert make_memories(now=now + timedelta(minutes=5)) == 0
    assert make_memories(now=now + timedelta(minutes=20)) == 1
    assert Memory.objects.count() == 1
