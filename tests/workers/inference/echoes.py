"""Models that tests can see through: they answer what they are told, as slowly as they are told."""

import json
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from workers.inference.servable import Payload, Servable, UnfitInput


@dataclass
class Echo:
    """Answers {"says": ..., "heard": the item's number}; fails where `broken` says so."""

    version: str
    says: str = "hello"
    max_batch: int = 8
    resident_bytes: int = 100
    seconds: float = 0.0
    broken: bool = False
    gate: threading.Event = field(default_factory=threading.Event)
    entered: threading.Event = field(default_factory=threading.Event)
    batches: list[int] = field(default_factory=list)
    warmed_up: bool = False
    closed: bool = False

    def __post_init__(self) -> None:
        self.gate.set()

    def check(self, item: Payload) -> None:
        if not isinstance(item.get("number"), int):
            raise UnfitInput("An item has a `number`.")

    def run(self, items: Sequence[Payload]) -> Sequence[Payload]:
        assert not self.closed
        self.entered.set()
        assert self.gate.wait(20)
        time.sleep(self.seconds)
        self.batches.append(len(items))
        if self.broken:
            raise RuntimeError("This model is broken.")
        return [{"says": self.says, "heard": item["number"]} for item in items]

    def warm_up(self) -> None:
        self.warmed_up = True

    def close(self) -> None:
        self.closed = True


class Shelf:
    """A source of echoes, which counts what was loaded."""

    def __init__(self, *echoes: Echo) -> None:
        self.echoes = {echo.version: echo for echo in echoes}
        self.loaded: list[str] = []
        self.before_loading: Callable[[str], None] = lambda _version: None

    def load(self, version: str) -> Servable:
        self.before_loading(version)
        self.loaded.append(version)
        echo = self.echoes[version]
        echo.closed = False
        return echo

    def expected_bytes(self, version: str) -> int:
        return self.echoes[version].resident_bytes if version in self.echoes else 0


def load_echo(files: Mapping[str, Path], *, version: str, device: str, threads: int) -> Servable:
    """A loader: `echo.json` says what the model says; "broken" makes one that fails."""
    said = json.loads(files["echo.json"].read_text(encoding="utf-8"))["says"]
    return Echo(version, says=said, broken=said == "broken")
