"""The heavy steps: what a worker of the kind `train` does for one, and what becomes of it."""

import resource
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from uuid import UUID

import structlog
from django.conf import settings
from django.db import DatabaseError

from backend import storage
from backend.common.errors import Unavailable
from backend.events.contracts import ModelTask
from backend.events.services.leases import Lost
from backend.modelhub.models import Alias, ModelVersion
from backend.modelhub.selectors.registry import standing
from backend.modelhub.services.registering import keep, register_dataset
from backend.modelops.definition import StepKind
from backend.modelops.models import Job, Step
from backend.modelops.services import jobs
from backend.modelops.services.stepping import Failed, Output
from backend.storage import keys
from workers.modelops.loading import recipes
from workers.modelops.progress import JobProgress, pulse
from workers.modelops.recipes import Files, NothingToLearn, Recipe, UnfitModel
from workers.modelops.trying import candidate, output_of
from workers.pipeline import scratch

log = structlog.get_logger(__name__)

_SURROUNDINGS = (DatabaseError, Unavailable)  # the lease runs out, and another worker tries


def do_job(*, job_id: UUID) -> None:
    """Nothing where another worker has it, or had. What the recipe raises and does not declare
    fails the step; a worker that is killed leaves the job to the next one."""
    job = jobs.claim(job_id)
    if job is None:
        return
    meter = _Meter()
    try:
        with scratch.folder() as folder, pulse(job):
            found = _outcome(job, folder)
        jobs.finish(job, found, cpu_seconds=meter.cpu(), gpu_seconds=meter.gpu())
    except Lost:
        jobs.spend(job, cpu_seconds=meter.cpu(), gpu_seconds=meter.gpu())
        log.info("job.dropped", job_id=str(job_id))


def _outcome(job: Job, folder: Path) -> Output | Failed:
    step = Step.objects.select_related("run").get(pk=job.step_id)
    began = time.monotonic()
    try:
        recipe = recipes()[ModelTask(step.run.task)]
        bench = _Bench(recipe, step, folder, JobProgress(job, folder))
        made = _WORK[StepKind(step.kind)](bench)
    except NothingToLearn as nothing:
        return Failed("nothing_to_learn", str(nothing))
    except UnfitModel as unfit:
        return Failed("unfit_model", str(unfit))
    except (Lost, *_SURROUNDINGS):
        raise
    except Exception as error:  # a recipe's fault: the same data would make it again
        log.exception("job.failed", job_id=str(job.pk))
        return Failed("recipe_failed", repr(error))
    return {**made, "seconds": round(time.monotonic() - began, 3)}


@dataclass(frozen=True, slots=True)
class _Bench:
    """A step, its recipe, and a folder for all files of it."""

    recipe: Recipe
    step: Step
    folder: Path
    progress: JobProgress

    def gather(self) -> Output:
        gathered = self.recipe.gather(self._new("gathered"))
        dataset = register_dataset(
            task=self.recipe.task,
            file=gathered.file,
            licence=gathered.licence,
            source=gathered.source,
            facts=gathered.facts,
        )
        return {
            "dataset": str(dataset.pk),
            "number": dataset.number,
            "sha256": dataset.sha256,
            "size": dataset.size,
            "facts": dataset.facts,
        }

    def train(self) -> Output:
        parameters = self.step.inputs["parameters"]
        made = self.recipe.train(self._data(), parameters, self._new("model"), self.progress)
        files = {name: keep(path) for name, path in made.items()}
        return {
            "files": {name: asdict(file) for name, file in files.items()},
            "parameters": parameters,
        }

    def evaluate(self) -> Output:
        """The candidate and the champion on the same frozen part, and the recipe's verdict."""
        data, champion = self._data(), standing(self.step.run.task, Alias.CHAMPION)
        trained = self.recipe.evaluate(self._trained(), data, self.progress)
        measured = None
        if champion is not None:
            measured = self.recipe.evaluate(self._of(champion), data, self.progress)
        verdict = self.recipe.judge(trained, measured)
        return {
            "candidate": dict(trained),
            "champion": dict(measured) if measured is not None else None,
            "champion_version": str(champion.pk) if champion is not None else None,
            "passed": verdict.passed,
            "reasons": list(verdict.reasons),
        }

    def smoke_test(self) -> Output:
        version = candidate(self.step.run)
        self.recipe.smoke_test(self._of(version))
        return {"version": version.name}

    def _data(self) -> Path:
        gathered = output_of(self.step.run, StepKind.GATHER)
        return _fetched(gathered["sha256"], self.folder / "data")

    def _trained(self) -> Files:
        files = output_of(self.step.run, StepKind.TRAIN, self.step.attempt)["files"]
        there = self._new("candidate")
        return {name: _fetched(file["sha256"], there / name) for name, file in files.items()}

    def _of(self, version: ModelVersion) -> Files:
        there = self._new(version.name)
        return {file.name: _fetched(file.sha256, there / file.name) for file in version.files.all()}

    def _new(self, name: str) -> Path:
        made = self.folder / name
        made.mkdir()
        return made


def _fetched(sha256: str, path: Path) -> Path:
    storage.store().download(keys.model_file(sha256), path)
    return path


_WORK: Mapping[StepKind, Callable[[_Bench], Output]] = {
    StepKind.GATHER: _Bench.gather,
    StepKind.TRAIN: _Bench.train,
    StepKind.EVALUATE: _Bench.evaluate,
    StepKind.SMOKE_TEST: _Bench.smoke_test,
}


class _Meter:
    """Seconds of computing since it was made, of this process and of those it waited for. A device
    counts as busy for as long as a job lasts that may use it."""

    def __init__(self) -> None:
        self._cpu, self._began = _cpu_seconds(), time.monotonic()

    def cpu(self) -> float:
        return round(_cpu_seconds() - self._cpu, 3)

    def gpu(self) -> float:
        on_gpu = settings.INFERENCE_DEVICE.startswith("cuda")
        return round(time.monotonic() - self._began, 3) if on_gpu else 0.0


def _cpu_seconds() -> float:
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    usages = [resource.getrusage(who) for who in whose]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)
