"""Every stage of the pipeline is bound to an implementation, a queue and a recorder."""

import json
import subprocess
import sys
from typing import get_args

import pytest

from backend.events.contracts import PIPELINE, Queue, StageName
from backend.events.results import StageResult
from tests.processes import REPOSITORY, environment
from workers.pipeline import graph
from workers.pipeline.networks import NETWORKS
from workers.queues import KINDS, consumed, served_stages, time_limit
from workers.results.recorder import RECORDERS


def test_every_stage_has_an_implementation() -> None:
    assert set(graph.MODULES) == set(StageName)


@pytest.mark.parametrize("name", list(StageName))
def test_an_implementation_bears_its_stages_name(name: StageName) -> None:
    assert graph.load(name).name is name


def test_every_result_has_a_recorder() -> None:
    assert set(RECORDERS) == set(get_args(StageResult))


def test_the_kinds_of_workers_serve_every_stage_between_them() -> None:
    served = [served_stages(consumed(kind.queues)) for kind in KINDS.values()]
    assert frozenset().union(*served) == set(StageName)
    assert sum(map(len, served)) == len(PIPELINE)


def test_strangers_bytes_are_decoded_where_a_process_may_be_killed() -> None:
    for kind in KINDS.values():
        if Queue.CPU in kind.queues:
            assert kind.pool == "prefork"
            assert served_stages(consumed(kind.queues)).isdisjoint(NETWORKS)


def test_every_fresh_lane_comes_before_any_bulk_lane() -> None:
    assert consumed((Queue.IO, Queue.CPU)) == ["io", "cpu", "io.bulk", "cpu.bulk"]


def test_a_task_may_last_as_long_as_all_the_stages_it_may_go_on_to() -> None:
    spec = {one.name: one.time_limit_seconds for one in PIPELINE}
    stages = {StageName.VERIFY, StageName.RENDITIONS}
    assert time_limit(stages) == spec[StageName.VERIFY] + spec[StageName.RENDITIONS]
    assert time_limit(set()) is None


def test_a_worker_that_decodes_never_loads_a_network() -> None:
    """In a fresh interpreter, with all that such a worker imports."""
    code = (
        "import json, sys\n"
        "import workers.app, workers.tasks, workers.lifecycle\n"
        "from workers.pipeline import graph\n"
        "from workers.queues import KINDS, consumed, served_stages\n"
        "for stage in served_stages(consumed(KINDS['cpu'].queues)): graph.load(stage)\n"
        "print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))"
    )
    output = subprocess.run(
        [sys.executable, "-c", code],
        cwd=REPOSITORY,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    loaded = set(json.loads(output.splitlines()[-1]))
    assert {"workers", "celery", "pyvips"} <= loaded
    assert loaded.isdisjoint({"torch", "dlib", "onnxruntime", "cv2", "rapidocr", "facenet_pytorch"})
