"""Asks the configured language model, which speaks OpenAI's chat completions with structured
outputs (https://platform.openai.com/docs/guides/structured-outputs).

Nothing leaves the installation but the sentence, today's date, and those lists of names that
`ASK_MODEL_LISTS` allows.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from django.conf import settings
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no types

from backend.asking.reading.lexicon import Lexicon
from backend.asking.services.model_contract import INSTRUCTIONS, SCHEMA
from backend.common.deadlines import Deadline
from backend.common.model_servers import ModelFailed, ModelServer
from backend.tags.vocabulary import words

_LARGEST = 64 * 1024  # bytes of an answer
_MOST_NAMES = 500  # of each list

_VALIDATOR = Draft202012Validator(SCHEMA)


def model_is_configured() -> bool:
    return bool(settings.ASK_MODEL_URL and settings.ASK_MODEL_NAME)


def ask_model(sentence: str, lexicon: Lexicon) -> dict[str, Any]:
    """The filters as the model wrote them, of the contract's form. Raises ModelFailed."""
    try:
        completion = _post(_request(sentence, lexicon))
        answer = json.loads(completion["choices"][0]["message"]["content"])
    except (KeyError, IndexError, TypeError, ValueError, RecursionError) as error:
        raise ModelFailed(f"an unreadable answer: {error!r}") from error
    wrong = next(_VALIDATOR.iter_errors(answer), None)
    if wrong is not None:
        raise ModelFailed(f"not of the contract's form: {wrong.json_path}")
    found: dict[str, Any] = answer
    return found


def _request(sentence: str, lexicon: Lexicon) -> dict[str, Any]:
    context = [INSTRUCTIONS, f"Today is {lexicon.today.isoformat()}.", *_allowed_names(lexicon)]
    return {
        "model": settings.ASK_MODEL_NAME,
        "temperature": 0,
        "messages": [
            {"role": "system", "content": "\n".join(context)},
            {"role": "user", "content": sentence},
        ],
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "photo_filters", "strict": True, "schema": SCHEMA},
        },
    }


def _allowed_names(lexicon: Lexicon) -> Iterator[str]:
    known = {
        "people": sorted(lexicon.vocabulary.people),
        "places": sorted({place.name_en for place in lexicon.places.values() if place.ids}),
        "tags": sorted(words()[slug].name_en for slug in lexicon.tags if slug in words()),
        "cameras": sorted(lexicon.vocabulary.cameras),
    }
    for kind in settings.ASK_MODEL_LISTS:
        yield f"Known {kind}: {json.dumps(_bounded(known[kind]), ensure_ascii=False)}"


def _bounded(names: Sequence[str]) -> Sequence[str]:
    return names[:_MOST_NAMES]


def _post(body: dict[str, Any]) -> Any:
    """One try within the time allowed in all."""
    server = ModelServer(url=settings.ASK_MODEL_URL, key=settings.ASK_MODEL_KEY, most=_LARGEST)
    deadline = Deadline(settings.ASK_MODEL_TIMEOUT.total_seconds())
    return server.post("/chat/completions", body, deadline=deadline)
