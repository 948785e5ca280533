"""Towns and cities, by their GeoNames id, in Chinese and English."""

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
