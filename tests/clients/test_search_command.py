"""`shiguang search`."""

from backend.search.services.indexing import index_asset
from tests.clients.conftest import Album, Command
from tests.factories.assets import make_asset
from tests.factories.recognition import make_tag


def test_it_prints_what_was_found_and_why(album: Album, shiguang: Command) -> None:
    asset = make_asset(owner=album.owner, filename="IMG_7.jpg")
    make_tag(asset=asset, slug="seashore", name_en="seashore", name_zh="海边")
    index_asset(asset_id=asset.pk)
    done = shiguang("search", "海边")
    assert done.returncode == 0, done.stderr
    assert str(asset.pk) in done.stdout
    assert "tag: " in done.stdout


def test_nothing_found_is_no_error(album: Album, shiguang: Command) -> None:
    done = shiguang("search", "walrus")
    assert (done.returncode, "Nothing found" in done.stdout) == (0, True)
