"""The measuring."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import UnidentifiedImageError

from backend.moderation.texts.unfit import found_in
from infra.samples.album import fetch
from tests.bench.moderation.texts import DISGUISES, listed, plainly, reviews, surest
from tests.evaluation.photos import ALBUM, EVALUATION, pixels
from workers.inference.weights import MODERATION
from workers.vision.moderation.network import ExplicitNetwork
from workers.vision.pixels import fit

THRESHOLDS = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
_SHOWN = 512  # pixels of the thumbnail that is scored


@dataclass(frozen=True, slots=True)
class Disguised:
    """Shares, of words that are found as they are."""

    found: float
    found_plainly: float


@dataclass(frozen=True, slots=True)
class Figures:
    """scores: of harmless pictures, by name; seconds: of one processor a picture."""

    scores: Mapping[str, float]
    seconds: float
    lists: Mapping[str, tuple[int, int]]  # words, and how many of them are found
    disguised: Mapping[str, Disguised]
    reviews: int
    held: Sequence[str]
    held_by_list: int
    texts_a_second: int


def measure() -> Figures:
    scores, seconds = _pictures()
    lists = {
        "`naughty-words`, English": listed("en"),
        "`cuss`, English, those it is surest of": surest(),
        "`naughty-words`, Chinese": listed("zh"),
    }
    said = reviews()
    began = time.perf_counter()
    held = [text for text in said if found_in(text)]
    spent = time.perf_counter() - began
    baseline = plainly(listed("zh") + listed("en"))
    return Figures(
        scores=scores,
        seconds=seconds,
        lists={name: (len(words), _found(words)) for name, words in lists.items()},
        disguised=_disguised([word for words in lists.values() for word in words]),
        reviews=len(said),
        held=held,
        held_by_list=sum(baseline(text) for text in said),
        texts_a_second=round(len(said) / spent),
    )


def _pictures() -> tuple[dict[str, float], float]:
    network = ExplicitNetwork(MODERATION.verified(), threads=1, cuda=False)
    scores: dict[str, float] = {}
    spent = 0.0
    for path in _harmless():
        try:
            shown, _ = fit(pixels(path), _SHOWN)
        except UnidentifiedImageError:  # what a camera wrote raw
            continue
        began = time.perf_counter()
        scores[path.relative_to(path.parents[1]).as_posix()] = float(network.scores([shown])[0])
        spent += time.perf_counter() - began
    return scores, spent / len(scores)


def _harmless() -> list[Path]:
    """The sample album and the evaluation set, but for the portraits of one series (ORL)."""
    return [
        *fetch(ALBUM),
        *(path for path in fetch(EVALUATION, use="evaluation") if path.parent == EVALUATION),
    ]


def _found(words: Sequence[str]) -> int:
    return sum(bool(found_in(word)) for word in words)


def _disguised(words: Sequence[str]) -> dict[str, Disguised]:
    known = sorted({word for word in words if found_in(word)})
    search = plainly(known)
    figures = {}
    for name, disguise in DISGUISES.items():
        changed = [(word, disguise(word)) for word in known]
        tried = [text for word, text in changed if text != word or name == "as it is"]
        figures[name] = Disguised(
            found=_found(tried) / len(tried),
            found_plainly=sum(search(text) for text in tried) / len(tried),
        )
    return figures
