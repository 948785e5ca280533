"""XMP sidecars of our own making (ISO 16684-1): what `xmp` reads, and Lightroom and digiKam too.

People are regions of the Metadata Working Group (Guidelines 2.0, section 5.11).
"""

from collections.abc import Sequence
from datetime import datetime
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from . import checks, namespaces
from .facts import PersonInPhoto, Region, SidecarFacts

_PACKET = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n{}\n<?xpacket end="w"?>\n'

for _prefix, _namespace in namespaces.PREFIXES.items():
    register_namespace(_prefix, _namespace)


def write_xmp(facts: SidecarFacts, *, size: tuple[int, int] | None = None) -> str:
    """What is not said is left out. `size` is that of the picture in which the regions lie,
    in pixels; `applied_to` of the facts is not looked at."""
    root = Element(_name(namespaces.META, "xmpmeta"))
    rdf = SubElement(root, _name(namespaces.RDF, "RDF"))
    about = SubElement(rdf, _name(namespaces.RDF, "Description"))
    about.set(_name(namespaces.RDF, "about"), "")
    for namespace, name, value in _properties(facts):
        _put(about, namespace, name, value)
    _alternatives(about, "description", facts.caption)
    _alternatives(about, "title", facts.title)
    _bag(about, namespaces.DC, "subject", facts.tags)
    hierarchies = [path.split("/") for path in facts.tag_paths]
    paths = ["|".join(steps) for steps in hierarchies if len(steps) > 1]
    _bag(about, namespaces.LIGHTROOM, "hierarchicalSubject", paths)
    _regions(about, [one for one in facts.people if one.region is not None], size)
    indent(root, " ")
    return _PACKET.format(tostring(root, encoding="unicode"))


def _properties(facts: SidecarFacts) -> list[tuple[str, str, str]]:
    said: list[tuple[str, str, str | None]] = [
        (namespaces.XMP, "Rating", _text(facts.rating)),
        (namespaces.EXIF, "DateTimeOriginal", _moment(facts.captured_at)),
        (namespaces.PHOTOSHOP, "DateCreated", _moment(facts.captured_at)),
        (namespaces.EXIF, "GPSLatitude", _degrees(facts.latitude, "NS")),
        (namespaces.EXIF, "GPSLongitude", _degrees(facts.longitude, "EW")),
        (namespaces.SHIGUANG, "Favorite", "True" if facts.is_favorite else None),
        (namespaces.SHIGUANG, "Archived", "True" if facts.is_archived else None),
    ]
    if facts.altitude is not None:
        said += [
            (namespaces.EXIF, "GPSAltitude", f"{round(abs(facts.altitude) * 10)}/10"),
            (namespaces.EXIF, "GPSAltitudeRef", "1" if facts.altitude < 0 else "0"),
        ]
    return [(namespace, name, value) for namespace, name, value in said if value is not None]


def _alternatives(about: Element, name: str, text: str) -> None:
    if text := checks.tidy(text):
        holder = SubElement(about, _name(namespaces.DC, name))
        item = SubElement(SubElement(holder, _name(namespaces.RDF, "Alt")), _LI)
        item.set(_name(namespaces.XML, "lang"), "x-default")
        item.text = text


def _bag(about: Element, namespace: str, name: str, values: Sequence[str]) -> None:
    words = [tidied for value in values if (tidied := checks.word(value))]
    if words:
        bag = SubElement(SubElement(about, _name(namespace, name)), _name(namespaces.RDF, "Bag"))
        for word in words:
            SubElement(bag, _LI).text = word


def _regions(about: Element, people: Sequence[PersonInPhoto], size: tuple[int, int] | None) -> None:
    if not people:
        return
    regions = _structure(SubElement(about, _name(namespaces.REGIONS, "Regions")))
    if size is not None:
        applied = _structure(SubElement(regions, _name(namespaces.REGIONS, "AppliedToDimensions")))
        for side, value in zip(("w", "h"), size, strict=True):
            _put(applied, namespaces.DIMENSIONS, side, str(value))
        _put(applied, namespaces.DIMENSIONS, "unit", "pixel")
    holder = SubElement(regions, _name(namespaces.REGIONS, "RegionList"))
    bag = SubElement(holder, _name(namespaces.RDF, "Bag"))
    for one in people:
        if one.region is not None and (name := checks.word(one.name)):
            _face(_structure(SubElement(bag, _LI)), name, one.region)


def _face(item: Element, name: str, region: Region) -> None:
    """The area is given by its centre."""
    _put(item, namespaces.REGIONS, "Name", name)
    _put(item, namespaces.REGIONS, "Type", "Face")
    area = _structure(SubElement(item, _name(namespaces.REGIONS, "Area")))
    numbers = {
        "x": region.left + region.width / 2,
        "y": region.top + region.height / 2,
        "w": region.width,
        "h": region.height,
    }
    for side, value in numbers.items():
        _put(area, namespaces.AREA, side, f"{value:.7f}")
    _put(area, namespaces.AREA, "unit", "normalized")


def _put(element: Element, namespace: str, name: str, value: str) -> None:
    SubElement(element, _name(namespace, name)).text = value


def _structure(element: Element) -> Element:
    """Its members are elements: beside this attribute RDF allows no others."""
    element.set(_name(namespaces.RDF, "parseType"), "Resource")
    return element


def _name(namespace: str, name: str) -> str:
    return f"{{{namespace}}}{name}"


_LI = _name(namespaces.RDF, "li")


def _text(value: int | None) -> str | None:
    return None if value is None else str(value)


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _degrees(value: float | None, hemispheres: str) -> str | None:
    """ "39,54.45N" (ISO 16684-2, GPSCoordinate); a hundred thousandth of a minute is 2 cm."""
    if value is None:
        return None
    minutes = round(abs(value) * 60, 5)
    degrees, rest = divmod(minutes, 60)
    return f"{int(degrees)},{rest:.5f}{hemispheres[value < 0]}"
