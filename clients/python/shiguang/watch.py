"""Follows photos until every one is complete or failed.

The event stream tells what changes; the list of photos that are still processing tells the truth.
It is read when the stream begins, whenever the stream broke, and now and then, so that a lost
event delays the end of the watch but never prevents it.
"""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import httpx

from shiguang.api import Api
from shiguang.errors import ApiError
from shiguang_client.backoff import Backoff
from shiguang_client.generated.models import Failure
from shiguang_client.sse import Event

ENDED = frozenset({"complete", "partial", "failed"})


@dataclass(slots=True)
class Watch:
    """`asset_ids` None: whatever is processing. `changed(left)` is told how many are left."""

    api: Api
    asset_ids: frozenset[str] | None
    changed: Callable[[int], None]
    poll_seconds: float = 2.0
    truth_seconds: float = 20.0
    silence_seconds: float = 45.0  # longer than two heartbeats
    backoff: Backoff = field(default_factory=lambda: Backoff(attempts=3, base=0.5, ceiling=5.0))
    clock: Callable[[], float] = time.monotonic
    _pending: set[str] = field(default_factory=set)
    _truth_at: float = 0.0

    def run(self) -> None:
        """Returns when nothing is left. Raises what `Api` raises."""
        self._read_truth()
        broken, last_id = 0, ""
        while self._pending:
            try:
                for event in self._events(last_id):
                    broken, last_id = 0, event.last_id
                    self._apply(event)
                    if not self._pending:
                        return
            except httpx.TransportError:
                pass
            broken += 1
            if broken >= self.backoff.attempts:
                self._poll()
                return
            self.backoff.wait(broken)
            self._read_truth()

    def failures(self) -> list[Failure]:
        """The failed stages of the photos that were watched, with their reasons."""
        wanted = self.asset_ids
        return [f for f in self.api.failures() if wanted is None or str(f.asset_id) in wanted]

    def _events(self, last_id: str) -> Iterator[Event]:
        """One connection's events; ends at once when the server has no stream to give."""
        try:
            with self.api.follow(last_id=last_id, silence=self.silence_seconds) as events:
                yield from events
        except ApiError:
            return

    def _apply(self, event: Event) -> None:
        if event.name == "asset.progressed":
            news = json.loads(event.data)
            if news.get("asset_state") in ENDED:
                self._pending.discard(news["asset_id"])
                self.changed(len(self._pending))
        elif event.name == "asset.accepted" and self.asset_ids is None:
            self._pending.add(json.loads(event.data)["asset_id"])
            self.changed(len(self._pending))
        if event.name == "resync" or self.clock() - self._truth_at > self.truth_seconds:
            self._read_truth()

    def _poll(self) -> None:
        while self._pending:
            self.backoff.sleep(self.poll_seconds)
            self._read_truth()

    def _read_truth(self) -> None:
        processing = {str(asset.id) for asset in self.api.processing()}
        wanted = self.asset_ids
        self._pending = processing if wanted is None else processing & wanted
        self._truth_at = self.clock()
        self.changed(len(self._pending))
