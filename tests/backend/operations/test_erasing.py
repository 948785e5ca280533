"""A deleted account leaves nothing behind: in no table, and in no corner of the store."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone
from redis import Redis
from rest_framework.test import APIClient

from backend.accounts.models import AccountDeletion, IdentityProvider, Scope, User
from backend.accounts.services import account_deletion, tokens
from backend.accounts.services.api_keys import create_api_key
from backend.accounts.services.identities import link
from backend.common import errors
from backend.events.contracts import Topic, owner_stream
from backend.events.models import OutboxEvent
from backend.events.services.outbox import announce
from backend.operations.services import erasing
from backend.operations.services.erasing import erase_due_accounts
from backend.people.services.changing import PersonChanges, change_person
from backend.photos.models import Asset
from backend.storage import keys
from backend.storage.store import ObjectStore
from tests.backend.access import objects
from tests.factories import (
    give_embedding,
    make_asset,
    make_face,
    make_lookalikes,
    make_person,
    make_place,
    make_tag,
    make_text_line,
    sign_app_in,
)

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("redis_client")]

Api = Callable[[User], APIClient]


def live_with(user: User, store: ObjectStore, api: Api) -> None:
    """A library with something in as many tables as the factories reach, and real objects."""
    photos = [make_asset(owner=user, renditions=True, place=make_place()) for _ in range(3)]
    User.objects.filter(pk=user.pk).update(used_bytes=sum(photo.size for photo in photos))
    person, other = make_person(owner=user, name="Li"), make_person(owner=user, name="Wang")
    make_face(asset=photos[0], person=person)
    make_face(asset=photos[1], person=other)
    change_person(
        owner=user,
        person_id=person.pk,
        changes=PersonChanges(given=frozenset({"is_hidden"}), is_hidden=True),
    )
    make_tag(asset=photos[0], slug="lake")
    make_text_line(asset=photos[0], text="hello")
    give_embedding(asset=photos[0], embedding=[1.0, 0.0])
    make_lookalikes(*photos[:2])
    objects.upload(user)
    create_api_key(owner=user, name="mine", scopes=[Scope.ASSETS_READ])
    sign_app_in(user)
    api(user)
    link(
        user=user,
        provider=IdentityProvider.OIDC,
        issuer="https://id.example.com",
        subject=str(user.pk),
        label=user.email,
    )
    for photo in photos:
        store.put(photo.original_key, b"original", content_type="image/jpeg")
        for rendition in photo.renditions.all():
            store.put(rendition.object_key, b"rendition", content_type="image/webp")


def traces(user: User) -> set[str]:
    """Tables in which the user's id or address stands anywhere, as the database itself sees it."""
    found = set()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            quoted = connection.ops.quote_name(table)
            cursor.execute(
                f"SELECT EXISTS (SELECT FROM {quoted} AS t"  # noqa: S608  names of our own tables
                " WHERE t::text LIKE %s OR t::text LIKE %s)",
                [f"%{user.pk}%", f"%{user.email}%"],
            )
            if cursor.fetchone()[0]:
                found.add(table)
    return found


def stored(store: ObjectStore, user: User) -> list[str]:
    return [key for prefix in keys.owner_prefixes(user.pk) for key in store.keys_below(prefix)]


def time_is_up(user: User) -> None:
    account_deletion.request_deletion(user=user)
    AccountDeletion.objects.filter(user_id=user.pk).update(due_at=timezone.now())


def long_after() -> Any:
    return timezone.now() + settings.UPLOAD_EXPIRES_IN + timedelta(days=1)


def test_nothing_of_the_user_is_left_and_all_of_the_others(
    owner: User, stranger: User, store: ObjectStore, api: Api
) -> None:
    live_with(owner, store, api)
    live_with(stranger, store, api)
    theirs, their_objects = traces(stranger), stored(store, stranger)
    assert len(traces(owner)) > 12
    time_is_up(owner)
    assert erase_due_accounts() == 1
    assert traces(owner) == {"accounts_accountdeletion"}
    assert stored(store, owner) == []
    assert erase_due_accounts(now=long_after()) == 1
    assert traces(owner) == set()
    assert traces(stranger) == theirs
    assert stored(store, stranger) == their_objects
    assert erase_due_accounts(now=long_after()) == 0


def test_every_kind_of_object_is_swept() -> None:
    """Whoever adds a kind of object to the names adds it to what is swept."""
    documented = {
        line.split("/")[0].strip()
        for line in (keys.__doc__ or "").splitlines()
        if "/<owner>/" in line
    }
    some = AccountDeletion().id
    assert {prefix.split("/")[0] for prefix in keys.owner_prefixes(some)} == documented


def test_before_its_time_nothing_happens(owner: User, store: ObjectStore, api: Api) -> None:
    live_with(owner, store, api)
    account_deletion.request_deletion(user=owner)
    assert erase_due_accounts() == 0
    assert Asset.objects.filter(owner=owner).count() == 3
    assert stored(store, owner)


@pytest.mark.parametrize("step", ["abort_upload", "delete_some", "_delete_rows", "_sweep", "store"])
def test_a_deletion_that_breaks_off_anywhere_is_gone_on_with(
    owner: User, store: ObjectStore, api: Api, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    live_with(owner, store, api)
    time_is_up(owner)

    def gone(*_: object, **__: object) -> Any:
        raise errors.Unavailable("The power went.")

    with monkeypatch.context() as broken:
        broken.setattr(erasing, step, gone)
        assert erase_due_accounts() == 0
    with pytest.raises(errors.Conflict):
        account_deletion.take_back(user=owner)
    assert erase_due_accounts() == 1
    assert erase_due_accounts(now=long_after()) == 1
    assert traces(owner) == set()
    assert stored(store, owner) == []


def test_one_account_in_trouble_does_not_keep_the_others(
    owner: User, stranger: User, store: ObjectStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    time_is_up(owner)
    time_is_up(stranger)
    sweep = erasing._sweep

    def some_trouble(user_id: object) -> None:
        if user_id == owner.pk:
            raise errors.Unavailable("The store does not answer.")
        sweep(user_id)  # type: ignore[arg-type]

    monkeypatch.setattr(erasing, "_sweep", some_trouble)
    assert erase_due_accounts() == 1
    assert AccountDeletion.objects.get(erased_at=None).user_id == owner.pk


def test_what_is_taken_back_at_the_last_moment_stays(
    owner: User, store: ObjectStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    time_is_up(owner)
    close = erasing._close

    def taken_back_first(user_id: Any) -> bool:
        account_deletion.take_back(user=owner)
        return close(user_id)

    monkeypatch.setattr(erasing, "_close", taken_back_first)
    assert erase_due_accounts() == 0
    owner.refresh_from_db()
    assert owner.is_active


def test_an_upload_that_arrives_after_all_is_swept_too(owner: User, store: ObjectStore) -> None:
    time_is_up(owner)
    erase_due_accounts()
    late = keys.original(owner.pk, owner.pk)
    store.put(late, b"promised long ago", content_type="image/jpeg")
    assert erase_due_accounts() == 0
    erase_due_accounts(now=long_after())
    assert store.head(late) is None


def test_what_was_written_to_others_still_goes_out(
    owner: User, stranger: User, store: ObjectStore
) -> None:
    with transaction.atomic():
        announce(topic=Topic.ASSET_CHANGED, payload={"by": str(owner.pk)}, owner_id=stranger.pk)
    time_is_up(owner)
    erase_due_accounts()
    assert OutboxEvent.objects.filter(owner_id=stranger.pk).count() == 1


def test_the_stream_of_live_events_goes_too(
    owner: User, store: ObjectStore, redis_client: Redis
) -> None:
    redis_client.xadd(owner_stream(owner.pk), {"topic": "x"})
    time_is_up(owner)
    erase_due_accounts()
    assert not redis_client.exists(owner_stream(owner.pk))


def test_with_the_deletion_begun_nobody_comes_in(owner: User, store: ObjectStore) -> None:
    time_is_up(owner)
    pair = sign_app_in(owner)  # within the time of grace
    erasing._close(owner.pk)
    assert tokens.recognise_access(pair.access_token) is None
    owner.refresh_from_db()
    assert not owner.is_active
