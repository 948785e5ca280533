"""Every measurement, in the order of the page. Each is imported only when it is run."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType


def _ingest() -> Iterable[str]:
    from tests.bench import ingest, ingest_report

    return ingest_report.section(ingest.measure(photos=48, baseline_photos=12))


def _endurance() -> Iterable[str]:
    from tests.bench import endurance

    return endurance.section(endurance.measure())


SECTIONS: Mapping[str, Callable[[], Iterable[str]]] = MappingProxyType(
    {"ingest": _ingest, "endurance": _endurance}
)
