"""What one look at a picture tells: the beginning of tags, meanings and look-alikes."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Look:
    """Means over the views of one picture.

    probabilities: (1000,) float32, of ImageNet's classes in its order; they sum to 1.
    features: (1280,) float32, 0 to 6: the pooled activations before the classifier.
    """

    probabilities: NDArray[np.float32]
    features: NDArray[np.float32]
