"""The WeChat server: what the codes stand for that a mini-program is given.

`GET /sns/jscode2session`, for who somebody is
https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/code2Session.html
`POST /wxa/business/getuserphonenumber`, for their phone number
https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-info/phone-number/getPhoneNumber.html

Everything in these exchanges is secret: codes until they are spent, the secret of the app, its
access token, the session key. None of it is logged or put into a message; of errors, their number
alone is.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import structlog
from django.conf import settings

from backend.accounts.remote.asking import NoAnswer, Unreachable, ask
from backend.common import errors

log = structlog.get_logger(__name__)

# Waits in seconds before another try. Only what cannot have spent the code is tried again: a
# connection that never came about, and an answer that says "busy".
_PAUSES = (0.2, 0.6)
_BUSY = -1
_BAD_CODE = frozenset({40029, 40163, 41008, 47001})  # invalid, spent before, missing, unreadable
_TOO_OFTEN = frozenset({45011})
_BLOCKED = frozenset({40226})  # WeChat holds the user for a risk


@dataclass(frozen=True, slots=True)
class WechatUser:
    """`unionid` is empty unless the app belongs to an account of WeChat's open platform."""

    openid: str
    unionid: str
    session_key: str = field(repr=False)


def is_offered() -> bool:
    return bool(settings.WECHAT_APP_ID)


def issuer() -> str:
    """Openids differ from app to app."""
    return f"wechat:{settings.WECHAT_APP_ID}"


def user_of(code: str) -> WechatUser:
    """Spends the code. Raises Conflict (`not_offered`), NotAuthenticated (`wechat_code_refused`),
    NotPermitted (`wechat_user_blocked`), TooManyRequests and Unavailable."""
    if not is_offered():
        raise errors.Conflict("This way to sign in is not offered here.", code="not_offered")
    answer = _answer(
        "GET",
        "/sns/jscode2session",
        params={
            "appid": settings.WECHAT_APP_ID,
            "secret": settings.WECHAT_APP_SECRET,
            "js_code": code,
            "grant_type": "authorization_code",
        },
    )
    if (number := answer.get("errcode")) in _BAD_CODE:
        log.warning("wechat.refused", errcode=number)
        raise errors.NotAuthenticated(
            "WeChat does not know this code, or not any more; call wx.login again.",
            code="wechat_code_refused",
        )
    if number:
        raise _refusal(number)
    openid, key = answer.get("openid"), answer.get("session_key")
    unionid = answer.get("unionid", "")
    if not _is_text(openid, 255) or not _is_text(key, 255) or not isinstance(unionid, str):
        raise _odd(answer)
    return WechatUser(openid=str(openid), unionid=unionid[:128], session_key=str(key))


def verifies_phone_numbers() -> bool:
    return is_offered() and bool(settings.WECHAT_PHONE_NUMBERS)


def phone_number_of(code: str) -> str:
    """Spends the code: the number that WeChat has verified, with its country code.

    Raises Conflict (`not_offered`), InvalidInput (`phone_code_refused`), TooManyRequests and
    Unavailable.
    """
    if not verifies_phone_numbers():
        raise errors.Conflict("Phone numbers are not asked of WeChat here.", code="not_offered")
    answer = _answer(
        "POST",
        "/wxa/business/getuserphonenumber",
        params={"access_token": _access_token()},
        body={"code": code},
    )
    if (number := answer.get("errcode")) in _BAD_CODE:
        log.warning("wechat.refused", errcode=number)
        raise errors.InvalidInput(
            "WeChat does not know this code, or not any more; ask for the phone number again.",
            code="phone_code_refused",
        )
    if number:
        raise _refusal(number)
    told = answer.get("phone_info")
    info = told if isinstance(told, dict) else {}
    country, local = info.get("countryCode"), info.get("purePhoneNumber")
    if not _is_text(country, 8) or not _is_text(local, 20):
        raise _odd(answer)
    return f"+{country}{local}"


def _access_token() -> str:
    """Of the app, not of a user. The "stable" one is the same for whoever asks while it is good, so
    that it need not be kept, and none of several servers ends that of another.

    https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getStableAccessToken.html
    """
    answer = _answer(
        "POST",
        "/cgi-bin/stable_token",
        body={
            "grant_type": "client_credential",
            "appid": settings.WECHAT_APP_ID,
            "secret": settings.WECHAT_APP_SECRET,
        },
    )
    if number := answer.get("errcode"):
        raise _refusal(number)
    if not _is_text(token := answer.get("access_token"), 2048):
        raise _odd(answer)
    return str(token)


def _answer(
    method: str,
    path: str,
    *,
    params: Mapping[str, str] | None = None,
    body: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    for pause in (*_PAUSES, None):
        try:
            url = settings.WECHAT_API_URL.rstrip("/") + path
            _, answer = ask(method, url, params=params, body=body)
        except Unreachable as error:
            log.warning("wechat.unreachable", reason=str(error))
            answer = {"errcode": _BUSY}
        except NoAnswer as error:  # the code may be spent: the app has to fetch another one
            log.warning("wechat.no_answer", reason=str(error))
            raise _down() from None
        if answer.get("errcode") != _BUSY or pause is None:
            return answer
        time.sleep(pause)
    raise AssertionError("the last try returns")


def _refusal(number: object) -> errors.ShiguangError:
    log.warning("wechat.refused", errcode=number if isinstance(number, int) else None)
    if number in _TOO_OFTEN:
        return errors.TooManyRequests(
            "WeChat has been asked too often for this user.",
            code="too_many_attempts",
            retry_after=60,
        )
    if number in _BLOCKED:
        return errors.NotPermitted("WeChat blocks this user.", code="wechat_user_blocked")
    return _down()


def _odd(answer: Mapping[str, Any]) -> errors.Unavailable:
    log.error("wechat.odd_answer", members=sorted(map(str, answer))[:10])
    return _down()


def _down() -> errors.Unavailable:
    return errors.Unavailable("WeChat does not answer as it should; try again.")


def _is_text(value: object, longest: int) -> bool:
    return isinstance(value, str) and 0 < len(value) <= longest
