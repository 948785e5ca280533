"""Sidecars: found beside their photos, and handed to the album after them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import chain
from pathlib import Path
from uuid import UUID

from shiguang import takeout
from shiguang.api import Api
from shiguang.errors import ApiError
from shiguang.files import Found
from shiguang.journal import Journal
from shiguang.outcomes import PROBLEMS, Kind, Outcome
from shiguang.sidecar_names import sidecars_of
from shiguang_client.generated.api.assets import assets_trash_many
from shiguang_client.generated.models import AssetIdsRequest

MAX_BYTES = 1024 * 1024  # the album's own limit
_ALIKE = "another of its kind describes the same photo"


@dataclass(frozen=True, slots=True)
class Paired:
    """`by_photo`: what describes a photo, by its path; `others` describe none."""

    by_photo: Mapping[Path, Sequence[Found]]
    others: Sequence[Found]

    def without(self, files: Iterable[Found]) -> "Paired":
        """With fewer others: something else is known of these."""
        known = {file.path for file in files}
        return Paired(self.by_photo, [one for one in self.others if one.path not in known])


def pair(photos: Iterable[Found], besides: Iterable[Found]) -> Paired:
    """Within folders; those of several archives that bear one name are one folder."""
    photos_in, besides_in = _by_folder(photos), _by_folder(besides)
    by_photo: dict[Path, list[Found]] = {}
    used: set[Path] = set()
    for folder, files in besides_in.items():
        names: dict[str, Found] = {}
        for file in files:
            names.setdefault(file.path.name, file)
        found = sidecars_of({photo.path.name for photo in photos_in[folder]}, names)
        for photo in photos_in[folder]:
            by_photo[photo.path] = [names[name] for name in found[photo.path.name]]
            used |= {names[name].path for name in found[photo.path.name]}
    others = [one for one in chain(*besides_in.values()) if one.path not in used]
    return Paired(by_photo, others)


def _by_folder(files: Iterable[Found]) -> Mapping[tuple[bool, Path], list[Found]]:
    found: dict[tuple[bool, Path], list[Found]] = defaultdict(list)
    for file in files:
        found[(file.archive is not None, file.inner.parent)].append(file)
    return found


@dataclass(frozen=True, slots=True)
class Describer:
    """Hands sidecars over. `dry` sends nothing, and says what would be sent.

    What was in the trash elsewhere goes into the trash, if it has come with this very import: a
    photo that the library had before is its owner's to throw away.
    """

    api: Api
    journal: Journal
    dry: bool = False
    workers: int = 4
    fresh: set[str] = field(default_factory=set)  # photos that have come with this import

    def run(self, settled: Iterable[Outcome], paired: Paired) -> list[Outcome]:
        """What became of each sidecar. Raises Unreachable and NotSignedIn, as `Api` does.

        A photo has one sidecar of each kind: of several files with the same content, those beside
        the first of them count.
        """
        outcomes = [_no_photo(file) for file in paired.others]
        settled = list(settled)
        self.fresh.update(o.asset_id for o in settled if o.kind is Kind.UPLOADED and o.asset_id)
        work, done = _work(settled, paired)
        outcomes += done
        pool = ThreadPoolExecutor(self.workers, "describe")
        try:
            outcomes += pool.map(lambda one: self._fate(*one), work.items())
        finally:
            pool.shutdown(cancel_futures=True)
        # One that describes a photo and its film is one file; a problem with either is to be told.
        outcomes.sort(key=lambda outcome: outcome.kind in PROBLEMS)
        return list({outcome.path: outcome for outcome in outcomes}.values())

    def _fate(self, place: tuple[str, str], file: Found) -> Outcome:
        asset_id, _ = place
        try:
            return self._settle(asset_id, file)
        except OSError as error:
            return Outcome(file.path, Kind.UNREADABLE, error.strerror or str(error), size=file.size)
        except ApiError as error:
            return Outcome(file.path, Kind.REJECTED, str(error), code=error.code, size=file.size)

    def _settle(self, asset_id: str, file: Found) -> Outcome:
        if file.size > MAX_BYTES:
            return Outcome(file.path, Kind.UNSUPPORTED, "too large for a sidecar", size=file.size)
        with file.open() as opened:
            content = opened.read(MAX_BYTES + 1)
        if file.path.suffix.lower() == ".json" and not takeout.is_of_photo(content):
            return _no_photo(file)
        digest = sha256(content).hexdigest()
        kind = Kind.DESCRIBED
        if self.journal.has_described(self.api.url, asset_id, file.path.suffix, digest):
            kind = Kind.DESCRIBED_BEFORE
        elif self.dry:
            kind = Kind.WOULD_UPLOAD
        else:
            self._send(asset_id, file, content)
            if asset_id in self.fresh and takeout.is_trashed(content):
                trash = assets_trash_many(body=AssetIdsRequest(ids=[UUID(asset_id)]))
                self.api.call(trash.called_harmless())
            self.journal.described(self.api.url, asset_id, file.path.suffix, digest)
        return Outcome(file.path, kind, size=file.size, asset_id=asset_id)

    def _send(self, asset_id: str, file: Found, content: bytes) -> None:
        name = file.path.name.encode("utf-8", "replace").decode()
        is_json = file.path.suffix.lower() == ".json"
        self.api.put_sidecar(asset_id, filename=name, content=content, is_json=is_json)


def _work(
    settled: Iterable[Outcome], paired: Paired
) -> tuple[dict[tuple[str, str], Found], list[Outcome]]:
    """Sidecars by photo and kind; and the fate of those that go nowhere."""
    by_path = {outcome.path: outcome for outcome in settled}
    work: dict[tuple[str, str], Found] = {}
    fates: dict[Path, Outcome] = {}
    for path in sorted(paired.by_photo):
        outcome = by_path.get(path)
        if outcome is not None and outcome.same_as is not None:
            outcome = by_path.get(outcome.same_as)
        for file in paired.by_photo[path]:
            fate = _fate_with(outcome, file)
            if fate is None and outcome is not None and outcome.asset_id is not None:
                first = work.setdefault((outcome.asset_id, file.path.suffix.lower()), file)
                same = Outcome(file.path, Kind.DUPLICATE_IN_RUN, _ALIKE, size=file.size)
                fate = same if first.path != file.path else None
            if fate is not None:
                fates.setdefault(file.path, fate)
    taken = {file.path for file in work.values()}
    return work, [fate for path, fate in fates.items() if path not in taken]


def _fate_with(photo: Outcome | None, file: Found) -> Outcome | None:
    """What its photo's fate decides; None when it can be sent."""
    if photo is not None and photo.kind is Kind.WOULD_UPLOAD:
        return Outcome(file.path, Kind.WOULD_UPLOAD, size=file.size)
    if photo is not None and photo.kind is Kind.DUPLICATE_IN_TRASH:
        return Outcome(file.path, Kind.IGNORED, "its photo is in the trash", size=file.size)
    if photo is None or photo.asset_id is None:
        return Outcome(file.path, Kind.NOT_TRIED, "its photo is not in the album", size=file.size)
    return None


def _no_photo(file: Found) -> Outcome:
    return Outcome(file.path, Kind.UNSUPPORTED, "describes no photo here", size=file.size)
