from typing import Literal, cast

MapClustersState = Literal["complete", "failed", "partial", "processing"]


def check_map_clusters_state(value: str) -> MapClustersState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(MapClustersState, value)
