"""A job's folder never outlives the job for long, however the job ends."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.processes import REPOSITORY
from workers.pipeline import scratch


@pytest.fixture(autouse=True)
def _own_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))


def test_it_is_removed_with_all_that_is_in_it(tmp_path: Path) -> None:
    with scratch.folder() as path:
        (path / "deep" / "down").mkdir(parents=True)
        (path / "deep" / "down" / "file").write_bytes(b"x")
    assert list(tmp_path.iterdir()) == []


def test_it_is_removed_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), scratch.folder():
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_use_is_never_swept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scratch, "_GRACE", 0)
    with scratch.folder() as path:
        assert scratch.sweep() == 0
        assert path.exists()


def test_what_a_killed_job_left_is_swept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = (
        "from workers.pipeline import scratch; import time\n"
        "with scratch.folder() as path:\n"
        "    (path / 'original').write_bytes(b'x')\n"
        "    print(path, flush=True); time.sleep(600)"
    )
    variables = {**os.environ, "TMPDIR": str(tmp_path)}
    job = subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=REPOSITORY,
        env=variables,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert job.stdout is not None
        left = Path(job.stdout.readline().strip())
        monkeypatch.setattr(scratch, "_GRACE", 0)
        assert scratch.sweep() == 0
    finally:
        job.send_signal(signal.SIGKILL)
        job.communicate()
    assert left.exists()
    assert scratch.sweep() == 1
    assert not left.exists()


def test_a_young_folder_may_not_have_been_locked_yet(tmp_path: Path) -> None:
    (tmp_path / "shiguang-job-young").mkdir()
    assert scratch.sweep() == 0
    assert time.time() - (tmp_path / "shiguang-job-young").stat().st_ctime < 60


def test_other_peoples_folders_are_not_ours_to_sweep(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scratch, "_GRACE", 0)
    (tmp_path / "somebody-elses").mkdir()
    assert scratch.sweep() == 0
    assert (tmp_path / "somebody-elses").exists()
