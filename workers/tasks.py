"""What the broker can ask for: thin tasks, by name, over the pipeline and the engine."""

from typing import Any
from uuid import UUID

import structlog
from celery import Task
from django.conf import settings
from django.db import DatabaseError

from backend.common.errors import Unavailable
from backend.events.contracts import StageName, TaskName
from backend.knowledge.services import bringing, claiming, grouping, runs
from backend.modelhub.services import uploading
from workers import questions
from workers.app import app
from workers.lifecycle import served
from workers.pipeline import scratch
from workers.pipeline.runner import run_from

log = structlog.get_logger(__name__)


@app.task(name=TaskName.RUN_STAGE, bind=True)
def run_stage(self: "Task[Any, Any]", asset_id: str, stage: str) -> None:
    """Runs a stage of a photo, and goes on with what follows from it here."""
    try:
        run_from(
            asset_id=UUID(asset_id),
            stage=StageName(stage),
            worker=f"task {self.request.id}",
            served=served(),
        )
    except DatabaseError as error:
        # Nothing is lost: what was claimed will be swept, and what was not will be announced again.
        log.warning("stage.abandoned", asset_id=asset_id, stage=stage, error=repr(error))


@app.task(name=TaskName.RUN_IMPORT)
def go_on_with_import(import_id: str) -> None:
    """A slice of an import; see `backend.imports.services.running`."""
    from workers.pipeline.imports import run_import  # noqa: PLC0415  libvips, where it is needed

    try:
        run_import(import_id=UUID(import_id))
    except DatabaseError as error:  # its lease runs out, and the relay calls another worker
        log.warning("import.abandoned", import_id=import_id, error=repr(error))


@app.task(name=TaskName.READ_DOCUMENT, time_limit=claiming.TIME_LIMIT)
def read_document(version_id: str) -> None:
    """Cuts a document into passages; see `workers.knowledge`."""
    from workers import knowledge  # noqa: PLC0415  readers of documents, where they are needed

    try:
        knowledge.read_version(version_id=UUID(version_id))
    except DatabaseError as error:  # its lease runs out, and the relay calls another worker
        log.warning("document.abandoned", version_id=version_id, error=repr(error))


@app.task(name=TaskName.EMBED_PASSAGES)
def embed_passages() -> None:
    """Points for some passages; see `backend.knowledge.services.embedding`."""
    from workers import knowledge  # noqa: PLC0415

    try:
        knowledge.embed_passages()
    except DatabaseError as error:
        log.warning("passages.abandoned", error=repr(error))


@app.task(name=TaskName.READ_MOODS)
def read_moods() -> None:
    """Moods of some texts; see `backend.sentiment.services.reading`."""
    from workers import sentiment  # noqa: PLC0415

    try:
        sentiment.read_moods()
    except DatabaseError as error:  # its claims run out, and the relay calls another worker
        log.warning("moods.abandoned", error=repr(error))


@app.task(name=TaskName.RUN_GOLD_SET)
def run_gold_set(run_id: str) -> None:
    """Asks some questions of a gold set; see `backend.knowledge.services.runs`."""
    try:
        runs.run_slice(run_id=UUID(run_id))
    except DatabaseError as error:  # its lease runs out, and the relay calls another worker
        log.warning("run.abandoned", run_id=run_id, error=repr(error))


@app.task(name=TaskName.GROUP_QUESTIONS)
def group_questions() -> None:
    """Groups of some questions; see `backend.knowledge.services.grouping`."""
    try:
        grouping.group_some()
    except DatabaseError as error:
        log.warning("questions.abandoned", error=repr(error))


@app.task(name=TaskName.BRING_BASE, time_limit=claiming.TIME_LIMIT)
def bring_base(transfer_id: str) -> None:
    """Makes a knowledge base of an archive; see `backend.knowledge.services.bringing`."""
    try:
        with scratch.folder() as folder:
            bringing.bring(transfer_id=UUID(transfer_id), folder=folder)
    except DatabaseError as error:  # as above
        log.warning("transfer.abandoned", transfer_id=transfer_id, error=repr(error))


@app.task(name=TaskName.DO_MODEL_JOB, time_limit=int(settings.MODEL_JOB_TIME.total_seconds()))
def do_model_job(job_id: str) -> None:
    """The heavy part of a pipeline's step; see `workers.modelops.work`."""
    from workers.modelops import work  # noqa: PLC0415  recipes, where there is one to follow

    try:
        work.do_job(job_id=UUID(job_id))
    except (DatabaseError, Unavailable) as error:  # as above
        log.warning("job.abandoned", job_id=job_id, error=repr(error))


@app.task(name=TaskName.SCORE_PICTURES)
def score_pictures() -> None:
    """Scores for some pictures; see `backend.moderation.services.scoring`."""
    from workers import moderation  # noqa: PLC0415  only `ml` hosts this model

    try:
        moderation.score_pictures()
    except DatabaseError as error:  # what it held is due again soon
        log.warning("pictures.abandoned", error=repr(error))


@app.task(name=TaskName.CHECK_MODEL, time_limit=uploading.TIME_LIMIT)
def check_model(upload_id: str) -> None:
    """Looks at an uploaded model; see `workers.modelops.checking`."""
    from workers.modelops import checking  # noqa: PLC0415

    try:
        checking.check(upload_id=UUID(upload_id))
    except (DatabaseError, Unavailable) as error:  # its lease runs out, as above
        log.warning("model.abandoned", upload_id=upload_id, error=repr(error))


@app.task(name=TaskName.EMBED_QUESTION, ignore_result=False)
def embed_question(text: str) -> dict[str, str]:
    """Where a question lies; see `TaskName.EMBED_QUESTION`."""
    return questions.embed_question(text)


@app.task(name=TaskName.EMBED_QUERY, ignore_result=False)
def embed_query(text: str, space: str, translation: str = "") -> dict[str, object]:
    """Where a search's words lie; see `TaskName.EMBED_QUERY`."""
    return questions.embed_query(text, translation=translation, space=space)


@app.task(name=TaskName.WRITE_POEM, ignore_result=False)
def write_poem(item: dict[str, object], owner_id: str) -> dict[str, object]:
    """A quatrain; see `TaskName.WRITE_POEM`."""
    return questions.write_poem(item, owner_id=UUID(owner_id))


@app.task(name=TaskName.PREPARE_PICTURE, ignore_result=False)
def prepare_picture(key: str) -> dict[str, str]:
    """Makes a stranger's picture safe to look at; see `TaskName.PREPARE_PICTURE`."""
    return questions.prepare_picture(key)


@app.task(name=TaskName.EMBED_PICTURE, ignore_result=False)
def embed_picture(key: str, space: str) -> dict[str, str]:
    """Where a picture lies among look-alikes; see `TaskName.EMBED_PICTURE`."""
    return questions.embed_picture(key, space=space)
