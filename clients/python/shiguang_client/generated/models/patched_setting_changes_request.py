from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.moderationunscored import MODERATIONUNSCORED, check_moderationunscored
from ..models.registration_mode import RegistrationMode, check_registration_mode
from ..models.wechat_registration import WechatRegistration, check_wechat_registration
from ..types import UNSET, Unset

T = TypeVar("T", bound="PatchedSettingChangesRequest")


@_attrs_define
class PatchedSettingChangesRequest:
    """A member for each setting that is to change, in its unit; null goes back to its default.

    Attributes:
        registration (None | RegistrationMode | Unset):
        default_quota_bytes (int | None | Unset): Bytes
        oidc_registration (bool | None | Unset):
        wechat_registration (None | Unset | WechatRegistration):
        recent_sign_in_seconds (int | None | Unset): Seconds
        access_token_seconds (int | None | Unset): Seconds
        refresh_token_days (int | None | Unset): Days
        account_deletion_grace_days (int | None | Unset): Days
        trash_kept_days (int | None | Unset): Days
        locked_folder_open_seconds (int | None | Unset): Seconds
        download_kept_hours (int | None | Unset): Hours
        export_kept_days (int | None | Unset): Days
        share_session_seconds (int | None | Unset): Seconds
        upload_max_bytes (int | None | Unset): Bytes
        moderation_pictures (bool | None | Unset):
        moderation_unscored (MODERATIONUNSCORED | None | Unset):
        moderation_words (bool | None | Unset):
        webdav (bool | None | Unset):
        webhook_disabled_after_hours (int | None | Unset): Hours
        webhook_log_kept_days (int | None | Unset): Days
        backup_every_hours (int | None | Unset): Hours
        backup_kept (int | None | Unset):
        backup_kept_days (int | None | Unset): Days
    """

    registration: None | RegistrationMode | Unset = UNSET
    default_quota_bytes: int | None | Unset = UNSET
    oidc_registration: bool | None | Unset = UNSET
    wechat_registration: None | Unset | WechatRegistration = UNSET
    recent_sign_in_seconds: int | None | Unset = UNSET
    access_token_seconds: int | None | Unset = UNSET
    refresh_token_days: int | None | Unset = UNSET
    account_deletion_grace_days: int | None | Unset = UNSET
    trash_kept_days: int | None | Unset = UNSET
    locked_folder_open_seconds: int | None | Unset = UNSET
    download_kept_hours: int | None | Unset = UNSET
    export_kept_days: int | None | Unset = UNSET
    share_session_seconds: int | None | Unset = UNSET
    upload_max_bytes: int | None | Unset = UNSET
    moderation_pictures: bool | None | Unset = UNSET
    moderation_unscored: MODERATIONUNSCORED | None | Unset = UNSET
    moderation_words: bool | None | Unset = UNSET
    webdav: bool | None | Unset = UNSET
    webhook_disabled_after_hours: int | None | Unset = UNSET
    webhook_log_kept_days: int | None | Unset = UNSET
    backup_every_hours: int | None | Unset = UNSET
    backup_kept: int | None | Unset = UNSET
    backup_kept_days: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        registration: None | str | Unset
        if isinstance(self.registration, Unset):
            registration = UNSET
        elif isinstance(self.registration, str):
            registration = self.registration
        else:
            registration = self.registration

        default_quota_bytes: int | None | Unset
        if isinstance(self.default_quota_bytes, Unset):
            default_quota_bytes = UNSET
        else:
            default_quota_bytes = self.default_quota_bytes

        oidc_registration: bool | None | Unset
        if isinstance(self.oidc_registration, Unset):
            oidc_registration = UNSET
        else:
            oidc_registration = self.oidc_registration

        wechat_registration: None | str | Unset
        if isinstance(self.wechat_registration, Unset):
            wechat_registration = UNSET
        elif isinstance(self.wechat_registration, str):
            wechat_registration = self.wechat_registration
        else:
            wechat_registration = self.wechat_registration

        recent_sign_in_seconds: int | None | Unset
        if isinstance(self.recent_sign_in_seconds, Unset):
            recent_sign_in_seconds = UNSET
        else:
            recent_sign_in_seconds = self.recent_sign_in_seconds

        access_token_seconds: int | None | Unset
        if isinstance(self.access_token_seconds, Unset):
            access_token_seconds = UNSET
        else:
            access_token_seconds = self.access_token_seconds

        refresh_token_days: int | None | Unset
        if isinstance(self.refresh_token_days, Unset):
            refresh_token_days = UNSET
        else:
            refresh_token_days = self.refresh_token_days

        account_deletion_grace_days: int | None | Unset
        if isinstance(self.account_deletion_grace_days, Unset):
            account_deletion_grace_days = UNSET
        else:
            account_deletion_grace_days = self.account_deletion_grace_days

        trash_kept_days: int | None | Unset
        if isinstance(self.trash_kept_days, Unset):
            trash_kept_days = UNSET
        else:
            trash_kept_days = self.trash_kept_days

        locked_folder_open_seconds: int | None | Unset
        if isinstance(self.locked_folder_open_seconds, Unset):
            locked_folder_open_seconds = UNSET
        else:
            locked_folder_open_seconds = self.locked_folder_open_seconds

        download_kept_hours: int | None | Unset
        if isinstance(self.download_kept_hours, Unset):
            download_kept_hours = UNSET
        else:
            download_kept_hours = self.download_kept_hours

        export_kept_days: int | None | Unset
        if isinstance(self.export_kept_days, Unset):
            export_kept_days = UNSET
        else:
            export_kept_days = self.export_kept_days

        share_session_seconds: int | None | Unset
        if isinstance(self.share_session_seconds, Unset):
            share_session_seconds = UNSET
        else:
            share_session_seconds = self.share_session_seconds

        upload_max_bytes: int | None | Unset
        if isinstance(self.upload_max_bytes, Unset):
            upload_max_bytes = UNSET
        else:
            upload_max_bytes = self.upload_max_bytes

        moderation_pictures: bool | None | Unset
        if isinstance(self.moderation_pictures, Unset):
            moderation_pictures = UNSET
        else:
            moderation_pictures = self.moderation_pictures

        moderation_unscored: None | str | Unset
        if isinstance(self.moderation_unscored, Unset):
            moderation_unscored = UNSET
        elif isinstance(self.moderation_unscored, str):
            moderation_unscored = self.moderation_unscored
        else:
            moderation_unscored = self.moderation_unscored

        moderation_words: bool | None | Unset
        if isinstance(self.moderation_words, Unset):
            moderation_words = UNSET
        else:
            moderation_words = self.moderation_words

        webdav: bool | None | Unset
        if isinstance(self.webdav, Unset):
            webdav = UNSET
        else:
            webdav = self.webdav

        webhook_disabled_after_hours: int | None | Unset
        if isinstance(self.webhook_disabled_after_hours, Unset):
            webhook_disabled_after_hours = UNSET
        else:
            webhook_disabled_after_hours = self.webhook_disabled_after_hours

        webhook_log_kept_days: int | None | Unset
        if isinstance(self.webhook_log_kept_days, Unset):
            webhook_log_kept_days = UNSET
        else:
            webhook_log_kept_days = self.webhook_log_kept_days

        backup_every_hours: int | None | Unset
        if isinstance(self.backup_every_hours, Unset):
            backup_every_hours = UNSET
        else:
            backup_every_hours = self.backup_every_hours

        backup_kept: int | None | Unset
        if isinstance(self.backup_kept, Unset):
            backup_kept = UNSET
        else:
            backup_kept = self.backup_kept

        backup_kept_days: int | None | Unset
        if isinstance(self.backup_kept_days, Unset):
            backup_kept_days = UNSET
        else:
            backup_kept_days = self.backup_kept_days

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if registration is not UNSET:
            field_dict["REGISTRATION"] = registration
        if default_quota_bytes is not UNSET:
            field_dict["DEFAULT_QUOTA_BYTES"] = default_quota_bytes
        if oidc_registration is not UNSET:
            field_dict["OIDC_REGISTRATION"] = oidc_registration
        if wechat_registration is not UNSET:
            field_dict["WECHAT_REGISTRATION"] = wechat_registration
        if recent_sign_in_seconds is not UNSET:
            field_dict["RECENT_SIGN_IN_SECONDS"] = recent_sign_in_seconds
        if access_token_seconds is not UNSET:
            field_dict["ACCESS_TOKEN_SECONDS"] = access_token_seconds
        if refresh_token_days is not UNSET:
            field_dict["REFRESH_TOKEN_DAYS"] = refresh_token_days
        if account_deletion_grace_days is not UNSET:
            field_dict["ACCOUNT_DELETION_GRACE_DAYS"] = account_deletion_grace_days
        if trash_kept_days is not UNSET:
            field_dict["TRASH_KEPT_DAYS"] = trash_kept_days
        if locked_folder_open_seconds is not UNSET:
            field_dict["LOCKED_FOLDER_OPEN_SECONDS"] = locked_folder_open_seconds
        if download_kept_hours is not UNSET:
            field_dict["DOWNLOAD_KEPT_HOURS"] = download_kept_hours
        if export_kept_days is not UNSET:
            field_dict["EXPORT_KEPT_DAYS"] = export_kept_days
        if share_session_seconds is not UNSET:
            field_dict["SHARE_SESSION_SECONDS"] = share_session_seconds
        if upload_max_bytes is not UNSET:
            field_dict["UPLOAD_MAX_BYTES"] = upload_max_bytes
        if moderation_pictures is not UNSET:
            field_dict["MODERATION_PICTURES"] = moderation_pictures
        if moderation_unscored is not UNSET:
            field_dict["MODERATION_UNSCORED"] = moderation_unscored
        if moderation_words is not UNSET:
            field_dict["MODERATION_WORDS"] = moderation_words
        if webdav is not UNSET:
            field_dict["WEBDAV"] = webdav
        if webhook_disabled_after_hours is not UNSET:
            field_dict["WEBHOOK_DISABLED_AFTER_HOURS"] = webhook_disabled_after_hours
        if webhook_log_kept_days is not UNSET:
            field_dict["WEBHOOK_LOG_KEPT_DAYS"] = webhook_log_kept_days
        if backup_every_hours is not UNSET:
            field_dict["BACKUP_EVERY_HOURS"] = backup_every_hours
        if backup_kept is not UNSET:
            field_dict["BACKUP_KEPT"] = backup_kept
        if backup_kept_days is not UNSET:
            field_dict["BACKUP_KEPT_DAYS"] = backup_kept_days

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_registration(data: object) -> None | RegistrationMode | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                registration_type_0 = check_registration_mode(data)

                return registration_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RegistrationMode | Unset, data)

        registration = _parse_registration(d.pop("REGISTRATION", UNSET))

        def _parse_default_quota_bytes(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        default_quota_bytes = _parse_default_quota_bytes(d.pop("DEFAULT_QUOTA_BYTES", UNSET))

        def _parse_oidc_registration(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        oidc_registration = _parse_oidc_registration(d.pop("OIDC_REGISTRATION", UNSET))

        def _parse_wechat_registration(data: object) -> None | Unset | WechatRegistration:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                wechat_registration_type_0 = check_wechat_registration(data)

                return wechat_registration_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | WechatRegistration, data)

        wechat_registration = _parse_wechat_registration(d.pop("WECHAT_REGISTRATION", UNSET))

        def _parse_recent_sign_in_seconds(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        recent_sign_in_seconds = _parse_recent_sign_in_seconds(
            d.pop("RECENT_SIGN_IN_SECONDS", UNSET)
        )

        def _parse_access_token_seconds(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        access_token_seconds = _parse_access_token_seconds(d.pop("ACCESS_TOKEN_SECONDS", UNSET))

        def _parse_refresh_token_days(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        refresh_token_days = _parse_refresh_token_days(d.pop("REFRESH_TOKEN_DAYS", UNSET))

        def _parse_account_deletion_grace_days(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        account_deletion_grace_days = _parse_account_deletion_grace_days(
            d.pop("ACCOUNT_DELETION_GRACE_DAYS", UNSET)
        )

        def _parse_trash_kept_days(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        trash_kept_days = _parse_trash_kept_days(d.pop("TRASH_KEPT_DAYS", UNSET))

        def _parse_locked_folder_open_seconds(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        locked_folder_open_seconds = _parse_locked_folder_open_seconds(
            d.pop("LOCKED_FOLDER_OPEN_SECONDS", UNSET)
        )

        def _parse_download_kept_hours(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        download_kept_hours = _parse_download_kept_hours(d.pop("DOWNLOAD_KEPT_HOURS", UNSET))

        def _parse_export_kept_days(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        export_kept_days = _parse_export_kept_days(d.pop("EXPORT_KEPT_DAYS", UNSET))

        def _parse_share_session_seconds(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        share_session_seconds = _parse_share_session_seconds(d.pop("SHARE_SESSION_SECONDS", UNSET))

        def _parse_upload_max_bytes(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        upload_max_bytes = _parse_upload_max_bytes(d.pop("UPLOAD_MAX_BYTES", UNSET))

        def _parse_moderation_pictures(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        moderation_pictures = _parse_moderation_pictures(d.pop("MODERATION_PICTURES", UNSET))

        def _parse_moderation_unscored(data: object) -> MODERATIONUNSCORED | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                moderation_unscored_type_0 = check_moderationunscored(data)

                return moderation_unscored_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MODERATIONUNSCORED | None | Unset, data)

        moderation_unscored = _parse_moderation_unscored(d.pop("MODERATION_UNSCORED", UNSET))

        def _parse_moderation_words(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        moderation_words = _parse_moderation_words(d.pop("MODERATION_WORDS", UNSET))

        def _parse_webdav(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        webdav = _parse_webdav(d.pop("WEBDAV", UNSET))

        def _parse_webhook_disabled_after_hours(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        webhook_disabled_after_hours = _parse_webhook_disabled_after_hours(
            d.pop("WEBHOOK_DISABLED_AFTER_HOURS", UNSET)
        )

        def _parse_webhook_log_kept_days(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        webhook_log_kept_days = _parse_webhook_log_kept_days(d.pop("WEBHOOK_LOG_KEPT_DAYS", UNSET))

        def _parse_backup_every_hours(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        backup_every_hours = _parse_backup_every_hours(d.pop("BACKUP_EVERY_HOURS", UNSET))

        def _parse_backup_kept(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        backup_kept = _parse_backup_kept(d.pop("BACKUP_KEPT", UNSET))

        def _parse_backup_kept_days(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        backup_kept_days = _parse_backup_kept_days(d.pop("BACKUP_KEPT_DAYS", UNSET))

        patched_setting_changes_request = cls(
            registration=registration,
            default_quota_bytes=default_quota_bytes,
            oidc_registration=oidc_registration,
            wechat_registration=wechat_registration,
            recent_sign_in_seconds=recent_sign_in_seconds,
            access_token_seconds=access_token_seconds,
            refresh_token_days=refresh_token_days,
            account_deletion_grace_days=account_deletion_grace_days,
            trash_kept_days=trash_kept_days,
            locked_folder_open_seconds=locked_folder_open_seconds,
            download_kept_hours=download_kept_hours,
            export_kept_days=export_kept_days,
            share_session_seconds=share_session_seconds,
            upload_max_bytes=upload_max_bytes,
            moderation_pictures=moderation_pictures,
            moderation_unscored=moderation_unscored,
            moderation_words=moderation_words,
            webdav=webdav,
            webhook_disabled_after_hours=webhook_disabled_after_hours,
            webhook_log_kept_days=webhook_log_kept_days,
            backup_every_hours=backup_every_hours,
            backup_kept=backup_kept,
            backup_kept_days=backup_kept_days,
        )

        patched_setting_changes_request.additional_properties = d
        return patched_setting_changes_request

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
