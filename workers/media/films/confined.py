"""Running a program on a film: what goes wrong is said in words about films."""

from collections.abc import Callable, Sequence

from workers.confined import programs
from workers.confined.programs import Failed, Limits, Why
from workers.media.errors import PictureError


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
        raise _told(failure) from failure


def _told(failure: Failed) -> PictureError:
    match failure.why:
        case Why.TOO_LONG:
            return PictureError(
                "Decoding the film takes longer than is allowed.", code="took_too_long"
            )
        case Why.OUTPUT_TOO_LARGE:
            return PictureError(
                "What was made of the film would be larger than is allowed.",
                code="output_too_large",
            )
        case Why.NO_MEMORY:
            return PictureError(
                "Decoding the film needs more memory than is allowed.",
                code="needs_too_much_memory",
            )
        case _:
            return PictureError(
                f"The film is damaged and cannot be shown ({failure.reason}).", code="undecodable"
            )
