"""Deletes accounts whose time is up: rows, objects, what is in Redis. Nothing of them is left.

Each step does what there is still to do, and may be broken off anywhere; the next turn goes on.
Rows go before objects, so that nobody is ever shown a photo whose bytes are gone. An upload that
had been promised can still reach the store afterwards: so the store is swept once more when the
last such promise has expired, and only then the account is forgotten.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

import structlog
from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, connection, models, transaction
from django.utils import timezone

from backend.accounts.models import AccountDeletion, User
from backend.accounts.services import revocation
from backend.albums.services.parting import part_with_all
from backend.common import errors
from backend.events.broker import redis_client
from backend.events.contracts import Topic, owner_stream
from backend.events.models import InboxEvent, OutboxEvent
from backend.photos.models import Asset, Upload, UploadState
from backend.photos.services.deleting import delete_some
from backend.photos.services.upload_ending import abort_upload
from backend.storage import keys, store
from backend.webdav.services.receptions import give_up_all

log = structlog.get_logger(__name__)

_MARGIN = timedelta(hours=1)  # clocks differ, and an upload that has begun may go on for a while


def erase_due_accounts(*, now: datetime | None = None) -> int:
    """Goes on with every deletion that is due; returns how many steps were completed.

    What goes wrong with one account is logged and tried again, and does not keep the others.
    """
    now = now or timezone.now()
    completed = 0
    for deletion in AccountDeletion.objects.filter(due_at__lte=now).order_by("due_at"):
        try:
            completed += _go_on(deletion, now)
        except (DatabaseError, errors.ShiguangError) as error:
            log.error("account.not_erased", user=str(deletion.user_id), error=repr(error))
    return completed


def _go_on(deletion: AccountDeletion, now: datetime) -> bool:
    if deletion.erased_at is None:
        return _erase(deletion.user_id)
    if deletion.erased_at > now - settings.UPLOAD_EXPIRES_IN - _MARGIN:
        return False
    _sweep(deletion.user_id)
    deletion.delete()
    return True


def _erase(user_id: UUID) -> bool:
    if not _close(user_id):
        return False
    user = User.objects.filter(pk=user_id).first()
    if user is not None:
        for upload_id in _pending_uploads(user_id):
            abort_upload(upload_id=upload_id)
        give_up_all(owner_id=user_id)
        while delete_some(owner=user, assets=Asset.objects.all()):
            pass
        part_with_all(user=user)
        _delete_rows(user)
    _sweep(user_id)
    AccountDeletion.objects.filter(user_id=user_id).update(erased_at=timezone.now())
    log.info("account.erased", user=str(user_id))
    return True


@transaction.atomic
def _close(user_id: UUID) -> bool:
    """From here on there is no way back, and no way in; False when it was taken back just now."""
    deletion = AccountDeletion.objects.select_for_update().filter(user_id=user_id).first()
    if deletion is None:
        return False
    if deletion.started_at is None:
        deletion.started_at = timezone.now()
        deletion.save(update_fields=["started_at"])
    user = User.objects.select_for_update().filter(pk=user_id).first()
    if user is not None and user.is_active:
        user.is_active = False
        user.save(update_fields=["is_active"])
        revocation.end_sign_ins(user=user)
    return True


def _pending_uploads(user_id: UUID) -> list[UUID]:
    pending = Upload.objects.filter(owner_id=user_id, state=UploadState.PENDING)
    return list(pending.values_list("id", flat=True))


@transaction.atomic
def _delete_rows(user: User) -> None:
    """The user's row, all that Django deletes with it, and what Django leaves alone: counts, which
    triggers go on keeping while the rest is deleted, so that these come last."""
    user_id = user.pk
    user.delete()
    for model, column in _loosely_tied():
        model._base_manager.filter(**{column: user_id}).delete()


def _loosely_tied() -> Iterator[tuple[type[models.Model], str]]:
    """Models with a key to users that Django leaves alone, or with the bare id of an owner."""
    for model in apps.get_models():
        for column in model._meta.concrete_fields:
            remote = column.remote_field
            if remote is not None and remote.model is User:
                if remote.on_delete is models.DO_NOTHING:
                    yield model, column.name
            elif column.name == "owner_id":
                yield model, column.name


def _sweep(user_id: UUID) -> None:
    """Everything in the store below the owner's names, and what was said of it on the way."""
    for prefix in keys.owner_prefixes(user_id):
        while found := store().keys_below(prefix):
            store().delete(found)
    InboxEvent.objects.filter(object_key__startswith=f"originals/{user_id}/").delete()
    OutboxEvent.objects.filter(owner_id=user_id).delete()
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM events_outboxevent WHERE payload::text LIKE %s"
            " AND (published_at IS NOT NULL OR topic = %s)",  # the others' letters still go out
            [f"%{user_id}%", Topic.OBJECTS_ORPHANED],
        )
    redis_client().delete(owner_stream(user_id))
