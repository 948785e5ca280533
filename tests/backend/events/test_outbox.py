"""An announcement stands or falls with the change that it announces."""

from contextlib import closing
from uuid import UUID

import pytest
from django.db import connection, transaction

from backend.accounts.models import User
from backend.events.contracts import Topic
from backend.events.models import OutboxEvent
from backend.events.services.outbox import CHANNEL, announce

OWNER = UUID("01890000-0000-7000-8000-000000000001")


@pytest.mark.django_db
def test_it_is_kept_with_its_payload() -> None:
    with transaction.atomic():
        announce(topic=Topic.ASSET_CHANGED, payload={"asset_id": "1"}, owner_id=OWNER)
    event = OutboxEvent.objects.get()
    assert (event.topic, event.payload) == ("asset.changed", {"asset_id": "1"})
    assert (event.owner_id, event.published_at) == (OWNER, None)


@pytest.mark.django_db(transaction=True)
def test_it_vanishes_with_its_transaction(owner: User) -> None:
    with transaction.atomic():
        announce(topic=Topic.ASSET_CHANGED, payload={"asset_id": "1"}, owner_id=owner.pk)
        transaction.set_rollback(True)
    assert not OutboxEvent.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_it_is_refused_outside_a_transaction() -> None:
    with pytest.raises(RuntimeError, match="outside a transaction"):
        announce(topic=Topic.OBJECTS_ORPHANED, payload={"keys": []})


@pytest.mark.django_db
def test_what_goes_to_an_owner_must_name_one() -> None:
    with transaction.atomic(), pytest.raises(ValueError, match="no owner"):
        announce(topic=Topic.ASSET_CHANGED, payload={"asset_id": "1"})


@pytest.mark.django_db(transaction=True)
def test_who_listens_is_told_once_the_transaction_has_committed() -> None:
    with closing(connection.copy()) as other:
        other.connect()
        listener = other.connection
        listener.execute(f"LISTEN {CHANNEL}")
        with transaction.atomic():
            for number in range(3):
                announce(
                    topic=Topic.ASSET_CHANGED, payload={"asset_id": str(number)}, owner_id=OWNER
                )
            assert list(listener.notifies(timeout=0.2)) == []
        heard = list(listener.notifies(timeout=10, stop_after=1))
    assert [notice.channel for notice in heard] == [CHANNEL]
