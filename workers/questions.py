"""Questions of people who wait for the answer: where their words, or their picture, lie.

A picture comes from a stranger, as a photo does: it is decoded in a process that may be killed, and
looked at in another. Between them it lies in the cache, for seconds, and nowhere else.
"""

from collections.abc import Mapping
from pathlib import Path
from uuid import UUID

from django.core.cache import cache

from backend.events.contracts import ModelTask
from backend.search.points import pack
from workers.media.errors import PictureError
from workers.media.header import read_header
from workers.media.limits import refuse_excess
from workers.media.renditions import make_renditions
from workers.pipeline import scratch

_KEPT_FOR = 60  # seconds


def embed_query(text: str, *, translation: str, space: str) -> dict[str, object]:
    """Raises UnknownVersion."""
    from workers.inference.engine import current  # noqa: PLC0415  only `query` loads a network

    meaning = current().semantic[space].embed_query(text, translation)
    return {
        "space": space,
        "point": pack(meaning.point),
        "picture_floor": meaning.picture_floor,
        "words_floor": meaning.words_floor,
        "picture_spread": meaning.picture_spread,
        "words_spread": meaning.words_spread,
        "concepts": [
            {"name_en": one.name_en, "name_zh": one.name_zh, "point": pack(one.point)}
            for one in meaning.concepts
        ],
    }


def embed_question(text: str) -> dict[str, str]:
    """Among the meanings of the sentences that passages are made of."""
    from workers.inference.engine import current  # noqa: PLC0415

    encoder = current().text
    return {"encoder": encoder.version, "point": pack(encoder.embed([text])[0])}


def write_poem(item: Mapping[str, object], *, owner_id: UUID) -> dict[str, object]:
    """By the version of the model that is for this owner; nothing where there is none.

    Raises UnfitInput.
    """
    from workers.hosting import NoModel, invoke  # noqa: PLC0415

    try:
        answered = invoke(ModelTask.POEMS, [item], owner=owner_id)
    except NoModel:
        return {}
    return {**answered.results[0], "version": answered.version}


def prepare_picture(key: str) -> dict[str, str]:
    """From the file under `key`, the preview that a photo would have had, under another key."""
    content: bytes | None = cache.get(key)
    if content is None:
        return {"code": "expired", "detail": "The picture was not looked at in time."}
    try:
        with scratch.folder() as folder:
            preview = _preview(folder / "picture", content)
    except PictureError as error:
        return {"code": error.code, "detail": str(error)}
    prepared = f"{key}:preview"
    cache.set(prepared, preview, _KEPT_FOR)
    return {"key": prepared}


def embed_picture(key: str, *, space: str) -> dict[str, str]:
    """Raises UnknownVersion, and KeyError when the preview is no longer there."""
    from workers.inference.engine import current  # noqa: PLC0415  only `ml` loads this network
    from workers.inference.errors import UnknownVersion  # noqa: PLC0415
    from workers.vision.pixels import decode  # noqa: PLC0415

    preview: bytes | None = cache.get(key)
    if preview is None:
        raise KeyError(key)
    if (visual := current().tags.spaces.get(space)) is None:
        raise UnknownVersion(f"No network here makes points of the space {space!r}.")
    return {"space": space, "point": pack(visual.point(current().tags.look(decode(preview))))}


def _preview(path: Path, content: bytes) -> bytes:
    path.write_bytes(content)
    header = read_header(path)
    refuse_excess(header)
    return make_renditions(path, header).preview.content
