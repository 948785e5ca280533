"""Whatever an administrator looks at in an open library is written down, once for each thing."""

from uuid import UUID

from django.db import transaction

from backend.accounts.services import audit
from backend.albums.models import Album
from backend.oversight.models import LibraryAccess, LibraryLook, LookKind
from backend.photos.models import Asset


def looked_at_photos(access: LibraryAccess) -> None:
    _note(access, LookKind.PHOTOS)


def looked_at_photo(access: LibraryAccess, asset: Asset) -> None:
    _note(access, LookKind.PHOTO, subject=asset.pk, name=asset.filename)


def looked_at_albums(access: LibraryAccess) -> None:
    _note(access, LookKind.ALBUMS)


def looked_at_album(access: LibraryAccess, album: Album) -> None:
    _note(access, LookKind.ALBUM, subject=album.pk, name=album.title)


@transaction.atomic
def _note(
    access: LibraryAccess, kind: LookKind, *, subject: UUID | None = None, name: str = ""
) -> None:
    """The audit, which other administrators read too, is told no names."""
    look, is_first = LibraryLook.objects.get_or_create(
        access=access, kind=kind, subject=subject, defaults={"name": name}
    )
    if not is_first:
        look.save(update_fields=["last_at"])
        return
    if access.administrator is None:
        raise ValueError("an access that nobody looks through")
    about = {} if subject is None else {"id": str(subject)}
    audit.record(
        actor=access.administrator,
        action="library.looked",
        target_type="user",
        target_id=access.member_id,
        details={"access": str(access.pk), "at": str(kind), **about},
    )
