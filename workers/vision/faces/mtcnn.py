"""The last of the three networks of MTCNN (Zhang et al., 2016, arXiv:1604.02878).

It takes pictures as float32 (n, 3, rows, columns), scaled to about -1 to 1. Parameter names are
those of the weight files that `facenet-pytorch` ships.
"""

from pathlib import Path
from typing import TypeVar

import torch
from torch import Tensor, nn
from torch.nn import functional

_Network = TypeVar("_Network", bound=nn.Module)

OUTPUT_SIDE = 48


class OutputNetwork(nn.Module):
    """Pictures of 48 x 48 -> probabilities (n,), box corrections (n, 4), landmarks (n, 10).

    Landmarks are five x followed by five y, in fractions of the box.
    """

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(3, 32, 3)
        self.prelu1 = nn.PReLU(32)
        self.conv2 = nn.Conv2d(32, 64, 3)
        self.prelu2 = nn.PReLU(64)
        self.conv3 = nn.Conv2d(64, 64, 3)
        self.prelu3 = nn.PReLU(64)
        self.conv4 = nn.Conv2d(64, 128, 2)
        self.prelu4 = nn.PReLU(128)
        self.dense5 = nn.Linear(1152, 256)
        self.prelu5 = nn.PReLU(256)
        self.dense6_1 = nn.Linear(256, 2)
        self.dense6_2 = nn.Linear(256, 4)
        self.dense6_3 = nn.Linear(256, 10)

    def forward(self, pictures: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        x = self.prelu1(self.conv1(pictures))
        x = functional.max_pool2d(x, 3, 2, ceil_mode=True)
        x = self.prelu2(self.conv2(x))
        x = functional.max_pool2d(x, 3, 2, ceil_mode=True)
        x = self.prelu3(self.conv3(x))
        x = functional.max_pool2d(x, 2, 2, ceil_mode=True)
        x = self.prelu4(self.conv4(x))
        x = self.prelu5(self.dense5(flatten(x)))
        return self.dense6_1(x).softmax(dim=1)[:, 1], self.dense6_2(x), self.dense6_3(x)


def load(network: _Network, path: Path) -> _Network:
    """`network` with the weights of `path`, ready for inference on the CPU."""
    network.load_state_dict(torch.load(path, map_location="cpu", weights_only=True))
    return network.eval().requires_grad_(False)


def flatten(x: Tensor) -> Tensor:
    """Columns, rows, channels: the order in which the original (MATLAB) weights were trained."""
    return x.permute(0, 3, 2, 1).flatten(1)
