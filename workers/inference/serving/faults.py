"""What a failure of a batch means, whatever library the model is of."""

import sys


def ran_out_of_memory(error: BaseException) -> bool:
    """Whether a smaller batch may succeed."""
    if "torch" not in sys.modules:
        return isinstance(error, MemoryError)
    from workers.inference import device  # noqa: PLC0415  never the first to import torch

    return device.ran_out_of_memory(error)


def is_lost(error: BaseException) -> bool:
    """Whether the device is beyond use for this process."""
    if "torch" not in sys.modules:
        return False
    from workers.inference import device  # noqa: PLC0415  as above

    return device.is_lost(error)
