"""A small copy of a library that is kept up to date by the change feed alone."""

from typing import Any

from rest_framework.test import APIClient

Entry = tuple[str, str]  # the container, or "", and the id


class SyncClient:
    """What it holds, by kind: entry -> the thing as it was last told of."""

    def __init__(self, api: APIClient, *, page: int = 7) -> None:
        self._api = api
        self._page = page
        self._since: str | None = None
        self.held: dict[str, dict[Entry, dict[str, Any]]] = {}
        self.told: list[tuple[str, str, bool]] = []  # since the last catching up

    def catch_up(self) -> None:
        self.told = []
        while self._turn_page():
            pass

    def ids(self, kind: str, container: str = "") -> set[str]:
        return {thing_id for where, thing_id in self.held.get(kind, {}) if where == container}

    def things(self, kind: str, container: str = "") -> list[dict[str, Any]]:
        return [
            thing for (where, _), thing in self.held.get(kind, {}).items() if where == container
        ]

    def _turn_page(self) -> bool:
        asked: dict[str, Any] = {"limit": self._page}
        if self._since is not None:
            asked["since"] = self._since
        answer = self._api.get("/api/v1/changes", asked)
        assert answer.status_code == 200, answer.json()
        page = answer.json()
        for item in page["items"]:
            self._take(item)
        self._since = page["next_since"]
        return bool(page["has_more"])

    def _take(self, item: dict[str, Any]) -> None:
        kind = item["kind"]
        of_kind = self.held.setdefault(kind, {})
        entry = (item["album_id"] or item["partner_id"] or "", item["id"])
        self.told.append((kind, item["id"], item["deleted"]))
        if item["deleted"]:
            of_kind.pop(entry, None)
        else:
            of_kind[entry] = item[kind]
