from rest_framework import serializers

from backend.places.models import Place


class PlaceSerializer(serializers.ModelSerializer[Place]):
    class Meta:
        model = Place
        fields = [
            "id",
            "name_en",
            "name_zh",
            "region_en",
            "region_zh",
            "country_code",
            "country_en",
            "country_zh",
            "latitude",
            "longitude",
        ]


class PlaceWithCountSerializer(PlaceSerializer):
    count = serializers.IntegerField(read_only=True, help_text="Photos taken there.")

    class Meta(PlaceSerializer.Meta):
        fields = [*PlaceSerializer.Meta.fields, "count"]
