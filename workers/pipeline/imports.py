"""Imports from buckets: a worker lends what it knows of formats, and a folder on its disk."""

from pathlib import Path
from uuid import UUID

from backend.common.errors import InvalidInput
from backend.imports.services.fetching import Tools
from backend.imports.services.running import run_slice
from shiguang.sidecar_names import sidecars_of
from workers.media.errors import PictureError
from workers.media.signatures import identify_file
from workers.pipeline import scratch


def run_import(*, import_id: UUID) -> None:
    """Works at it for a slice of time."""
    with scratch.folder() as folder:
        run_slice(import_id=import_id, tools=Tools(_identify, sidecars_of, folder))


def _identify(path: Path) -> str:
    try:
        return identify_file(path)
    except PictureError as error:
        raise InvalidInput(str(error), code=error.code) from error
