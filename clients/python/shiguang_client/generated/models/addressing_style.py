from typing import Literal, cast

AddressingStyle = Literal["path", "virtual"]


def check_addressing_style(value: str) -> AddressingStyle:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(AddressingStyle, value)
