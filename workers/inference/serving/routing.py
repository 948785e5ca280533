"""Which version answers whom."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256

_PARTS = 10_000  # that traffic can be divided into


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted of a task; versions by name, "" where there is none.

    previous: the last good one, which answers when the champion cannot.
    canary: answers `percent` of a hundred owners, and those in `owners`.
    shadow: is asked as well, and its answers are only compared.
    """

    champion: str
    previous: str = ""
    canary: str = ""
    percent: float = 0.0
    owners: frozenset[str] = field(default_factory=frozenset)
    shadow: str = ""

    @property
    def standing(self) -> frozenset[str]:
        """What has to be loaded before anybody asks."""
        return frozenset({self.champion, self.canary, self.shadow} - {""})

    @property
    def named(self) -> frozenset[str]:
        return self.standing | ({self.previous} - {""})

    def candidates(self, owner: str | None) -> Sequence[str]:
        """Who is to answer this owner, and who if that one cannot."""
        canary = [self.canary] if self._is_for_canary(owner) else []
        return [name for name in (*canary, self.champion, self.previous) if name]

    def _is_for_canary(self, owner: str | None) -> bool:
        if not self.canary:
            return False
        return owner in self.owners or part_of(owner, self.canary) < self.percent / 100


def part_of(owner: str | None, version: str) -> float:
    """Where in [0, 1) an owner lies for a version: always at the same place, so that nobody's
    answers come from one version now and from another a moment later, and who is in at five percent
    still is at ten. Other versions find other owners there. Without an owner: anywhere."""
    if owner is None:
        return secrets.randbelow(_PARTS) / _PARTS
    digest = sha256(f"{version}/{owner}".encode()).digest()
    return int.from_bytes(digest[:8]) % _PARTS / _PARTS
