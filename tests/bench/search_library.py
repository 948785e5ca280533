"""The recorded searches' photos in a database, as the pipeline would have left them.

Everything is the product's own: networks, stages' results and services.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from tests.bench.database import use_fresh_database
from tests.evaluation.photos import fetch_all
from tests.evaluation.search import queries


@cache
def library() -> tuple[Any, Mapping[UUID, str]]:
    """An owner with all photos of the evaluation set, as the pipeline would have recorded them."""
    use_fresh_database()
    from backend.accounts.models import User
    from backend.search.services.indexing import index_assets
    from workers.inference.engine import initialise

    engine = initialise({"faces", "tags", "ocr", "semantic"}, device="cpu", threads=1)
    owner = User.objects.create_user(email="search@bench.invalid")
    wanted = {name for query in queries() for name in query.relevant} | _labelled()
    names = {}
    for name, path in fetch_all().items():
        if name in wanted:
            names[_record(owner, engine, path)] = name
    index_assets(asset_ids=list(names))
    return owner, names


def _labelled() -> set[str]:
    import json

    from tests.evaluation.photos import DATA

    return set(json.loads((DATA / "tags.json").read_text(encoding="utf-8"))["photos"])


def _record(owner: Any, engine: Any, path: Path) -> UUID:
    from backend.events.results import (
        Embedded,
        FoundTag,
        ReadLine,
        RecognisedWords,
        SpacePoint,
        TagsFound,
        TextRead,
    )
    from backend.people.services.recording import record_faces
    from backend.search.services.recording import record_embedding, record_text
    from backend.tags.services.recording import record_tags
    from tests.factories import make_asset
    from workers.media.header import read_header
    from workers.media.renditions import make_renditions
    from workers.stages.semantic import texts_of
    from workers.vision.pixels import decode

    picture = decode(make_renditions(path, read_header(path)).preview.content)
    # Names of files are left out: these say what the pictures show.
    asset = make_asset(owner=owner, filename="IMG.jpg")
    tags = tuple(
        FoundTag(tag.word.slug, tag.word.name_en, tag.word.name_zh, tag.confidence)
        for tag in engine.tags.recognise(picture)
    )
    lines = tuple(
        ReadLine(line.text, line.confidence, ((0.0, 0.0),) * 4)
        for line in engine.ocr.recognise(picture)
    )
    record_faces(asset_id=asset.pk, result=_faces(engine, picture), model_version="bench")
    record_tags(asset_id=asset.pk, result=TagsFound(tags), model_version="bench")
    record_text(asset_id=asset.pk, result=TextRead(lines), model_version="bench")
    look = engine.tags.look(picture)
    texts = list(texts_of(RecognisedWords(text=tuple(line.text for line in lines))))
    _open_spaces(engine.semantic)
    spaces = [engine.semantic[version] for version in engine.semantic]
    words = [(space.version, space.embed_words(texts)) for space in spaces]
    embedded = Embedded(
        points=tuple(
            SpacePoint(space.version, tuple(space.embed_picture(_Seen(look)).tolist()))
            for space in spaces
        ),
        words=tuple(
            SpacePoint(version, tuple(point.tolist()))
            for version, point in words
            if point is not None
        ),
    )
    record_embedding(asset_id=asset.pk, result=embedded, model_version="bench")
    return asset.pk


def _faces(engine: Any, picture: Any) -> Any:
    """Where they are; whose they are is nothing to a search among strangers."""
    from backend.events.results import FacesFound, FoundFace

    height, width = picture.shape[:2]
    found = []
    for face in engine.faces.detect(picture):
        left, top, right, bottom = (
            float(side) / size
            for side, size in zip(face.box, (width, height, width, height), strict=True)
        )
        found.append(
            FoundFace(
                left=left,
                top=top,
                width=right - left,
                height=bottom - top,
                landmarks=(),
                score=face.score,
                quality=face.quality,
                points=(),
                crop_key="",
            )
        )
    return FacesFound(tuple(found))


def _open_spaces(versions: Iterable[str]) -> None:
    from backend.events.contracts import SpaceKind
    from tests.factories import make_space

    for version in versions:
        make_space(kind=SpaceKind.SEMANTIC, version=version, dimensions=512)


@dataclass(frozen=True)
class _Seen:
    """A sight of what was seen already."""

    seen: Any

    def look(self) -> Any:
        return self.seen

    def pixels(self) -> Any:
        raise NotImplementedError("these spaces see no pixels")
