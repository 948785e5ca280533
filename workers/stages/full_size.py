"""full_size: the whole picture for others, with nothing in the file but what it shows."""

from backend.events.contracts import StageName
from backend.events.results import FullSizeMade
from workers.media.full_size import make_full_size
from workers.media.header import read_header
from workers.media.limits import refuse_excess

from .contract import Photo
from .faults import photo_at_fault
from .storing import store_picture


class FullSize:
    name = StageName.FULL_SIZE

    def model_version(self) -> str:
        return "full-size-1"

    def run(self, photo: Photo) -> FullSizeMade:
        """Raises PermanentStageError with the codes of `verify`; the store's errors pass."""
        path = photo.original()
        with photo_at_fault():
            header = read_header(path)
            refuse_excess(header)
            made = make_full_size(path, header)
        return FullSizeMade(store_picture(photo, "full_size", made, "image/jpeg"))


stage = FullSize()
