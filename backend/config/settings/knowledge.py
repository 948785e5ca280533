"""Knowledge bases, and what is asked of them."""

from datetime import timedelta
from pathlib import Path

from backend.config import env

# The documentation that comes with the product; "" for an installation that does not want it.
PRODUCT_DOCUMENTS = env.text("PRODUCT_DOCUMENTS", str(Path(__file__).resolve().parents[3] / "docs"))

# How long a worker goes on with points of passages, a run of a gold set, or groups of questions,
# before it makes room for other work.
KNOWLEDGE_SLICE = timedelta(seconds=env.number("KNOWLEDGE_SLICE_SECONDS", 10.0))

# After that what was asked is forgotten, with its answer and what was said of it.
KNOWLEDGE_QUESTIONS_KEPT_FOR = timedelta(
    days=env.integer("KNOWLEDGE_QUESTIONS_KEPT_DAYS", 180, minimum=1)
)
