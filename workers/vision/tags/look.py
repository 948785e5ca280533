"""What one look at a picture tells: the beginning of tags, meanings and look-alikes."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Look:
    """Means over the views of one picture.

    probabilities: (1000,) float32, of ImageNet's classes in its order; they sum to 1.
    features: (1280,) float32, 0 to 6: the pooled activations before the classifier.
    colourfulness: 0 to 255: 98 % of the pixels have no larger difference between two channels.
    contrast: 0 to 255: between the pixels at 2 % and at 98 % of brightness.
    """

    probabilities: NDArray[np.float32]
    features: NDArray[np.float32]
    colourfulness: float = 255.0
    contrast: float = 255.0
