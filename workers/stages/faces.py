"""faces: where they are, what tells them apart, and a small picture of each."""

import numpy as np

from backend.events.contracts import StageName
from backend.events.results import FacesFound, FoundFace, SpacePoint
from backend.storage import keys
from workers.inference.engine import current
from workers.vision.faces.crop import square_crop
from workers.vision.faces.detector import Boxes
from workers.vision.faces.recogniser import RecognisedFace
from workers.vision.pixels import Pixels, encode_webp

from .contract import DrawnFace, Photo
from .preview import preview_pixels

_CROP_QUALITY = 80


class Faces:
    """Looks at the preview; an original would add time and hardly a face."""

    name = StageName.FACES

    def model_version(self) -> str:
        return current().faces.version

    def run(self, photo: Photo) -> FacesFound:
        """Faces that the owner drew are among them, whatever the detector thinks."""
        picture = preview_pixels(photo)
        drawn = [_box(face, picture) for face in photo.drawn_faces]
        recognised = current().faces.recognise(picture, spaces=photo.spaces, drawn=drawn)
        return FacesFound(tuple(_found(photo, picture, face) for face in recognised))


def _box(face: DrawnFace, picture: Pixels) -> Boxes:
    height, width = picture.shape[:2]
    sides = [
        face.left * width,
        face.top * height,
        (face.left + face.width) * width,
        (face.top + face.height) * height,
    ]
    return np.array(sides, np.float32)


def _found(photo: Photo, picture: Pixels, face: RecognisedFace) -> FoundFace:
    height, width = picture.shape[:2]
    left, top, right, bottom = (
        min(max(float(side) / size, 0.0), 1.0)
        for side, size in zip(face.box, (width, height, width, height), strict=True)
    )
    return FoundFace(
        left=left,
        top=top,
        width=right - left,
        height=bottom - top,
        landmarks=tuple((float(x) / width, float(y) / height) for x, y in face.landmarks),
        score=face.score,
        quality=face.quality,
        points=tuple(
            SpacePoint(space, tuple(point.tolist())) for space, point in face.points.items()
        ),
        crop_key=_store_crop(photo, square_crop(picture, face.box)),
        drawn_id=None if face.drawn is None else photo.drawn_faces[face.drawn].id,
    )


def _store_crop(photo: Photo, crop: Pixels) -> str:
    content = encode_webp(crop, quality=_CROP_QUALITY)
    key = keys.face_crop(photo.owner_id, photo.asset_id, content)
    photo.store.put(key, content, content_type="image/webp")
    return key


stage = Faces()
