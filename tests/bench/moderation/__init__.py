"""What is held back by mistake, and what of the rest is found.

No explicit pictures are at hand, so of pictures only false alarms are measured. Of texts, both: how
much of others' lists of words is found, plain and disguised, and what is held of texts that people
wrote for others to read.
"""

from tests.bench.moderation.figures import Figures, measure
from tests.bench.moderation.report import section

__all__ = ["Figures", "measure", "section"]
