"""What each stage hands over: plain, frozen values, computed by workers and recorded by services.

Boxes and polygons are in fractions (0 to 1) of the upright picture's width and height, so that
they hold for every rendition.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypedDict
from uuid import UUID

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class SpacePoint:
    """Where something lies in the embedding space that one version of a network made."""

    space: str  # the version, as in `modelhub.EmbeddingSpace`
    vector: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Verified:
    """The stored bytes are the promised ones, and a picture or a film that we can decode."""

    media_type: str
    width: int  # pixels, orientation applied
    height: int


class PhotoDetails(TypedDict, total=False):
    """The rest of what the file says, as JSON; a key is there only when the file says it."""

    orientation: int  # EXIF, 1 to 8, of the stored pixels
    frames: int
    exposure_seconds: float
    f_number: float
    iso: int
    exposure_bias_ev: float
    focal_length_mm: float
    focal_length_35mm: int
    flash_fired: bool
    direction_degrees: float  # clockwise from north, where the camera looked
    position_error_metres: float
    rating: int  # stars, 0 to 5; -1: rejected
    software: str
    artist: str
    copyright: str
    keywords: list[str]
    projection: str  # of a panorama, as Google's GPano names it: "equirectangular", "cylindrical"
    full_width: int  # pixels of the whole sphere or cylinder that a panorama is a part of
    full_height: int
    full_top: int  # of those, above the picture; where it is not told, as many as below
    burst_id: str  # what the camera calls all pictures of one burst by


@dataclass(frozen=True, slots=True)
class FoundFilm:
    """What moves; `offset` and `length` (bytes) say where it lies in a photo that carries it."""

    duration_ms: int
    video_codec: str  # as FFmpeg names it
    audio_codec: str  # "": silent
    frame_rate: float | None
    rotation: int  # degrees clockwise, to be upright: 0, 90, 180 or 270
    transfer: str  # how light is coded, as FFmpeg names it; "" when the film does not say
    offset: int | None = None
    length: int | None = None


@dataclass(frozen=True, slots=True)
class MetadataRead:
    """What the file says about itself, or what else is known of when it was taken."""

    captured_at: datetime  # aware, UTC
    captured_local_date: date
    captured_at_source: str  # e.g. "exif.DateTimeOriginal"; see workers/media/metadata/capture_time
    captured_offset_minutes: int | None
    latitude: float | None = None  # degrees, WGS 84
    longitude: float | None = None
    altitude: float | None = None  # metres
    camera_make: str = ""
    camera_model: str = ""
    lens_model: str = ""
    caption: str = ""
    keywords: tuple[str, ...] = ()
    details: PhotoDetails = field(default_factory=PhotoDetails)
    film: FoundFilm | None = None
    content_identifier: str = ""  # what the two files of an Apple live photo have in common


@dataclass(frozen=True, slots=True)
class MadeRendition:
    kind: str
    object_key: str
    width: int
    height: int
    size: int  # bytes
    content_type: str


@dataclass(frozen=True, slots=True)
class PictureFingerprint:
    """What the picture looks like, for finding copies; see workers/media/fingerprint.py."""

    luma: bytes  # 32 x 32, row by row
    phash: bytes | None  # 8 bytes; None for a picture as good as uniform
    sharpness: float


@dataclass(frozen=True, slots=True)
class RenditionsMade:
    renditions: tuple[MadeRendition, ...]
    thumbhash: bytes
    dominant_color: str  # "#rrggbb"
    fingerprint: PictureFingerprint


@dataclass(frozen=True, slots=True)
class PlaybackMade:
    """The film as it plays everywhere, and a few silent seconds of it."""

    renditions: tuple[MadeRendition, ...]


@dataclass(frozen=True, slots=True)
class EditsMade:
    """What stands for a photo as its recipe has it; no renditions where there is no recipe."""

    recipe: tuple[Mapping[str, Any], ...]  # that they were made by
    renditions: tuple[MadeRendition, ...]
    thumbhash: bytes
    dominant_color: str  # "#rrggbb"


@dataclass(frozen=True, slots=True)
class FullSizeMade:
    """The whole picture without metadata, for others."""

    rendition: MadeRendition


@dataclass(frozen=True, slots=True)
class FoundPlace:
    id: int  # GeoNames id
    name_en: str
    name_zh: str
    region_en: str
    region_zh: str
    country_code: str
    country_en: str
    country_zh: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class PlaceLookedUp:
    place: FoundPlace | None


@dataclass(frozen=True, slots=True)
class FoundFace:
    left: float
    top: float
    width: float
    height: float
    landmarks: tuple[Point, ...]  # left eye, right eye, nose, left and right corner of the mouth
    score: float  # the detector's confidence, 0 to 1
    quality: float  # 0 to 1: how far its points can be trusted (workers/vision/faces/quality.py)
    points: tuple[SpacePoint, ...]  # one for each space that was to be filled
    crop_key: str
    drawn_id: UUID | None = None  # of the face that the owner drew, when this is one


@dataclass(frozen=True, slots=True)
class FacesFound:
    faces: tuple[FoundFace, ...]


@dataclass(frozen=True, slots=True)
class FacesToGroup:
    """Grouping reads and writes the owner's whole set of faces, so the service does it all."""


@dataclass(frozen=True, slots=True)
class FoundTag:
    slug: str
    name_en: str
    name_zh: str
    confidence: float


@dataclass(frozen=True, slots=True)
class TagsFound:
    """`points`: how the photo looks, in the spaces of kind "visual"; the same network tells."""

    tags: tuple[FoundTag, ...]
    points: tuple[SpacePoint, ...] = ()


Quadrilateral = tuple[Point, Point, Point, Point]  # clockwise from the top left


@dataclass(frozen=True, slots=True)
class ReadWord:
    """What can be selected on its own: a word, or one Chinese character."""

    text: str
    polygon: Quadrilateral


@dataclass(frozen=True, slots=True)
class ReadLine:
    text: str
    confidence: float
    polygon: Quadrilateral
    words: tuple[ReadWord, ...] = ()  # in reading order; together they are the line


@dataclass(frozen=True, slots=True)
class TextRead:
    lines: tuple[ReadLine, ...]


@dataclass(frozen=True, slots=True)
class Embedded:
    """Where the photo lies, at unit length, among the meanings of texts.

    points: the picture's own. words: those of what is written about it or in it; none when nothing
    is.
    """

    points: tuple[SpacePoint, ...]
    words: tuple[SpacePoint, ...] = ()


@dataclass(frozen=True, slots=True)
class LookalikesToFind:
    """Comparing reads and writes the owner's whole library, so the service does it all."""


StageResult = (
    Verified
    | MetadataRead
    | RenditionsMade
    | EditsMade
    | FullSizeMade
    | PlaceLookedUp
    | FacesFound
    | FacesToGroup
    | TagsFound
    | TextRead
    | Embedded
    | LookalikesToFind
    | PlaybackMade
)


@dataclass(frozen=True, slots=True)
class RecognisedWords:
    """What is written about a photo or in it: the input of the semantic stage."""

    own_tags: tuple[tuple[str, str], ...] = ()  # that the owner gave it: (English, Chinese)
    text: tuple[str, ...] = ()
    caption: str = ""
    keywords: tuple[str, ...] = ()
