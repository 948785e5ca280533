"""Towns and cities, by their GeoNames id, in Chinese and English; and how many photos are where."""

from django.conf import settings
from django.db import models


class Place(models.Model):
    id = models.PositiveIntegerField(primary_key=True)  # GeoNames id
    name_en = models.CharField(max_length=200)
    name_zh = models.CharField(max_length=200)
    region_en = models.CharField(max_length=200, blank=True)  # state or province
    region_zh = models.CharField(max_length=200, blank=True)
    country_code = models.CharField(max_length=2)  # ISO 3166-1 alpha-2
    country_en = models.CharField(max_length=100)
    country_zh = models.CharField(max_length=100)
    latitude = models.FloatField()
    longitude = models.FloatField()

    def __str__(self) -> str:
        return f"{self.name_en}, {self.country_code}"


class Tally(models.Model):
    """A step of a count: so many more, or fewer, of the owner's visible photos were taken on that
    day in that place. See `common.tallies`; triggers of the database write them (migration 0002).
    """

    id = models.BigAutoField(primary_key=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.DO_NOTHING,
        related_name="+",
        db_constraint=False,
        db_index=False,
    )
    place = models.ForeignKey(
        Place,
        on_delete=models.DO_NOTHING,
        related_name="tallies",
        db_constraint=False,
        db_index=False,
    )
    day = models.DateField()  # on the photographer's calendar
    photos = models.BigIntegerField()

    class Meta:
        indexes = [
            models.Index(fields=["owner", "place", "day"], include=["photos"], name="place_tally"),
        ]


class CellTally(models.Model):
    """The same for the cells of the map (`places.cells`), at each of its kept levels.

    The sums are of the photos' positions, in millionths of a degree: whole numbers, so that what
    one photo adds is taken away again without a rest.
    """

    id = models.BigAutoField(primary_key=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.DO_NOTHING,
        related_name="+",
        db_constraint=False,
        db_index=False,
    )
    level = models.SmallIntegerField()
    x = models.IntegerField()
    y = models.IntegerField()
    photos = models.BigIntegerField()
    latitude_sum = models.BigIntegerField()
    longitude_sum = models.BigIntegerField()

    class Meta:
        indexes = [
            models.Index(
                fields=["owner", "level", "x", "y"],
                include=["photos", "latitude_sum", "longitude_sum"],
                name="cell_tally",
            ),
        ]
