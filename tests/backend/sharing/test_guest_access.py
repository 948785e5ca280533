"""Who comes through a link, and how far: everybody who is not a guest of it, and every photo that
is not in it, is turned away with the same words."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import Scope, User
from backend.accounts.services.api_keys import create_api_key
from backend.config.settings import base as product
from backend.photos.models import Asset, AssetState, Visibility
from backend.photos.services.trashing import trash_assets
from backend.sharing.models import ShareLink
from backend.sharing.services.links import LinkTerms, change_link, choose_assets, revoke_link
from tests.factories import make_asset
from tests.factories.sharing import address_of, make_link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

PASSWORD = "龙井茶 2024"


@pytest.fixture
def photo(owner: User) -> Asset:
    return make_asset(owner=owner, renditions=True)


@pytest.fixture
def link(owner: User, photo: Asset) -> ShareLink:
    return make_link(owner=owner, assets=[photo])


def paths(asset_id: UUID) -> list[str]:
    return ["", "/assets", f"/assets/{asset_id}", f"/assets/{asset_id}/download"]


def statuses(address: Callable[[str], str], asset_id: UUID, client: APIClient) -> list[int]:
    return [client.get(address(path)).status_code for path in paths(asset_id)]


def seen(link: ShareLink, asset_id: UUID, client: APIClient | None = None) -> list[int]:
    return statuses(lambda path: address_of(link, path), asset_id, client or APIClient())


def unlocked(link: ShareLink, password: str = PASSWORD) -> APIClient:
    answer = APIClient().post(address_of(link, "/unlock"), {"password": password})
    assert answer.status_code == 200
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {answer.json()['token']}")
    return client


def listed(link: ShareLink) -> list[str]:
    items = APIClient().get(address_of(link, "/assets")).json()["items"]
    return [item["id"] for item in items]


def test_anybody_with_the_address_sees_what_was_shared(link: ShareLink, photo: Asset) -> None:
    assert seen(link, photo.pk) == [200, 200, 200, 200]
    assert listed(link) == [str(photo.pk)]


def test_a_wrong_key_opens_nothing_and_says_no_more_than_an_old_one(
    link: ShareLink, photo: Asset, owner: User
) -> None:
    never = APIClient().get(f"/api/v1/shared/{'a' * 26}").json()
    revoke_link(owner=owner, link_id=link.pk)
    ended = APIClient().get(address_of(link)).json()
    assert never["code"] == "not_found"
    assert never | {"instance": ""} == ended | {"instance": ""}


@pytest.mark.parametrize("key", ["x", "A" * 26, "a" * 5000, "%00", "..%2f", "密钥"])
def test_whatever_is_no_key_is_refused_calmly(key: str) -> None:
    assert APIClient().get(f"/api/v1/shared/{key}").status_code in {400, 404}


def test_revoking_takes_effect_at_once(link: ShareLink, photo: Asset, owner: User) -> None:
    revoke_link(owner=owner, link_id=link.pk)
    assert seen(link, photo.pk) == [404, 404, 404, 404]


def test_an_expired_link_is_over(photo: Asset, owner: User) -> None:
    gone = timezone.now() - timedelta(seconds=1)
    link = make_link(owner=owner, assets=[photo], expired_at=gone)
    assert seen(link, photo.pk) == [404, 404, 404, 404]


def test_the_links_of_an_inactive_owner_are_over(
    link: ShareLink, photo: Asset, owner: User
) -> None:
    owner.is_active = False
    owner.save()
    assert seen(link, photo.pk) == [404, 404, 404, 404]


def test_photos_outside_the_share_do_not_exist(
    link: ShareLink, owner: User, stranger: User
) -> None:
    for other in (
        make_asset(owner=owner, renditions=True).pk,
        make_asset(owner=stranger, renditions=True).pk,
        uuid4(),
    ):
        assert seen(link, other)[2:] == [404, 404]


def test_the_key_of_another_link_does_not_open_this_ones_photos(
    link: ShareLink, photo: Asset, owner: User
) -> None:
    other = make_link(owner=owner, assets=[make_asset(owner=owner, renditions=True)])
    assert seen(other, photo.pk) == [200, 200, 404, 404]
    assert str(photo.pk) not in listed(other)


@pytest.mark.parametrize(
    "change",
    [
        {"trashed_at": timezone.now()},
        {"visibility": Visibility.LOCKED},
        {"state": AssetState.FAILED},
    ],
    ids=["trashed", "locked", "failed"],
)
def test_what_is_put_away_after_sharing_is_gone_at_once(
    link: ShareLink, photo: Asset, change: dict[str, Any]
) -> None:
    Asset.objects.filter(pk=photo.pk).update(**change)
    assert seen(link, photo.pk) == [200, 200, 404, 404]
    assert listed(link) == []
    assert APIClient().get(address_of(link)).json()["asset_count"] == 0


def test_what_is_taken_out_of_the_share_is_gone_at_once(
    link: ShareLink, photo: Asset, owner: User
) -> None:
    choose_assets(owner=owner, link_id=link.pk, remove=[photo.pk])
    assert seen(link, photo.pk)[2:] == [404, 404]


def test_what_comes_back_from_the_trash_is_shared_again(
    link: ShareLink, photo: Asset, owner: User
) -> None:
    trash_assets(owner=owner, asset_ids=[photo.pk])
    Asset.objects.filter(pk=photo.pk).update(trashed_at=None)
    assert listed(link) == [str(photo.pk)]


def test_without_downloads_only_looking_is_left(link: ShareLink, photo: Asset, owner: User) -> None:
    terms = LinkTerms(given=frozenset({"allows_download"}), allows_download=False)
    change_link(owner=owner, link_id=link.pk, terms=terms)
    assert seen(link, photo.pk) == [200, 200, 200, 403]


class TestPasswords:
    @pytest.fixture
    def link(self, owner: User, photo: Asset) -> ShareLink:
        return make_link(owner=owner, assets=[photo], title="秘密", password=PASSWORD)

    def test_without_it_nothing_is_told(self, link: ShareLink, photo: Asset) -> None:
        assert seen(link, photo.pk) == [401, 401, 401, 401]
        answer = APIClient().get(address_of(link))
        assert answer.json()["code"] == "share_password_required"
        assert "秘密" not in answer.content.decode()

    def test_with_it_all_is_open(self, link: ShareLink, photo: Asset) -> None:
        assert seen(link, photo.pk, unlocked(link)) == [200, 200, 200, 200]

    def test_it_is_kept_as_a_slow_hash(self, owner: User, settings: Any) -> None:
        settings.PASSWORD_HASHERS = product.PASSWORD_HASHERS  # tests have a cheap one
        assert make_link(owner=owner, password=PASSWORD).password.startswith("argon2")

    @pytest.mark.parametrize("wrong", ["", "龙井茶", "龙井茶 2025", PASSWORD + " "])
    def test_a_wrong_one_is_refused(self, link: ShareLink, wrong: str) -> None:
        answer = APIClient().post(address_of(link, "/unlock"), {"password": wrong})
        assert (answer.status_code, answer.json()["code"]) == (403, "wrong_share_password")

    def test_attempts_are_few_by_address(self, link: ShareLink, settings: Any) -> None:
        settings.RATE_LIMITS = settings.RATE_LIMITS | {"share_password_address": "2/hour"}
        tries = [
            APIClient().post(address_of(link, "/unlock"), {"password": "wrong"}).status_code
            for _ in range(3)
        ]
        assert tries == [403, 403, 429]
        right = APIClient().post(address_of(link, "/unlock"), {"password": PASSWORD})
        assert right.json()["code"] == "too_many_attempts"
        elsewhere = APIClient(REMOTE_ADDR="203.0.113.7")
        answer = elsewhere.post(address_of(link, "/unlock"), {"password": PASSWORD})
        assert answer.status_code == 200

    def test_and_by_link_wherever_they_come_from(self, link: ShareLink, settings: Any) -> None:
        settings.RATE_LIMITS = settings.RATE_LIMITS | {"share_password_link": "2/hour"}
        tries = [
            APIClient(REMOTE_ADDR=f"203.0.113.{number}")
            .post(address_of(link, "/unlock"), {"password": "wrong"})
            .status_code
            for number in range(3)
        ]
        assert tries == [403, 403, 429]

    def test_a_new_password_ends_every_session(
        self, link: ShareLink, photo: Asset, owner: User
    ) -> None:
        guest = unlocked(link)
        terms = LinkTerms(given=frozenset({"password"}), password="another one")
        change_link(owner=owner, link_id=link.pk, terms=terms)
        assert seen(link, photo.pk, guest) == [401, 401, 401, 401]
        assert seen(link, photo.pk, unlocked(link, "another one")) == [200, 200, 200, 200]

    def test_so_does_the_same_password_set_again(self, link: ShareLink, owner: User) -> None:
        guest = unlocked(link)
        terms = LinkTerms(given=frozenset({"password"}), password=PASSWORD)
        change_link(owner=owner, link_id=link.pk, terms=terms)
        assert guest.get(address_of(link)).status_code == 401

    def test_a_session_ends_by_itself(self, link: ShareLink, settings: Any) -> None:
        guest = unlocked(link)
        settings.SHARE_SESSION = timedelta(seconds=-1)
        assert guest.get(address_of(link)).status_code == 401

    def test_a_token_of_another_link_is_none_here(
        self, link: ShareLink, photo: Asset, owner: User
    ) -> None:
        other = make_link(owner=owner, assets=[photo], password=PASSWORD)
        assert seen(link, photo.pk, unlocked(other)) == [401, 401, 401, 401]

    @pytest.mark.parametrize("token", ["", "x", "a:b:c", "W10:1uAAAA:xx"])
    def test_a_made_up_token_is_none(self, link: ShareLink, token: str) -> None:
        guest = APIClient()
        guest.credentials(HTTP_AUTHORIZATION=f"Bearer {token}")
        assert guest.get(address_of(link)).status_code == 401

    def test_neither_owner_nor_members_nor_keys_get_in_without_it(
        self, link: ShareLink, photo: Asset, owner: User, stranger: User, api: Any
    ) -> None:
        _, text = create_api_key(owner=owner, name="all", scopes=list(Scope))
        machine = APIClient()
        machine.credentials(HTTP_AUTHORIZATION=f"Bearer {text}")
        for client in (api(owner), api(stranger), machine):
            assert seen(link, photo.pk, client) == [401, 401, 401, 401]

    def test_taken_away_everybody_is_let_in(
        self, link: ShareLink, photo: Asset, owner: User
    ) -> None:
        terms = LinkTerms(given=frozenset({"password"}), password=None)
        change_link(owner=owner, link_id=link.pk, terms=terms)
        assert seen(link, photo.pk) == [200, 200, 200, 200]
