"""What the network sees in the labelled photos; looked at once for each version."""

import pickle
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch

from tests.evaluation.tags import TaggedPhoto
from workers.media.header import read_header
from workers.media.renditions import make_renditions
from workers.vision.pixels import decode
from workers.vision.tags.look import Look
from workers.vision.tags.tagger import Tagger

_KEPT = Path(__file__).resolve().parents[3] / ".data" / "bench" / "looks.pickle"
Looks = Mapping[str, Look]


def looks_at(photos: Sequence[TaggedPhoto], tagger: Tagger) -> Looks:
    """By name; through the product's own preview."""
    kept = pickle.loads(_KEPT.read_bytes()) if _KEPT.exists() else {}  # noqa: S301  our own file
    looks: dict[str, Look] = kept.get(tagger.version, {})
    for photo in photos:
        if photo.name not in looks:
            preview = make_renditions(photo.path, read_header(photo.path)).preview
            looks[photo.name] = tagger.look(decode(preview.content))
    _KEPT.parent.mkdir(parents=True, exist_ok=True)
    _KEPT.write_bytes(pickle.dumps({tagger.version: looks}))
    return looks


def cpu_tagger() -> Tagger:
    torch.set_num_threads(1)
    return Tagger(torch.device("cpu"))
