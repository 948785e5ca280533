from typing import Literal, cast

ReportState = Literal["dismissed", "open", "upheld"]


def check_report_state(value: str) -> ReportState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ReportState, value)
