"""Grouping on faces whose people are known, against other methods.

python -m tests.bench.grouping [--tune]

labelled.py     the sets, as points
metrics.py      pairwise F1 and BCubed F
corrections.py  what is left for the owner to do
rivals.py       DBSCAN, HDBSCAN, Chinese whispers
nested.py       cross-validation by identity, within which settings are chosen
tuning.py       what settings are tried
product.py      faces through the product's services and database
measuring.py    `measure` and `section`
"""

from tests.bench.grouping.measuring import GroupingResult, measure, section

__all__ = ["GroupingResult", "measure", "section"]
