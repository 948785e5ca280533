"""Knowledge bases, and what is asked of them."""

from datetime import timedelta
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from backend.config import env

# The documentation that comes with the product; "", which says something here, for an installation
# that does not want it.
PRODUCT_DOCUMENTS = env.text_or_nothing(
    "PRODUCT_DOCUMENTS", str(Path(__file__).resolve().parents[3] / "docs")
)

# How long a worker goes on with points of passages, a run of a gold set, or groups of questions,
# before it makes room for other work.
KNOWLEDGE_SLICE = timedelta(seconds=env.number("KNOWLEDGE_SLICE_SECONDS", 10.0))

# After that what was asked is forgotten, with its answer and what was said of it.
KNOWLEDGE_QUESTIONS_KEPT_FOR = timedelta(
    days=env.integer("KNOWLEDGE_QUESTIONS_KEPT_DAYS", 180, minimum=1)
)
# Of an OpenAI-compatible API, up to and without "/chat/completions"; empty: answers are quoted.
KNOWLEDGE_MODEL_URL = env.text("KNOWLEDGE_MODEL_URL", "")
KNOWLEDGE_MODEL_NAME = env.text("KNOWLEDGE_MODEL_NAME", "")[:100]
KNOWLEDGE_MODEL_KEY = env.text("KNOWLEDGE_MODEL_KEY", "")
KNOWLEDGE_MODEL_TIMEOUT = timedelta(
    milliseconds=env.integer("KNOWLEDGE_MODEL_TIMEOUT_MS", 30_000, minimum=1)
)
KNOWLEDGE_MODEL_MOST_TOKENS = env.integer("KNOWLEDGE_MODEL_MOST_TOKENS", 800, minimum=1)
# Each answer that is being written occupies one thread of the web server.
KNOWLEDGE_MODEL_AT_ONCE = env.integer("KNOWLEDGE_MODEL_AT_ONCE", 6, minimum=1)

# Questions that are declined: a file of phrases, one a line, beside or instead of our own few.
KNOWLEDGE_DECLINED_PHRASES = env.text("KNOWLEDGE_DECLINED_PHRASES", "")
KNOWLEDGE_DECLINED_DEFAULTS = env.flag("KNOWLEDGE_DECLINED_DEFAULTS", True)
# Of an OpenAI-compatible API, up to and without "/moderations"; empty: the phrases have to do.
KNOWLEDGE_MODERATION_URL = env.text("KNOWLEDGE_MODERATION_URL", "")
KNOWLEDGE_MODERATION_NAME = env.text("KNOWLEDGE_MODERATION_NAME", "omni-moderation-latest")
KNOWLEDGE_MODERATION_KEY = env.text("KNOWLEDGE_MODERATION_KEY", "")
KNOWLEDGE_MODERATION_TIMEOUT = timedelta(
    milliseconds=env.integer("KNOWLEDGE_MODERATION_TIMEOUT_MS", 3000, minimum=1)
)

if KNOWLEDGE_DECLINED_PHRASES and not Path(KNOWLEDGE_DECLINED_PHRASES).is_file():
    raise ImproperlyConfigured(f"KNOWLEDGE_DECLINED_PHRASES: {KNOWLEDGE_DECLINED_PHRASES}: no file")
