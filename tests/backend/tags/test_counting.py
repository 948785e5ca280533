"""The counts that are kept are those that counting the photos would give, whatever happens."""

import random
from collections import Counter
from collections.abc import Callable

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.events.results import FoundTag, TagsFound
from backend.photos.models import Asset, AssetState
from backend.photos.selectors.assets import visible_assets
from backend.photos.services.deleting import delete_asset
from backend.photos.services.trashing import restore_assets, trash_assets
from backend.tags.models import Tag, TalliedPhoto, Tally
from backend.tags.selectors.lineage import kinds_of, shown_tags
from backend.tags.selectors.tags import covers_of, list_tags
from backend.tags.services.choosing import Wanted
from backend.tags.services.counting import fold_counts
from backend.tags.services.judging import judge_tags
from backend.tags.services.recording import record_tags
from tests.factories import make_asset, make_tag

pytestmark = pytest.mark.django_db

WORDS = ("cat", "tabby-cat", "dog", "wolf", "beach", "sunset")


def kept(owner: User) -> dict[str, int]:
    rows = list_tags(owner=owner).values_list("slug", "count")  # type: ignore[misc] # annotated
    return dict(rows)


def counted(owner: User) -> dict[str, int]:
    """By looking at every photo."""
    slugs = list(Tag.objects.values_list("slug", flat=True))
    kinds = {slug: set(found) for slug, found in kinds_of(slugs).items()}
    counts: Counter[str] = Counter()
    for asset in visible_assets(owner=owner):
        borne = set(shown_tags().filter(asset=asset).values_list("tag_id", flat=True))
        counts.update(slug for slug in slugs if borne & kinds[slug])
    return dict(counts)


def found(*slugs: str) -> TagsFound:
    return TagsFound(tuple(FoundTag(slug, slug, slug, 0.8) for slug in slugs))


def test_counts_stay_right_through_whatever_is_done_to_photos_and_tags(
    owner: User, stranger: User
) -> None:
    dice = random.Random(5)
    photos = [make_asset(owner=owner) for _ in range(6)]
    make_tag(asset=make_asset(owner=stranger), slug="cat")

    def act() -> None:
        some = dice.sample([photo.pk for photo in photos], dice.randint(1, 3))
        words = dice.sample(WORDS, 2)
        match dice.randrange(7):
            case 0 | 1:
                record_tags(asset_id=some[0], result=found(*words), model_version="1")
                record_tags(asset_id=some[0], result=found(*words), model_version="1")
            case 2:
                judge_tags(owner=owner, asset_ids=some, add=[Wanted(slug=words[0])])
            case 3:
                judge_tags(owner=owner, asset_ids=some, remove=words)
            case 4:
                trash_assets(owner=owner, asset_ids=some)
            case 5:
                restore_assets(owner=owner, asset_ids=some)
            case 6:
                state = dice.choice([AssetState.FAILED, AssetState.COMPLETE])
                Asset.objects.filter(id=some[0]).update(state=state)

    for step in range(60):
        act()
        if step % 7 == 0:
            fold_counts()
        assert kept(owner) == counted(owner)
    restore_assets(owner=owner, asset_ids=[photo.pk for photo in photos])
    assert kept(owner) == counted(owner) != {}
    assert kept(stranger) == counted(stranger)


def test_a_photo_that_is_deleted_takes_its_counts_along(owner: User) -> None:
    asset, other = make_asset(owner=owner), make_asset(owner=owner)
    for photo in (asset, other):
        record_tags(asset_id=photo.pk, result=found("tabby-cat"), model_version="1")
    User.objects.filter(id=owner.pk).update(used_bytes=asset.size + other.size)
    delete_asset(owner=owner, asset_id=asset.pk)
    assert kept(owner) == counted(owner)
    assert kept(owner)["cat"] == 1
    owner.delete()
    fold_counts()
    assert not TalliedPhoto.objects.exists()
    assert not Tally.objects.exists()


def test_a_word_that_becomes_a_kind_of_something_else_is_counted_there(owner: User) -> None:
    asset = make_asset(owner=owner)
    make_tag(asset=asset, slug="thing")
    make_tag(asset=make_asset(owner=owner), slug="wide")
    Tag.objects.filter(slug="thing").update(parent="wide")
    assert kept(owner) == {"thing": 1, "wide": 2}
    Tag.objects.filter(slug="thing").update(parent=None)
    assert kept(owner) == {"thing": 1, "wide": 1}


def test_counts_are_folded_into_a_row_each_and_can_be_made_anew(owner: User) -> None:
    for _ in range(3):
        record_tags(
            asset_id=make_asset(owner=owner).pk, result=found("tabby-cat"), model_version="1"
        )
    right = kept(owner)
    assert Tally.objects.count() == 3 * len(right)
    assert fold_counts() == 3 * len(right)
    assert fold_counts() == 0
    assert (kept(owner), Tally.objects.count()) == (right, len(right))
    Tally.objects.update(photos=77)
    TalliedPhoto.objects.all().delete()
    call_command("recount_tags")
    assert kept(owner) == right == counted(owner)


def test_listing_reads_the_counts_and_no_photo(
    api: Callable[[User], APIClient], owner: User
) -> None:
    make_tag(asset=make_asset(owner=owner), slug="cat")
    client = api(owner)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get("/api/v1/tags").json()["items"][0]["count"] == 1
    statements = " ".join(query["sql"] for query in queries)
    assert "tags_tally" in statements
    assert "tags_assettag" not in statements
    assert "photos_asset" not in statements


def test_the_cover_is_the_surest_photo_that_can_be_seen(owner: User, stranger: User) -> None:
    sure, unsure, hidden = (make_asset(owner=owner) for _ in range(3))
    for asset, confidence in ((sure, 0.8), (unsure, 0.4), (hidden, 0.99)):
        make_tag(asset=asset, slug="tabby-cat", confidence=confidence)
    make_tag(asset=make_asset(owner=stranger), slug="tabby-cat", confidence=1.0)
    make_tag(asset=unsure, slug="cat", confidence=0.5)
    Tag.objects.filter(slug="tabby-cat").update(parent="cat")
    Asset.objects.filter(id=hidden.pk).update(trashed_at=timezone.now())
    assert covers_of(owner=owner, slugs=["cat", "tabby-cat"]) == {
        "cat": sure.pk,
        "tabby-cat": sure.pk,
    }
    judge_tags(owner=owner, asset_ids=[unsure.pk], add=[Wanted(slug="cat")])
    assert covers_of(owner=owner, slugs=["cat"]) == {"cat": unsure.pk}
    judge_tags(owner=owner, asset_ids=[sure.pk, unsure.pk], remove=["cat"])
    assert covers_of(owner=owner, slugs=["cat", "tabby-cat"]) == {}
