"""Where things are in the data folder."""

from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
KEPT_BY_RESET = ("packages", "samples", "samples-hostile")  # downloads; they hold nobody's data


@dataclass(frozen=True, slots=True)
class Layout:
    """
    .data/
        postgres/ valkey/ seaweedfs/   what the servers keep
        secrets/                       passwords and keys, made once
        ports.json                     addresses that survive a restart
        run/                           who is running: the lock, and a record for each child
        logs/                          one file for each child
        backups/                       dumps of the database, the last seven
        album-imported                 the sample album has been loaded
    """

    root: Path

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def backups(self) -> Path:
        return self.root / "backups"

    @property
    def run(self) -> Path:
        return self.root / "run"

    @property
    def secrets(self) -> Path:
        return self.root / "secrets"

    @property
    def ports(self) -> Path:
        return self.root / "ports.json"

    @property
    def album_imported(self) -> Path:
        return self.root / "album-imported"

    def log(self, name: str) -> Path:
        return self.logs / f"{name}.log"

    def record(self, name: str) -> Path:
        return self.run / f"{name}.json"

    def records(self) -> list[Path]:
        return sorted(self.run.glob("*.json"))


def default_layout() -> Layout:
    return Layout(REPOSITORY / ".data")
