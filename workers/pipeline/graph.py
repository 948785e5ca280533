"""The photo pipeline: which module does which stage.

How the stages follow from one another is in `backend.events.contracts.PIPELINE`. Modules are
imported when they are first run, so a process pays only for what it serves: whoever decodes
pictures never loads a network.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType

from backend.events.contracts import StageName
from workers.stages.contract import Stage

MODULES: Mapping[StageName, str] = MappingProxyType(
    {
        StageName.VERIFY: "workers.stages.verify",
        StageName.METADATA: "workers.stages.metadata",
        StageName.RENDITIONS: "workers.stages.renditions",
        StageName.PLACES: "workers.stages.places",
        StageName.FACES: "workers.stages.faces",
        StageName.PEOPLE: "workers.stages.people",
        StageName.TAGS: "workers.stages.tags",
        StageName.OCR: "workers.stages.ocr",
        StageName.SEMANTIC: "workers.stages.semantic",
        StageName.LOOKALIKES: "workers.stages.lookalikes",
        StageName.EDITS: "workers.stages.edits",
        StageName.FULL_SIZE: "workers.stages.full_size",
        StageName.PLAYBACK: "workers.stages.playback",
    }
)


@cache
def load(name: StageName) -> Stage:
    """The stage's implementation, imported on first use."""
    stage: Stage = import_module(MODULES[name]).stage
    if stage.name is not name:
        raise RuntimeError(f"{MODULES[name]} implements {stage.name}, not {name}")
    return stage
