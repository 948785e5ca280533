"""What a recipe is given to tell how far it is, in tests."""

from pathlib import Path


class Told:
    """Remembers what was told. `kept_before`: the checkpoint of an earlier attempt."""

    def __init__(self, kept_before: Path | None = None) -> None:
        self.beats: list[float] = []
        self.checkpoints: list[Path] = []
        self._kept = kept_before

    def beat(self, done: float, note: str = "") -> None:  # noqa: ARG002
        self.beats.append(done)

    def measure(self, **figures: float) -> None:
        """Curves are not looked at here."""

    def keep(self, checkpoint: Path) -> None:
        self.checkpoints.append(checkpoint)

    def kept(self) -> Path | None:
        return self._kept
