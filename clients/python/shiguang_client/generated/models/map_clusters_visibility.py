from typing import Literal, cast

MapClustersVisibility = Literal["archive", "timeline"]


def check_map_clusters_visibility(value: str) -> MapClustersVisibility:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(MapClustersVisibility, value)
