"""Of accounts, and of whoever comes in."""

ZH = {
    "Set an e-mail address first and follow the link in the letter: a password is of no use "
    "without one.": "请先设置邮箱地址并点击邮件中的链接：没有邮箱地址，密码无从使用。",
    "This WeChat user has just been bound or unbound elsewhere; try again.": (
        "此微信用户刚刚在别处绑定或解绑，请重试。"
    ),
    "This WeChat user is bound to an account that is closed.": "此微信用户绑定的账号已关闭。",
    "This WeChat user is bound to another account; sign in to that one and unbind it first.": (
        "此微信用户已绑定其他账号，请先登录该账号解绑。"
    ),
    "This WeChat user opens an account that is not empty. Sign in to it by WeChat; then either set"
    " an e-mail address and a password there and unbind WeChat, or delete that account.": (
        "此微信用户已有一个非空的账号。请用微信登录该账号，设置邮箱地址和密码后解绑微信，"
        "或删除该账号。"
    ),
    "This account is closed.": "此账号已关闭。",
    "Your account is bound to another WeChat user; unbind that first.": (
        "你的账号已绑定其他微信用户，请先解绑。"
    ),
    "A key cannot grant scopes that it does not have.": "密钥不能授予自身没有的权限。",
    "A key cannot rotate one that lives longer than itself.": (
        "密钥不能轮换有效期比自己更长的密钥。"
    ),
    "API keys cannot do this; sign in instead.": "API 密钥不能执行此操作，请登录后再试。",
    "Accounts are made by invitation here; ask whoever runs this album.": (
        "此处凭邀请注册，请联系相册的管理者。"
    ),
    "Administrators need a second factor here; set one up first.": (
        "此处管理员须启用两步验证，请先设置。"
    ),
    "Administrators need a second factor; set one up in a browser first.": (
        "管理员须启用两步验证，请先在浏览器中设置。"
    ),
    "Administrators need a second factor; set up another one first.": (
        "管理员须启用两步验证，请先设置另一种验证方式。"
    ),
    "An account has at most %(most)d API keys; revoke one first.": (
        "每个账号最多有 %(most)d 个 API 密钥，请先撤销一个。"
    ),
    "An account has at most %(most)d passkeys; remove one first.": (
        "每个账号最多有 %(most)d 个通行密钥，请先移除一个。"
    ),
    "An invitation ends in the future, and within %(days)d days.": (
        "邀请的到期时间须在将来，且不超过 %(days)d 天。"
    ),
    "%(email)s has an account already.": "%(email)s 已有账号。",
    "%(zone)s is not a time zone of the IANA database.": "%(zone)s 不是 IANA 数据库中的时区。",
    "No authenticator app is being set up.": "当前没有正在设置的身份验证器。",
    "Nobody has taken the first step here, or too long ago; sign in again.": (
        "尚未完成第一步登录，或已过期，请重新登录。"
    ),
    "Nobody has set out from this browser, or too long ago; begin again.": (
        "登录并非由此浏览器发起，或已过期，请重新开始。"
    ),
    "Nothing else opens this account; set a password first.": (
        "此账号没有其他登录方式，请先设置密码。"
    ),
    "Nothing waits to be confirmed here; begin again.": "这里没有待确认的内容，请重新开始。",
    "Only administrators may do this.": "仅管理员可执行此操作。",
    "Recovery codes stand in for a second factor; set one up first.": (
        "恢复码用于代替两步验证，请先设置两步验证。"
    ),
    "Show your second factor, or sign in again where there is none.": (
        "请完成两步验证；未设置的账号请重新登录。"
    ),
    "Sign in again first: this may be done only a short while after.": (
        "请先重新登录：此操作仅在登录后不久可用。"
    ),
    "Somebody has to administer this installation; name another one first.": (
        "此处须有管理员，请先指定另一位。"
    ),
    "The account is being deleted already.": "账号已在删除中。",
    "The answer belongs to another attempt; begin again.": "应答属于另一次登录，请重新开始。",
    "The answer does not come from the provider that was asked.": (
        "应答并非来自所请求的身份提供方。"
    ),
    "The code is not the one that the app shows now.": "验证码与应用当前显示的不一致。",
    "The code is wrong, or was used before.": "验证码错误，或已被使用过。",
    "The current password is wrong.": "当前密码错误。",
    "The e-mail address, phone number or password is wrong.": "邮箱、手机号或密码错误。",
    "The file has %(size)d bytes, and %(free)d bytes of your quota are free.": (
        "文件有 %(size)d 字节，而你的配额仅剩 %(free)d 字节。"
    ),
    "The identity provider does not answer as it should.": "身份提供方的应答异常。",
    "The invitation was accepted; deactivate the account instead.": (
        "邀请已被接受，请改为停用该账号。"
    ),
    "The key is over; make a new one.": "此密钥已失效，请新建一个。",
    "The key would be expired already.": "密钥的到期时间已过。",
    "The password is wrong.": "密码错误。",
    "The provider did not accept the code.": "身份提供方未接受授权码。",
    "The provider does not vouch for your e-mail address.": "身份提供方未验证你的邮箱地址。",
    "The provider's statement cannot be trusted.": "身份提供方的声明不可信。",
    "The second factor is needed, too.": "还需完成两步验证。",
    "The token is not valid: unknown, expired or revoked.": "令牌无效：未知、已过期或已撤销。",
    "There is an account with the e-mail address of this invitation; sign in and bind it.": (
        "邀请所用的邮箱已有账号，请登录后绑定。"
    ),
    "There is an account with this e-mail address; confirm by its password.": (
        "此邮箱已有账号，请输入该账号的密码确认。"
    ),
    "There is an account with this e-mail address; sign in.": "此邮箱已有账号，请直接登录。",
    "There is an authenticator app already; remove it first.": "已设置身份验证器，请先移除。",
    "There is no account for you here; ask whoever runs this album.": (
        "这里没有你的账号，请联系相册的管理者。"
    ),
    "There is no challenge that this could answer; ask for the options again.": (
        "没有对应的验证请求，请重新获取选项。"
    ),
    "There is no such API key.": "没有这个 API 密钥。",
    "There is no such identity of yours.": "你没有绑定这个身份。",
    "There is no such invitation.": "没有这个邀请。",
    "There is no such passkey.": "没有这个通行密钥。",
    "There is no such session.": "没有这个会话。",
    "There is no such sign-in of yours.": "你没有这个登录会话。",
    "There is no such user.": "没有这个用户。",
    "This API key lacks the scope %(scope)s.": "此 API 密钥缺少权限 %(scope)s。",
    "This WeChat user is bound to no account. Sign in otherwise and bind it, or register.": (
        "此微信用户尚未绑定账号。请用其他方式登录后绑定，或注册新账号。"
    ),
    "This account is not active.": "此账号已停用。",
    "This e-mail address is taken.": "此邮箱地址已被使用。",
    "This identity opens another account, or yours has another one; unlink that first.": (
        "此身份已绑定其他账号，或你的账号已绑定其他身份，请先解绑。"
    ),
    "This invitation is for nobody in particular; have a link mailed to you first.": (
        "此邀请未指定受邀人，请先获取邮件链接。"
    ),
    "This invitation is not good, or not any more. Ask for a new one.": (
        "邀请无效或已失效，请索取新的邀请。"
    ),
    "This is no new passkey: %(reason)s": "无法添加此通行密钥：%(reason)s",
    "This is not possible at the moment.": "目前无法执行此操作。",
    "This link is not good, or not any more. Ask for a new one.": (
        "链接无效或已失效，请重新获取。"
    ),
    "This passkey is known already.": "此通行密钥已添加过。",
    "This passkey opens nothing here.": "此通行密钥在这里无法登录。",
    "This refresh token was used before. The app is signed out, because somebody else may hold a"
    " copy; sign in again.": (
        "此刷新令牌已被使用过。由于他人可能持有副本，应用已退出登录，请重新登录。"
    ),
    "This way to sign in is not offered here.": "此处未启用这种登录方式。",
    "Too many attempts. Wait a little.": "尝试次数过多，请稍候再试。",
    "WeChat blocks this user.": "该用户已被微信拦截。",
    "WeChat does not answer as it should; try again.": "微信的应答异常，请重试。",
    "WeChat does not know this code, or not any more; ask for the phone number again.": (
        "手机号凭证无效或已过期，请重新获取手机号。"
    ),
    "Phone numbers are not asked of WeChat here.": "此处未启用微信手机号验证。",
    "There is no such phone number. One of another country begins with + and its code.": (
        "手机号无效。其他国家或地区的号码请以 + 和区号开头。"
    ),
    "This phone number is another account's.": "此手机号已被其他账号使用。",
    "WeChat does not know this code, or not any more; call wx.login again.": (
        "微信登录凭证无效或已过期，请重新调用 wx.login。"
    ),
    "WeChat has been asked too often for this user.": "对该用户的微信请求过于频繁。",
    "You are no longer signed in to the account that you came from.": (
        "你已不再登录发起操作时的账号。"
    ),
    "Your account is bound to no WeChat user.": "你的账号尚未绑定微信。",
    "Your account is not about to be deleted.": "你的账号没有待执行的删除。",
    "The library is closed; open it again, for a reason.": "图库已关闭，请说明理由后重新打开。",
    "Nobody has opened a library so.": "没有这样的图库查看记录。",
    "Say why, in at least %(least)d characters: the member reads it.": (
        "请说明理由，至少 %(least)d 个字符：成员会看到。"
    ),
    "This is your own library.": "这是你自己的图库。",
    "You have opened this library already.": "你已经打开了这个图库。",
    "There is no such photo in the library.": "图库中没有这张照片。",
    "There is no such album in the library.": "图库中没有这个相册。",
}
