"""Poems, as clients see them and as they may wish for them."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.albums.api.serializers import AlbumUserSerializer
from backend.poems.models import Poem
from backend.poems.services.writing import LARGEST_SEED, LONGEST_WORD, MOST_WORDS, Wish


class PoemSerializer(serializers.Serializer[Poem]):
    id = serializers.UUIDField()
    asset_id = serializers.UUIDField(allow_null=True, help_text="The photo that it is about.")
    album_id = serializers.UUIDField(allow_null=True, help_text="The album, where it is about one.")
    author = AlbumUserSerializer()
    is_mine = serializers.SerializerMethodField(help_text="Whether the asker had it written.")
    lines = serializers.ListField(
        child=serializers.CharField(), help_text="Four, of five characters each."
    )
    rhyme = serializers.CharField(help_text="The group of 平水韵 in which lines 2 and 4 rhyme.")
    words = serializers.ListField(child=serializers.CharField(), help_text="The author's own.")
    seeds = serializers.ListField(
        child=serializers.CharField(), help_text="Words that the poem takes up."
    )
    seed = serializers.IntegerField(help_text="With the same words, it makes the same poem.")
    model_version = serializers.CharField()
    created_at = serializers.DateTimeField()

    @extend_schema_field(serializers.BooleanField())
    def get_is_mine(self, poem: Poem) -> bool:
        return bool(poem.author_id == self.context["user"].pk)


class NewPoemSerializer(serializers.Serializer[Any]):
    words = serializers.ListField(
        child=serializers.CharField(max_length=LONGEST_WORD),
        required=False,
        max_length=MOST_WORDS,
        help_text="What it shall be about, beside what is shown; in Chinese.",
    )
    seed = serializers.IntegerField(
        required=False,
        min_value=0,
        max_value=LARGEST_SEED,
        help_text="Chooses among many poems; without it, another one each time.",
    )

    def wish(self) -> Wish:
        return Wish(**self.validated_data)
