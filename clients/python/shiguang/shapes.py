"""The JSON of API v1, as far as this client reads it."""

from typing import Any, NotRequired, TypedDict


class SignedRequest(TypedDict):
    method: str
    url: str
    headers: dict[str, str]
    fields: dict[str, str]


class Part(TypedDict):
    number: int  # from 1
    size: int
    request: SignedRequest


class StoredPart(TypedDict):
    number: int
    size: int


class Upload(TypedDict):
    """An upload; `state` is "pending", "accepted" or "duplicate"."""

    id: str | None
    state: str
    method: NotRequired[str | None]
    request: NotRequired[SignedRequest | None]
    part_size: NotRequired[int | None]
    parts: NotRequired[list[Part]]
    stored_parts: NotRequired[list[StoredPart]]
    asset_id: str | None
    trashed: NotRequired[bool]


class Known(TypedDict):
    asset_id: str
    trashed: bool


class User(TypedDict):
    id: str
    email: str
    name: str


class Account(User):
    quota_bytes: int | None
    used_bytes: int
    reserved_bytes: int


class ApiKey(TypedDict):
    id: str
    key: str


class AssetCounts(TypedDict):
    processing: int
    complete: int
    partial: int
    failed: int


class StageCounts(TypedDict):
    stage: str
    waiting: int
    ready: int
    running: int
    done: int
    failed: int
    skipped: int


class Jobs(TypedDict):
    assets: AssetCounts
    stages: list[StageCounts]


class Problem(TypedDict):
    code: str
    detail: str


class Failure(TypedDict):
    id: int | str
    asset_id: str
    filename: str
    stage: str
    error: Problem
    attempt: int


class Asset(TypedDict):
    id: str
    state: str
    filename: str
    captured_at: str


class Reason(TypedDict):
    kind: str
    label: str


class SearchHit(TypedDict):
    asset: Asset
    score: float
    reasons: list[Reason]


class SearchPage(TypedDict):
    items: list[SearchHit]
    interpreted: dict[str, Any]
    semantic: str
    next_cursor: str | None
