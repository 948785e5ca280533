"""Copies and bursts: how surely they are told apart, and what a new photo costs.

    python -m tests.bench.lookalikes [photos in the library ...]

The pictures are real; their copies are made here, and so synthetic. Shots that are alike and no
copies are real: frames of films, several portraits of one person, a stereo pair.
"""

import itertools
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from statistics import quantiles
from time import perf_counter

import cv2
import numpy as np
import pyvips
from PIL import Image, ImageEnhance, ImageOps

from tests.bench.tables import table
from tests.evaluation.photos import fetch_all, pixels
from workers.media.fingerprint import Fingerprint, fingerprint
from workers.media.renditions import THUMBNAIL_SIDE

Picture = Image.Image
Edit = Callable[[Picture], Picture]

_SIDE = 1600  # of the originals here: enough for every edit
_COPIES_ALREADY = frozenset({"casio_church.tif"})  # another file of casio_street.jpg
_FRAMES_A_SECOND = 1
_PEOPLE = 20  # of the studio portraits, half of them in either half
_REPEATS = 40
SIZES = (10_000, 100_000, 1_000_000)  # photos in the library


@dataclass(frozen=True)
class EditResult:
    name: str
    copies: int
    found_by_hash: int  # among the candidates without asking the network
    judged_copies: int  # by their samples, once they are candidates


@dataclass(frozen=True)
class Rival:
    """Pairs that are no copies."""

    name: str
    pairs: int
    judged_copies: int
    most_alike: float


@dataclass(frozen=True)
class Cost:
    library: int  # photos
    median_ms: float
    p95_ms: float


@dataclass(frozen=True)
class Result:
    threshold: float
    tuned: float  # what the tuning half would choose
    pictures: tuple[int, int]  # of the tuning and of the test half
    edits: tuple[EditResult, ...]
    rivals: tuple[Rival, ...]
    costs: tuple[Cost, ...]


def measure(libraries: Sequence[int] = SIZES) -> Result:
    """Fetches the pictures, and starts a database of its own."""
    from tests.bench.database import use_fresh_database

    use_fresh_database()
    from backend.lookalikes.services.evidence import COPY

    files = fetch_all()
    halves = _split(_pictures(files))
    tuned = _best_threshold(_likenesses(halves[0]), _rivals(halves[0], files, half=0))
    copies, rivals = _copies(halves[1], COPY), _rivals(halves[1], files, half=1)
    return Result(
        threshold=COPY,
        tuned=tuned,
        pictures=(len(halves[0]), len(halves[1])),
        edits=copies,
        rivals=tuple(
            Rival(name, len(values), sum(value >= COPY for value in values), max(values))
            for name, values in rivals.items()
        ),
        costs=tuple(_cost(size) for size in libraries),
    )


def section(result: Result) -> Iterable[str]:
    tuning, test = result.pictures
    yield "## Look-alikes"
    yield ""
    yield (
        f"{test} real pictures, {len(result.edits)} synthetic copies of each. Two pictures are one"
        f" when their detail, laid over one another, correlates by {result.threshold:.2f} or more;"
        f" {tuning} other pictures and their rivals would choose {result.tuned:.3f}. Candidates by"
        " hash are found without any network; how a photo looks to the network finds the others."
    )
    yield ""
    yield from table(
        ("copy", "candidate by hash", "judged a copy"),
        (
            (edit.name, f"{edit.found_by_hash / edit.copies:.1%}", _share(edit))
            for edit in result.edits
        ),
    )
    yield ""
    yield "Pairs that are no copies (real; dates, which would tell most apart, are not looked at):"
    yield ""
    yield from table(
        ("pair", "pairs", "judged copies", "most alike"),
        (
            (rival.name, str(rival.pairs), str(rival.judged_copies), f"{rival.most_alike:.3f}")
            for rival in result.rivals
        ),
    )
    yield ""
    yield (
        "One new photo, compared and grouped, in a library of random fingerprints; every tenth is a"
        " copy of another:"
    )
    yield ""
    yield from table(
        ("photos", "median", "p95"),
        (
            (f"{cost.library:,}", f"{cost.median_ms:.1f} ms", f"{cost.p95_ms:.1f} ms")
            for cost in result.costs
        ),
    )


def _share(edit: EditResult) -> str:
    return f"{edit.judged_copies / edit.copies:.1%}"


def _jpeg(quality: int) -> Edit:
    def saved(picture: Picture) -> Picture:
        content = BytesIO()
        picture.save(content, "JPEG", quality=quality)
        return Image.open(content).convert("RGB")

    return saved


def _crop(share: float, *, left: float = 0.5, top: float = 0.5) -> Edit:
    """`share` of width and height goes; `left` and `top` say how much of that at those edges."""

    def cropped(picture: Picture) -> Picture:
        width, height = (round(side * share) for side in picture.size)
        x, y = round(width * left), round(height * top)
        return picture.crop((x, y, picture.width - width + x, picture.height - height + y))

    return cropped


def _straighten(degrees: float) -> Edit:
    def straightened(picture: Picture) -> Picture:
        turned = picture.rotate(degrees, Image.Resampling.BICUBIC)
        slack = np.tan(np.radians(degrees)) / 2
        x, y = int(picture.height * slack) + 2, int(picture.width * slack) + 2
        return turned.crop((x, y, picture.width - x, picture.height - y))

    return straightened


def _messenger(picture: Picture) -> Picture:
    small = ImageOps.contain(_crop(0.05, left=1, top=1)(picture), (1280, 1280))
    return _jpeg(50)(ImageEnhance.Brightness(small).enhance(1.15))


EDITS: Mapping[str, Edit] = {
    "JPEG 90": _jpeg(90),
    "JPEG 60": _jpeg(60),
    "JPEG 30": _jpeg(30),
    "JPEG 10": _jpeg(10),
    "320 pixels": lambda picture: ImageOps.contain(picture, (320, 320)),
    "2 % cropped": _crop(0.02),
    "5 % cropped": _crop(0.05),
    "5 % cropped at one edge": _crop(0.05, left=1),
    "10 % cropped": _crop(0.10),
    "10 % cropped at a corner": _crop(0.10, left=1, top=1),
    "turned by 90 degrees": lambda picture: picture.transpose(Image.Transpose.ROTATE_90),
    "turned by 180 degrees": lambda picture: picture.transpose(Image.Transpose.ROTATE_180),
    "mirrored": ImageOps.mirror,
    "straightened by 2 degrees": _straighten(2),
    "30 % brighter": lambda picture: ImageEnhance.Brightness(picture).enhance(1.3),
    "30 % darker": lambda picture: ImageEnhance.Brightness(picture).enhance(0.7),
    "30 % more contrast": lambda picture: ImageEnhance.Contrast(picture).enhance(1.3),
    "in grey": lambda picture: ImageOps.grayscale(picture).convert("RGB"),
    "cropped, shrunk, brighter, JPEG 50": _messenger,
}

Prints = dict[str, dict[str, Fingerprint]]  # picture -> edit -> fingerprint; "": the original


def _pictures(files: Mapping[str, Path]) -> list[Path]:
    """Photos and drawings, without the studio portraits, the cut-outs and the films."""
    return sorted(
        path
        for name, path in files.items()
        if "/" not in name
        and not name.startswith("cutout")
        and path.suffix != ".mp4"
        and name not in _COPIES_ALREADY
    )


def _split(paths: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    halves: tuple[list[Path], list[Path]] = ([], [])
    for path in paths:
        halves[sha256(path.name.encode()).digest()[0] % 2].append(path)
    return halves


def _printed(paths: Iterable[Path]) -> Prints:
    prints: Prints = {}
    for path in paths:
        picture = ImageOps.contain(Image.fromarray(pixels(path)), (_SIDE, _SIDE))
        prints[path.name] = {
            "": _fingerprint(picture),
            **{name: _fingerprint(edit(picture)) for name, edit in EDITS.items()},
        }
    return prints


def _fingerprint(picture: Picture) -> Fingerprint:
    image = pyvips.Image.new_from_array(np.asarray(picture)).copy(interpretation="srgb")
    return fingerprint(
        image.thumbnail_image(THUMBNAIL_SIDE, height=THUMBNAIL_SIDE, size="down").copy_memory()
    )


def _likeness(one: Fingerprint, other: Fingerprint) -> float:
    from backend.lookalikes.services.comparing import likeness

    return likeness(one.luma, other.luma)


def _likenesses(paths: Iterable[Path]) -> list[float]:
    return [
        _likeness(edits[""], edits[name]) for edits in _printed(paths).values() for name in EDITS
    ]


def _copies(paths: Iterable[Path], threshold: float) -> tuple[EditResult, ...]:
    prints = list(_printed(paths).values())
    found = _found_by_hash(prints)
    return tuple(
        EditResult(
            name=name,
            copies=len(prints),
            found_by_hash=found[name],
            judged_copies=sum(_likeness(edits[""], edits[name]) >= threshold for edits in prints),
        )
        for name in EDITS
    )


def _found_by_hash(prints: Sequence[Mapping[str, Fingerprint]]) -> dict[str, int]:
    """Of how many pictures each copy finds the original, in a library of all originals."""
    from backend.events.results import PictureFingerprint
    from backend.lookalikes.hashes import signed
    from backend.lookalikes.models import Fingerprint as Row
    from backend.lookalikes.selectors.candidates import by_hash
    from tests.bench.lookalikes_library import fill_with

    plain = [edits[""] for edits in prints]
    owner, originals = fill_with([PictureFingerprint(p.luma, p.phash, p.sharpness) for p in plain])
    found = dict.fromkeys(EDITS, 0)
    for original, edits in zip(originals, prints, strict=True):
        for name in EDITS:
            phash = edits[name].phash
            copy = Row(owner=owner, phash=None if phash is None else signed(phash))
            found[name] += original in by_hash(copy)
    return found


def _rivals(
    paths: Sequence[Path], files: Mapping[str, Path], *, half: int
) -> dict[str, list[float]]:
    plain = [_fingerprint(Image.fromarray(pixels(path))) for path in paths]
    different = [_likeness(one, other) for row, one in enumerate(plain) for other in plain[:row]]
    pair = [files["motorcycle_left.png"], files["motorcycle_right.png"]]
    return {
        "different pictures, every pair": different,
        "frames of a film, a second apart": _film_pairs(files, half),
        "portraits of one person in one studio": _portrait_pairs(files, half),
        "a stereo pair": [
            _likeness(*(_fingerprint(Image.fromarray(pixels(path))) for path in pair))
        ],
    }


def _film_pairs(files: Mapping[str, Path], half: int) -> list[float]:
    """The first half of each film is for tuning."""
    found = []
    for path in (path for path in files.values() if path.suffix == ".mp4"):
        frames = _frames(path)
        middle = len(frames) // 2
        shots = [_fingerprint(frame) for frame in (frames[:middle], frames[middle:])[half]]
        found += [_likeness(one, other) for one, other in itertools.pairwise(shots)]
    return found


def _frames(path: Path) -> list[Picture]:
    film = cv2.VideoCapture(str(path))
    step = max(1, round(film.get(cv2.CAP_PROP_FPS) / _FRAMES_A_SECOND))
    frames: list[Picture] = []
    number = 0
    while (read := film.read())[0]:
        if number % step == 0:
            frames.append(Image.fromarray(np.ascontiguousarray(read[1][:, :, ::-1])))
        number += 1
    return frames


def _portrait_pairs(files: Mapping[str, Path], half: int) -> list[float]:
    people: dict[str, list[Path]] = defaultdict(list)
    for name in sorted(files):
        if name.startswith("orl/"):
            people[name.split("/")[1]].append(files[name])
    found = []
    for person in sorted(people)[half : 2 * _PEOPLE : 2]:
        shots = [_fingerprint(Image.open(path).convert("RGB")) for path in people[person]]
        found += [_likeness(one, other) for one, other in itertools.pairwise(shots)]
    return found


def _best_threshold(copies: Sequence[float], rivals: Mapping[str, Sequence[float]]) -> float:
    """The best F1, where each kind of rival weighs as much as all copies together."""

    def f1(threshold: float) -> float:
        found = float(np.mean(np.array(copies) >= threshold))
        wrong = sum(float(np.mean(np.array(kind) >= threshold)) for kind in rivals.values())
        return 2 * found / (found + wrong + 1)

    return max((float(step) for step in np.arange(0.5, 1, 0.005)), key=f1)


def _cost(size: int) -> Cost:
    from backend.lookalikes.services.recording import find_lookalikes
    from tests.bench.lookalikes_library import add_photo, fill

    owner = fill(size)
    seconds = []
    for number in range(_REPEATS):
        asset_id = add_photo(owner, number)
        start = perf_counter()
        find_lookalikes(asset_id=asset_id)
        seconds.append(perf_counter() - start)
    percentiles = quantiles(seconds, n=20)
    return Cost(size, 1000 * percentiles[9], 1000 * percentiles[18])


if __name__ == "__main__":
    sizes = tuple(int(size) for size in sys.argv[1:]) or SIZES
    sys.stdout.write("\n".join(section(measure(sizes))) + "\n")
