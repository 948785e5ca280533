from collections.abc import Iterator
from typing import Any

import pytest

from tests.backend.accounts.wechat_server import APP_ID, APP_SECRET, Running, WechatServer


@pytest.fixture
def wechat(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[WechatServer]:
    """A server with WeChat's contract, which knows Li by nine codes."""
    monkeypatch.setattr("backend.accounts.remote.wechat._PAUSES", (0.0, 0.0))
    with Running() as running:
        settings.WECHAT_API_URL = running.url
        settings.WECHAT_APP_ID, settings.WECHAT_APP_SECRET = APP_ID, APP_SECRET
        running.codes = {f"li-{n}": {"openid": "o-li"} for n in range(9)}
        yield running
