"""Why something could not be processed, in the reader's language."""

from django.utils.translation import gettext_lazy

_SENTENCES = {
    # the file is at fault
    "empty_file": gettext_lazy("The file is empty."),
    "size_mismatch": gettext_lazy("The stored file is not as long as was announced."),
    "checksum_mismatch": gettext_lazy("The stored file is not the one that was announced."),
    "unsupported_type": gettext_lazy("This is not a picture in a supported format."),
    "truncated": gettext_lazy("The file ends before the picture does."),
    "undecodable": gettext_lazy("The picture is damaged."),
    "empty_picture": gettext_lazy("The picture has no pixels."),
    "too_many_pixels": gettext_lazy("The picture has too many pixels."),
    "too_many_frames": gettext_lazy("The animation has too many frames."),
    "took_too_long": gettext_lazy("Decoding the film takes longer than is allowed."),
    "film_too_long": gettext_lazy("The film is too long to be made playable here."),
    "output_too_large": gettext_lazy("What was made of the film would be too large."),
    "needs_too_much_memory": gettext_lazy("Decoding it needs more memory than is allowed."),
    "cancelled": gettext_lazy("It was put into the trash meanwhile."),
    # the installation is
    "original_missing": gettext_lazy("The uploaded file is no longer in the store."),
    "preview_missing": gettext_lazy("The preview is no longer in the store."),
    "preview_undecodable": gettext_lazy("The preview is damaged."),
    "timed_out": gettext_lazy("It took too long."),
    "worker_died": gettext_lazy("The process that worked on it ended early."),
    "device_lost": gettext_lazy("The process that worked on it ended early."),
    "out_of_memory": gettext_lazy("It needed more memory than is allowed."),
    "database_unavailable": gettext_lazy("The database did not answer."),
    "unavailable": gettext_lazy("A part of the installation did not answer."),
    "internal_error": gettext_lazy("Something unexpected went wrong."),
}


def why(*, code: str, detail: str) -> str:
    """A sentence; the detail as it was recorded where the code has none."""
    return str(_SENTENCES.get(code, detail or code))
