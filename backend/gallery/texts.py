"""Words for what the database calls by a code, and the sentences that the scripts need."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from backend.albums.models import AlbumOrder, AlbumRole
from backend.events.contracts import StageName
from backend.lookalikes.selectors.keepers import Reason
from backend.photos.models import StageState
from backend.search.selectors.sources import Kind
from backend.sharing.models import ReportReason

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
    StageName.EDITS: gettext_lazy("Edited pictures"),
    StageName.FULL_SIZE: gettext_lazy("Full size for others"),
    StageName.PLAYBACK: gettext_lazy("Film"),
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
    Kind.PANORAMA: gettext_lazy("panorama"),
    Kind.SEMANTIC: gettext_lazy("similar in meaning"),
    Kind.FILENAME: gettext_lazy("file name"),
}

REPORT_REASONS = {
    ReportReason.ILLEGAL: gettext_lazy("Something unlawful"),
    ReportReason.INTIMATE: gettext_lazy("Intimate pictures without consent"),
    ReportReason.PRIVACY: gettext_lazy("It shows me or mine, and I did not agree"),
    ReportReason.COPYRIGHT: gettext_lazy("My pictures, used without leave"),
    ReportReason.OTHER: gettext_lazy("Something else"),
}

KEEPER_REASONS = {
    Reason.PIXELS: gettext_lazy("most pixels"),
    Reason.ORIGINAL: gettext_lazy("the camera's own format"),
    Reason.METADATA: gettext_lazy("tells most about itself"),
    Reason.BYTES: gettext_lazy("largest file"),
    Reason.SHARP: gettext_lazy("sharpest"),
    Reason.FAVORITE: gettext_lazy("has your heart"),
    Reason.CAPTION: gettext_lazy("has a caption"),
    Reason.PEOPLE: gettext_lazy("people with names"),
}

_ROLES = {
    AlbumRole.VIEWER: gettext_lazy("may look"),
    AlbumRole.CONTRIBUTOR: gettext_lazy("may add photos"),
    AlbumRole.MANAGER: gettext_lazy("may manage"),
    AlbumRole.OWNER: gettext_lazy("owner"),
}

_ORDERS = {
    AlbumOrder.NEWEST: gettext_lazy("newest first"),
    AlbumOrder.OLDEST: gettext_lazy("oldest first"),
    AlbumOrder.MANUAL: gettext_lazy("by hand"),
}


def role_name(role: str) -> str:
    return str(_ROLES[AlbumRole(role)])


def order_name(order: str) -> str:
    return str(_ORDERS[AlbumOrder(order)])


def report_reason(reason: str) -> str:
    return str(REPORT_REASONS[ReportReason(reason)])


def script_texts() -> dict[str, str]:
    """By the name under which a script asks, which fills in `{count}`, `{name}` and `{reason}`."""
    return {
        "processing": _("Photos still to be looked at: {count}"),
        "processed": _("Photos just finished: {count}"),
        "no_sphere": _("This browser cannot show spheres."),
        "more_failed": _("The next photos could not be loaded."),
        "saved": _("Saved"),
        "copied": _("Copied"),
        "passkey_not_shown": _("No passkey was shown. Try again when you are ready."),
        "failed": _("That did not work: {reason}"),
        "preparing": _("The full size is being prepared."),
        "partner_saved": _("Copied to your photos."),
        "partner_present": _("It is among your photos already."),
        "partner_edited": _("It was edited since, and cannot be copied."),
        "partner_not_found": _("It is no longer there."),
        "partner_quota_exceeded": _("There is no room left for it."),
        "partner_refused": _("The file is larger than this album accepts."),
        "unreachable": _("The album does not answer. Is there a connection?"),
        "new_tag": _("New tag: {name}"),
        "undo": _("Undo"),
        "undone": _("Undone"),
        "cancel": _("Cancel"),
        "chosen": _("Selected: {count}"),
        "merged": _("Merged"),
        "favoured": _("Made a favourite"),
        "not_favoured": _("No favourite any more"),
        "hidden": _("Hidden"),
        "shown": _("Shown again"),
        "moved": _("Moved to {name}"),
        "named": _("This is {name}"),
        "rejected": _("Noted: somebody else"),
        "split": _("Split off as somebody new"),
        "confirmed": _("Confirmed"),
        "ignored": _("Ignored"),
        "removed": _("Removed"),
        "drawn": _("Marked; it is being looked at"),
        "answered_same": _("Noted: the same person"),
        "answered_different": _("Noted: somebody else"),
        "answered_unsure": _("Asked again later"),
        "same_photo": _("A photo would show the same person twice. Is it a mirror or a collage?"),
        "same_photo_yes": _("Yes, it is"),
        "map_photos": _("Photos: {count} {name}"),
        "memory_delete_ask": _("It will not be made again. Its photos stay where they are."),
        "memory_delete_yes": _("Delete memory"),
        "album_not_yours": _("Not taken out, because others added them: {count}"),
        "album_remove_ask": _("The photos that they added leave with them. Remove them?"),
        "album_remove_yes": _("Remove"),
        "rule_missing": _("Choose first what the photos are like."),
        "album_leave_ask": _("The photos that you added leave with you. Leave this album?"),
        "album_leave_yes": _("Leave"),
        "album_delete_ask": _("The photos stay where they are. Delete this album?"),
        "album_delete_yes": _("Delete album"),
        "added_to_album": _("Added to “{name}”: {count}."),
        "added_before": _("Already in it: {count}."),
        "added_not": _("Not added: {count}."),
        "favored": _("Now a favourite: {count}"),
        "archived": _("Now in the archive: {count}"),
        "unarchived": _("Back on the timeline: {count}"),
        "stacked": _("Stacked: {count}"),
        "rated": _("Rated: {count}"),
        "time_changed": _("Time changed: {count}"),
        "place_changed": _("Place changed: {count}"),
        "lock_ask": _("They are then shown in the locked folder alone. Move {count}?"),
        "lock_yes": _("Move"),
        "locked": _("Now in the locked folder: {count}"),
        "locked_left": _("Closes by itself in {count} min"),
        "released": _("Moved out: {count}"),
        "trashed": _("Now in the trash: {count}"),
        "restored": _("Restored: {count}"),
        "erase_ask": _("{count} will be gone for good, and cannot be brought back. Delete?"),
        "erase_yes": _("Delete for good"),
        "erased": _("Deleted for good: {count}"),
        "empty_ask": _("Everything in the trash will be gone for good. Delete it?"),
        "emptying": _("Deleted: {count}; {remaining} more in the background"),
        "selection_refused": _("Done: {count}. Refused: {refused}. {reason}"),
        "refused_absurd_date": _(
            "The time would lie before the first photograph, or in the future."
        ),
        "refused_not_found": _("It is no longer there."),
        "text_copied": _("The text is copied."),
        "lookalikes_trash": _("Put {count} into the trash, {size}"),
        "lookalikes_keep_all": _("Keep all of them"),
        "lookalikes_trashed": _("Now in the trash: {count}"),
        "lookalikes_ask": _(
            "Of all copies only the suggested ones stay. It can be undone here. Go on?"
        ),
        "by_picture_looking": _("Looking at the picture…"),
        "by_picture_found": _("Photos that look like it: {count}"),
        "by_picture_none": _("No photo looks like it."),
        "replayed": _("It will be tried again."),
        "close": _("Close"),
        "download_left_out": _("Not in the download: {count}"),
        "download_preparing": _("Full-size pictures are being made…"),
        "download_previews": _(
            "{count} photos are in the download in a smaller size, because the full one is still"
            " being made. Download them again later to have it."
        ),
        "download_parts": _("The download comes in {count} parts. Save them one after the other."),
        "download_growing": _("There are many photos: the download is being prepared."),
        "upload_waiting": _("waiting"),
        "upload_hashing": _("being read"),
        "upload_sending": _("on its way"),
        "upload_done": _("arrived"),
        "upload_duplicate": _("already in the album"),
        "upload_in_trash": _("already in the trash"),
        "upload_empty": _("the file is empty"),
        "uploads_done": _("All files are dealt with."),
    }
