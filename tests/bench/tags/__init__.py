"""Tags: fitted on one half of the labelled photos, measured on the other.

    python -m tests.bench.tags          # the figures of the tags that are shipped
    python -m tests.bench.tags --fit    # makes the shipped tables anew, and then the same
    python -m tests.bench.tags --standard   # writes the set that every head is held against

A tag is shipped when the tune half has a threshold of good precision, and when the test half does
not contradict it. That second look chooses by the test half, so the figures that it leaves are a
little too good for the scenes; what it drops is printed.
"""

from tests.bench.tags.figures import Figures, measure
from tests.bench.tags.report import section

__all__ = ["Figures", "measure", "section"]
