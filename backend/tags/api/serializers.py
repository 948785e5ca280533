from rest_framework import serializers

from backend.tags.models import Tag


class TagSerializer(serializers.ModelSerializer[Tag]):
    count = serializers.IntegerField(read_only=True, help_text="Photos that bear it.")

    class Meta:
        model = Tag
        fields = ["slug", "name_en", "name_zh", "count"]
