"""Statistics as clients see them."""

from typing import Any

from rest_framework import serializers

from backend.accounts.models import User
from backend.events.contracts import StageName
from backend.places.api.serializers import PlaceWithCountSerializer


class AmountSerializer(serializers.Serializer[Any]):
    photos = serializers.IntegerField()
    videos = serializers.IntegerField()
    bytes = serializers.IntegerField(help_text="Of the originals.")


class MonthSerializer(AmountSerializer):
    month = serializers.CharField(help_text="As in 2024-05.")


class YearSerializer(AmountSerializer):
    year = serializers.IntegerField()


class CountedSerializer(serializers.Serializer[Any]):
    count = serializers.IntegerField()
    bytes = serializers.IntegerField(source="size", help_text="Of the originals.")


class MediaKindSerializer(CountedSerializer):
    media_type = serializers.CharField()


class CameraCountSerializer(CountedSerializer):
    make = serializers.CharField(source="camera_make")
    model = serializers.CharField(source="camera_model")


class LensSerializer(CountedSerializer):
    lens = serializers.CharField(source="lens_model")


class PersonCountSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()
    count = serializers.IntegerField(help_text="Photos that show them.")


class GrowthSerializer(serializers.Serializer[Any]):
    month = serializers.CharField(help_text="Of uploading, as in 2024-05; UTC.")
    added = AmountSerializer()
    total = AmountSerializer(help_text="At the end of the month, of what is there now.")


class StatisticsSerializer(serializers.Serializer[Any]):
    """Lists are of the fifty with most photos; months and years of capture come newest first."""

    total = AmountSerializer()
    used_bytes = serializers.IntegerField(help_text="Against the quota: with the trash.")
    quota_bytes = serializers.IntegerField(allow_null=True)
    years = YearSerializer(many=True)
    months = MonthSerializer(many=True)
    kinds = MediaKindSerializer(many=True)
    cameras = CameraCountSerializer(many=True)
    lenses = LensSerializer(many=True)
    people = PersonCountSerializer(many=True)
    places = PlaceWithCountSerializer(many=True)
    growth = GrowthSerializer(many=True)


class QueueSerializer(serializers.Serializer[Any]):
    stage = serializers.ChoiceField([(name.value, name.value) for name in StageName])
    waiting = serializers.IntegerField()
    ready = serializers.IntegerField()
    running = serializers.IntegerField()
    failed = serializers.IntegerField()


class InstallationSerializer(serializers.Serializer[Any]):
    users = serializers.IntegerField()
    active_users = serializers.IntegerField()
    administrators = serializers.IntegerField()
    total = AmountSerializer()
    used_bytes = serializers.IntegerField(help_text="Accepted originals, with every trash.")
    reserved_bytes = serializers.IntegerField(help_text="Uploads under way.")
    queue = QueueSerializer(many=True)
    unannounced = serializers.IntegerField(help_text="Events that no broker has taken yet.")


class UserStatisticsSerializer(serializers.Serializer[User]):
    id = serializers.UUIDField()
    email = serializers.EmailField()
    name = serializers.CharField()
    is_active = serializers.BooleanField()
    photo_count = serializers.IntegerField(help_text="Photos and videos that can be seen.")
    used_bytes = serializers.IntegerField()
    reserved_bytes = serializers.IntegerField()
    quota_bytes = serializers.IntegerField(allow_null=True)


class IngestParameters(serializers.Serializer[Any]):
    hours = serializers.IntegerField(min_value=1, max_value=24 * 14, default=24)


class HourSerializer(serializers.Serializer[Any]):
    at = serializers.DateTimeField(help_text="When the hour began.")
    photos = serializers.IntegerField()
    bytes = serializers.IntegerField(help_text="Of the originals.")


class IngestSerializer(serializers.Serializer[Any]):
    hours = HourSerializer(many=True)
