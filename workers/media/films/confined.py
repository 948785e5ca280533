"""Running a program on a film: what goes wrong is said in words about films."""

from collections.abc import Callable, Sequence

from workers.confined import programs
from workers.confined.programs import Failed, Limits, Why
from workers.media.errors import PictureError

_CODES = {
    Why.TOO_LONG: "took_too_long",
    Why.OUTPUT_TOO_LARGE: "output_too_large",
    Why.NO_MEMORY: "needs_too_much_memory",
    Why.ABORTED: "undecodable",
    Why.BROKEN: "undecodable",
}
_DAMAGED = "The film is damaged and cannot be shown ({})."
_WORDS = {
    Why.TOO_LONG: "Decoding the film takes longer than is allowed.",
    Why.OUTPUT_TOO_LARGE: "What was made of the film would be larger than is allowed.",
    Why.NO_MEMORY: "Decoding the film needs more memory than is allowed.",
    Why.ABORTED: _DAMAGED,
    Why.BROKEN: _DAMAGED,
}


def run(
    command: Sequence[str], *, limits: Limits, is_wanted: Callable[[], bool] = lambda: True
) -> bytes:
    """What the program wrote to its standard output.

    Raises NotWanted as soon as `is_wanted` says no, and PictureError: `took_too_long`,
    `output_too_large`, `needs_too_much_memory`, or `undecodable` with the program's last words.
    """
    try:
        return programs.run(command, limits=limits, is_wanted=is_wanted)
    except Failed as failure:
        words = _WORDS[failure.why].format(failure.reason)
        raise PictureError(words, code=_CODES[failure.why]) from failure
