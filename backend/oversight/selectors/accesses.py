"""Who has opened whose library, and what was looked at there."""

from uuid import UUID

from django.db.models import Count, Exists, OuterRef, QuerySet

from backend.accounts.models import User
from backend.common import errors
from backend.oversight.models import LibraryAccess, LibraryLook
from backend.photos.models import Asset, Visibility


def accesses_to(member: User) -> QuerySet[LibraryAccess]:
    """Each with `look_count`; to be paged by the newest first."""
    return LibraryAccess.objects.filter(member=member).annotate(look_count=Count("looks"))


def access_by(*, administrator: User, access_id: UUID) -> LibraryAccess:
    """One's own, whether it is still open or not. Raises NotFound."""
    own = LibraryAccess.objects.filter(administrator=administrator, pk=access_id)
    access = own.select_related("member").first()
    if access is None:
        raise _unknown()
    return access


def open_access(*, administrator: User, access_id: UUID, sign_in: UUID) -> LibraryAccess:
    """What one may look through now. Raises NotFound, and NotPermitted (`library_closed`) when it
    has run out, was closed, or was opened by another sign-in of the same administrator."""
    access = access_by(administrator=administrator, access_id=access_id)
    if not access.is_open_for(sign_in):
        raise errors.NotPermitted(
            "The library is closed; open it again, for a reason.", code="library_closed"
        )
    return access


def looks_at(member: User, access_id: UUID) -> QuerySet[LibraryLook]:
    """What of the member's was looked at; of each, whether it `is_locked` now. Raises NotFound."""
    if not LibraryAccess.objects.filter(member=member, pk=access_id).exists():
        raise _unknown()
    locked = Asset.objects.filter(pk=OuterRef("subject"), visibility=Visibility.LOCKED)
    return LibraryLook.objects.filter(access=access_id).annotate(is_locked=Exists(locked))


def _unknown() -> errors.NotFound:
    return errors.NotFound("Nobody has opened a library so.")
