from typing import Literal, cast

ReportReason = Literal["copyright", "illegal", "intimate", "other", "privacy"]


def check_report_reason(value: str) -> ReportReason:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ReportReason, value)
