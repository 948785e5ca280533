"""What can be wrong with a file that calls itself a picture."""

# What decoders say when bytes are missing at the end.
_CUT_SHORT = ("premature end", "truncated", "end of data", "unexpected end", "not enough data")
# What they say when the worker's limit (RLIMIT_DATA) is reached.
_NO_MEMORY = ("insufficient memory", "memory allocation", "out of memory", "cannot allocate")


class PictureError(Exception):
    """The file is at fault; `code` is stable, the message is for the person who uploaded it."""

    def __init__(self, message: str, *, code: str) -> None:
        super().__init__(message)
        self.code = code


def undecodable(error: Exception) -> PictureError:
    """A decoder's complaint in our words: `truncated`, `needs_too_much_memory`, `undecodable`."""
    words = str(error).lower()
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    reason = (lines[-1] if lines else type(error).__name__)[:200]
    if isinstance(error, MemoryError) or any(complaint in words for complaint in _NO_MEMORY):
        return PictureError(
            f"Decoding the picture needs more memory than a worker may use ({reason}).",
            code="needs_too_much_memory",
        )
    if any(complaint in words for complaint in _CUT_SHORT):
        return truncated(reason)
    return PictureError(
        f"The picture is damaged and cannot be shown ({reason}).", code="undecodable"
    )


def truncated(reason: str) -> PictureError:
    return PictureError(f"The file ends before the picture does ({reason}).", code="truncated")
