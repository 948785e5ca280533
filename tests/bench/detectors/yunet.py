"""YuNet (Wu et al., 2023, doi:10.1007/s11633-023-1423-y), the network of libfacedetection, as
OpenCV runs it. The file is that of OpenCV's model zoo, its weights in 8 bits.
"""

import cv2
import numpy as np

from workers.inference.weights import FACE_SMALL
from workers.vision.faces.boxes import Boxes, Scores
from workers.vision.pixels import Pixels

_OVERLAP = 0.3  # as OpenCV's own example has it
_MOST = 5000  # boxes that are looked at for overlaps
_NUMBERS = 15  # left, top, width, height, five points, sureness


class YuNet:
    def __init__(self, *, sure: float = 0.6) -> None:
        path = str(FACE_SMALL.verified())
        self._network = cv2.FaceDetectorYN.create(path, "", (320, 320), sure, _OVERLAP, _MOST)

    def detect(self, picture: Pixels) -> tuple[Boxes, Scores]:
        """Boxes in pixels, and how sure the network is of each."""
        self._network.setInputSize((picture.shape[1], picture.shape[0]))
        # OpenCV's types do not say so, but without a face it answers None.
        found: object = self._network.detect(cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))[1]
        rows = np.array(() if found is None else found, np.float32).reshape(-1, _NUMBERS)
        return np.concatenate([rows[:, :2], rows[:, :2] + rows[:, 2:4]], axis=1), rows[:, 14]
