"""Which sidecar belongs to which photo."""

import pytest

from shiguang.sidecar_names import sidecars_of

LONG = "Screenshot_2022-10-28-09-31-43-118_com.snapchat.android.jpg"


@pytest.mark.parametrize(
    ("photo", "sidecar"),
    [
        ("IMG_1.jpg", "IMG_1.jpg.xmp"),
        ("IMG_1.jpg", "IMG_1.xmp"),
        ("IMG_1.JPG", "img_1.XMP"),
        ("IMG_1.jpg", "IMG_1.jpg.json"),
        ("IMG_1.jpg", "IMG_1.jpg.supplemental-metadata.json"),
        ("IMG_1.jpg", "IMG_1.jpg.supplemental-metad.json"),
        ("IMG_1.jpg", "IMG_1.jpg.s.json"),
        ("IMG_1.jpg", "IMG_1.jpg..json"),
        ("IMG_1(1).jpg", "IMG_1.jpg(1).json"),
        ("IMG_1(1).jpg", "IMG_1.jpg.supplemental-metadata(1).json"),
        ("IMG_1(1).jpg", "IMG_1(1).jpg.json"),
        (LONG, f"{LONG[:46]}.json"),
        ("x" * 47 + ".jpg", "x" * 46 + ".json"),
        (f"{'x' * 47}(2).jpg", f"{'x' * 46}(2).json"),
        (f"{'x' * 47}(2).jpg", f"{'x' * 43}(2).json"),
        ("IMG_1-edited.jpg", "IMG_1.jpg.json"),
        ("IMG_1-edited(1).jpg", "IMG_1.jpg.supplemental-metadata(1).json"),
        ("IMG_1-bearbeitet.jpg", "IMG_1.jpg.supplemental-metadata.json"),
        ("IMG_1-modifié.jpg", "IMG_1.jpg.json"),
        ("IMG_1-modifie\u0301.jpg", "IMG_1.jpg.json"),
        ("西湖-已修改.jpg", "西湖.jpg.json"),
        ("IMG_1-edited.jpg", "IMG_1.HEIC.json"),
        ("IMG_1.MOV", "IMG_1.HEIC.supplemental-metadata.json"),
        ("IMG_1(1).MP4", "IMG_1.HEIC(1).json"),
        ("PXL_1.MP", "PXL_1.MP.jpg.json"),
    ],
)
def test_a_sidecar_is_found_by_its_name(photo: str, sidecar: str) -> None:
    assert sidecars_of([photo], [sidecar]) == {photo: [sidecar]}


@pytest.mark.parametrize(
    ("photo", "sidecar"),
    [
        ("IMG_1.jpg", "IMG_10.jpg.json"),
        ("IMG_1.jpg", "IMG_1.jpg(1).json"),
        ("IMG_1(1).jpg", "IMG_1.jpg.json"),
        ("IMG_1(1).jpg", "IMG_1.jpg(2).json"),
        ("IMG_1.jpg", "IMG_1.png.json"),
        ("IMG_1.jpg", "IMG_1_01.jpg.xmp"),
        ("IMG_1.jpg", "metadata.json"),
        ("IMG_1.jpg", "IMG_1.jpg.supplementary.json"),
        ("sea-edi.jpg", "sea.jpg.json"),
    ],
)
def test_a_name_that_only_resembles_is_another_photos(photo: str, sidecar: str) -> None:
    assert sidecars_of([photo], [sidecar]) == {photo: []}


def test_numbered_photos_keep_their_own_sidecars_apart() -> None:
    photos = ["a.jpg", "a(1).jpg", "a-edited.jpg", "a-edited(1).jpg", "a.mp4"]
    zero, one = "a.jpg.supplemental-metadata.json", "a.jpg.supplemental-metadata(1).json"
    assert sidecars_of(photos, [zero, one, "a.xmp"]) == {
        "a.jpg": ["a.xmp", zero],
        "a(1).jpg": [one],
        "a-edited.jpg": [zero],
        "a-edited(1).jpg": [one],
        "a.mp4": ["a.xmp", zero],
    }


def test_a_sidecar_of_its_own_comes_before_one_that_is_shared() -> None:
    found = sidecars_of(
        ["a.jpg", "a.dng", "a-edited.jpg"],
        ["a.xmp", "a.jpg.xmp", "a.jpg.json", "a.dng.json", "a-edited.jpg.json"],
    )
    assert found == {
        "a.jpg": ["a.jpg.xmp", "a.jpg.json"],
        "a.dng": ["a.xmp", "a.dng.json"],
        "a-edited.jpg": ["a-edited.jpg.json"],
    }


def test_a_film_takes_no_sidecar_when_several_photos_bear_its_name() -> None:
    found = sidecars_of(["a.mov"], ["a.jpg.json", "a.heic.json"])
    assert found == {"a.mov": []}
