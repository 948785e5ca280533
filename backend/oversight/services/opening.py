"""Opening the library of somebody else, and closing it: told to the member, and in the audit."""

from collections.abc import Mapping
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from backend.accounts.models import LetterKind, User
from backend.accounts.services import audit, letters
from backend.common import errors
from backend.common.names import tidy
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.oversight.models import LibraryAccess
from backend.oversight.selectors.accesses import access_by

SHORTEST_REASON = 10


@transaction.atomic
def open_library(
    *, administrator: User, member_id: UUID, reason: str, sign_in: UUID
) -> LibraryAccess:
    """For as long as LIBRARY_ACCESS_LASTS; whoever calls has made sure that the sign-in is fresh.

    An access of another sign-in of the same administrator is closed: there is one at a time. Raises
    NotFound, InvalidInput (`reason_too_short`) and Conflict (`own_library`, `library_open`).
    """
    reason = tidy(reason)
    if len(reason) < SHORTEST_REASON:
        raise errors.InvalidInput(
            "Say why, in at least %(least)d characters: the member reads it.",
            code="reason_too_short",
            values={"least": SHORTEST_REASON},
        )
    # locked, so that two requests cannot both find it closed
    administrator = User.objects.select_for_update(no_key=True).get(pk=administrator.pk)
    member = User.objects.filter(pk=member_id).first()
    if member is None:
        raise errors.NotFound("There is no such user.")
    if member == administrator:
        raise errors.Conflict("This is your own library.", code="own_library")
    _make_room(administrator, member, sign_in)
    access = LibraryAccess.objects.create(
        administrator=administrator,
        administrator_name=administrator.name,
        administrator_email=administrator.email,
        member=member,
        reason=reason,
        opened_in=sign_in,
        expires_at=timezone.now() + settings.LIBRARY_ACCESS_LASTS,
    )
    said = {"access": str(access.pk), "reason": reason, "until": access.expires_at.isoformat()}
    _record(administrator, "library.opened", member, said)
    letters.write(
        kind=LetterKind.LIBRARY_OPENED, email=member.email, language=member.language, user=member
    )
    _announce(Topic.LIBRARY_OPENED, access)
    return access


@transaction.atomic
def close_library(*, administrator: User, access_id: UUID) -> None:
    """At once, from whichever sign-in; what is closed already stays so. Raises NotFound."""
    access = access_by(administrator=administrator, access_id=access_id)
    _close(administrator, access)


def _make_room(administrator: User, member: User, sign_in: UUID) -> None:
    earlier = LibraryAccess.objects.filter(
        administrator=administrator, member=member, closed_at=None
    ).select_related("member")
    earlier.filter(expires_at__lte=timezone.now()).update(closed_at=F("expires_at"))
    for access in earlier:
        if access.is_open_for(sign_in):
            raise errors.Conflict("You have opened this library already.", code="library_open")
        _close(administrator, access)


def _close(administrator: User, access: LibraryAccess) -> None:
    now = timezone.now()
    rows = LibraryAccess.objects.filter(pk=access.pk, closed_at=None, expires_at__gt=now)
    if rows.update(closed_at=now):
        _record(administrator, "library.closed", access.member, {"access": str(access.pk)})
        _announce(Topic.LIBRARY_CLOSED, access)


def _announce(topic: Topic, access: LibraryAccess) -> None:
    payload = {"access_id": str(access.pk)}
    announce(topic=topic, payload=payload, owner_id=access.member_id)


def _record(administrator: User, action: str, member: User, details: Mapping[str, str]) -> None:
    audit.record(
        actor=administrator,
        action=action,
        target_type="user",
        target_id=member.pk,
        details=details,
    )
