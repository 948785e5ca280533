from .wechat_binding_create import wechat_binding_create
from .wechat_binding_delete import wechat_binding_delete
from .wechat_get import wechat_get
from .wechat_phone_number_create import wechat_phone_number_create
from .wechat_token_create import wechat_token_create

__all__ = [
    "wechat_get",
    "wechat_binding_create",
    "wechat_binding_delete",
    "wechat_phone_number_create",
    "wechat_token_create",
]
