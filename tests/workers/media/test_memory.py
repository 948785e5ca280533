"""How much memory hostile and huge pictures take, measured in a process of their own."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.workers.media.pictures import save_png_of_zeros, save_progressive_jpeg

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")

WORKER_LIMIT_MB = 1500

PROGRAM = """
import re, resource, sys
from pathlib import Path
from workers.media.decoding import check_decodes
from workers.media.errors import PictureError
from workers.media.header import read_header
from workers.media.limits import refuse_excess
from workers.media.renditions import PREVIEW_SIDE, make_renditions
path, limit = Path(sys.argv[1]), int(sys.argv[2]) << 20
resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))  # as workers do
try:
    header = read_header(path)
    refuse_excess(header)
    check_decodes(path, header, side=PREVIEW_SIDE)
    make_renditions(path, header)
    outcome = "rendered"
except PictureError as error:
    outcome = error.code
# Linux; getrusage would also count the process that forked this one.
peak = re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())
print(outcome, int(peak[1]) // 1024)
"""


def outcome_and_peak(path: Path, *, data_limit_mb: int = 1500) -> tuple[str, int]:
    """What became of the picture, and the peak resident memory in MiB."""
    finished = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path), str(data_limit_mb)],
        capture_output=True,
        text=True,
        check=True,
    )
    outcome, peak = finished.stdout.split()
    return outcome, int(peak)


def test_a_bomb_costs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "bomb.png"
    save_png_of_zeros(path, 30_000, 30_000)
    outcome, peak = outcome_and_peak(path)
    assert outcome == "too_many_pixels"
    assert peak < 200


def test_the_largest_png_that_passes_is_decoded_row_by_row(tmp_path: Path) -> None:
    path = tmp_path / "large.png"
    save_png_of_zeros(path, 12_000, 12_000)
    outcome, peak = outcome_and_peak(path)
    assert outcome == "rendered"
    assert peak < 200


def test_a_200_megapixel_heic_fits_into_a_worker(hostile_photos: Path) -> None:
    outcome, peak = outcome_and_peak(hostile_photos / "200MP.heic")
    assert outcome == "rendered"
    assert peak < WORKER_LIMIT_MB


def test_a_small_file_that_claims_the_largest_size_stays_within_a_worker(tmp_path: Path) -> None:
    path = tmp_path / "claims.jpg"
    save_progressive_jpeg(path, claims=(13_500, 13_500))
    _, peak = outcome_and_peak(path)
    assert peak < WORKER_LIMIT_MB


def test_a_worker_at_its_limit_blames_the_memory_and_not_the_photo(tmp_path: Path) -> None:
    path = tmp_path / "claims.jpg"
    save_progressive_jpeg(path, claims=(13_500, 13_500))
    outcome, peak = outcome_and_peak(path, data_limit_mb=500)
    assert outcome == "needs_too_much_memory"
    assert peak < 500
