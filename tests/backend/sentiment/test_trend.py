"""What operators see of moods: numbers over time, and the moods of remarks that they may read."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.knowledge.models import GroupedExchange
from backend.modelhub.models import ModelVersion
from backend.modelhub.services.releasing import release
from backend.sentiment.models import Reading
from backend.sentiment.selectors.trend import Step, trend
from backend.sentiment.services.reading import read_slice
from tests.factories.albums import make_album
from tests.factories.knowledge import keep
from tests.factories.loop import make_exchange, make_group
from tests.factories.sentiment import Reader, make_comment, make_mood_model

pytestmark = pytest.mark.django_db

Api = Callable[[User], APIClient]
NOW = datetime(2026, 5, 7, 12, 0, tzinfo=UTC)  # a Thursday
SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.fixture
def model() -> ModelVersion:
    version = make_mood_model()
    release(version)
    return version


def written(text: str, owner: User, at: datetime) -> None:
    comment = make_comment(make_album(owner=owner), owner, text)
    Reading.objects.filter(comment=comment).update(written_at=at)


def test_each_day_is_counted_the_empty_ones_too(owner: User, model: ModelVersion) -> None:
    written("很好", owner, NOW)
    written("很差", owner, NOW)
    written("嗯", owner, NOW - timedelta(days=2))
    written("很差", owner, NOW - timedelta(days=3))  # too long ago
    read_slice(Reader(model))
    written("未读", owner, NOW)
    found = trend(days=3, step=Step.DAY, zone=SHANGHAI, now=NOW)
    assert [period.start for period in found.periods] == [date(2026, 5, day) for day in (5, 6, 7)]
    assert [
        (day.comments.unhappy, day.comments.neutral, day.comments.happy, day.comments.unread)
        for day in found.periods
    ] == [(0, 1, 0, 0), (0, 0, 0, 0), (1, 0, 1, 1)]
    assert found.comments.unhappy_share == pytest.approx(1 / 3)
    assert found.remarks.unhappy_share is None
    assert (found.version, found.waiting) == (model.name, 1)


def test_a_day_begins_when_it_does_where_the_operator_is(owner: User, model: ModelVersion) -> None:
    written("很好", owner, datetime(2026, 5, 6, 17, 0, tzinfo=UTC))  # the 7th in Shanghai
    read_slice(Reader(model))
    days = trend(days=2, step=Step.DAY, zone=SHANGHAI, now=NOW).periods
    assert [day.comments.happy for day in days] == [0, 1]


def test_weeks_begin_on_monday_and_are_whole(owner: User, model: ModelVersion) -> None:
    written("很好", owner, datetime(2026, 4, 27, 12, 0, tzinfo=UTC))
    written("很差", owner, NOW)
    read_slice(Reader(model))
    weeks = trend(days=8, step=Step.WEEK, zone=SHANGHAI, now=NOW).periods
    assert [(week.start, week.comments.happy, week.comments.unhappy) for week in weeks] == [
        (date(2026, 4, 27), 1, 0),
        (date(2026, 5, 4), 0, 1),
    ]


def test_administrators_see_numbers_and_no_words(
    api: Api, owner: User, admin: User, model: ModelVersion
) -> None:
    written("这是秘密，很差", owner, timezone.now())
    read_slice(Reader(model))
    answer = api(admin).get("/api/v1/statistics/sentiment", {"days": "2"})
    found = answer.json()
    assert found["comments"]["unhappy"] == 1
    assert [len(found["periods"]), found["version"]] == [2, model.name]
    assert "秘密" not in answer.content.decode()
    assert owner.email not in answer.content.decode()
    assert api(owner).get("/api/v1/statistics/sentiment").status_code == 403
    assert api(admin).get("/api/v1/statistics/sentiment", {"days": "0"}).status_code == 400


def test_without_a_model_it_is_said_that_there_is_none(api: Api, owner: User, admin: User) -> None:
    written("很好", owner, timezone.now())
    found = api(admin).get("/api/v1/statistics/sentiment").json()
    assert (found["version"], found["waiting"], found["comments"]["unread"]) == (None, 0, 1)


def test_remarks_bear_their_moods_for_those_who_keep_the_base(
    api: Api, owner: User, model: ModelVersion
) -> None:
    base = keep(owner)
    read = make_exchange(base, verdict="unhelpful", remark="答得很差")
    group = make_group(base)
    GroupedExchange.objects.create(base=base, group=group, exchange=read)
    read_slice(Reader(model))
    unread = make_exchange(base, verdict="helpful", remark="谢谢")
    asked = items(api(owner), f"/api/v1/knowledge/bases/{base.pk}/asked")
    moods = {one["id"]: one["mood"] for one in asked}
    assert (moods[str(read.pk)], moods[str(unread.pk)]) == ("unhappy", None)
    [shown] = items(api(owner), f"/api/v1/knowledge/bases/{base.pk}/groups")
    assert shown["id"] == str(group.pk)
    assert [(one["remark"], one["mood"]) for one in shown["remarks"]] == [("答得很差", "unhappy")]


def items(client: APIClient, path: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client.get(path).json()["items"]
    return found
