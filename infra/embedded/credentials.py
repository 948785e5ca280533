"""Secrets of the embedded servers: made once, kept in a folder that only the owner may read."""

import secrets
from pathlib import Path


class Credentials:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)

    def path(self, name: str) -> Path:
        """The file that holds a secret, made on first use."""
        path = self._folder / name
        if not path.exists():
            fresh = path.with_suffix(".new")
            fresh.touch(mode=0o600)
            fresh.write_text(secrets.token_urlsafe(32), encoding="utf-8")
            fresh.replace(path)
        return path

    def read(self, name: str) -> str:
        return self.path(name).read_text(encoding="utf-8").strip()
