from typing import Literal, cast

MapCellState = Literal["complete", "failed", "partial", "processing"]


def check_map_cell_state(value: str) -> MapCellState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(MapCellState, value)
