"""The device that torch runs on, and what its failures mean."""

import torch

from workers.inference.errors import DeviceUnavailable


def resolve(name: str) -> torch.device:
    """ "cpu", "cuda" or "cuda:1" as a device that answers.

    Raises DeviceUnavailable: an operator who asked for a GPU must not silently get a CPU.
    """
    try:
        device = torch.device(name)
    except RuntimeError:
        raise DeviceUnavailable(f"Unknown device {name!r}; use cpu, cuda or cuda:<n>.") from None
    if device.type not in {"cpu", "cuda"}:
        raise DeviceUnavailable(f"Device {name!r} is not supported; use cpu, cuda or cuda:<n>.")
    if device.type == "cuda" and (
        not torch.cuda.is_available() or (device.index or 0) >= torch.cuda.device_count()
    ):
        raise DeviceUnavailable(
            f"Device {name!r} was configured, and torch {torch.__version__} does not see it."
        )
    return device


def ran_out_of_memory(error: BaseException) -> bool:
    """Whether a smaller batch may succeed where this one failed."""
    return isinstance(error, MemoryError | torch.OutOfMemoryError) or (
        isinstance(error, RuntimeError) and "can't allocate memory" in str(error)
    )


def is_lost(error: BaseException) -> bool:
    """Whether the device is beyond use for this process.

    After most CUDA errors (an illegal access, a device-side assertion, a card that fell off the
    bus) the context is gone, and every later call reports the same.
    """
    return isinstance(error, torch.AcceleratorError) and not ran_out_of_memory(error)
