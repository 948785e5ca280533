"""verify: the stored bytes are the promised ones, and a picture or a film that can be decoded."""

import hashlib
from pathlib import Path

from backend.common.errors import PermanentStageError
from backend.events.contracts import StageName
from backend.events.results import Verified
from workers.media.decoding import check_decodes
from workers.media.films.containers import is_film
from workers.media.header import read_header
from workers.media.limits import refuse_excess
from workers.media.renditions import PREVIEW_SIDE
from workers.media.signatures import identify_file

from .contract import Photo
from .faults import photo_at_fault
from .film import probed


class Verify:
    """Refuses, with a reason, whatever no later stage could work on."""

    name = StageName.VERIFY

    def model_version(self) -> str:
        return "verify-2"

    def run(self, photo: Photo) -> Verified:
        """Raises PermanentStageError: `empty_file`, `size_mismatch`, `checksum_mismatch`,
        `unsupported_type`, `empty_picture`, `too_many_pixels`, `too_many_frames`, `truncated`,
        `needs_too_much_memory`, `undecodable`."""
        path = photo.original()
        _check_bytes(path, size=photo.size, sha256=photo.sha256)
        with photo_at_fault():
            media_type = identify_file(path)
            if is_film(media_type):
                film = probed(path, media_type)
                return Verified(media_type, film.width, film.height)
            header = read_header(path)
            refuse_excess(header)
            check_decodes(path, header, side=PREVIEW_SIDE)
        width, height = header.upright
        return Verified(media_type=header.media_type, width=width, height=height)


def _check_bytes(path: Path, *, size: int, sha256: str) -> None:
    stored = path.stat().st_size
    if stored == 0:
        raise PermanentStageError("The file is empty.", code="empty_file")
    if stored != size:
        raise PermanentStageError(
            f"The store holds {stored:,} bytes, but {size:,} were announced.", code="size_mismatch"
        )
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if digest != sha256:
        raise PermanentStageError(
            "The stored bytes are not the announced ones: their SHA-256 checksums differ.",
            code="checksum_mismatch",
        )


stage = Verify()
