"""A library of a million photos: what its pages cost, and 200 clients at once.

`make bench-scale`, or `make bench SECTION=scale`. `library` fills the database, `pages` asks the
API for what people look at, `clients` asks for all of it at once, over HTTP.
"""

from tests.bench.scale.report import Scale, measure, section

__all__ = ["Scale", "measure", "section"]
