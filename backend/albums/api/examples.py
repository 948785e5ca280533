"""Examples and refusals for the reference."""

from drf_spectacular.utils import OpenApiExample

from backend.common.openapi import conflict, missing

_ALBUM = "019aa9c4-51b0-7d10-a4c2-0d8f3a1e7b10"
_PHOTO = "019aa9c4-51b0-7d10-a4c2-0d8f3a1e7b21"
_OTHER = "019aa9c4-51b0-7d10-a4c2-0d8f3a1e7b22"
_PERSON = "019aa9c4-51b0-7d10-a4c2-0d8f3a1e7b33"

NEW = OpenApiExample("An album", value={"title": "春节 2026"}, request_only=True)
NEW_SMART = OpenApiExample(
    "Grandmother by the lake, in summer",
    value={
        "title": "奶奶在湖边",
        "rule": {
            "match": "all",
            "conditions": [
                {"people": [_PERSON]},
                {"tags": ["lake"]},
                {"areas": [{"country": "CN", "region": "Zhejiang"}]},
                {"dates": {"each_year": {"from": "06-01", "to": "08-31"}}},
            ],
        },
    },
    request_only=True,
)
RULE = OpenApiExample(
    "Favourites of four stars or more",
    value={"match": "all", "conditions": [{"favorite": True}, {"rating": 4}]},
    request_only=True,
)
RENAME = OpenApiExample("Another title", value={"title": "Spring"}, request_only=True)
ARRANGE = OpenApiExample("Order by hand", value={"order": "manual"}, request_only=True)
IDS = OpenApiExample("Two photos", value={"ids": [_PHOTO, _OTHER]}, request_only=True)
FILLED = OpenApiExample(
    "One of them was there already",
    value={
        "items": [{"id": _PHOTO, "result": "added"}, {"id": _OTHER, "result": "present"}],
    },
    response_only=True,
)
MOVE = OpenApiExample("Behind another photo", value={"behind": _OTHER}, request_only=True)
INVITE = OpenApiExample(
    "Somebody who may add photos",
    value={"email": "li@example.org", "role": "contributor"},
    request_only=True,
)
COMMENT = OpenApiExample("On a photo", value={"text": "真好看", "asset": _PHOTO}, request_only=True)
FOLDER = OpenApiExample("A folder in a folder", value={"path": "2023/春节"}, request_only=True)
COMMENT_TEXT = OpenApiExample("Other words", value={"text": "真漂亮"}, request_only=True)
SEEN = OpenApiExample("Read up to here", value={"activity": _OTHER}, request_only=True)
ROLE = OpenApiExample("Another role", value={"role": "manager"}, request_only=True)
HEIR = OpenApiExample("To a member", value={"user": _OTHER}, request_only=True)

PLANTED = conflict("`album_too_deep`, `album_cycle`, or `smart_album`: it holds no others.")
NO_PARENT = missing("The parent is none of the asker's own albums.")
SMART = conflict("`smart_album`: it is filled by its rule.")
BY_TIME = conflict("`album_by_time`: order the album by hand first.")
UNINVITABLE = conflict("`already_member` or `too_many_members`.")
OWNER_STAYS = conflict("`owner_stays`: first make somebody else the owner.")
UNHEIRABLE = conflict("`smart_album`: it shows its owner's library.")
SILENT = conflict("`comments_off`: the album's owner has turned comments off.")
