"""A whole product of its own for one measurement: embedded servers, API, relay, workers."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import psutil
import psycopg

from infra.embedded.instance import Note, is_running, read_note
from infra.embedded.layout import REPOSITORY, Layout
from infra.embedded.preparation import Preparation
from infra.embedded.process import is_recorded_process
from tests.bench.recall import Box

_START_WITHIN = 180.0
_PROCESS_WITHIN = 3600.0
Row = tuple[object, ...]


@dataclass(frozen=True)
class StageCost:
    stage: str
    runs: int
    mean_ms: float
    most_ms: int


@dataclass(frozen=True)
class Album:
    """A running product. `environment` is that of its processes."""

    layout: Layout
    environment: Mapping[str, str]
    api_key: str

    def import_folder(self, folder: Path) -> float:
        """Imports through the public client; returns the seconds until every stage has ended."""
        start = time.perf_counter()
        done = subprocess.run(
            [Path(sys.executable).with_name("shiguang"), "import", folder, "--lane", "fresh"],
            env={**self.environment, "SHIGUANG_API_KEY": self.api_key},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode > 1:
            raise RuntimeError(f"the import failed:\n{done.stdout}\n{done.stderr}")
        self._wait_until_idle()
        return time.perf_counter() - start

    def _wait_until_idle(self) -> None:
        deadline = time.monotonic() + _PROCESS_WITHIN
        while self._jobs()["assets"]["processing"]:
            if time.monotonic() > deadline:
                raise TimeoutError("photos are still being processed")
            time.sleep(0.2)

    def _jobs(self) -> dict[str, dict[str, int]]:
        answer = httpx.get(
            f"{self.environment['SHIGUANG_URL']}/api/v1/jobs",
            headers={"Authorization": f"Bearer {self.api_key}"},
            timeout=30,
        )
        answer.raise_for_status()
        jobs: dict[str, dict[str, int]] = answer.json()
        return jobs

    def states(self) -> dict[str, int]:
        """How many photos ended in which state."""
        return {
            str(state): int(str(count))
            for state, count in self._rows("SELECT state, count(*) FROM photos_asset GROUP BY 1")
        }

    def stage_costs(self, names: list[str]) -> list[StageCost]:
        """What each stage took for the photos with these file names, in the pipeline's order."""
        rows = self._rows(
            """
            SELECT run.stage, count(*), avg(run.duration_ms)::float, max(run.duration_ms)
            FROM photos_stagerun run JOIN photos_asset asset ON asset.id = run.asset_id
            WHERE asset.filename = ANY(%s) AND run.state = 'done' GROUP BY 1 ORDER BY min(run.id)
            """,
            (names,),
        )
        return [StageCost(*row) for row in rows]  # type: ignore[arg-type]  # SQL's own types

    def faces(self) -> dict[str, list[Box]]:
        """Boxes by file name; photos without a face are left out."""
        found: dict[str, list[Box]] = {}
        for name, *box in self._rows(
            """
            SELECT asset.filename, face."left", face.top, face.width, face.height
            FROM people_face face JOIN photos_asset asset ON asset.id = face.asset_id
            """
        ):
            left, top, width, height = (float(str(value)) for value in box)
            found.setdefault(str(name), []).append((left, top, width, height))
        return found

    def processes(self) -> dict[str, list[int]]:
        """Process ids by the name that the supervisor gave each part, children included."""
        return {
            record.stem: _family(leader)
            for record in self.layout.records()
            if (leader := is_recorded_process(record)) is not None
        }

    def _rows(self, sql: str, parameters: Row = ()) -> list[Row]:
        with psycopg.connect(self.environment["DATABASE_URL"]) as connection:
            return connection.execute(sql.encode(), parameters).fetchall()


def _family(leader: psutil.Process) -> list[int]:
    try:
        return [leader.pid, *(child.pid for child in leader.children(recursive=True))]
    except psutil.Error:
        return []


@contextmanager
def running_album() -> Iterator[Album]:
    """Starts a product in a new folder, and stops and deletes it afterwards."""
    with tempfile.TemporaryDirectory(prefix="shiguang-bench-") as folder:
        layout = Layout(Path(folder))
        supervisor = subprocess.Popen(
            [sys.executable, "-m", "infra.embedded", "--data", folder, "up", "--no-sample-album"],
            cwd=REPOSITORY,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "RATE_LIMIT_USER": "100000/min"},
        )
        try:
            note = _wait_until_ready(layout, supervisor)
            key = (
                Preparation(note.environment, lambda: False).bootstrap(api_key="Benchmark").api_key
                or ""
            )
            yield Album(layout, note.environment, key)
        finally:
            supervisor.terminate()
            supervisor.wait()


def _wait_until_ready(layout: Layout, supervisor: "subprocess.Popen[bytes]") -> Note:
    deadline = time.monotonic() + _START_WITHIN
    while time.monotonic() < deadline:
        if supervisor.poll() is not None:
            raise RuntimeError(f"the product did not start; see {layout.logs}")
        note = read_note(layout) if is_running(layout) else None
        if note is not None and _answers(note.environment["SHIGUANG_URL"]):
            return note
        time.sleep(0.3)
    raise TimeoutError("the product did not become ready")


def _answers(url: str) -> bool:
    try:
        return httpx.get(f"{url}/health/ready", timeout=5).is_success
    except httpx.HTTPError:
        return False
