"""What a check answers."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    OK = "ok"
    WARNING = "warning"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Finding:
    part: str
    verdict: Verdict
    detail: str
    remedy: str = ""


def fine(part: str, detail: str) -> Finding:
    return Finding(part, Verdict.OK, detail)


def warning(part: str, detail: str, remedy: str) -> Finding:
    return Finding(part, Verdict.WARNING, detail, remedy)


def broken(part: str, detail: str, remedy: str) -> Finding:
    return Finding(part, Verdict.BROKEN, detail, remedy)
