"""How many upright faces a second the networks turn into points, by the size of the batch."""

import time
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import psutil
import torch

from tests.bench.memory import MEBIBYTE
from tests.bench.tables import table
from workers.vision.faces.embedding import registry
from workers.vision.faces.embedding.batched import BatchedEmbedder

VERSIONS = ("sface-2021dec", "dlib-resnet29-1")
_CPU_BATCHES = (1, 2, 4, 8, 16, 32)
_GPU_BATCHES = (1, 8, 32, 128, 512, 1024, 2048)
_SECONDS = 2.0  # that each size of a batch is measured for, at least


@dataclass(frozen=True, slots=True)
class Throughput:
    version: str
    device: str  # "cpu" or the name of the card
    precision: str  # "full" or "half"
    threads: int
    batch: int
    faces_per_second: float
    memory_mib: float  # of the card: at most; of the process: now


def measure(*, seconds: float = _SECONDS) -> tuple[Throughput, ...]:
    """On the CPU, with one thread and with all, and on the card when there is one."""
    threads = torch.get_num_threads()
    found: list[Throughput] = []
    try:
        for count in sorted({1, threads}):
            torch.set_num_threads(count)
            for version in VERSIONS:
                found += _run(version, torch.device("cpu"), False, count, seconds)
        if torch.cuda.is_available():
            for version in VERSIONS:
                for half in (False, True):
                    found += _run(version, torch.device("cuda"), half, threads, seconds)
    finally:
        torch.set_num_threads(threads)
    return tuple(found)


def _run(
    version: str, device: torch.device, half: bool, threads: int, seconds: float
) -> Iterable[Throughput]:
    embedder = registry.load(version, device=device, half=half)
    if not isinstance(embedder, BatchedEmbedder):
        raise TypeError(f"{version} knows no batches.")
    on_card = device.type == "cuda"
    faces = np.random.default_rng(0).integers(
        0, 256, (max(_GPU_BATCHES), embedder.side, embedder.side, 3), np.uint8
    )
    try:
        for batch in _GPU_BATCHES if on_card else _CPU_BATCHES:
            yield Throughput(
                version=version,
                device=torch.cuda.get_device_name(device) if on_card else "cpu",
                precision="half" if half else "full",
                threads=threads,
                batch=batch,
                faces_per_second=_speed(embedder, list(faces[:batch]), seconds),
                memory_mib=_memory(device),
            )
    finally:
        embedder.close()


def _speed(embedder: BatchedEmbedder, faces: list[np.ndarray], seconds: float) -> float:
    """From bytes in memory to points in memory, so that nothing needs to be waited for besides."""
    embedder.forward(faces)  # the first of a size chooses its algorithms
    if torch.cuda.is_available():
        torch.cuda.reset_peak_memory_stats()
    began, done = time.perf_counter(), 0
    while (passed := time.perf_counter() - began) < seconds:
        embedder.forward(faces)
        done += len(faces)
    return done / passed


def _memory(device: torch.device) -> float:
    if device.type == "cuda":
        return torch.cuda.max_memory_allocated(device) / MEBIBYTE
    return float(psutil.Process().memory_info().rss) / MEBIBYTE


def section(result: Iterable[Throughput]) -> Iterable[str]:
    found = list(result)
    yield "## Faces: points a second, by size of the batch"
    yield ""
    yield (
        "From upright faces as bytes in memory to points in memory, uploads and downloads included;"
        " finding and aligning faces is not. Memory: of the process, or the most taken of the card."
    )
    if all(one.device == "cpu" for one in found):
        yield ""
        yield (
            "There was no CUDA device when this was measured: of a card's 10,000 faces a second"
            " this page can say nothing yet. The same command measures it where there is one."
        )
    yield ""
    yield from table(
        ("network", "device", "threads", "precision", "batch", "faces a second", "memory, MiB"),
        [
            (
                one.version,
                one.device,
                str(one.threads),
                one.precision,
                str(one.batch),
                f"{one.faces_per_second:,.0f}",
                f"{one.memory_mib:,.0f}",
            )
            for one in found
        ],
    )
    yield ""
