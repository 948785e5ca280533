"""Services of others that know our users: asked over HTTP, believed after checks.

asking.py      one JSON request, bounded in time and size
oidc.py        an OpenID provider: what it publishes, and codes for tokens
id_token.py    whether an ID token is what it claims to be
wechat.py      the WeChat server: codes of `wx.login` for openids
"""
