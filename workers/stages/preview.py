"""The decoded preview, shared by the stages that look at the same photo."""

import threading
from collections import OrderedDict

from backend.common.errors import PermanentStageError
from workers.vision.pixels import Pixels, UndecodablePicture, decode

from .contract import Photo

# A photo's faces, tags and text become ready together and are mostly worked on together. A preview
# of 2048 x 1536 takes 9 MB, so a few of them cost little beside the networks.
_KEPT = 4


class _RecentPictures:
    """The last few pictures by their object's name, which carries a hash of the content."""

    def __init__(self, kept: int) -> None:
        self._kept = kept
        self._pictures: OrderedDict[str, Pixels] = OrderedDict()
        self._lock = threading.Lock()

    def find(self, key: str) -> Pixels | None:
        with self._lock:
            if key in self._pictures:
                self._pictures.move_to_end(key)
            return self._pictures.get(key)

    def keep(self, key: str, picture: Pixels) -> None:
        with self._lock:
            self._pictures[key] = picture
            while len(self._pictures) > self._kept:
                self._pictures.popitem(last=False)


_recent = _RecentPictures(_KEPT)


def preview_pixels(photo: Photo) -> Pixels:
    """The preview as a read-only array; errors as for `Photo.preview`.

    Raises PermanentStageError("preview_undecodable") when the rendition is damaged.
    """
    key = photo.preview_key
    if key is not None and (known := _recent.find(key)) is not None:
        return known
    try:
        picture = decode(photo.preview())
    except UndecodablePicture as error:
        raise PermanentStageError(str(error), code="preview_undecodable") from error
    if key is not None:
        _recent.keep(key, picture)
    return picture
