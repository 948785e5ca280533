"""Every comment and remark is read once by the model in use, and its reading goes with it."""

import hashlib
from collections.abc import Sequence
from datetime import timedelta

import pytest
from django.utils import timezone

from backend.accounts.models import User
from backend.albums.models import Album
from backend.albums.services.conversing import add_comment, delete_comment, edit_comment
from backend.events.contracts import ModelTask, Topic
from backend.events.models import OutboxEvent
from backend.knowledge.models import Exchange
from backend.knowledge.services.feedback import judge
from backend.modelhub.models import ModelVersion
from backend.modelhub.services.releasing import challenge, release, roll_back
from backend.sentiment.models import Kind, Mood, Reading
from backend.sentiment.services import reading
from backend.sentiment.services.reading import Answer, call_for_readings, read_slice, said_of
from tests.factories.albums import make_album
from tests.factories.knowledge import make_base
from tests.factories.loop import make_exchange
from tests.factories.sentiment import Reader, make_comment, make_mood_model

pytestmark = pytest.mark.django_db


@pytest.fixture
def album(owner: User) -> Album:
    return make_album(owner=owner)


@pytest.fixture
def model() -> ModelVersion:
    version = make_mood_model()
    release(version)
    return version


def remark(exchange: Exchange, words: str) -> None:
    judge(exchange_id=exchange.pk, user=None, verdict="unhelpful", remark=words)


def test_comments_and_remarks_are_read(album: Album, owner: User, model: ModelVersion) -> None:
    comment = make_comment(album, owner, "这张很好")
    exchange = make_exchange(make_base())
    remark(exchange, "说得太差")
    assert read_slice(Reader(model)) == 2
    of_comment, of_remark = Reading.objects.get(comment=comment), exchange_reading(exchange)
    assert (of_comment.kind, of_comment.mood, of_comment.happy) == (Kind.COMMENT, Mood.HAPPY, 0.9)
    assert (of_remark.kind, of_remark.mood, of_remark.version) == (
        Kind.REMARK,
        Mood.UNHAPPY,
        model.name,
    )
    assert of_comment.sha256 == hashlib.sha256("这张很好".encode()).hexdigest()
    assert of_comment.written_at == comment.created_at


def test_what_is_read_is_not_read_again(album: Album, owner: User, model: ModelVersion) -> None:
    make_comment(album, owner)
    reader = Reader(model)
    assert [read_slice(reader), read_slice(reader)] == [1, 0]
    assert len(reader.asked) == 1


def test_a_changed_comment_is_read_anew(album: Album, owner: User, model: ModelVersion) -> None:
    comment = add_comment(user=owner, album_id=album.pk, text="很好", asset_id=None)
    read_slice(Reader(model))
    edit_comment(user=owner, album_id=album.pk, comment_id=comment.pk, text="很差")
    assert Reading.objects.get().mood == ""
    read_slice(Reader(model))
    assert Reading.objects.get().mood == Mood.UNHAPPY


def test_what_changes_while_it_is_read_keeps_no_old_reading(
    album: Album, owner: User, model: ModelVersion
) -> None:
    comment = make_comment(album, owner, "很好")

    class Slow(Reader):
        def __call__(self, texts: Sequence[str]) -> Answer:
            answer = super().__call__(texts)
            if texts == ["很好"]:
                comment.text = "很差"
                comment.save()
            return answer

    assert read_slice(Slow(model)) == 1
    assert Reading.objects.get().mood == Mood.UNHAPPY


def test_a_deleted_comment_takes_its_reading_along(
    album: Album, owner: User, model: ModelVersion
) -> None:
    comment = make_comment(album, owner)
    read_slice(Reader(model))
    delete_comment(user=owner, album_id=album.pk, comment_id=comment.pk)
    assert not Reading.objects.exists()


def test_a_remark_that_is_taken_back_takes_its_reading_along(model: ModelVersion) -> None:
    exchange = make_exchange(make_base())
    remark(exchange, "很差")
    read_slice(Reader(model))
    remark(exchange, "")
    assert not Reading.objects.exists()
    remark(exchange, "好多了")
    read_slice(Reader(model))
    assert exchange_reading(exchange).mood == Mood.HAPPY


def test_a_new_version_reads_everything_anew(
    album: Album, owner: User, model: ModelVersion
) -> None:
    make_comment(album, owner)
    read_slice(Reader(model))
    newer = make_mood_model()
    release(newer)
    assert read_slice(Reader(newer)) == 1
    assert Reading.objects.get().version == newer.name
    roll_back(ModelTask.SENTIMENT)
    assert read_slice(Reader(model)) == 1


def test_readings_of_a_version_that_is_tried_out_are_not_made_again(
    album: Album, owner: User, model: ModelVersion
) -> None:
    make_comment(album, owner)
    newer = make_mood_model()
    challenge(newer)
    assert [read_slice(Reader(newer)), read_slice(Reader(newer))] == [1, 0]


def test_a_worker_that_has_not_heard_of_a_release_stops(
    album: Album, owner: User, model: ModelVersion
) -> None:
    for _ in range(3):
        make_comment(album, owner)
    release(make_mood_model())
    old = Reader(model)
    assert read_slice(old) == 3
    assert len(old.asked) == 3


def test_two_workers_share_the_texts_and_one_that_died_leaves_them_to_others(
    album: Album, owner: User, model: ModelVersion
) -> None:
    make_comment(album, owner)
    assert len(reading._claim()) == 1
    assert reading._claim() == []
    Reading.objects.update(claimed_until=timezone.now() - timedelta(seconds=1))
    assert read_slice(Reader(model)) == 1


def test_without_a_model_nothing_is_claimed_and_nobody_is_called(album: Album, owner: User) -> None:
    make_comment(album, owner)
    assert call_for_readings() == 0
    assert not OutboxEvent.objects.filter(topic=Topic.MOODS_WAITING).exists()


def test_a_worker_is_called_while_texts_wait(
    album: Album, owner: User, model: ModelVersion
) -> None:
    make_comment(album, owner)
    assert call_for_readings() == 1
    assert OutboxEvent.objects.filter(topic=Topic.MOODS_WAITING).count() == 1
    read_slice(Reader(model))
    assert call_for_readings() == 0


def test_a_slice_that_takes_long_makes_room_for_other_work(
    album: Album, owner: User, model: ModelVersion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_SLICE", 0.0)
    monkeypatch.setattr(reading, "_AT_A_TIME", 2)
    for _ in range(3):
        make_comment(album, owner)
    assert [read_slice(Reader(model)), read_slice(Reader(model))] == [2, 1]
    assert OutboxEvent.objects.filter(topic=Topic.MOODS_WAITING).exists()


@pytest.mark.parametrize(
    "result", [{}, {"happy": "0.5", "reading": "happy"}, {"happy": 0.5, "reading": "glad"}]
)
def test_what_is_no_reading_is_refused(result: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"no reading|not a valid"):
        said_of(result)


def exchange_reading(exchange: Exchange) -> Reading:
    return Reading.objects.get(exchange=exchange)
