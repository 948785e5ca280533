"""What sidecars say, in the words of the programs that write them."""

import json
from datetime import UTC, datetime

import pytest

from backend.photos.models import SidecarKind
from backend.photos.sidecars import (
    MAX_BYTES,
    PersonInPhoto,
    Region,
    SidecarFacts,
    UnreadableSidecar,
    read_sidecar,
)
from backend.photos.sidecars.facts import from_json, to_json

NAMESPACES = """xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:lr="http://ns.adobe.com/lightroom/1.0/"
 xmlns:digiKam="http://www.digikam.org/ns/1.0/"
 xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/"
 xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#"
 xmlns:stDim="http://ns.adobe.com/xap/1.0/sType/Dimensions#" """
FACE = """<rdf:li><rdf:Description mwg-rs:Name="{name}" mwg-rs:Type="{kind}">
 <mwg-rs:Area stArea:x="{x}" stArea:y="0.4" stArea:w="0.2" stArea:h="0.4" stArea:unit="normalized"/>
</rdf:Description></rdf:li>"""


def xmp(attributes: str = "", elements: str = "") -> bytes:
    return (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF {NAMESPACES}>'
        f'<rdf:Description rdf:about="" {attributes}>{elements}</rdf:Description>'
        "</rdf:RDF></x:xmpmeta>"
    ).encode()


def takeout(**members: object) -> bytes:
    return json.dumps({"title": "IMG_1.jpg", "creationTime": {}, **members}).encode()


def bag(name: str, *words: str) -> str:
    items = "".join(f"<rdf:li>{word}</rdf:li>" for word in words)
    return f"<{name}><rdf:Bag>{items}</rdf:Bag></{name}>"


def test_xmp_tells_words_stars_time_and_place() -> None:
    read = read_sidecar(
        xmp(
            'xmp:Rating="4" exif:DateTimeOriginal="2019-10-01T08:30:00+08:00" '
            'exif:GPSLatitude="30,14.586N" exif:GPSLongitude="120,9.066E" '
            'exif:GPSAltitude="125/10" exif:GPSAltitudeRef="0"',
            "<dc:description><rdf:Alt>"
            '<rdf:li xml:lang="en">West Lake</rdf:li>'
            '<rdf:li xml:lang="x-default">西湖</rdf:li></rdf:Alt></dc:description>'
            + bag("dc:subject", "lake", "holiday")
            + bag("lr:hierarchicalSubject", "Places|China|Hangzhou")
            + bag("digiKam:TagsList", "People/Anna"),
        )
    )
    assert read.kind == SidecarKind.XMP
    assert read.facts == SidecarFacts(
        caption="西湖",
        rating=4,
        tags=("lake", "holiday", "Hangzhou", "Anna"),
        tag_paths=("Places/China/Hangzhou", "People/Anna"),
        captured_at=datetime.fromisoformat("2019-10-01T08:30:00+08:00"),
        latitude=30.2431,
        longitude=120.1511,
        altitude=12.5,
    )


def test_xmp_names_faces_and_leaves_other_regions() -> None:
    faces = (
        FACE.format(name="Anna", kind="Face", x="0.5")
        + FACE.format(name="Rex", kind="Pet", x="0.5")
        + FACE.format(name="Ben", kind="Face", x="0.95")
        + FACE.format(name="Nobody", kind="Face", x="7")
    )
    regions = (
        '<mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:RegionList><rdf:Bag>'
        f"{faces}</rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>"
    )
    assert read_sidecar(xmp("", regions)).facts.people == (
        PersonInPhoto("Anna", Region(0.4, 0.2, 0.2, 0.4)),
        PersonInPhoto("Ben", Region(0.85, 0.2, 0.15, 0.4)),
        PersonInPhoto("Nobody", None),
    )


@pytest.mark.parametrize(
    ("dimensions", "size"),
    [
        ('<{} stDim:w="4000" stDim:h="3000" stDim:unit="pixel"/>', (4000, 3000)),
        ('<{} rdf:parseType="Resource"><stDim:w>4</stDim:w><stDim:h>3</stDim:h></{}>', (4, 3)),
        ('<{}><rdf:Description stDim:w="4000" stDim:h="3000"/></{}>', (4000, 3000)),
        ('<{} stDim:w="40" stDim:h="30" stDim:unit="inch"/>', None),
        ('<{} stDim:w="0" stDim:h="1e999"/>', None),
        ("<{}/>", None),
        ("", None),
    ],
)
def test_xmp_tells_in_which_picture_regions_lie(
    dimensions: str, size: tuple[int, int] | None
) -> None:
    inner = dimensions.replace("{}", "mwg-rs:AppliedToDimensions")
    regions = f'<mwg-rs:Regions rdf:parseType="Resource">{inner}</mwg-rs:Regions>'
    facts = read_sidecar(xmp("", regions)).facts
    assert facts.applied_to == size
    assert from_json(json.loads(json.dumps(to_json(facts)))) == facts


def test_what_was_understood_before_sizes_were_is_understood_still() -> None:
    plain = to_json(SidecarFacts(caption="West Lake"))
    del plain["applied_to"]
    assert from_json(plain) == SidecarFacts(caption="West Lake")


def test_takeout_tells_what_google_photos_knew() -> None:
    read = read_sidecar(
        takeout(
            description="West Lake",
            photoTakenTime={"timestamp": "1569889800", "formatted": "Oct 1, 2019"},
            geoData={"latitude": 0.0, "longitude": 0.0, "altitude": 0.0},
            geoDataExif={"latitude": 30.2431, "longitude": 120.1511, "altitude": 12.5},
            people=[{"name": "Anna"}, {"name": ""}, 7],
            favorited=True,
            archived=True,
        )
    )
    assert read.kind == SidecarKind.TAKEOUT
    assert read.facts == SidecarFacts(
        caption="West Lake",
        captured_at=datetime(2019, 10, 1, 0, 30, tzinfo=UTC),
        latitude=30.2431,
        longitude=120.1511,
        altitude=12.5,
        people=(PersonInPhoto("Anna"),),
        is_favorite=True,
        is_archived=True,
    )


@pytest.mark.parametrize(
    "content",
    [
        xmp('xmp:Rating="6" exif:GPSLatitude="95,0N" exif:GPSLongitude="x"'),
        xmp('xmp:Rating="nan" exif:DateTimeOriginal="1700-01-01T00:00:00"'),
        xmp('exif:DateTimeOriginal="0001-01-01T00:00:00+14:00" xmp:Rating="1e999"'),
        takeout(photoTakenTime={"timestamp": "9" * 400}, geoData=7, people={}, favorited="yes"),
        takeout(photoTakenTime=[], geoData={"latitude": 1e999, "longitude": 5}, description=4),
    ],
)
def test_what_makes_no_sense_is_left_out(content: bytes) -> None:
    assert read_sidecar(content).facts == SidecarFacts()


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
FILE = b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>'


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (BOMB, "entities"),
        (FILE, "entities"),
        (b"<html></html>", "no XMP"),
        (b"<x", "well-formed XML"),
        (b'<?xml version="1.0" encoding="nonsense"?><x/>', "well-formed XML"),
        (b'{"a": ', "well-formed JSON"),
        (b'{"a": ' * 100_000, "well-formed JSON"),
        (b'{"title": "an album"}', "Google Takeout"),
        (b"\xff\xd8\xff\xe0 a photo", "neither"),
        (b"", "neither"),
        (b"<" + b" " * MAX_BYTES, "more than"),
    ],
)
def test_what_is_no_sidecar_or_hostile_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableSidecar, match=reason):
        read_sidecar(content)


def test_facts_survive_the_database() -> None:
    facts = SidecarFacts(
        rating=-1,
        tags=("a",),
        captured_at=datetime(2019, 10, 1, 8, 30),  # noqa: DTZ001 a sidecar's wall clock
        people=(PersonInPhoto("Anna", Region(0.1, 0.2, 0.3, 0.4)), PersonInPhoto("Ben")),
    )
    assert from_json(json.loads(json.dumps(to_json(facts)))) == facts
