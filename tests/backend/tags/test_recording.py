"""Recording tags replaces a photo's own, and teaches the shared vocabulary."""

from uuid import uuid4

import pytest

from backend.accounts.models import User
from backend.events.results import FoundTag, TagsFound
from backend.photos.models import Asset
from backend.tags.models import AssetTag, Tag
from backend.tags.services.recording import record_tags
from tests.factories import make_asset

pytestmark = pytest.mark.django_db

CAT = FoundTag("cat", "cat", "猫", 0.8)
ANIMAL = FoundTag("animal", "animal", "动物", 0.9)
DOG = FoundTag("dog", "dog", "狗", 0.7)


def record(asset: Asset, *tags: FoundTag, version: str = "tags-1") -> None:
    record_tags(asset_id=asset.id, result=TagsFound(tags), model_version=version)


def tags_of(asset: Asset) -> dict[str, tuple[float | None, str]]:
    rows = AssetTag.objects.filter(asset=asset)
    return {row.tag_id: (row.confidence, row.model_version) for row in rows}


def test_tags_and_their_words_are_there_however_often_they_are_recorded(owner: User) -> None:
    asset = make_asset(owner=owner)
    for _ in range(2):
        record(asset, CAT, ANIMAL)
    assert tags_of(asset) == {"cat": (0.8, "tags-1"), "animal": (0.9, "tags-1")}
    assert Tag.objects.get(slug="cat").name_zh == "猫"


def test_a_newer_model_replaces_what_the_older_one_said_about_this_photo_only(
    owner: User,
) -> None:
    asset, other = make_asset(owner=owner), make_asset(owner=owner)
    record(asset, CAT, ANIMAL)
    record(other, CAT)
    record(asset, DOG, ANIMAL, version="tags-2")
    assert tags_of(asset) == {"dog": (0.7, "tags-2"), "animal": (0.9, "tags-2")}
    assert tags_of(other) == {"cat": (0.8, "tags-1")}


def test_a_better_word_for_a_tag_is_learnt(owner: User) -> None:
    record(make_asset(owner=owner), FoundTag("robot", "robot", "机器", 0.5))
    record(make_asset(owner=owner), FoundTag("robot", "robot", "机器人", 0.5))
    assert Tag.objects.get(slug="robot").name_zh == "机器人"


def test_a_curated_word_keeps_its_names_and_comes_with_what_it_is_a_kind_of(owner: User) -> None:
    record(make_asset(owner=owner), FoundTag("tabby-cat", "stripy", "条纹", 0.5))
    tabby = Tag.objects.select_related("parent__parent").get(slug="tabby-cat")
    assert tabby.name_en == "tabby cat"
    assert tabby.parent is not None
    assert tabby.parent.parent is not None
    assert tabby.parent.parent.name_zh == "动物"


def test_nothing_seen_leaves_no_tags_and_a_photo_that_is_gone_is_no_error(owner: User) -> None:
    asset = make_asset(owner=owner)
    record(asset, CAT)
    record(asset)
    assert tags_of(asset) == {}
    record_tags(asset_id=uuid4(), result=TagsFound((CAT,)), model_version="tags-1")
    assert not AssetTag.objects.exists()
