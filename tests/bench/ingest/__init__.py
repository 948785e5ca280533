"""Photos per second through every stage, against the obvious implementation."""

from tests.bench.ingest.measuring import IngestResult, measure
from tests.bench.ingest.report import section

__all__ = ["IngestResult", "measure", "section"]
