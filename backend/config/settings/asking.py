"""Asking the album: a language model may read the questions; without one, a grammar does."""

from datetime import timedelta

from django.core.exceptions import ImproperlyConfigured

from backend.config import env

# Of an OpenAI-compatible API, up to and without "/chat/completions"; empty: no model is asked.
ASK_MODEL_URL = env.text("ASK_MODEL_URL", "")
ASK_MODEL_NAME = env.text("ASK_MODEL_NAME", "")
ASK_MODEL_KEY = env.text("ASK_MODEL_KEY", "")
ASK_MODEL_TIMEOUT = timedelta(milliseconds=env.integer("ASK_MODEL_TIMEOUT_MS", 8000, minimum=1))
# Which of the library's names are told to the model beside the sentence.
ASK_MODEL_LISTS = env.words("ASK_MODEL_LISTS")

if unknown := set(ASK_MODEL_LISTS) - {"people", "places", "tags", "cameras"}:
    raise ImproperlyConfigured(f"ASK_MODEL_LISTS: {', '.join(sorted(unknown))}: no such list")
