from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.session_state_second_step_type_0_item import (
    SessionStateSecondStepType0Item,
    check_session_state_second_step_type_0_item,
)

if TYPE_CHECKING:
    from ..models.account import Account


T = TypeVar("T", bound="SessionState")


@_attrs_define
class SessionState:
    """
    Attributes:
        signed_in (bool):
        user (Account | None):
        second_step (list[SessionStateSecondStepType0Item] | None): By what the second step can be taken; null where
            nobody is half signed in.
        has_to_enrol (bool): An administrator who has to set up a second factor before anything else.
    """

    signed_in: bool
    user: Account | None
    second_step: list[SessionStateSecondStepType0Item] | None
    has_to_enrol: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.account import Account  # noqa: PLC0415

        signed_in = self.signed_in

        user: dict[str, Any] | None
        if isinstance(self.user, Account):
            user = self.user.to_dict()
        else:
            user = self.user

        second_step: list[str] | None
        if isinstance(self.second_step, list):
            second_step = []
            for second_step_type_0_item_data in self.second_step:
                second_step_type_0_item: str = second_step_type_0_item_data
                second_step.append(second_step_type_0_item)

        else:
            second_step = self.second_step

        has_to_enrol = self.has_to_enrol

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "signed_in": signed_in,
                "user": user,
                "second_step": second_step,
                "has_to_enrol": has_to_enrol,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.account import Account  # noqa: PLC0415

        d = dict(src_dict)
        signed_in = d.pop("signed_in")

        def _parse_user(data: object) -> Account | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                user_type_0 = Account.from_dict(data)

                return user_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Account | None, data)

        user = _parse_user(d.pop("user"))

        def _parse_second_step(data: object) -> list[SessionStateSecondStepType0Item] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                second_step_type_0 = []
                _second_step_type_0 = data
                for second_step_type_0_item_data in _second_step_type_0:
                    second_step_type_0_item = check_session_state_second_step_type_0_item(
                        second_step_type_0_item_data
                    )

                    second_step_type_0.append(second_step_type_0_item)

                return second_step_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[SessionStateSecondStepType0Item] | None, data)

        second_step = _parse_second_step(d.pop("second_step"))

        has_to_enrol = d.pop("has_to_enrol")

        session_state = cls(
            signed_in=signed_in,
            user=user,
            second_step=second_step,
            has_to_enrol=has_to_enrol,
        )

        session_state.additional_properties = d
        return session_state

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
