from typing import Literal, cast

PersonTrait = Literal["birth_date", "cover", "is_favorite", "is_hidden", "name"]


def check_person_trait(value: str) -> PersonTrait:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(PersonTrait, value)
