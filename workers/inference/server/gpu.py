"""Figures of the graphics cards, by NVIDIA's management library. Without a card there are none."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import Any

import pynvml
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

# By name of the figure: what it says, and how the library is asked for it. Shares from 0 to 1.
_FIGURES: Mapping[str, tuple[str, Callable[[Any], float]]] = MappingProxyType(
    {
        "sm_utilisation": (
            "Share of time in which kernels ran.",
            lambda card: pynvml.nvmlDeviceGetUtilizationRates(card).gpu / 100,
        ),
        "memory_utilisation": (
            "Share of time in which memory was read or written.",
            lambda card: pynvml.nvmlDeviceGetUtilizationRates(card).memory / 100,
        ),
        "encoder_utilisation": (
            "Share of time in which the video encoder worked.",
            lambda card: pynvml.nvmlDeviceGetEncoderUtilization(card)[0] / 100,
        ),
        "decoder_utilisation": (
            "Share of time in which the video decoder worked.",
            lambda card: pynvml.nvmlDeviceGetDecoderUtilization(card)[0] / 100,
        ),
        "memory_used_bytes": (
            "Memory in use, by whomever.",
            lambda card: pynvml.nvmlDeviceGetMemoryInfo(card).used,
        ),
        "memory_bytes": (
            "Memory that the card has.",
            lambda card: pynvml.nvmlDeviceGetMemoryInfo(card).total,
        ),
    }
)


class GpuCollector(Collector):
    """Asks at each reading. What a card does not tell is left out, and so is a machine's lack of
    cards, of their driver or of its library."""

    def __init__(self) -> None:
        try:
            pynvml.nvmlInit()
            count = pynvml.nvmlDeviceGetCount()
            self._cards = [pynvml.nvmlDeviceGetHandleByIndex(number) for number in range(count)]
        except pynvml.NVMLError:
            self._cards = []

    def collect(self) -> Iterator[GaugeMetricFamily]:
        for name, (says, ask) in _FIGURES.items():
            family = GaugeMetricFamily(f"shiguang_gpu_{name}", says, labels=["gpu"])
            for number, card in enumerate(self._cards):
                with suppress(pynvml.NVMLError):
                    family.add_metric([str(number)], ask(card))
            if family.samples:
                yield family
