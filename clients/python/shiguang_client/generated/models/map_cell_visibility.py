from typing import Literal, cast

MapCellVisibility = Literal["archive", "timeline"]


def check_map_cell_visibility(value: str) -> MapCellVisibility:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(MapCellVisibility, value)
