from django.db import models


class LiveHalf(models.Model):
    """One of the two files of an Apple live photo, and the identifier that both of them bear."""

    asset = models.OneToOneField(
        "photos.Asset", on_delete=models.CASCADE, primary_key=True, related_name="live_half"
    )
    identifier = models.CharField(max_length=64, db_index=True)


class LivePhoto(models.Model):
    """A still and its film, which came as two files and are one item.

    The film is an asset of its own, `in_live_photo`: no list shows it, and it goes with its still,
    into the archive, the locked folder and the trash, too (`services.live_photos`).
    """

    still = models.OneToOneField(
        "photos.Asset", on_delete=models.CASCADE, primary_key=True, related_name="live_photo"
    )
    film = models.OneToOneField(
        "photos.Asset", on_delete=models.CASCADE, related_name="live_photo_as_film"
    )
