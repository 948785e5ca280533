"""Which detector finds faces best, by figures."""

from tests.bench.detectors.comparison import Comparison, measure, section

__all__ = ["Comparison", "measure", "section"]
