"""What models that learn from corrections begin with, as version 1 of their tasks: a head that has
learned nothing, and the shipped parameters of grouping. Rollbacks end there."""

import json
import tempfile
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from backend.events.contracts import ModelTask, SpaceKind
from backend.modelhub.models import Framework, Origin
from backend.modelhub.selectors.registry import standing
from backend.modelhub.selectors.spaces import current_space
from backend.modelhub.services.registering import NewVersion, register
from backend.modelhub.services.releasing import release
from backend.people.services import released
from backend.people.services.calibration import CALIBRATIONS
from workers.pipeline.networks import FIRST_SPACES

_REASON = "It came with the product."


def register_first_versions() -> None:
    """Once each; raises Unavailable and DatabaseError.

    Released where no version answers yet.
    """
    with tempfile.TemporaryDirectory() as folder:
        _register_head(Path(folder))
        _register_grouping(Path(folder))


def _register_head(folder: Path) -> None:
    from workers.vision.tags.head import FILE  # noqa: PLC0415  torch: not in a decoding worker
    from workers.vision.tags.head_fitting import head_of  # noqa: PLC0415
    from workers.vision.tags.tagger import VERSION  # noqa: PLC0415

    head_of(VERSION, []).save(folder / FILE)
    _register(
        ModelTask.TAG_HEAD,
        Framework.SAFETENSORS,
        {FILE: folder / FILE},
        made_by=f"package:tag_head:{VERSION}",
        description="A head that has learned nothing: the network has its way.",
    )


def _register_grouping(folder: Path) -> None:
    space = current_space(kind=SpaceKind.FACES)
    version = FIRST_SPACES[SpaceKind.FACES] if space is None else space.version
    if version not in CALIBRATIONS:
        return
    told = {"space": version, "calibration": asdict(CALIBRATIONS[version])}
    path = folder / released.FILE
    path.write_text(json.dumps(told, sort_keys=True))
    _register(
        ModelTask.GROUPING,
        Framework.OTHER,
        {path.name: path},
        made_by=f"package:grouping:{version}",
        description=f"The shipped parameters for faces in the space {version}.",
    )


def _register(
    task: ModelTask,
    framework: Framework,
    files: Mapping[str, Path],
    *,
    made_by: str,
    description: str,
) -> None:
    version = register(
        NewVersion(
            task=task,
            made_by=made_by,
            origin=Origin.PACKAGE,
            framework=framework,
            files=files,
            licence="As the product",
            description=description,
        )
    )
    if standing(task) is None:
        release(version, reason=_REASON)
