"""The ZIP files: what archivers make of them, however many files and bytes they have."""

import io
import subprocess
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.exports.zipping import DamagedSource, ZipEntry, ZipLayout, archive_bytes
from tests.backend.exports.stored import UNZIP, files_in, info_zip_accepts, some_bytes

NOON = datetime(2024, 5, 1, 12, 0, 4, tzinfo=timezone(timedelta(hours=8)))
needs_unzip = pytest.mark.skipif(not UNZIP, reason="Info-ZIP is not here")


class Files:
    """Sources of entries that count how they are used."""

    def __init__(self, *contents: bytes) -> None:
        self.contents = contents
        self.opened: list[tuple[int, int]] = []
        self.open_now = 0

    @contextmanager
    def __call__(self, index: int, start: int) -> Iterator[Iterator[bytes]]:
        self.opened.append((index, start))
        self.open_now += 1
        content = self.contents[index][start:]
        try:
            yield (content[at : at + 1000] for at in range(0, len(content), 1000))
        finally:
            self.open_now -= 1


class Crcs(dict[int, int]):
    def put(self, index: int, crc: int) -> None:
        self[index] = crc


def layout_of(*contents: bytes, names: tuple[str, ...] = ()) -> ZipLayout:
    names = names or tuple(f"IMG_{number}.jpg" for number in range(len(contents)))
    pairs = zip(names, contents, strict=True)
    return ZipLayout([ZipEntry(name, len(content), NOON) for name, content in pairs])


CONTENTS = (some_bytes(1, 2500), b"", some_bytes(2, 10), some_bytes(3, 4096))
NAMES = ("2024/断桥.jpg", "empty.txt", "🌸 blüte.heic", "plain.jpg")
LAYOUT = layout_of(*CONTENTS, names=NAMES)
WHOLE = b"".join(archive_bytes(LAYOUT, Files(*CONTENTS), Crcs()))


def test_its_length_is_known_before_a_byte_is_read() -> None:
    assert len(WHOLE) == LAYOUT.size


def test_names_in_unicode_and_contents_come_out_as_they_went_in() -> None:
    assert files_in(WHOLE) == dict(zip(NAMES, CONTENTS, strict=True))


@needs_unzip
def test_info_zip_finds_no_errors(tmp_path: Path) -> None:
    assert "No errors detected" in info_zip_accepts(WHOLE, tmp_path)


def test_files_bear_the_photographers_clock_and_the_instant() -> None:
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as archive:
        info = archive.getinfo("plain.jpg")
    assert info.date_time == (2024, 5, 1, 12, 0, 4)
    assert info.extra[:5] == b"UT\x05\x00\x01"
    assert int.from_bytes(info.extra[5:9], "little") == int(NOON.timestamp())


@pytest.mark.parametrize(
    ("year", "shown"), [(1843, (1980, 1, 1)), (2024, (2024, 5, 1)), (2200, (2107, 12, 31))]
)
def test_years_that_the_format_cannot_say_do_no_harm(
    year: int, shown: tuple[int, int, int]
) -> None:
    layout = ZipLayout([ZipEntry("old.jpg", 0, NOON.replace(year=year))])
    content = b"".join(archive_bytes(layout, Files(b""), Crcs()))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.infolist()[0].date_time[:3] == shown


@settings(max_examples=150, deadline=None)
@given(
    start=st.integers(0, LAYOUT.size - 1),
    length=st.integers(1, LAYOUT.size),
    known=st.sets(st.integers(0, 3)),
)
def test_every_range_is_the_same_bytes_as_the_whole(
    start: int, length: int, known: set[int]
) -> None:
    crcs = Crcs({index: crc32(CONTENTS[index]) for index in known})
    stop = min(start + length, LAYOUT.size)
    files = Files(*CONTENTS)
    part = b"".join(archive_bytes(LAYOUT, files, crcs, start=start, stop=stop))
    assert part == WHOLE[start:stop]
    assert files.open_now == 0


def test_what_lies_before_a_range_is_not_read_again_where_its_crc_is_known() -> None:
    crcs = Crcs()
    b"".join(archive_bytes(LAYOUT, Files(*CONTENTS), crcs))
    files = Files(*CONTENTS)
    rest = archive_bytes(LAYOUT, files, crcs, start=LAYOUT.directory_offset - 1000)
    assert b"".join(rest) == WHOLE[LAYOUT.directory_offset - 1000 :]
    (opened,) = files.opened
    assert opened[0] == 3
    assert opened[1] > 3000


@pytest.mark.parametrize("instead", [b"short", some_bytes(3, 5000)])
def test_a_file_of_another_length_ends_it_badly(instead: bytes) -> None:
    files = Files(*CONTENTS[:3], instead)
    with pytest.raises(DamagedSource) as refused:
        b"".join(archive_bytes(LAYOUT, files, Crcs()))
    assert refused.value.index == 3
    assert files.open_now == 0


def test_a_file_that_has_changed_since_ends_it_badly() -> None:
    files = Files(*CONTENTS[:3], some_bytes("other", 4096))
    with pytest.raises(DamagedSource):
        b"".join(archive_bytes(LAYOUT, files, Crcs({3: crc32(CONTENTS[3])})))


def test_whoever_leaves_midway_closes_what_was_open() -> None:
    files = Files(*CONTENTS)
    pieces = archive_bytes(LAYOUT, files, Crcs())
    next(pieces), next(pieces)
    assert files.open_now == 1
    pieces.close()  # type: ignore[attr-defined]  # it is a generator
    assert files.open_now == 0


@needs_unzip
def test_more_files_than_16_bits_can_count(tmp_path: Path) -> None:
    count = 66_000
    layout = ZipLayout([ZipEntry(f"{number}", 0, NOON) for number in range(count)])
    content = b"".join(archive_bytes(layout, Files(*[b""] * count), Crcs()))
    assert len(content) == layout.size
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert len(archive.namelist()) == count
    path = tmp_path / "many.zip"
    path.write_bytes(content)
    listed = subprocess.run([UNZIP, "-l", path], capture_output=True, text=True, check=True).stdout
    assert f"{count} files" in listed


@needs_unzip
def test_films_and_archives_beyond_4_gigabytes(tmp_path: Path) -> None:
    """With a hole in the place of the film's bytes: nobody reads them here."""
    film, photo = 5 * 1024**3, some_bytes("behind", 3000)
    layout = ZipLayout([ZipEntry("film.mp4", film, NOON), ZipEntry("behind.jpg", 3000, NOON)])
    large, small = layout.entries()
    crcs = Crcs({0: 0x12345678})
    path = tmp_path / "large.zip"
    with path.open("wb") as file:
        for start, stop in ((0, large.data_offset), (large.descriptor_offset, layout.size)):
            file.seek(start)
            file.writelines(archive_bytes(layout, Files(b"", photo), crcs, start=start, stop=stop))
    assert path.stat().st_size == layout.size
    with zipfile.ZipFile(path) as archive:
        infos = archive.infolist()
        assert [info.file_size for info in infos] == [film, 3000]
        assert infos[1].header_offset == small.offset > 2**32
        assert archive.read("behind.jpg") == photo
    tested = subprocess.run(
        [UNZIP, "-t", path, "behind.jpg"], capture_output=True, text=True, check=False
    )
    assert tested.returncode == 0, tested.stdout


def test_the_instant_is_left_out_where_32_bits_cannot_say_it() -> None:
    layout = ZipLayout([ZipEntry("old.jpg", 0, datetime(1843, 1, 1, tzinfo=UTC))])
    content = b"".join(archive_bytes(layout, Files(b""), Crcs()))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.infolist()[0].extra == b""
