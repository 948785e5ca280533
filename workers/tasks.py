"""What the broker can ask for: thin tasks, by name, over the pipeline and the engine."""

from typing import Any
from uuid import UUID

import structlog
from celery import Task
from django.db import DatabaseError

from backend.events.contracts import StageName, TaskName
from workers.app import app
from workers.lifecycle import served
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


@app.task(name=TaskName.EMBED_QUERY, ignore_result=False)
def embed_query(text: str) -> dict[str, object]:
    """The point of a search's words in the text-embedding space; see `TaskName.EMBED_QUERY`."""
    from workers.inference.engine import current  # noqa: PLC0415  only `query` loads a network

    network = current().text
    vector = network.embed([text])[0]
    return {"model_version": network.version, "vector": [float(value) for value in vector]}
