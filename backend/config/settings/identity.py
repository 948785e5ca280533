"""Ways in beside the password: apps' tokens, OpenID Connect, WeChat; and the way out for good."""

from datetime import timedelta

from backend.config import env

ACCESS_TOKEN_LIFETIME = timedelta(seconds=env.integer("ACCESS_TOKEN_SECONDS", 900, minimum=30))
# Also how long an app may stay away: each exchange begins this anew.
REFRESH_TOKEN_LIFETIME = timedelta(days=env.integer("REFRESH_TOKEN_DAYS", 60, minimum=1))

# The wish to delete one's account can be taken back for so long.
ACCOUNT_DELETION_GRACE = timedelta(days=env.integer("ACCOUNT_DELETION_GRACE_DAYS", 14))

# OpenID Connect: one provider; without an issuer there is no such way in.
OIDC_ISSUER = env.text("OIDC_ISSUER", "")
OIDC_CLIENT_ID = env.text("OIDC_CLIENT_ID", "" if not OIDC_ISSUER else None)
OIDC_CLIENT_SECRET = env.text("OIDC_CLIENT_SECRET", "")
OIDC_NAME = env.text("OIDC_NAME", "OpenID Connect")  # what the button says
OIDC_SCOPES = env.words("OIDC_SCOPES", "openid,email,profile")
# Whether somebody whom the provider knows, and we do not, gets an account by signing in.
OIDC_REGISTRATION = env.flag("OIDC_REGISTRATION", False)
# Whether signing in at the provider stands for the second factor too.
OIDC_IS_SECOND_FACTOR = env.flag("OIDC_IS_SECOND_FACTOR", False)
# A claim that holds groups or roles; whoever has the value is an administrator here, nobody else.
OIDC_ADMIN_CLAIM = env.text("OIDC_ADMIN_CLAIM", "")
OIDC_ADMIN_VALUE = env.text("OIDC_ADMIN_VALUE", "" if not OIDC_ADMIN_CLAIM else None)
OIDC_QUOTA_CLAIM = env.text("OIDC_QUOTA_CLAIM", "")  # a claim that holds the quota in bytes

# WeChat mini-program: without an app id there is no such way in.
WECHAT_APP_ID = env.text("WECHAT_APP_ID", "")
WECHAT_APP_SECRET = env.text("WECHAT_APP_SECRET", "" if not WECHAT_APP_ID else None)
WECHAT_API_URL = env.text("WECHAT_API_URL", "https://api.weixin.qq.com")
# Who gets an account by signing in for the first time: "closed" nobody, "open" everybody.
WECHAT_REGISTRATION = env.choice(
    "WECHAT_REGISTRATION", "invitation", ("closed", "invitation", "open")
)
# Whether the mini-program may ask WeChat for its user's phone number: for enterprises' apps alone,
# and charged for by WeChat.
WECHAT_PHONE_NUMBERS = env.flag("WECHAT_PHONE_NUMBERS", False)
