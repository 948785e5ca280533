"""Examples and refusals for the reference."""

from drf_spectacular.utils import OpenApiExample

from backend.common.openapi import conflict, missing

_FACE = "0199b2f4-7f11-7a52-8a0e-5a0c3c0f9d30"
_OTHER = "0199b2f4-7f11-7a52-8a0e-5a0c3c0f9d22"

GRANDMOTHER = OpenApiExample(
    "Somebody with a name",
    response_only=True,
    value={
        "id": "0199b2f4-7f11-7a52-8a0e-5a0c3c0f9d21",
        "name": "奶奶",
        "birth_date": "1948-03-08",
        "is_favorite": True,
        "is_hidden": False,
        "face_count": 87,
        "cover_url": "https://photos.example.org/shiguang/crops/….webp?…",
    },
)
NAME = OpenApiExample("Say who it is", value={"name": "奶奶"}, request_only=True)
BORN = OpenApiExample(
    "Say since when to look", value={"birth_date": "2019-06-01"}, request_only=True
)
MERGE = OpenApiExample("Two are one", value={"people": [_OTHER]}, request_only=True)
FACES = OpenApiExample("One face", value={"faces": [_FACE]}, request_only=True)
MOVE = OpenApiExample(
    "To somebody known", value={"faces": [_FACE], "person": _OTHER}, request_only=True
)
NEWCOMER = OpenApiExample(
    "To somebody new", value={"faces": [_FACE], "name": "小明"}, request_only=True
)
DRAW = OpenApiExample(
    "A face that was overlooked",
    value={"box": {"left": 0.4, "top": 0.2, "width": 0.1, "height": 0.15}, "name": "小明"},
    request_only=True,
)
ANSWER = OpenApiExample("Yes", value={"answer": "same"}, request_only=True)

NO_FACE = missing("Not all of the faces, or not the person, are in the library.")
SAME_PHOTO = conflict("`same_photo`: a photo would show somebody twice; `assets` names photos.")
DETECTED = conflict("`face_detected`: ignore it instead.")
NOT_DRAWN = conflict("`face_exists`, `photo_not_ready` or `same_photo`.")
UNDONE = conflict("`edited_since`: undo the later edits first; `already_undone`.")
