"""Figures of graphics cards: as the management library tells them, and none that it does not."""

from types import SimpleNamespace
from typing import Any

import pynvml
import pytest
from prometheus_client import CollectorRegistry, generate_latest

from workers.inference.server.gpu import GpuCollector


def figures() -> set[str]:
    registry = CollectorRegistry()
    registry.register(GpuCollector())
    told = generate_latest(registry).decode().splitlines()
    return {line for line in told if not line.startswith("#")}


@pytest.fixture
def cards(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two, of which the second has no encoder."""

    def encoder(card: int) -> list[int]:
        if card == 1:
            raise pynvml.NVMLError(pynvml.NVML_ERROR_NOT_SUPPORTED)
        return [25, 1000]

    answers: dict[str, Any] = {
        "nvmlInit": lambda: None,
        "nvmlDeviceGetCount": lambda: 2,
        "nvmlDeviceGetHandleByIndex": lambda number: number,
        "nvmlDeviceGetUtilizationRates": lambda _card: SimpleNamespace(gpu=80, memory=40),
        "nvmlDeviceGetEncoderUtilization": encoder,
        "nvmlDeviceGetDecoderUtilization": lambda _card: [5, 1000],
        "nvmlDeviceGetMemoryInfo": lambda _card: SimpleNamespace(used=2**30, total=2**36),
    }
    for name, answer in answers.items():
        monkeypatch.setattr(pynvml, name, answer)


def test_every_card_is_told_of(cards: None) -> None:
    assert {
        'shiguang_gpu_sm_utilisation{gpu="0"} 0.8',
        'shiguang_gpu_sm_utilisation{gpu="1"} 0.8',
        'shiguang_gpu_memory_utilisation{gpu="0"} 0.4',
        'shiguang_gpu_decoder_utilisation{gpu="1"} 0.05',
        'shiguang_gpu_memory_used_bytes{gpu="0"} 1.073741824e+09',
    } <= figures()


def test_what_a_card_does_not_tell_is_left_out(cards: None) -> None:
    told = figures()
    assert 'shiguang_gpu_encoder_utilisation{gpu="0"} 0.25' in told
    assert not any(line.startswith('shiguang_gpu_encoder_utilisation{gpu="1"}') for line in told)


def test_without_the_driver_there_are_no_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent() -> None:
        raise pynvml.NVMLError(pynvml.NVML_ERROR_LIBRARY_NOT_FOUND)

    monkeypatch.setattr(pynvml, "nvmlInit", absent)
    assert figures() == set()
