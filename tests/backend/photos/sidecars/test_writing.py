"""Sidecars that we write: our reader understands every word, and so do others."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from xml.etree.ElementTree import Element

import defusedxml.ElementTree
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.photos.sidecars import PersonInPhoto, Region, SidecarFacts, read_sidecar
from backend.photos.sidecars.writing import write_xmp

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
words = st.text("abc 断桥残雪é<>&\"'|", min_size=1, max_size=12).map(str.strip).filter(bool)
words = words.map(lambda word: " ".join(word.split()))
fractions = st.integers(1, 400_000).map(lambda number: number / 1_000_000)
regions = st.builds(Region, left=fractions, top=fractions, width=fractions, height=fractions)
seconds = st.integers(-2_000_000_000, 1_700_000_000)
moments = seconds.map(lambda number: datetime.fromtimestamp(number, timezone(timedelta(hours=8))))
said = st.builds(
    SidecarFacts,
    caption=words | st.just(""),
    rating=st.none() | st.integers(0, 5),
    tags=st.lists(words, max_size=4, unique=True).map(tuple),
    captured_at=st.none() | moments,
    people=st.lists(st.builds(PersonInPhoto, name=words, region=regions), max_size=3).map(tuple),
    is_favorite=st.booleans(),
    is_archived=st.booleans(),
)


@settings(max_examples=100, deadline=None)
@given(said)
def test_what_is_written_is_read_again(facts: SidecarFacts) -> None:
    size = (4000, 3000) if facts.people else None
    read = read_sidecar(write_xmp(facts, size=(4000, 3000)).encode()).facts
    assert read == replace(facts, applied_to=size)


@pytest.mark.parametrize(
    ("latitude", "longitude", "altitude"),
    [(30.2431117, 120.1511, 8.5), (-33.8567844, -151.2152967, -3.2), (89.9999999, -0.5, None)],
)
def test_places_come_back_to_the_centimetre(
    latitude: float, longitude: float, altitude: float | None
) -> None:
    facts = SidecarFacts(latitude=latitude, longitude=longitude, altitude=altitude)
    read = read_sidecar(write_xmp(facts).encode()).facts
    assert read.latitude == pytest.approx(latitude, abs=2e-7)
    assert read.longitude == pytest.approx(longitude, abs=2e-7)
    assert read.altitude == altitude


def test_nothing_is_said_of_what_is_not_known() -> None:
    assert read_sidecar(write_xmp(SidecarFacts()).encode()).facts == SidecarFacts()


def test_control_characters_that_xml_forbids_are_left_out() -> None:
    facts = SidecarFacts(caption="a\x00b\x0bc", captured_at=datetime(2024, 5, 1, tzinfo=UTC))
    assert read_sidecar(write_xmp(facts).encode()).facts.caption == "abc"


def test_structures_hold_elements_alone_as_rdf_wants_it() -> None:
    """RDF/XML, section 7.2.18: beside rdf:parseType="Resource" there are no other attributes."""
    person = PersonInPhoto("奶奶", Region(0.1, 0.2, 0.3, 0.4))
    packet = write_xmp(SidecarFacts(people=(person,)), size=(4000, 3000))
    root: Element = defusedxml.ElementTree.fromstring(packet)
    structures = [one for one in root.iter() if one.get(f"{RDF}parseType") == "Resource"]
    assert len(structures) == 4
    assert all(len(one.attrib) == 1 and not (one.text or "").strip() for one in structures)


def test_faces_are_given_by_their_centre_as_the_working_group_has_it() -> None:
    person = PersonInPhoto("奶奶", Region(0.1, 0.2, 0.3, 0.4))
    packet = write_xmp(SidecarFacts(people=(person,)), size=(4000, 3000))
    area = "{http://ns.adobe.com/xmp/sType/Area#}"
    root: Element = defusedxml.ElementTree.fromstring(packet)
    numbers = {side: float(root.findtext(f".//{area}{side}") or "nan") for side in "xywh"}
    assert numbers == {"x": 0.25, "y": 0.4, "w": 0.3, "h": 0.4}
