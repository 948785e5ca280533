"""`shiguang import` takes sidecars over."""

from collections.abc import Callable
from pathlib import Path

from backend.photos.models import Asset, Sidecar
from tests.clients.conftest import Album, Command
from tests.clients.takeout_archives import about
from tests.clients.test_import import outcomes

MakePhotos = Callable[[int], list[Path]]
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="{rating}"/></rdf:RDF></x:xmpmeta>'
)


def kept() -> dict[tuple[str, str], dict[str, object]]:
    """What was understood, by photo and kind."""
    rows = Sidecar.objects.select_related("asset")
    return {(row.asset.filename, row.kind): row.facts for row in rows}


def test_sidecars_go_with_their_photos(
    album: Album, shiguang: Command, folder: Path, make_photos: MakePhotos, tmp_path: Path
) -> None:
    make_photos(3)
    (folder / "IMG_0000.jpg.xmp").write_text(XMP.format(rating=4))
    (folder / "IMG_0001.xmp").write_text(XMP.format(rating=2))
    (folder / "IMG_0001.jpg.json").write_bytes(about("IMG_0001.jpg", description="西湖"))
    (folder / "package.json").write_text("{}")
    (folder / "IMG_0002.jpg.json").write_text('{"title": "of another program"}')
    report = tmp_path / "report.json"
    done = shiguang("import", folder, "--report", report)
    assert done.returncode == 0, done.stderr
    found = kept()
    assert set(found) == {
        ("IMG_0000.jpg", "xmp"),
        ("IMG_0001.jpg", "xmp"),
        ("IMG_0001.jpg", "takeout"),
    }
    assert found["IMG_0000.jpg", "xmp"]["rating"] == 4
    assert found["IMG_0001.jpg", "takeout"]["caption"] == "西湖"
    told = outcomes(report)
    assert told["IMG_0001.xmp"]["outcome"] == "described"
    assert told["package.json"]["outcome"] == told["IMG_0002.jpg.json"]["outcome"] == "unsupported"


def test_a_sidecar_is_sent_again_only_when_it_has_changed(
    album: Album, shiguang: Command, folder: Path, make_photos: MakePhotos, tmp_path: Path
) -> None:
    make_photos(1)
    sidecar = folder / "IMG_0000.xmp"
    sidecar.write_text(XMP.format(rating=4))
    report = tmp_path / "report.json"
    for rating, outcome in ((4, "described"), (4, "described_before"), (5, "described")):
        sidecar.write_text(XMP.format(rating=rating))
        assert shiguang("import", folder, "--report", report).returncode == 0
        assert outcomes(report)["IMG_0000.xmp"]["outcome"] == outcome
        assert kept()["IMG_0000.jpg", "xmp"]["rating"] == rating
    assert Asset.objects.count() == 1


def test_a_sidecar_that_the_album_refuses_is_a_problem_and_no_other_is_lost(
    album: Album, shiguang: Command, folder: Path, make_photos: MakePhotos, tmp_path: Path
) -> None:
    make_photos(2)
    (folder / "IMG_0000.xmp").write_text("<html>no XMP at all</html>")
    (folder / "IMG_0001.xmp").write_text(XMP.format(rating=1))
    report = tmp_path / "report.json"
    assert shiguang("import", folder, "--report", report).returncode == 1
    told = outcomes(report)["IMG_0000.xmp"]
    assert (told["outcome"], told["code"]) == ("rejected", "bad_sidecar")
    assert set(kept()) == {("IMG_0001.jpg", "xmp")}


def test_a_dry_run_sends_no_sidecar(
    album: Album, shiguang: Command, folder: Path, make_photos: MakePhotos, tmp_path: Path
) -> None:
    make_photos(1)
    (folder / "IMG_0000.xmp").write_text(XMP.format(rating=4))
    report = tmp_path / "report.json"
    assert shiguang("import", folder, "--dry-run", "--report", report).returncode == 0
    assert outcomes(report)["IMG_0000.xmp"]["outcome"] == "would_upload"
    assert not Sidecar.objects.exists()


def test_the_same_photo_in_two_folders_keeps_the_sidecar_of_the_first(
    album: Album, shiguang: Command, folder: Path, make_photos: MakePhotos
) -> None:
    (photo,) = make_photos(1)
    for name, rating in (("a", 1), ("b", 2)):
        (folder / name).mkdir()
        (folder / name / "x.jpg").write_bytes(photo.read_bytes())
        (folder / name / "x.xmp").write_text(XMP.format(rating=rating))
    photo.unlink()
    for _ in range(2):
        assert shiguang("import", folder).returncode == 0
        (facts,) = kept().values()
        assert facts["rating"] == 1


def test_films_are_sent_too(
    album: Album, shiguang: Command, folder: Path, sample_films: Path
) -> None:
    (folder / "IMG_1.MP4").write_bytes((sample_films / "bikes.mp4").read_bytes())
    assert shiguang("import", folder).returncode == 0
    assert Asset.objects.get().filename == "IMG_1.MP4"
