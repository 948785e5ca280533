"""Parts of an archive: filled up to a bound, laid down once, revised only to leave things out."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from uuid import UUID

from django.conf import settings
from django.db import transaction

from backend.common import errors
from backend.exports.contents import (
    ArchivedFile,
    LeftOut,
    Reason,
    Unit,
    packed,
    photos_in,
    unpacked,
)
from backend.exports.models import Archive, ArchiveKind, ArchivePart
from backend.exports.naming import safe_name
from backend.exports.selectors.reach import keys_given, reach_of
from backend.exports.services.manifests import with_manifest
from backend.exports.zipping import ZipLayout
from backend.photos.selectors.full_size import without_full_size

MOST_FILES = 10_000  # of a part
MOST_TEXT = 16 * 1024 * 1024  # bytes of a part that the database keeps
_REVISED = ("contents", "size", "photo_count", "left_out", "previews", "revision")


def fill(units: Iterable[Unit]) -> Iterator[list[Unit]]:
    """Parts of at most ARCHIVE_PART_BYTES, in the order of the units; one that is larger has a part
    to itself."""
    part: list[Unit] = []
    size = text = files = 0
    for unit in units:
        more = sum(file.entry.size for file in unit.files)
        more_text = sum(file.entry.size for file in unit.files if not file.object_key)
        full = size + more > settings.ARCHIVE_PART_BYTES or files + len(unit.files) > MOST_FILES
        if part and (full or text + more_text > MOST_TEXT):
            yield part
            part, size, text, files = [], 0, 0, 0
        part.append(unit)
        size, text, files = size + more, text + more_text, files + len(unit.files)
    if part:
        yield part


def lay_down(
    *,
    archive: Archive,
    number: int,
    units: Sequence[Unit],
    is_only: bool = False,
) -> ArchivePart:
    """The archive, which the caller saves, asks for larger pictures where there can be some."""
    files = [file for unit in units for file in unit.files]
    left_out = [one.plain() for unit in units for one in unit.left_out]
    stem = safe_name(archive.title)
    previews = [asset_id for unit in units for asset_id in unit.previews]
    awaited = _awaited(previews)
    archive.asks_for_pictures |= bool(awaited)
    part = ArchivePart(
        archive=archive,
        number=number,
        filename=f"{stem}.zip" if is_only else f"{stem}-{number:03}.zip",
        left_out=left_out,
        previews=[str(asset_id) for asset_id in previews if asset_id in awaited],
    )
    _contain(part, files)
    part.save()
    return part


def _awaited(previews: Sequence[UUID]) -> Collection[UUID]:
    """Photos of which a larger picture is going to be made."""
    if not previews:
        return ()
    return frozenset(without_full_size(previews).values_list("pk", flat=True))


@transaction.atomic
def revised(part: ArchivePart) -> ArchivePart:
    """The part without what may not be given any more, which it then lists as left out. Raises
    NotFound, NotPermitted where the whole archive is out of reach, Gone where nothing is left."""
    part = _locked(part.pk)
    files = unpacked(part.contents)
    wanted: dict[UUID, set[str]] = {}
    for file in files:
        if file.asset_id is not None and file.object_key:
            wanted.setdefault(file.asset_id, set()).add(file.object_key)
    given = keys_given(reach_of(part.archive), wanted)
    lost = {asset for asset, keys in wanted.items() if not keys <= given.get(asset, frozenset())}
    if lost:
        _drop(part, files, lost, Reason.WITHDRAWN)
    if not part.photo_count and part.archive.kind != ArchiveKind.ACCOUNT:
        raise errors.Gone("Nothing of what this part held can be given any more.")
    return part


@transaction.atomic
def leave_out(*, part_id: int, asset_id: UUID) -> None:
    """A photo that the store does not have: the part can be fetched without it."""
    part = _locked(part_id)
    _drop(part, unpacked(part.contents), {asset_id}, Reason.MISSING)


def _drop(part: ArchivePart, files: list[ArchivedFile], lost: set[UUID], reason: Reason) -> None:
    kept = [file for file in files if file.asset_id not in lost]
    if len(kept) == len(files):
        return
    names: dict[UUID, str] = {}
    for file in files:
        if file.asset_id in lost:
            names.setdefault(file.asset_id, file.entry.name)
    part.left_out += [LeftOut(asset, name, reason).plain() for asset, name in names.items()]
    part.previews = [one for one in part.previews if UUID(one) not in lost]
    part.revision += 1
    _contain(part, kept)
    part.save(update_fields=_REVISED)


def _contain(part: ArchivePart, files: list[ArchivedFile]) -> None:
    if part.archive.kind == ArchiveKind.ACCOUNT:
        files = with_manifest(files, number=part.number, left_out=part.left_out)
    part.contents = packed(files)
    part.size = ZipLayout([file.entry for file in files]).size
    part.photo_count = photos_in(files)


def _locked(part_id: int) -> ArchivePart:
    parts = ArchivePart.objects.select_for_update(of=("self",)).select_related("archive__owner")
    try:
        return parts.get(pk=part_id)
    except ArchivePart.DoesNotExist:
        raise errors.NotFound("This archive has expired; ask for a new one.") from None
