"""Files of registered models on this machine: fetched once, checked each time, evicted by use.

files = fetch(version)
network = load(files)   # the files stay as long as `files` is there
"""

from workers.artifacts.fetching import fetch

__all__ = ["fetch"]
