"""The best of many photos: neither copies nor blurs, and something from every part of the time."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from datetime import timedelta
from statistics import median

from backend.memories.selectors.candidates import Candidate

Slot = Callable[[Candidate], Hashable]

_BLURRED = 0.4  # of the middle sharpness of the others
_ONE_SCENE = timedelta(seconds=30)


def choose(candidates: Sequence[Candidate], *, most: int, slot: Slot) -> list[Candidate]:
    """At most `most`, in the order in which they were taken; the same of the same.

    Each slot (a day, a year) gives its best in turn, so that none crowds out the others.
    """
    usual = _usual_sharpness(candidates)
    fit = [one for one in candidates if _is_fit(one, usual)]
    ranked = sorted(fit, key=lambda one: (-worth(one, usual), one.captured_at, one.id))
    chosen: list[Candidate] = []
    for candidate in _in_turns(ranked, slot):
        if len(chosen) == most:
            break
        if not any(_is_repetition(candidate, other) for other in chosen):
            chosen.append(candidate)
    return sorted(chosen, key=lambda one: (one.captured_at, one.id))


def best_of(chosen: Sequence[Candidate]) -> Candidate:
    """The one to stand for all of them."""
    usual = _usual_sharpness(chosen)
    return max(chosen, key=lambda one: (worth(one, usual), one.captured_at, one.id))


def worth(candidate: Candidate, usual_sharpness: float) -> float:
    """What the owner said weighs most, then people, then how sharp it is."""
    sharp = 1.0 if candidate.sharpness is None else candidate.sharpness / usual_sharpness
    return (
        4.0 * candidate.is_favorite
        + 0.8 * max(0, candidate.rating - 2)
        + 1.0 * candidate.is_captioned
        + 0.8 * min(3, candidate.named_faces)
        + 0.3 * min(4, candidate.faces)
        + 0.5 * min(2.0, sharp)
    )


def _usual_sharpness(candidates: Sequence[Candidate]) -> float:
    known = [one.sharpness for one in candidates if one.sharpness is not None]
    return max(median(known), 1e-9) if known else 1.0


def _is_fit(candidate: Candidate, usual: float) -> bool:
    """What the owner likes is never unfit."""
    if candidate.is_favorite:
        return True
    blurred = candidate.sharpness is not None and candidate.sharpness < _BLURRED * usual
    return not (candidate.is_paper or blurred)


def _in_turns(ranked: Sequence[Candidate], slot: Slot) -> Iterator[Candidate]:
    slots: dict[Hashable, list[Candidate]] = defaultdict(list)
    for candidate in ranked:
        slots[slot(candidate)].append(candidate)
    for turn in range(max(map(len, slots.values()), default=0)):
        yield from (one[turn] for one in slots.values() if turn < len(one))


def _is_repetition(one: Candidate, other: Candidate) -> bool:
    near = abs(one.captured_at - other.captured_at) < _ONE_SCENE
    return near or not one.lookalikes.isdisjoint(other.lookalikes)
