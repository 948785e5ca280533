"""Words for what the database calls by a code, and the sentences that the scripts need."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from backend.events.contracts import StageName
from backend.photos.models import StageState
from backend.search.selectors.sources import Kind

STAGE_NAMES = {
    StageName.VERIFY: gettext_lazy("Check"),
    StageName.METADATA: gettext_lazy("Metadata"),
    StageName.RENDITIONS: gettext_lazy("Preview"),
    StageName.PLACES: gettext_lazy("Place"),
    StageName.FACES: gettext_lazy("Faces"),
    StageName.PEOPLE: gettext_lazy("People"),
    StageName.TAGS: gettext_lazy("Tags"),
    StageName.OCR: gettext_lazy("Text"),
    StageName.SEMANTIC: gettext_lazy("Meaning"),
    StageName.LOOKALIKES: gettext_lazy("Look-alikes"),
}

STAGE_STATES = {
    StageState.WAITING: gettext_lazy("waiting"),
    StageState.READY: gettext_lazy("ready"),
    StageState.RUNNING: gettext_lazy("running"),
    StageState.DONE: gettext_lazy("done"),
    StageState.FAILED: gettext_lazy("failed"),
    StageState.SKIPPED: gettext_lazy("skipped"),
}

KINDS = {
    Kind.PERSON: gettext_lazy("person"),
    Kind.PLACE: gettext_lazy("place"),
    Kind.TAG: gettext_lazy("tag"),
    Kind.TEXT: gettext_lazy("text"),
    Kind.CAPTION: gettext_lazy("caption"),
    Kind.CAMERA: gettext_lazy("camera"),
    Kind.DATE: gettext_lazy("date"),
    Kind.FAVORITE: gettext_lazy("favourite"),
    Kind.SEMANTIC: gettext_lazy("similar in meaning"),
    Kind.FILENAME: gettext_lazy("file name"),
}


def script_texts() -> dict[str, str]:
    """By the name under which a script asks; `{count}` and `{reason}` are filled in there."""
    return {
        "processing": _("Photos still to be looked at: {count}"),
        "processed": _("Photos just finished: {count}"),
        "more_failed": _("The next photos could not be loaded."),
        "saved": _("Saved"),
        "failed": _("That did not work: {reason}"),
        "replayed": _("It will be tried again."),
        "upload_waiting": _("waiting"),
        "upload_hashing": _("being read"),
        "upload_sending": _("on its way"),
        "upload_done": _("arrived"),
        "upload_duplicate": _("already in the album"),
        "upload_in_trash": _("already in the trash"),
        "upload_empty": _("the file is empty"),
        "uploads_done": _("All files are dealt with."),
    }
