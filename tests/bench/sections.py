"""Every measurement, in the order of the page.

A module has `measure()`, which takes its time, and `section(result)`, the lines of the page.
"""

from collections.abc import Iterable, Mapping
from importlib import import_module
from types import MappingProxyType

SECTIONS: Mapping[str, str] = MappingProxyType(
    {
        "ingest": "tests.bench.ingest",
        "endurance": "tests.bench.endurance",
        "detectors": "tests.bench.detectors",
        "embedders": "tests.bench.embedders",
        "throughput": "tests.bench.throughput",
        "grouping": "tests.bench.grouping",
        "grouping_scale": "tests.bench.grouping_scale",
        "tags": "tests.bench.tags",
        "search": "tests.bench.search",
        "asking": "tests.bench.asking",
        "knowledge": "tests.bench.knowledge.answers",
        "knowledge_scale": "tests.bench.knowledge.large",
        "vector_search": "tests.bench.vector_search",
        "lookalikes": "tests.bench.lookalikes",
        "scale": "tests.bench.scale",
        "scrolling": "tests.bench.scrolling",
        "lighthouse": "tests.bench.lighthouse",
        "opening": "tests.bench.opening",
        "pipelines": "tests.bench.pipelines",
    }
)


def run(name: str) -> Iterable[str]:
    module = import_module(SECTIONS[name])
    lines: Iterable[str] = module.section(module.measure())
    return lines
