"""A registered network: a folder with its configuration, its tokenizer and its weights.

The layouts are those in which such networks are published: of `transformers` (config.json,
preprocessor_config.json, tokenizer.json or vocab.txt, model.safetensors) and of `open_clip`
(open_clip_config.json, tokenizer.json, open_clip_model.safetensors). Only safetensors are read:
other formats of weights run code when they are opened.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workers.inference.errors import EngineError

_WEIGHTS = ("model.safetensors", "open_clip_model.safetensors")
_CONFIGS = ("config.json", "open_clip_config.json")
_TOKENIZERS = ("tokenizer.json", "vocab.txt")
# What else decides about the points, where there is such a file.
_OTHERS = ("preprocessor_config.json", "tokenizer_config.json")
_FLOORS = "search.json"
_LONGEST_NAME = 80


class UnusableModel(EngineError):
    """A registered folder does not hold a network that we can run; the message says why."""


@dataclass(frozen=True, slots=True)
class ModelFolder:
    path: Path
    version: str  # its name and a checksum of all that decides about its points
    weights: Path
    config: Mapping[str, Any]
    is_open_clip: bool

    def settings(self, name: str) -> Mapping[str, Any]:
        """Another JSON file of the folder; empty when there is none."""
        path = self.path / name
        return _json(path) if path.is_file() else {}

    def floors(self) -> Mapping[str, float]:
        """`search.json`: {"picture_floor": cosine, "words_floor": cosine}, both optional."""
        return {name: float(value) for name, value in self.settings(_FLOORS).items()}


def registered(folder: Path) -> Iterator[ModelFolder]:
    """The networks in the sub-folders, by name. Raises UnusableModel."""
    if not folder.is_dir():
        raise UnusableModel(f"{folder} is not a folder.")
    for path in sorted(folder.iterdir()):
        if path.is_dir() and not path.name.startswith("."):
            yield open_folder(path)


def open_folder(path: Path) -> ModelFolder:
    """Raises UnusableModel."""
    weights, config, tokenizer = (
        _one_of(path, names) for names in (_WEIGHTS, _CONFIGS, _TOKENIZERS)
    )
    others = [path / name for name in _OTHERS if (path / name).is_file()]
    digest = hashlib.sha256()
    for file in (weights, config, tokenizer, *others):
        with file.open("rb") as opened:
            digest.update(hashlib.file_digest(opened, "sha256").digest())
    return ModelFolder(
        path=path,
        version=f"{path.name[:_LONGEST_NAME]}@{digest.hexdigest()[:12]}",
        weights=weights,
        config=_json(config),
        is_open_clip=config.name == "open_clip_config.json",
    )


def _one_of(path: Path, names: tuple[str, ...]) -> Path:
    for name in names:
        if (path / name).is_file():
            return path / name
    raise UnusableModel(f"{path.name} has no {' or '.join(names)}.")


def _json(path: Path) -> Mapping[str, Any]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise UnusableModel(f"{path.parent.name}/{path.name} is not JSON: {error}") from error
    if not isinstance(content, dict):
        raise UnusableModel(f"{path.parent.name}/{path.name} is not a JSON object.")
    return content
