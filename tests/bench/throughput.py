"""How many upright faces a second the networks turn into points, by the size of the batch."""

import os
import time
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import torch

from tests.bench.memory import MEBIBYTE, PeakMemory
from tests.bench.tables import table
from workers.allocator import give_memory_back
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
    memory_mib: float  # of the card, or resident in the process; at most


def measure(*, seconds: float = _SECONDS) -> tuple[Throughput, ...]:
    """On the CPU, with one thread and with all, and on the card when there is one."""
    give_memory_back()  # as the product's workers do
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
    batches = _GPU_BATCHES if on_card else _CPU_BATCHES
    faces = np.random.default_rng(0).integers(
        0, 256, (max(batches), embedder.side, embedder.side, 3), np.uint8
    )
    try:
        for batch in batches:
            speed, memory = _measured(embedder, list(faces[:batch]), seconds, device)
            yield Throughput(
                version=version,
                device=torch.cuda.get_device_name(device) if on_card else "cpu",
                precision="half" if half else "full",
                threads=threads,
                batch=batch,
                faces_per_second=speed,
                memory_mib=memory / MEBIBYTE,
            )
    finally:
        embedder.close()


def _measured(
    embedder: BatchedEmbedder, faces: list[np.ndarray], seconds: float, device: torch.device
) -> tuple[float, int]:
    """Faces a second, and the most memory meanwhile in bytes: of the card, or of this process."""
    embedder.forward(faces)  # the first of a size chooses its algorithms
    if device.type == "cuda":
        torch.cuda.reset_peak_memory_stats(device)
        return _speed(embedder, faces, seconds), torch.cuda.max_memory_allocated(device)
    with PeakMemory(lambda: {"process": [os.getpid()]}, interval=0.01) as memory:
        speed = _speed(embedder, faces, seconds)
    return speed, memory.peaks["process"]


def _speed(embedder: BatchedEmbedder, faces: list[np.ndarray], seconds: float) -> float:
    """From bytes in memory to points in memory, so that nothing needs to be waited for besides."""
    began, done = time.perf_counter(), 0
    while (passed := time.perf_counter() - began) < seconds:
        embedder.forward(faces)
        done += len(faces)
    return done / passed


def section(result: Iterable[Throughput]) -> Iterable[str]:
    found = list(result)
    yield "## Faces: points a second, by size of the batch"
    yield ""
    yield (
        "From upright faces as bytes in memory to points in memory, uploads and downloads included;"
        " finding and aligning faces is not. Memory, at most: resident in the whole process, which"
        " begins with torch's own and keeps what earlier rows loaded; or taken of the card."
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
