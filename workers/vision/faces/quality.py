"""How far a face can be trusted to be a face, and its embedding to be that of its person."""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from workers.vision.faces.boxes import Boxes, cut_out, squares
from workers.vision.pixels import Pixels

# Of faces below REJECT hardly any lies near its own person: such a find is not kept as a face at
# all. Between it and RECOGNISABLE a quarter do: these are kept and shown, but never found a person,
# and never join two. From 0.9 on nearly all do (docs/models.md).
REJECT = 0.1
RECOGNISABLE = 0.5

# Of a logistic regression: does the embedding lie near the same face's embedding in good light,
# sharp and large, and nearer than to anybody else's?
_SHARPNESS, _SURENESS, _SIZE, _CONTRAST, _CONSTANT = 3.27, 3.25, 2.02, 0.99, -0.1
_SHARP, _SOFT = 0.35, 0.05  # sharper is no better (it may be noise), softer no worse
_RICH, _FLAT = 30.0, 2.0  # of contrast, likewise
_LARGE, _TINY = 20.0, 4.0  # pixels, likewise

_CUT = 96  # pixels of the square that is cut out around a face
_SIDE = 64  # pixels of the upright face
_EYES, _LENGTH = (32.0, 24.0), 24.0  # where the eyes' middle comes to lie, and how far the mouth is
_FACE = np.s_[8:60, 10:54]  # rows and columns without hair and background


@dataclass(frozen=True, slots=True)
class Measures:
    """What can be seen of a face without knowing whose it is.

    Pose is not among them: it predicts nothing that these do not. A face that turns away or is
    covered makes the network that looks for landmarks less sure. Sharpness is taken from faces
    brought to one size, so that few pixels show as softness, and size itself counts only below 20.
    """

    score: float  # how likely it is a face, 0 to 1
    sureness: float  # of the network that found the landmarks, 0 to 1
    side: float  # pixels of the picture, the longer side of the box
    sharpness: float  # edges in relation to contrast; about 0.5 in focus
    contrast: float  # standard deviation of brightness, of 255


def measure(
    picture: Pixels, box: Boxes, landmarks: NDArray[np.float32], *, score: float, sureness: float
) -> Measures:
    """box: (4,); landmarks: (5, 2); both in pixels of the picture."""
    face = _upright(picture, box, landmarks)
    contrast = float(face.std())
    edges = float(cv2.Laplacian(face, cv2.CV_32F).std())
    side = float((box[2:] - box[:2]).max())
    return Measures(score, sureness, side, edges / (contrast + 3), contrast)


def quality(measures: Measures) -> float:
    """0 to 1: how likely it is a face, and one whose embedding can be trusted."""
    evidence = (
        _SHARPNESS * _log_share(measures.sharpness, _SOFT, _SHARP)
        + _SURENESS * measures.sureness
        + _SIZE * _log_share(measures.side, _TINY, _LARGE)
        + _CONTRAST * _log_share(measures.contrast, _FLAT, _RICH)
        + _CONSTANT
    )
    return measures.score / (1 + math.exp(-evidence))


def _log_share(value: float, least: float, most: float) -> float:
    """0 where there is enough, and below it the logarithm of how much of that there is."""
    return math.log(min(max(value, least), most) / most)


def _upright(picture: Pixels, box: Boxes, landmarks: NDArray[np.float32]) -> NDArray[np.float32]:
    """The face's brightness with the eyes above the mouth, always of one size."""
    (around,) = squares(box[np.newaxis])
    (cut,) = cut_out(picture, around[np.newaxis], _CUT)
    points = (landmarks - around[:2]) * (_CUT / max(float(around[2] - around[0]), 1e-3))
    eyes, mouth = points[:2].mean(axis=0), points[3:].mean(axis=0)
    x, y = (mouth - eyes).astype(float)
    squared = max(x * x + y * y, 1.0)
    turn = np.array([[y, -x], [x, y]]) * (_LENGTH / squared)
    shift = np.array(_EYES) - turn @ eyes
    similarity = np.concatenate([turn, shift[:, np.newaxis]], axis=1)
    grey = cv2.cvtColor(cut, cv2.COLOR_RGB2GRAY)
    face = cv2.warpAffine(grey, similarity, (_SIDE, _SIDE), borderMode=cv2.BORDER_REPLICATE)
    return face[_FACE].astype(np.float32)
