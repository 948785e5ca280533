"""The ledger: where every stage of every photo stands; the broker only carries hints of it.

Lock order, everywhere in this package: the asset's row first (`FOR NO KEY UPDATE`), then its stage
runs, then whatever the recorder of a result locks (its owner's people, say); never a second asset
while one is held. A claim, a heartbeat and the sweeper's announcements lock stage runs alone, and
wait for nothing while they hold them, so they cannot be part of a circle; nor can who calls for
other photos' runs at the end of a conclusion, as those that somebody holds are passed over. The
rows of rules are locked before anything else: see `limits`.

Leases are read and written by the database's clock: workers' clocks may differ.
"""

from .concluding import Failure, fail, finish, hand_back, report_loss
from .filling import (
    Taken,
    count_running_again,
    count_waiting,
    rerun_for_space,
    rerun_outdated,
    runs_since_before,
)
from .governing import StageWish, govern
from .leases import Claim, claim, extend, lease_of, next_ready, note_progress
from .opening import open_ledger
from .pausing import pause, resume
from .renewing import renew, request
from .replaying import lacking, replay, rerun
from .sweeping import announce_due, announce_lost, expire_leases, settle_stalled

__all__ = [
    "Claim",
    "Failure",
    "StageWish",
    "Taken",
    "announce_due",
    "announce_lost",
    "claim",
    "count_running_again",
    "count_waiting",
    "expire_leases",
    "extend",
    "fail",
    "finish",
    "govern",
    "hand_back",
    "lacking",
    "lease_of",
    "next_ready",
    "note_progress",
    "open_ledger",
    "pause",
    "renew",
    "replay",
    "report_loss",
    "request",
    "rerun",
    "rerun_for_space",
    "rerun_outdated",
    "resume",
    "runs_since_before",
    "settle_stalled",
]
