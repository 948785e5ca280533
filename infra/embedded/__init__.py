"""The whole product on one machine: what `make run` starts and looks after.

product.py       what is started, in which order, with which environment
supervisor.py    tiers of processes: start, watch, restart, stop
process.py       one child process and all its children
parts.py         API, relay and workers as processes, and how to tell that they are ready
servers.py       PostgreSQL (postgres.py), Valkey (valkey.py) and SeaweedFS (seaweedfs.py)
preparation.py   migrations, static files, the first administrator
sample_album.py  the first photos
instance.py      one supervisor a data folder; layout.py: where things are in it
ports.py, credentials.py, sizing.py, logs.py
"""
