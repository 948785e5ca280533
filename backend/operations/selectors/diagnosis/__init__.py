"""What is wrong with this installation, in words, and what to do about it.

findings.py    what a check answers
machine.py     Python, disk, memory, the packages that carry weights
servers.py     database, Redis, broker, object store
product.py     migrations, API, relay, workers, queues
"""

from collections.abc import Iterator

from backend.operations.selectors.diagnosis import machine, product, servers
from backend.operations.selectors.diagnosis.findings import Finding, Verdict

__all__ = ["Finding", "Verdict", "diagnose"]


def diagnose() -> Iterator[Finding]:
    """Every check's answer, as soon as it is there; no check stops the others."""
    for check in (*machine.CHECKS, *servers.CHECKS, *product.CHECKS):
        yield check()
