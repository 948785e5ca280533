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


# What libraries say who have no error of their own for it.
_MEMORY = ("can't allocate memory", "CUBLAS_STATUS_ALLOC_FAILED", "CUDNN_STATUS_ALLOC_FAILED")
_LOST = ("CUDNN_STATUS_EXECUTION_FAILED", "CUBLAS_STATUS_EXECUTION_FAILED")


def ran_out_of_memory(error: BaseException) -> bool:
    """Whether a smaller batch may succeed where this one failed."""
    if isinstance(error, MemoryError | torch.OutOfMemoryError):
        return True
    if isinstance(error, torch.AcceleratorError):  # of page-locked memory, and of the driver's own
        return "out of memory" in str(error)
    return isinstance(error, RuntimeError) and any(said in str(error) for said in _MEMORY)


def is_lost(error: BaseException) -> bool:
    """Whether the device is beyond use for this process.

    After most CUDA errors (an illegal access, a device-side assertion, a card that fell off the
    bus) the context is gone, and every later call reports the same.
    """
    if isinstance(error, torch.AcceleratorError):
        return not ran_out_of_memory(error)
    return isinstance(error, RuntimeError) and any(said in str(error) for said in _LOST)


def half_precision(device: torch.device) -> torch.dtype:
    """The type of numbers of half the size in which the device computes faster.

    A processor that has no instructions for them would take ten times as long: it keeps to float32.
    """
    if device.type == "cuda":
        return torch.float16
    able = torch.cpu.get_capabilities()
    fast = any(able.get(name) for name in ("avx512_bf16", "amx_bf16", "arm_bf16"))
    return torch.bfloat16 if fast else torch.float32
