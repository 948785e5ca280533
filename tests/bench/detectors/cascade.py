"""MTCNN as it was published (Zhang et al., 2016, arXiv:1604.02878): three networks, one after the
other, over a pyramid of smaller and smaller copies. The product uses its last network alone.
"""

from collections.abc import Iterator

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from workers.inference.weights import FACE_OUTPUT, WeightFile
from workers.vision.faces import mtcnn
from workers.vision.faces.boxes import Boxes, Scores, correct, cut_out, squares, suppress
from workers.vision.faces.detector import looks_like_a_face
from workers.vision.faces.mtcnn import flatten
from workers.vision.pixels import Pixels, fit, resize

_PROPOSAL = WeightFile(
    "facenet-pytorch",
    "facenet_pytorch",
    "data/pnet.pt",
    "a2a71925e0b9996a42f63e47efc1ca19043e69558b5c523b978d611dfae49c8f",
)
_REFINEMENT = WeightFile(
    "facenet-pytorch",
    "facenet_pytorch",
    "data/rnet.pt",
    "bbb937de72efc9ef83b186c49f5f558467a1d7e3453a8ece0d71a886633f6a86",
)
_LONGEST_SIDE = 1600  # pixels; larger pictures are shrunk first
_SMALLEST_FACE = 28  # pixels of the shrunk picture
_PROPOSED, _REFINED, _KEPT = 0.6, 0.7, 0.85  # from which probability on each network passes on
_WINDOW = 12  # pixels that the first network looks at
_STRIDE = 2
_PYRAMID = 0.709  # about the square root of one half: each scale has half the area
_REFINE_SIDE = 24


class Cascade:
    """Answers with boxes in pixels, and how sure the last network is of each."""

    def __init__(self) -> None:
        self._proposal = mtcnn.load(ProposalNetwork(), _PROPOSAL.verified())
        self._refinement = mtcnn.load(RefinementNetwork(), _REFINEMENT.verified())
        self._output = mtcnn.load(mtcnn.OutputNetwork(), FACE_OUTPUT.verified())

    @torch.inference_mode()
    def detect(self, picture: Pixels) -> tuple[Boxes, Scores]:
        shrunk, scale = fit(picture, _LONGEST_SIDE)
        boxes = self._propose(shrunk)
        if len(boxes):
            boxes = self._refine(shrunk, boxes)
        if not len(boxes):
            return boxes, np.empty(0, np.float32)
        boxes, scores = self._decide(shrunk, boxes)
        return boxes / np.float32(scale), scores

    def _propose(self, picture: Pixels) -> Boxes:
        found: list[Boxes] = [np.empty((0, 4), np.float32)]
        scores: list[Scores] = [np.empty(0, np.float32)]
        for level in _pyramid(picture):
            boxes, probabilities = self._propose_at(picture, level)
            kept = suppress(boxes, probabilities, overlap=0.5)
            found.append(boxes[kept])
            scores.append(probabilities[kept])
        boxes, probabilities = np.concatenate(found), np.concatenate(scores)
        return squares(boxes[suppress(boxes, probabilities, overlap=0.7)])

    def _propose_at(self, picture: Pixels, level: Pixels) -> tuple[Boxes, Scores]:
        probabilities, corrections = self._proposal(_tensor(level[np.newaxis]))
        probability = probabilities[0].numpy()
        rows, columns = np.nonzero(probability >= _PROPOSED)
        correction = corrections[0].numpy()[:, rows, columns].T
        corners = np.stack([columns, rows], axis=1).astype(np.float32) * _STRIDE
        ratio = np.array(picture.shape[1::-1], np.float32) / np.array(level.shape[1::-1])
        boxes = np.concatenate([corners * ratio, (corners + _WINDOW) * ratio], axis=1)
        return correct(boxes.astype(np.float32), correction), probability[rows, columns]

    def _refine(self, picture: Pixels, boxes: Boxes) -> Boxes:
        probability, correction = _look(self._refinement, picture, boxes, _REFINE_SIDE)
        sure = probability >= _REFINED
        boxes = correct(boxes[sure], correction[sure])
        return squares(boxes[suppress(boxes, probability[sure], overlap=0.7)])

    def _decide(self, picture: Pixels, boxes: Boxes) -> tuple[Boxes, Scores]:
        scores, correction, points = _look(self._output, picture, boxes, mtcnn.OUTPUT_SIDE)
        fractions = points.reshape(-1, 2, 5).transpose(0, 2, 1)
        sides = boxes[:, 2:] - boxes[:, :2]
        landmarks = boxes[:, np.newaxis, :2] + fractions * sides[:, np.newaxis]
        boxes = correct(boxes, correction)
        sure = scores >= _KEPT
        boxes, scores, landmarks = boxes[sure], scores[sure], landmarks[sure]
        kept = [
            index
            for index in suppress(boxes, scores, overlap=0.5, of_smaller=True)
            if looks_like_a_face(boxes[index], landmarks[index])
        ]
        return boxes[kept], scores[kept]


class ProposalNetwork(nn.Module):
    """Fully convolutional: every 12 x 12 window, two pixels apart, is a candidate.

    Returns probabilities (n, rows, columns) and box corrections (n, 4, rows, columns).
    """

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(3, 10, 3)
        self.prelu1 = nn.PReLU(10)
        self.conv2 = nn.Conv2d(10, 16, 3)
        self.prelu2 = nn.PReLU(16)
        self.conv3 = nn.Conv2d(16, 32, 3)
        self.prelu3 = nn.PReLU(32)
        self.conv4_1 = nn.Conv2d(32, 2, 1)
        self.conv4_2 = nn.Conv2d(32, 4, 1)

    def forward(self, pictures: Tensor) -> tuple[Tensor, Tensor]:
        x = self.prelu1(self.conv1(pictures))
        x = functional.max_pool2d(x, 2, 2, ceil_mode=True)
        x = self.prelu2(self.conv2(x))
        x = self.prelu3(self.conv3(x))
        return self.conv4_1(x).softmax(dim=1)[:, 1], self.conv4_2(x)


class RefinementNetwork(nn.Module):
    """Pictures of 24 x 24 -> probabilities (n,) and box corrections (n, 4)."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(3, 28, 3)
        self.prelu1 = nn.PReLU(28)
        self.conv2 = nn.Conv2d(28, 48, 3)
        self.prelu2 = nn.PReLU(48)
        self.conv3 = nn.Conv2d(48, 64, 2)
        self.prelu3 = nn.PReLU(64)
        self.dense4 = nn.Linear(576, 128)
        self.prelu4 = nn.PReLU(128)
        self.dense5_1 = nn.Linear(128, 2)
        self.dense5_2 = nn.Linear(128, 4)

    def forward(self, pictures: Tensor) -> tuple[Tensor, Tensor]:
        x = self.prelu1(self.conv1(pictures))
        x = functional.max_pool2d(x, 3, 2, ceil_mode=True)
        x = self.prelu2(self.conv2(x))
        x = functional.max_pool2d(x, 3, 2, ceil_mode=True)
        x = self.prelu3(self.conv3(x))
        x = self.prelu4(self.dense4(flatten(x)))
        return self.dense5_1(x).softmax(dim=1)[:, 1], self.dense5_2(x)


def _pyramid(picture: Pixels) -> Iterator[Pixels]:
    """Smaller and smaller copies, each made of the one before."""
    height, width = picture.shape[:2]
    scale = _WINDOW / _SMALLEST_FACE
    while min(height, width) * scale >= _WINDOW:
        picture = resize(picture, (round(width * scale), round(height * scale)))
        yield picture
        scale *= _PYRAMID


def _look(
    network: nn.Module, picture: Pixels, boxes: Boxes, side: int
) -> tuple[NDArray[np.float32], ...]:
    """The network's answers about the boxes, each cut out and scaled to side x side."""
    return tuple(answer.numpy() for answer in network(_tensor(cut_out(picture, boxes, side))))


def _tensor(pictures: Pixels) -> Tensor:
    """(n, rows, columns, 3) uint8 -> (n, 3, rows, columns) float32 of -1 to 1."""
    return torch.from_numpy(pictures).permute(0, 3, 1, 2).float().sub_(127.5).mul_(1 / 128)
