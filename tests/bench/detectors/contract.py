"""What the comparison asks of a detector."""

from collections.abc import Callable

from workers.vision.faces.boxes import Boxes
from workers.vision.pixels import Pixels

Detect = Callable[[Pixels], Boxes]  # a picture -> boxes of its faces, in its pixels
