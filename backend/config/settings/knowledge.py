"""Knowledge bases, and what is asked of them."""

from pathlib import Path

from backend.config import env

# The documentation that comes with the product; "" for an installation that does not want it.
PRODUCT_DOCUMENTS = env.text("PRODUCT_DOCUMENTS", str(Path(__file__).resolve().parents[3] / "docs"))
