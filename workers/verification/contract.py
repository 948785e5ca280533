"""A file's description held against the one that the contract asks for."""

from collections.abc import Iterator, Mapping

from backend.modelhub.faults import Fault, Reason

from .description import Description, Dimension, Kind, Part, Shape

MOST_REASONS = 20  # more than these help nobody


def misfits(file: str, found: Description, wanted: Description) -> list[Reason]:
    """Why it is not what was asked for, by the names of its parts; none: it fits.

    A length that the contract leaves open has to be open in a graph as well, and in tensors is the
    same wherever the same word stands.
    """
    lengths: dict[str, int] = {}
    reasons: list[Reason] = []
    for kind in Kind:
        parts = wanted.parts.get(kind, {}), found.parts.get(kind, {})
        reasons.extend(_misfits(file, kind, *parts, lengths))
    return reasons[:MOST_REASONS]


def _misfits(
    file: str,
    kind: Kind,
    wanted: Mapping[str, Part],
    found: Mapping[str, Part],
    lengths: dict[str, int],
) -> Iterator[Reason]:
    for name in sorted(wanted.keys() - found.keys()):
        yield Reason(Fault.LACKS, {"file": file, "name": name})
    for name in sorted(found.keys() - wanted.keys()):
        yield Reason(Fault.SURPLUS, {"file": file, "name": name[:100]})
    for name in sorted(wanted.keys() & found.keys()):
        asked, is_there = wanted[name], found[name]
        if asked.dtype != is_there.dtype:
            yield _differs(Fault.OTHER_DTYPE, file, name, is_there.dtype, asked.dtype)
        elif not _fits(is_there.shape, asked.shape, lengths, is_open=kind is not Kind.TENSORS):
            yield _differs(
                Fault.OTHER_SHAPE, file, name, written(is_there.shape), written(asked.shape)
            )


def _fits(found: Shape, wanted: Shape, lengths: dict[str, int], *, is_open: bool) -> bool:
    if len(found) != len(wanted):
        return False
    return all(
        _one_fits(*pair, lengths, is_open=is_open) for pair in zip(found, wanted, strict=True)
    )


def _one_fits(
    found: Dimension, wanted: Dimension, lengths: dict[str, int], *, is_open: bool
) -> bool:
    if isinstance(wanted, int):
        return found == wanted or (is_open and not isinstance(found, int))
    if is_open:
        return not isinstance(found, int)
    if wanted is None:
        return True
    return isinstance(found, int) and lengths.setdefault(wanted, found) == found


def written(shape: Shape) -> str:
    return "×".join("?" if length is None else str(length) for length in shape) or "()"


def _differs(fault: Fault, file: str, name: str, found: str, wanted: str) -> Reason:
    return Reason(fault, {"file": file, "name": name[:100], "found": found, "wanted": wanted})
