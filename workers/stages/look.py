"""The network's look at a photo, shared by the stages of one run that need it."""

from pathlib import Path

import numpy as np

from workers.inference.engine import current
from workers.vision.tags.look import Look

from .contract import Photo
from .preview import preview_pixels


def look_of(photo: Photo) -> Look:
    """One pass of the network a run: whoever comes later reads what the first has kept.

    Errors as for `preview_pixels`, and EngineError.
    """
    # A preview that was made anew has another name, and so has another network.
    kept = (
        photo.workdir
        / f"look-{current().tags.network_version}-{Path(photo.preview_key or '').stem}.npz"
    )
    if kept.exists():
        with np.load(kept) as arrays:
            return Look(
                probabilities=arrays["probabilities"],
                features=arrays["features"],
                colourfulness=float(arrays["colourfulness"]),
                contrast=float(arrays["contrast"]),
            )
    look = current().tags.look(preview_pixels(photo))
    np.savez(
        kept,
        probabilities=look.probabilities,
        features=look.features,
        colourfulness=look.colourfulness,
        contrast=look.contrast,
    )
    return look
