"""XMP sidecars (ISO 16684-1), as Lightroom, darktable, digiKam and others write them.

Namespaces beyond the standard's: Lightroom's hierarchical subjects, digiKam's list of tags, the
face regions of the Metadata Working Group (Guidelines 2.0, section 5.11), and our own for what no
other one has a word for. `writing` writes the same.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from xml.etree.ElementTree import Element

from . import checks, namespaces
from .facts import PersonInPhoto, Region, SidecarFacts

_RDF = f"{{{namespaces.RDF}}}"
_LANGUAGE = f"{{{namespaces.XML}}}lang"
_DC = f"{{{namespaces.DC}}}"
_XMP = f"{{{namespaces.XMP}}}"
_EXIF = f"{{{namespaces.EXIF}}}"
_PHOTOSHOP = f"{{{namespaces.PHOTOSHOP}}}"
_LIGHTROOM = f"{{{namespaces.LIGHTROOM}}}"
_DIGIKAM = f"{{{namespaces.DIGIKAM}}}"
_REGIONS = f"{{{namespaces.REGIONS}}}"
_AREA = f"{{{namespaces.AREA}}}"
_DIMENSIONS = f"{{{namespaces.DIMENSIONS}}}"
_SHIGUANG = f"{{{namespaces.SHIGUANG}}}"

_DATES = (f"{_EXIF}DateTimeOriginal", f"{_PHOTOSHOP}DateCreated", f"{_XMP}CreateDate")
_DEGREES = re.compile(r"(\d{1,3}),(\d{1,2}(?:\.\d+)?)(?:,(\d{1,2}(?:\.\d+)?))?([NSEW])")
_RATIO = re.compile(r"(\d{1,12})(?:/(\d{1,12}))?")
_MOST_TAGS = 100
_MOST_PEOPLE = 200
_MOST_VALUES = 500
_LONGEST_SIDE = 1_000_000  # pixels


def read_xmp(root: Element) -> SidecarFacts:
    """Never fails: a property that makes no sense is as if it were not there."""
    tags = [checks.word(value) for value in _all(root, f"{_DC}subject")]
    paths = [_path(value, "|") for value in _all(root, f"{_LIGHTROOM}hierarchicalSubject")]
    paths += [_path(value, "/") for value in _all(root, f"{_DIGIKAM}TagsList")]
    tags += [path.rpartition("/")[2] for path in paths]
    latitude, longitude, altitude = _place(root) or (None, None, None)
    return SidecarFacts(
        caption=checks.tidy(_first(root, f"{_DC}description")),
        title=checks.tidy(_first(root, f"{_DC}title")),
        rating=_rating(_first(root, f"{_XMP}Rating")),
        tags=tuple(dict.fromkeys(tag for tag in tags if tag))[:_MOST_TAGS],
        tag_paths=tuple(dict.fromkeys(path for path in paths if path))[:_MOST_TAGS],
        captured_at=_date(root),
        latitude=latitude,
        longitude=longitude,
        altitude=altitude,
        people=tuple(_people(root))[:_MOST_PEOPLE],
        applied_to=_applied_to(root),
        is_favorite=_first(root, f"{_SHIGUANG}Favorite") == "True",
        is_archived=_first(root, f"{_SHIGUANG}Archived") == "True",
    )


def _all(root: Element, name: str) -> list[str]:
    """A property's values: an attribute, plain text, or a list, of which the default comes first.

    Those of the document's own descriptions; the ones nested in regions are about those.
    """
    values: list[str] = []
    for description in root.iter(f"{_RDF}Description"):
        if (value := description.get(name)) is not None:
            values.append(value)
        for element in description.findall(name):
            items = element.findall(f"./*/{_RDF}li")
            items.sort(key=lambda item: item.get(_LANGUAGE, "x-default") != "x-default")
            values += [item.text or "" for item in items] if items else [element.text or ""]
    return values[:_MOST_VALUES]


def _first(root: Element, name: str) -> str:
    return next((value for value in _all(root, name) if value.strip()), "")


def _path(value: str, separator: str) -> str:
    steps = [checks.word(step.replace("/", " ")) for step in value.split(separator)]
    return "/".join(step for step in steps if step)


def _rating(value: str) -> int | None:
    with suppress(ValueError, OverflowError):
        rating = round(float(value))
        return rating if -1 <= rating <= 5 else None
    return None


def _date(root: Element) -> datetime | None:
    for name in _DATES:
        with suppress(ValueError):
            moment = checks.plausible(datetime.fromisoformat(_first(root, name).strip()))
            if moment is not None:
                return moment
    return None


def _place(root: Element) -> checks.Place | None:
    latitude = _degrees(_first(root, f"{_EXIF}GPSLatitude"), "NS")
    longitude = _degrees(_first(root, f"{_EXIF}GPSLongitude"), "EW")
    if latitude is None or longitude is None:
        return None
    return checks.place(latitude, longitude, _altitude(root))


def _degrees(value: str, hemispheres: str) -> float | None:
    """ "39,54.45N" or "39,54,27N" (ISO 16684-2, GPSCoordinate)."""
    match = _DEGREES.fullmatch(value.strip().upper())
    if match is None or match[4] not in hemispheres:
        return None
    degrees = float(match[1]) + float(match[2]) / 60 + float(match[3] or 0) / 3600
    return round(-degrees if match[4] in "SW" else degrees, 7)


def _altitude(root: Element) -> float | None:
    match = _RATIO.fullmatch(_first(root, f"{_EXIF}GPSAltitude").strip())
    if match is None or match[2] == "0":
        return None
    metres = int(match[1]) / int(match[2] or 1)
    return round(-metres if _first(root, f"{_EXIF}GPSAltitudeRef").strip() == "1" else metres, 1)


def _people(root: Element) -> Iterator[PersonInPhoto]:
    """Faces alone: regions are also drawn around pets, focus points and bar codes."""
    for region in root.iter():
        name = checks.word(_member(region, f"{_REGIONS}Name"))
        if name and _member(region, f"{_REGIONS}Type") in {"Face", ""}:
            area = region.find(f"{_REGIONS}Area")
            yield PersonInPhoto(name, None if area is None else _region(area))


def _region(area: Element) -> Region | None:
    """MWG gives the centre; parts of a face may lie beyond the picture's edge, and are cut."""
    area = _structure(area)
    try:
        x, y, width, height = (float(_member(area, f"{_AREA}{side}")) for side in "xywh")
    except ValueError:
        return None
    if _member(area, f"{_AREA}unit") not in {"normalized", ""} or not (width > 0 and height > 0):
        return None
    left, top = max(0.0, x - width / 2), max(0.0, y - height / 2)
    right, bottom = min(1.0, x + width / 2), min(1.0, y + height / 2)
    if not (left < right and top < bottom):  # not a number, or nowhere in the picture
        return None
    return Region(*(round(side, 6) for side in (left, top, right - left, bottom - top)))


def _applied_to(root: Element) -> tuple[int, int] | None:
    """The size in pixels of the picture in which the regions were drawn."""
    for element in root.iter(f"{_REGIONS}AppliedToDimensions"):
        dimensions = _structure(element)
        with suppress(ValueError, OverflowError):
            width, height = (round(float(_member(dimensions, f"{_DIMENSIONS}{s}"))) for s in "wh")
            in_pixels = _member(dimensions, f"{_DIMENSIONS}unit") in {"pixel", ""}
            if in_pixels and 0 < width <= _LONGEST_SIDE and 0 < height <= _LONGEST_SIDE:
                return width, height
    return None


def _structure(element: Element) -> Element:
    """What holds the members: the element itself, or a description inside."""
    inner = element.find(f"{_RDF}Description")
    return element if inner is None else inner


def _member(element: Element, name: str) -> str:
    """Of a structure: an attribute, or an element inside."""
    return element.get(name) or element.findtext(name) or ""
