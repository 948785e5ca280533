"""What is put into a public link is looked at before strangers see it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from uuid import UUID

import pytest
from django.test.utils import override_settings
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import Letter, User
from backend.albums.rules import Condition, Rule
from backend.albums.services.editing import create_album
from backend.albums.services.filling import add_photos
from backend.events.models import OutboxEvent
from backend.modelhub.models import Alias, ModelAlias, ModelVersion
from backend.moderation.models import Case, CaseState
from backend.moderation.services.changing import change_terms
from backend.moderation.services.scoring import (
    Scored,
    Shown,
    call_for_scores,
    record,
    renew_scores,
    score_some,
)
from backend.photos.models import Asset, Rendition, RenditionKind
from backend.sharing.models import ShareLink
from backend.sharing.services.links import choose_assets
from backend.sharing.services.screening import enter_what_links_show
from tests.factories import make_asset
from tests.factories.moderation import case_of, score_all
from tests.factories.sharing import address_of, make_link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]


@pytest.fixture(autouse=True)
def holding() -> Iterator[None]:
    with override_settings(MODERATION_UNSCORED="hold"):
        yield


@pytest.fixture
def photo(owner: User) -> Asset:
    return make_asset(owner=owner, renditions=True)


@pytest.fixture
def link(owner: User, photo: Asset) -> ShareLink:
    return make_link(owner=owner, assets=[photo])


def seen(link: ShareLink) -> list[str]:
    return [item["id"] for item in APIClient().get(address_of(link, "/assets")).json()["items"]]


def state(asset: Asset) -> str:
    return case_of(asset).state


def replace_film(asset: Asset, film: Mapping[str, object]) -> None:
    Rendition.objects.update_or_create(asset=asset, kind=RenditionKind.PLAYBACK, defaults=film)


def test_a_library_is_nobody_s_business(photo: Asset) -> None:
    assert not Case.objects.exists()
    assert call_for_scores() == 0


def test_strangers_see_a_picture_once_it_is_scored(link: ShareLink, photo: Asset) -> None:
    assert seen(link) == []
    assert state(photo) == CaseState.PENDING
    assert call_for_scores() == 1
    score_all()
    assert (seen(link), state(photo)) == ([str(photo.pk)], CaseState.CLEAR)
    assert call_for_scores() == 0


def test_where_the_operator_wants_it_they_see_it_before(link: ShareLink, photo: Asset) -> None:
    with override_settings(MODERATION_UNSCORED="show"):
        assert seen(link) == [str(photo.pk)]
        score_all({photo: 0.99})
        assert seen(link) == []


def test_where_nothing_is_scored_they_see_all_but_what_is_held(
    link: ShareLink, owner: User, photo: Asset
) -> None:
    score_all({photo: 0.99})
    other = make_asset(owner=owner, renditions=True)
    with override_settings(MODERATION_PICTURES=False):
        choose_assets(owner=owner, link_id=link.pk, add=[other.pk])
        assert seen(link) == [str(other.pk)]
        assert call_for_scores() == 0


def test_what_is_flagged_is_in_no_way_to_be_had(link: ShareLink, photo: Asset) -> None:
    score_all({photo: 0.97})
    guest = APIClient()
    assert state(photo) == CaseState.FLAGGED
    assert guest.get(address_of(link)).json()["asset_count"] == 0
    assert guest.get(address_of(link, f"/assets/{photo.pk}")).status_code == 404
    assert guest.get(address_of(link, f"/assets/{photo.pk}/download")).status_code == 404
    planned = guest.post(address_of(link, "/downloads"), {}, format="json")
    assert planned.status_code != 201 or planned.json()["photo_count"] == 0
    page = address_of(link).removeprefix("/api/v1/shared/")
    assert guest.get(f"/s/{page}/cover").status_code == 404


def test_its_owner_and_the_administrators_are_told_once_and_by_one_letter(
    owner: User, admin: User
) -> None:
    photos = [make_asset(owner=owner, renditions=True) for _ in range(3)]
    make_link(owner=owner, assets=photos)
    score_all(dict.fromkeys(photos, 0.9))
    told = OutboxEvent.objects.filter(topic__startswith="moderation.")
    assert told.filter(topic="moderation.held", owner_id=owner.pk).count() == 3
    assert told.filter(topic="moderation.waiting", owner_id=admin.pk).count() == 3
    assert Letter.objects.filter(kind="sharing_held", user=owner).count() == 1


def test_what_an_album_gets_later_is_entered_however_it_came(owner: User) -> None:
    album = create_album(owner=owner, title="西湖")
    link = make_link(owner=owner, album_id=album.pk)
    photo = make_asset(owner=owner, renditions=True)
    add_photos(user=owner, album_id=album.pk, asset_ids=[photo.pk])
    assert state(photo) == CaseState.PENDING
    assert APIClient().get(address_of(link)).json()["asset_count"] == 0
    score_all()
    assert APIClient().get(address_of(link)).json()["asset_count"] == 1


def test_an_album_without_a_public_link_is_left_alone(owner: User, photo: Asset) -> None:
    album = create_album(owner=owner, title="西湖")
    add_photos(user=owner, album_id=album.pk, asset_ids=[photo.pk])
    past = timezone.now() - timedelta(minutes=1)
    make_link(owner=owner, album_id=album.pk)
    ShareLink.objects.update(expires_at=past)
    Case.objects.all().delete()
    later = make_asset(owner=owner, renditions=True)
    add_photos(user=owner, album_id=album.pk, asset_ids=[later.pk])
    assert enter_what_links_show() == 0
    assert not Case.objects.exists()
    ShareLink.objects.update(expires_at=None)  # its owner lets it go on
    assert Case.objects.count() == 2


def test_what_smart_albums_come_to_show_is_entered_by_a_chore(owner: User) -> None:
    favorites = Rule("all", (Condition(favorite=True),))
    smart = create_album(owner=owner, title="最爱", rule=favorites)
    link = make_link(owner=owner, album_id=smart.pk)
    photo = make_asset(owner=owner, renditions=True, is_favorite=True)
    assert seen(link) == []
    assert [enter_what_links_show(), enter_what_links_show()] == [1, 0]
    score_all()
    assert seen(link) == [str(photo.pk)]


def test_a_score_that_comes_twice_or_late_changes_nothing(link: ShareLink, photo: Asset) -> None:
    case = case_of(photo)
    shown = Shown(photo.renditions.get(kind=RenditionKind.THUMBNAIL).object_key)
    record(case.pk, shown=shown, score=0.1, model="moderation-1")
    record(case.pk, shown=shown, score=0.99, model="moderation-1")
    assert state(photo) == CaseState.CLEAR
    record(case.pk, shown=Shown("another"), score=0.99, model="moderation-1")
    assert state(photo) == CaseState.CLEAR


def test_another_picture_of_a_photo_is_looked_at_anew(link: ShareLink, photo: Asset) -> None:
    score_all()
    Asset.objects.filter(pk=photo.pk).update(recipe=[{"op": "crop"}])
    assert (seen(link), state(photo)) == ([], CaseState.PENDING)
    score_all()  # the edited picture is not made yet
    assert state(photo) == CaseState.PENDING


def test_a_film_is_looked_at_once_more_when_it_can_be_watched(
    link: ShareLink, photo: Asset
) -> None:
    score_all()
    assert state(photo) == CaseState.CLEAR
    film = {"object_key": "films/lake.mp4", "width": 640, "height": 360, "size": 9}
    replace_film(photo, film)
    assert (seen(link), state(photo)) == ([], CaseState.PENDING)
    looked_at: list[Shown] = []

    def score(shown: Sequence[Shown]) -> Scored:
        looked_at.extend(shown)
        return Scored("moderation-1", [0.97])

    score_some(score=score)
    assert [one.film for one in looked_at] == ["films/lake.mp4"]
    assert state(photo) == CaseState.FLAGGED
    replace_film(photo, film)  # made of the same, it is the same
    assert state(photo) == CaseState.FLAGGED


def test_a_lower_threshold_holds_what_was_clear_and_a_higher_one_lets_go(
    link: ShareLink, photo: Asset, admin: User
) -> None:
    score_all({photo: 0.5})
    assert state(photo) == CaseState.CLEAR
    change_terms(actor=admin, threshold=0.4)
    assert (state(photo), seen(link)) == (CaseState.FLAGGED, [])
    change_terms(actor=admin, threshold=0.6)
    assert (state(photo), seen(link)) == (CaseState.CLEAR, [str(photo.pk)])


def test_a_newer_model_scores_anew_while_things_stay_as_they_are(
    link: ShareLink, photo: Asset
) -> None:
    score_all()
    assert renew_scores() == 0  # there is no champion
    newer = ModelVersion.objects.create(
        task="moderation", number=2, made_by="test", origin="uploaded", framework="onnx"
    )
    ModelAlias.objects.create(task="moderation", alias=Alias.CHAMPION, version=newer)
    assert renew_scores() == 1
    assert seen(link) == [str(photo.pk)]
    score_all({photo: 0.9}, model="moderation-2")
    assert (state(photo), case_of(photo).model) == (CaseState.FLAGGED, "moderation-2")
    assert renew_scores() == 0


def test_what_a_killed_worker_had_taken_comes_again(link: ShareLink, photo: Asset) -> None:
    case_id: UUID = case_of(photo).pk

    def killed(_: object) -> Scored:
        raise SystemExit

    with pytest.raises(SystemExit):
        score_some(score=killed)
    assert call_for_scores() == 0  # another worker may still have it
    Case.objects.filter(pk=case_id).update(due_at=timezone.now())  # a minute later
    assert call_for_scores() == 1
