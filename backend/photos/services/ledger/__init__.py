"""The ledger: where every stage of every photo stands; the broker only carries hints of it.

Lock order, everywhere in this package: the asset's row first (`FOR NO KEY UPDATE`), then its stage
runs, then whatever the recorder of a result locks (its owner's people, say); never a second asset
while one is held. A claim and a heartbeat touch one stage run and nothing else, so they can wait
for a transaction but never be waited for in a circle.

Leases are read and written by the database's clock: workers' clocks may differ.
"""

from .opening import open_ledger

__all__ = ["open_ledger"]
