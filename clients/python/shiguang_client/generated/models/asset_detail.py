from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.asset_kind import AssetKind, check_asset_kind
from ..models.asset_state import AssetState, check_asset_state
from ..models.blank import Blank, check_blank
from ..models.media_type import MediaType, check_media_type
from ..models.visibility import Visibility, check_visibility

if TYPE_CHECKING:
    from ..models.asset_detail_metadata import AssetDetailMetadata
    from ..models.asset_detail_recipe_item import AssetDetailRecipeItem
    from ..models.asset_tag import AssetTag
    from ..models.camera import Camera
    from ..models.face import Face
    from ..models.film import Film
    from ..models.location import Location
    from ..models.stack_of import StackOf
    from ..models.stage import Stage
    from ..models.text_line import TextLine
    from ..models.what_went_wrong import WhatWentWrong


T = TypeVar("T", bound="AssetDetail")


@_attrs_define
class AssetDetail:
    """
    Attributes:
        id (UUID):
        state (AssetState):
        failure (None | WhatWentWrong): Why a failed photo cannot be shown.
        filename (str):
        size (int): Bytes of the original.
        kind (AssetKind):
        duration_ms (int | None): Of the film, where there is one.
        media_type (Blank | MediaType):
        width (int | None): Pixels, upright, as it is shown.
        height (int | None): Pixels, upright, as it is shown.
        thumbhash (None | str): Placeholder, base64.
        dominant_color (str): #rrggbb, or empty while unknown.
        captured_at (datetime.datetime):
        captured_local_date (datetime.date): The day on the photographer's calendar.
        captured_offset_minutes (int | None): The photographer's offset from UTC, where it is known.
        captured_at_source (str):
        camera (Camera):
        location (Location | None):
        is_favorite (bool):
        caption (str):
        rating (int): Stars; 0: not rated.
        visibility (Visibility):
        is_edited (bool): It is shown by a recipe.
        stack (None | StackOf):
        trashed_at (datetime.datetime | None):
        uploaded_at (datetime.datetime):
        thumbnail_url (None | str): WebP, fits 512 x 512.
        preview_url (None | str): WebP, fits 2048 x 2048.
        animation_url (None | str): Some silent seconds of a film as WebP, fits 320 x 320.
        stages (list[Stage]): In the order in which a photo meets them
        faces (list[Face]): Without those that are ignored.
        allows_same_person (bool): It has a mirror, or is a collage: somebody may be in it twice.
        tags (list[AssetTag]):
        text_lines (list[TextLine]):
        original_width (int | None): Pixels of the photo as it was taken.
        original_height (int | None):
        original_preview_url (None | str): WebP, fits 2048 x 2048, of the photo as it was taken: to be edited anew.
        recipe (list[AssetDetailRecipeItem]): The steps by which it is shown, see PUT /assets/{asset_id}/recipe.
        captured_at_edited (bool): The owner gave the time.
        location_edited (bool): The owner gave the place.
        metadata (AssetDetailMetadata): Exposure and the like, as the file tells it.
        projection (None | str): Of a panorama: "equirectangular" for a sphere, "cylindrical", and the like.
        film (Film | None): Of a video or a motion photo.
    """

    id: UUID
    state: AssetState
    failure: None | WhatWentWrong
    filename: str
    size: int
    kind: AssetKind
    duration_ms: int | None
    media_type: Blank | MediaType
    width: int | None
    height: int | None
    thumbhash: None | str
    dominant_color: str
    captured_at: datetime.datetime
    captured_local_date: datetime.date
    captured_offset_minutes: int | None
    captured_at_source: str
    camera: Camera
    location: Location | None
    is_favorite: bool
    caption: str
    rating: int
    visibility: Visibility
    is_edited: bool
    stack: None | StackOf
    trashed_at: datetime.datetime | None
    uploaded_at: datetime.datetime
    thumbnail_url: None | str
    preview_url: None | str
    animation_url: None | str
    stages: list[Stage]
    faces: list[Face]
    allows_same_person: bool
    tags: list[AssetTag]
    text_lines: list[TextLine]
    original_width: int | None
    original_height: int | None
    original_preview_url: None | str
    recipe: list[AssetDetailRecipeItem]
    captured_at_edited: bool
    location_edited: bool
    metadata: AssetDetailMetadata
    projection: None | str
    film: Film | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.film import Film  # noqa: PLC0415
        from ..models.location import Location  # noqa: PLC0415
        from ..models.stack_of import StackOf  # noqa: PLC0415
        from ..models.what_went_wrong import WhatWentWrong  # noqa: PLC0415

        id = str(self.id)

        state: str = self.state

        failure: dict[str, Any] | None
        if isinstance(self.failure, WhatWentWrong):
            failure = self.failure.to_dict()
        else:
            failure = self.failure

        filename = self.filename

        size = self.size

        kind: str = self.kind

        duration_ms: int | None
        duration_ms = self.duration_ms

        media_type: str
        if isinstance(self.media_type, str):
            media_type = self.media_type
        else:
            media_type = self.media_type

        width: int | None
        width = self.width

        height: int | None
        height = self.height

        thumbhash: None | str
        thumbhash = self.thumbhash

        dominant_color = self.dominant_color

        captured_at = self.captured_at.isoformat()

        captured_local_date = self.captured_local_date.isoformat()

        captured_offset_minutes: int | None
        captured_offset_minutes = self.captured_offset_minutes

        captured_at_source = self.captured_at_source

        camera = self.camera.to_dict()

        location: dict[str, Any] | None
        if isinstance(self.location, Location):
            location = self.location.to_dict()
        else:
            location = self.location

        is_favorite = self.is_favorite

        caption = self.caption

        rating = self.rating

        visibility: str = self.visibility

        is_edited = self.is_edited

        stack: dict[str, Any] | None
        if isinstance(self.stack, StackOf):
            stack = self.stack.to_dict()
        else:
            stack = self.stack

        trashed_at: None | str
        if isinstance(self.trashed_at, datetime.datetime):
            trashed_at = self.trashed_at.isoformat()
        else:
            trashed_at = self.trashed_at

        uploaded_at = self.uploaded_at.isoformat()

        thumbnail_url: None | str
        thumbnail_url = self.thumbnail_url

        preview_url: None | str
        preview_url = self.preview_url

        animation_url: None | str
        animation_url = self.animation_url

        stages = []
        for stages_item_data in self.stages:
            stages_item = stages_item_data.to_dict()
            stages.append(stages_item)

        faces = []
        for faces_item_data in self.faces:
            faces_item = faces_item_data.to_dict()
            faces.append(faces_item)

        allows_same_person = self.allows_same_person

        tags = []
        for tags_item_data in self.tags:
            tags_item = tags_item_data.to_dict()
            tags.append(tags_item)

        text_lines = []
        for text_lines_item_data in self.text_lines:
            text_lines_item = text_lines_item_data.to_dict()
            text_lines.append(text_lines_item)

        original_width: int | None
        original_width = self.original_width

        original_height: int | None
        original_height = self.original_height

        original_preview_url: None | str
        original_preview_url = self.original_preview_url

        recipe = []
        for recipe_item_data in self.recipe:
            recipe_item = recipe_item_data.to_dict()
            recipe.append(recipe_item)

        captured_at_edited = self.captured_at_edited

        location_edited = self.location_edited

        metadata = self.metadata.to_dict()

        projection: None | str
        projection = self.projection

        film: dict[str, Any] | None
        if isinstance(self.film, Film):
            film = self.film.to_dict()
        else:
            film = self.film

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "state": state,
                "failure": failure,
                "filename": filename,
                "size": size,
                "kind": kind,
                "duration_ms": duration_ms,
                "media_type": media_type,
                "width": width,
                "height": height,
                "thumbhash": thumbhash,
                "dominant_color": dominant_color,
                "captured_at": captured_at,
                "captured_local_date": captured_local_date,
                "captured_offset_minutes": captured_offset_minutes,
                "captured_at_source": captured_at_source,
                "camera": camera,
                "location": location,
                "is_favorite": is_favorite,
                "caption": caption,
                "rating": rating,
                "visibility": visibility,
                "is_edited": is_edited,
                "stack": stack,
                "trashed_at": trashed_at,
                "uploaded_at": uploaded_at,
                "thumbnail_url": thumbnail_url,
                "preview_url": preview_url,
                "animation_url": animation_url,
                "stages": stages,
                "faces": faces,
                "allows_same_person": allows_same_person,
                "tags": tags,
                "text_lines": text_lines,
                "original_width": original_width,
                "original_height": original_height,
                "original_preview_url": original_preview_url,
                "recipe": recipe,
                "captured_at_edited": captured_at_edited,
                "location_edited": location_edited,
                "metadata": metadata,
                "projection": projection,
                "film": film,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.asset_detail_metadata import AssetDetailMetadata  # noqa: PLC0415
        from ..models.asset_detail_recipe_item import AssetDetailRecipeItem  # noqa: PLC0415
        from ..models.asset_tag import AssetTag  # noqa: PLC0415
        from ..models.camera import Camera  # noqa: PLC0415
        from ..models.face import Face  # noqa: PLC0415
        from ..models.film import Film  # noqa: PLC0415
        from ..models.location import Location  # noqa: PLC0415
        from ..models.stack_of import StackOf  # noqa: PLC0415
        from ..models.stage import Stage  # noqa: PLC0415
        from ..models.text_line import TextLine  # noqa: PLC0415
        from ..models.what_went_wrong import WhatWentWrong  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        state = check_asset_state(d.pop("state"))

        def _parse_failure(data: object) -> None | WhatWentWrong:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                failure_type_0 = WhatWentWrong.from_dict(data)

                return failure_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | WhatWentWrong, data)

        failure = _parse_failure(d.pop("failure"))

        filename = d.pop("filename")

        size = d.pop("size")

        kind = check_asset_kind(d.pop("kind"))

        def _parse_duration_ms(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        duration_ms = _parse_duration_ms(d.pop("duration_ms"))

        def _parse_media_type(data: object) -> Blank | MediaType:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                media_type_type_0 = check_media_type(data)

                return media_type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            media_type_type_1 = check_blank(data)

            return media_type_type_1

        media_type = _parse_media_type(d.pop("media_type"))

        def _parse_width(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        width = _parse_width(d.pop("width"))

        def _parse_height(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        height = _parse_height(d.pop("height"))

        def _parse_thumbhash(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        thumbhash = _parse_thumbhash(d.pop("thumbhash"))

        dominant_color = d.pop("dominant_color")

        captured_at = datetime.datetime.fromisoformat(d.pop("captured_at"))

        captured_local_date = datetime.date.fromisoformat(d.pop("captured_local_date"))

        def _parse_captured_offset_minutes(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        captured_offset_minutes = _parse_captured_offset_minutes(d.pop("captured_offset_minutes"))

        captured_at_source = d.pop("captured_at_source")

        camera = Camera.from_dict(d.pop("camera"))

        def _parse_location(data: object) -> Location | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                location_type_0 = Location.from_dict(data)

                return location_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Location | None, data)

        location = _parse_location(d.pop("location"))

        is_favorite = d.pop("is_favorite")

        caption = d.pop("caption")

        rating = d.pop("rating")

        visibility = check_visibility(d.pop("visibility"))

        is_edited = d.pop("is_edited")

        def _parse_stack(data: object) -> None | StackOf:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                stack_type_0 = StackOf.from_dict(data)

                return stack_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StackOf, data)

        stack = _parse_stack(d.pop("stack"))

        def _parse_trashed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                trashed_at_type_0 = datetime.datetime.fromisoformat(data)

                return trashed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        trashed_at = _parse_trashed_at(d.pop("trashed_at"))

        uploaded_at = datetime.datetime.fromisoformat(d.pop("uploaded_at"))

        def _parse_thumbnail_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        thumbnail_url = _parse_thumbnail_url(d.pop("thumbnail_url"))

        def _parse_preview_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        preview_url = _parse_preview_url(d.pop("preview_url"))

        def _parse_animation_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        animation_url = _parse_animation_url(d.pop("animation_url"))

        stages = []
        _stages = d.pop("stages")
        for stages_item_data in _stages:
            stages_item = Stage.from_dict(stages_item_data)

            stages.append(stages_item)

        faces = []
        _faces = d.pop("faces")
        for faces_item_data in _faces:
            faces_item = Face.from_dict(faces_item_data)

            faces.append(faces_item)

        allows_same_person = d.pop("allows_same_person")

        tags = []
        _tags = d.pop("tags")
        for tags_item_data in _tags:
            tags_item = AssetTag.from_dict(tags_item_data)

            tags.append(tags_item)

        text_lines = []
        _text_lines = d.pop("text_lines")
        for text_lines_item_data in _text_lines:
            text_lines_item = TextLine.from_dict(text_lines_item_data)

            text_lines.append(text_lines_item)

        def _parse_original_width(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        original_width = _parse_original_width(d.pop("original_width"))

        def _parse_original_height(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        original_height = _parse_original_height(d.pop("original_height"))

        def _parse_original_preview_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        original_preview_url = _parse_original_preview_url(d.pop("original_preview_url"))

        recipe = []
        _recipe = d.pop("recipe")
        for recipe_item_data in _recipe:
            recipe_item = AssetDetailRecipeItem.from_dict(recipe_item_data)

            recipe.append(recipe_item)

        captured_at_edited = d.pop("captured_at_edited")

        location_edited = d.pop("location_edited")

        metadata = AssetDetailMetadata.from_dict(d.pop("metadata"))

        def _parse_projection(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        projection = _parse_projection(d.pop("projection"))

        def _parse_film(data: object) -> Film | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                film_type_0 = Film.from_dict(data)

                return film_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Film | None, data)

        film = _parse_film(d.pop("film"))

        asset_detail = cls(
            id=id,
            state=state,
            failure=failure,
            filename=filename,
            size=size,
            kind=kind,
            duration_ms=duration_ms,
            media_type=media_type,
            width=width,
            height=height,
            thumbhash=thumbhash,
            dominant_color=dominant_color,
            captured_at=captured_at,
            captured_local_date=captured_local_date,
            captured_offset_minutes=captured_offset_minutes,
            captured_at_source=captured_at_source,
            camera=camera,
            location=location,
            is_favorite=is_favorite,
            caption=caption,
            rating=rating,
            visibility=visibility,
            is_edited=is_edited,
            stack=stack,
            trashed_at=trashed_at,
            uploaded_at=uploaded_at,
            thumbnail_url=thumbnail_url,
            preview_url=preview_url,
            animation_url=animation_url,
            stages=stages,
            faces=faces,
            allows_same_person=allows_same_person,
            tags=tags,
            text_lines=text_lines,
            original_width=original_width,
            original_height=original_height,
            original_preview_url=original_preview_url,
            recipe=recipe,
            captured_at_edited=captured_at_edited,
            location_edited=location_edited,
            metadata=metadata,
            projection=projection,
            film=film,
        )

        asset_detail.additional_properties = d
        return asset_detail

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
