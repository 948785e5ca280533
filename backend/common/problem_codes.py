"""The catalogue of problem codes: what they mean, in Chinese and English.

A code is part of the API: it may be added, never renamed. `docs/api.md` prints this table, and a
test keeps both, and the code that raises them, in step.
"""

from http import HTTPStatus
from typing import NamedTuple

from django.utils.translation import get_language


class ProblemCode(NamedTuple):
    status: int
    title_en: str
    title_zh: str


PROBLEM_CODES: dict[str, ProblemCode] = {
    # any endpoint
    "bad_request": ProblemCode(400, "Bad request", "请求无效"),
    "malformed_body": ProblemCode(400, "The body cannot be read", "请求内容无法解析"),
    "invalid_input": ProblemCode(400, "Invalid input", "输入无效"),
    "bad_cursor": ProblemCode(400, "Invalid cursor", "分页游标无效"),
    "not_authenticated": ProblemCode(401, "Sign in first", "请先登录"),
    "invalid_api_key": ProblemCode(401, "Invalid API key", "API 密钥无效"),
    "invalid_token": ProblemCode(401, "Invalid token", "令牌无效"),
    "token_reused": ProblemCode(401, "The refresh token was used before", "刷新令牌已被使用过"),
    "not_permitted": ProblemCode(403, "Not permitted", "无权执行此操作"),
    "scope_missing": ProblemCode(403, "The API key lacks a scope", "API 密钥缺少权限"),
    "csrf_failed": ProblemCode(403, "CSRF check failed", "跨站请求校验失败"),
    "not_found": ProblemCode(404, "Not found", "未找到"),
    "method_not_allowed": ProblemCode(405, "Method not allowed", "不支持此请求方法"),
    "not_acceptable": ProblemCode(406, "Not acceptable", "无法提供所要求的格式"),
    "conflict": ProblemCode(409, "Conflict", "状态冲突"),
    "gone": ProblemCode(410, "Gone", "已失效"),
    "bad_idempotency_key": ProblemCode(400, "Bad idempotency key", "幂等键无效"),
    "request_in_progress": ProblemCode(409, "The request is in progress", "请求正在处理中"),
    "precondition_failed": ProblemCode(412, "It has changed since", "内容已发生变化"),
    "unprocessable": ProblemCode(422, "Cannot be carried out", "请求无法处理"),
    "idempotency_key_reused": ProblemCode(
        422, "The idempotency key belongs to another request", "幂等键已用于其他请求"
    ),
    "body_too_large": ProblemCode(413, "The body is too large", "请求内容过大"),
    "range_not_satisfiable": ProblemCode(416, "There are no such bytes", "请求的字节范围无效"),
    "unsupported_media_type": ProblemCode(415, "Unsupported media type", "不支持的内容类型"),
    "too_many_requests": ProblemCode(429, "Too many requests", "请求过于频繁"),
    "internal_error": ProblemCode(500, "Internal error", "服务器内部错误"),
    "unavailable": ProblemCode(503, "Temporarily unavailable", "服务暂时不可用"),
    # accounts
    "wrong_credentials": ProblemCode(401, "Wrong name or password", "账号或密码错误"),
    "too_many_attempts": ProblemCode(429, "Too many attempts", "尝试过于频繁，请稍后再试"),
    "unknown_time_zone": ProblemCode(400, "Unknown time zone", "未知时区"),
    "email_taken": ProblemCode(409, "The e-mail address is taken", "邮箱已被使用"),
    "phone_taken": ProblemCode(409, "The phone number is taken", "手机号已被使用"),
    "bad_phone_number": ProblemCode(400, "There is no such phone number", "手机号无效"),
    "phone_code_refused": ProblemCode(400, "WeChat refuses the code", "微信手机号凭证无效"),
    "bad_credentials": ProblemCode(
        400, "The e-mail or the password will not do", "邮箱或密码不合要求"
    ),
    "not_offered": ProblemCode(409, "Not offered here", "此处未启用该登录方式"),
    "wechat_code_refused": ProblemCode(401, "WeChat refuses the code", "微信登录凭证无效"),
    "wechat_user_blocked": ProblemCode(403, "WeChat blocks the user", "微信用户被拦截"),
    "wechat_not_bound": ProblemCode(404, "Bound to no account", "微信尚未绑定账号"),
    "deletion_begun": ProblemCode(409, "The deletion has begun", "账号已开始删除"),
    "oidc_refused": ProblemCode(401, "The provider's answer is refused", "身份提供方的应答无效"),
    "confirmation_needed": ProblemCode(401, "Confirm by the password", "请输入密码确认"),
    "email_not_verified": ProblemCode(403, "The e-mail is not verified", "邮箱未经验证"),
    "identity_taken": ProblemCode(409, "The identity is taken", "此身份已被绑定"),
    "account_not_empty": ProblemCode(409, "The account is not empty", "该账号并非空账号"),
    "account_closed": ProblemCode(403, "The account is closed", "账号已关闭"),
    "email_needed": ProblemCode(409, "Set an e-mail address first", "请先设置邮箱"),
    "last_way_in": ProblemCode(409, "Nothing else opens the account", "这是唯一的登录方式"),
    "expiry_in_past": ProblemCode(400, "The expiry lies in the past", "到期时间已过"),
    "key_over": ProblemCode(409, "The API key is over", "API 密钥已失效"),
    "too_many_keys": ProblemCode(409, "Too many API keys", "API 密钥数量已达上限"),
    "weak_password": ProblemCode(400, "The password will not do", "密码不符合要求"),
    "wrong_password": ProblemCode(403, "The current password is wrong", "当前密码错误"),
    "second_factor_required": ProblemCode(401, "The second factor is needed", "需要第二重验证"),
    "wrong_code": ProblemCode(401, "The code is wrong", "验证码错误"),
    "wrong_passkey": ProblemCode(401, "The passkey opens nothing here", "通行密钥无效"),
    "no_half_sign_in": ProblemCode(401, "Take the first step first", "请先完成第一步登录"),
    "no_challenge": ProblemCode(400, "There is no open challenge", "没有待应答的验证请求"),
    "bad_passkey": ProblemCode(400, "Not a new passkey", "无法识别的通行密钥"),
    "passkey_known": ProblemCode(409, "The passkey is known already", "此通行密钥已登记"),
    "too_many_passkeys": ProblemCode(409, "Too many passkeys", "通行密钥数量已达上限"),
    "totp_exists": ProblemCode(409, "There is an authenticator app already", "已设置验证器应用"),
    "totp_not_begun": ProblemCode(
        409, "No authenticator app is being set up", "尚未开始设置验证器应用"
    ),
    "code_mismatch": ProblemCode(400, "Not the code that the app shows", "验证码与验证器不符"),
    "no_second_factor": ProblemCode(409, "There is no second factor", "尚未设置第二重验证"),
    "last_second_factor": ProblemCode(
        409, "The last second factor has to stay", "必须保留至少一种第二重验证"
    ),
    "enrolment_required": ProblemCode(403, "Set up a second factor first", "请先设置第二重验证"),
    "sign_in_again": ProblemCode(403, "Sign in again first", "请重新登录后再操作"),
    "bad_link": ProblemCode(404, "The link is not good", "链接无效或已过期"),
    "bad_invitation": ProblemCode(404, "The invitation is not good", "邀请无效或已过期"),
    "registration_closed": ProblemCode(403, "Accounts are made by invitation", "仅限受邀注册"),
    "email_not_confirmed": ProblemCode(400, "The e-mail address is not confirmed", "邮箱尚未验证"),
    "expiry_out_of_range": ProblemCode(400, "The expiry is out of range", "到期时间超出范围"),
    "invitation_accepted": ProblemCode(409, "The invitation was accepted", "邀请已被接受"),
    "last_administrator": ProblemCode(409, "Somebody has to administer", "至少需要一位管理员"),
    # oversight
    "reason_too_short": ProblemCode(400, "Say why", "请说明理由"),
    "own_library": ProblemCode(409, "It is your own library", "这是你自己的图库"),
    "library_open": ProblemCode(409, "The library is open already", "图库已经打开"),
    "library_closed": ProblemCode(403, "The library is closed", "图库已关闭"),
    # operations
    "streams_busy": ProblemCode(503, "Too many open event streams here", "事件流连接已满"),
    # changes
    "changes_expired": ProblemCode(
        410, "Begin anew with the changes", "变更位置已过期，请重新同步"
    ),
    # webhooks
    "address_refused": ProblemCode(400, "The address may not be called", "该地址不允许被调用"),
    "too_many_imports": ProblemCode(409, "Too many imports at once", "同时进行的导入过多"),
    "import_cancelled": ProblemCode(409, "The import was cancelled", "导入已取消"),
    "too_many_webhooks": ProblemCode(409, "Too many webhooks", "Webhook 数量已达上限"),
    "webhook_disabled": ProblemCode(409, "The webhook is switched off", "Webhook 已停用"),
    # knowledge
    "base_known": ProblemCode(409, "The knowledge base exists", "知识库已存在"),
    "empty_question": ProblemCode(400, "Ask something", "请输入问题"),
    "question_too_long": ProblemCode(400, "The question is too long", "问题过长"),
    "document_empty": ProblemCode(400, "The document is empty", "文档为空"),
    "document_too_large": ProblemCode(413, "The document is too large", "文档过大"),
    "document_known": ProblemCode(409, "The page is a document already", "该网页已是文档"),
    "document_under_way": ProblemCode(409, "A document is being read", "文档正在读取"),
    "product_documents": ProblemCode(409, "They come with the product", "文档随产品提供"),
    "not_a_page": ProblemCode(409, "It is no page of the web", "不是网页"),
    "page_refused": ProblemCode(400, "The page is refused", "网页拒绝访问"),
    "page_unreachable": ProblemCode(400, "The page cannot be reached", "无法访问网页"),
    "passage_replaced": ProblemCode(409, "Somebody has changed it", "已被他人修改"),
    "model_not_found": ProblemCode(404, "There is no such model", "没有这个模型"),
    "passage_of_document": ProblemCode(409, "It is part of a document", "属于文档的段落"),
    "gold_known": ProblemCode(409, "The question is in the gold set", "问题已在评测集中"),
    "gold_set_empty": ProblemCode(409, "The gold set is empty", "评测集为空"),
    "gold_set_full": ProblemCode(409, "The gold set is full", "评测集已满"),
    "gold_sources": ProblemCode(400, "Say where the answer stands", "请注明答案的出处"),
    "run_unfinished": ProblemCode(409, "The run is not done", "评测尚未完成"),
    "no_run_yet": ProblemCode(409, "The gold set was not run yet", "尚未运行评测集"),
    "check_needed": ProblemCode(409, "Check the answers first", "请先检查回答的变化"),
    "check_worse": ProblemCode(409, "Answers would get worse", "有回答会变差"),
    "group_settled": ProblemCode(409, "The questions are settled", "问题已处理"),
    "too_many_questions": ProblemCode(409, "Too many questions", "问题过多"),
    "archive_damaged": ProblemCode(400, "The archive is damaged", "压缩包已损坏"),
    # models
    "unknown_model": ProblemCode(400, "No worker can run this model", "没有可运行此模型的工作进程"),
    "space_incomplete": ProblemCode(409, "The space is not complete yet", "向量空间尚未补齐"),
    "space_not_calibrated": ProblemCode(409, "The space is not calibrated", "向量空间尚未标定"),
    "space_in_use": ProblemCode(409, "The space is in use", "向量空间正在使用"),
    "space_being_cleared": ProblemCode(409, "The space is still being cleared", "向量空间正在清理"),
    "stage_on_demand": ProblemCode(409, "It is made on demand", "此步骤按需执行"),
    "version_unknown": ProblemCode(409, "The version is not known yet", "尚不知道当前版本"),
    "backfill_running": ProblemCode(409, "The back-fill is running already", "补算已在进行"),
    "no_previous_version": ProblemCode(409, "There is no earlier version", "没有可回退的版本"),
    "step_not_finished": ProblemCode(409, "The step has not finished", "步骤尚未结束"),
    "reason_missing": ProblemCode(400, "A rejection needs a reason", "驳回需要理由"),
    "not_waiting_for_approval": ProblemCode(409, "No approval is waited for", "当前不在等待批准"),
    "already_decided": ProblemCode(409, "You have decided already", "你已作出决定"),
    "run_ended": ProblemCode(409, "The run has ended", "运行已结束"),
    "not_released": ProblemCode(409, "Another version is in use", "正在使用的是其他版本"),
    "bad_schedule": ProblemCode(400, "The schedule cannot be read", "计划无效"),
    "unfit_parameter": ProblemCode(400, "The recipe has no such parameter", "没有这个参数"),
    "no_feedback_counted": ProblemCode(400, "No feedback is counted for it", "没有可统计的反馈"),
    "model_is_champion": ProblemCode(409, "The model is in use already", "该模型已在使用"),
    "no_champion": ProblemCode(409, "No model is in use", "没有在用的模型"),
    "model_not_servable": ProblemCode(409, "The model cannot be served", "该模型无法投入使用"),
    "no_model_yet": ProblemCode(409, "There is no model of this task yet", "此任务还没有模型"),
    "different_tasks": ProblemCode(400, "The models are of different tasks", "模型不属于同一任务"),
    # operations
    "backup_running": ProblemCode(409, "A back-up is being made", "正在备份"),
    "check_running": ProblemCode(409, "A check is at work already", "已有检查正在进行"),
    "check_incomplete": ProblemCode(409, "The check is not complete", "检查尚未完成"),
    # uploads
    "file_empty": ProblemCode(400, "The file is empty", "文件为空"),
    "file_too_large": ProblemCode(400, "The file is too large", "文件过大"),
    "quota_exceeded": ProblemCode(413, "The quota is used up", "存储配额不足"),
    "no_such_part": ProblemCode(400, "The upload has no such part", "没有这个分片"),
    "upload_incomplete": ProblemCode(409, "The upload is not complete", "上传尚未完成"),
    "upload_ended": ProblemCode(409, "The upload has ended", "上传已结束"),
    "size_mismatch": ProblemCode(409, "The size is not the announced one", "文件大小与声明不符"),
    "malformed_event": ProblemCode(400, "The storage event cannot be read", "存储事件无法解析"),
    # WebDAV
    "length_required": ProblemCode(411, "The length has to be known", "需要提供内容长度"),
    "foreign_destination": ProblemCode(
        502, "The destination lies elsewhere", "目标地址不在此服务器"
    ),
    "storage_full": ProblemCode(507, "The quota is used up", "存储配额不足"),
    # look-alikes
    "nothing_kept": ProblemCode(400, "Nothing would be kept", "至少保留一张"),
    "not_in_group": ProblemCode(400, "The photo is not in the group", "照片不在该组中"),
    "group_changed": ProblemCode(409, "The group has changed", "分组已变化"),
    # library
    "undecodable_picture": ProblemCode(400, "The picture cannot be read", "无法读取此图片"),
    "bad_sidecar": ProblemCode(400, "The sidecar cannot be read", "无法读取附属文件"),
    "naive_time": ProblemCode(400, "The time lacks an offset", "时间缺少时区"),
    "absurd_date": ProblemCode(400, "The date is not plausible", "日期不合理"),
    "bad_bucket": ProblemCode(400, "Not a day or a month", "不是有效的日期或月份"),
    "bad_period": ProblemCode(400, "The period ends before it begins", "结束日期早于开始日期"),
    "too_many_exclusions": ProblemCode(409, "Too many exclusions", "排除项数量已达上限"),
    # poems
    "poems_not_ready": ProblemCode(503, "Nobody writes poems here yet", "写诗功能尚未就绪"),
    "too_many_poems": ProblemCode(409, "Too many poems", "诗的数量已达上限"),
    "unfit_words": ProblemCode(400, "No poem is written about these words", "无法以这些词语写诗"),
    "bad_cell": ProblemCode(400, "Not a cell of the map", "不是有效的地图格"),
    "bad_recipe": ProblemCode(400, "The recipe cannot be followed", "编辑步骤无效"),
    "unknown_place": ProblemCode(400, "There is no such place", "没有此地点"),
    "bad_stack": ProblemCode(400, "A stack needs two photos or more", "堆叠的照片数量不合要求"),
    "not_in_stack": ProblemCode(400, "The photo is not in the stack", "照片不在该堆叠中"),
    "bad_pin": ProblemCode(400, "A PIN has 4 to 12 digits", "PIN 码须为 4 至 12 位数字"),
    "wrong_secret": ProblemCode(403, "Wrong PIN or password", "PIN 码或密码错误"),
    "folder_closed": ProblemCode(403, "The locked folder is closed", "锁定文件夹未打开"),
    "no_way_in": ProblemCode(409, "The locked folder needs a PIN", "锁定文件夹需要 PIN 码"),
    "not_edited": ProblemCode(409, "The photo is not edited", "照片未经编辑"),
    "not_a_picture": ProblemCode(409, "It is not a picture", "这不是图片"),
    "name_too_long": ProblemCode(400, "The name is too long", "名称过长"),
    # people
    "bad_birth_date": ProblemCode(400, "The date of birth cannot be", "出生日期不合理"),
    "not_their_face": ProblemCode(400, "Not this person's face", "不是此人的面孔"),
    "nothing_left": ProblemCode(400, "The person would have no face left", "此人将没有面孔"),
    "merge_with_itself": ProblemCode(
        400, "A person cannot be merged with itself", "不能与自己合并"
    ),
    "box_outside": ProblemCode(400, "The box leaves the picture", "选框超出图片"),
    "face_too_small": ProblemCode(400, "The face is too small", "面孔过小"),
    "person_merged": ProblemCode(404, "The person was merged into another", "此人已并入他人"),
    "same_photo": ProblemCode(
        409, "Somebody would be in a photo twice", "同一张照片会出现同一人两次"
    ),
    "face_exists": ProblemCode(409, "There is a face already", "此处已有面孔"),
    "face_detected": ProblemCode(409, "The face was detected, not drawn", "面孔是自动识别的"),
    "photo_not_ready": ProblemCode(409, "The photo cannot be shown yet", "照片尚不能显示"),
    "edited_since": ProblemCode(409, "It was edited again since", "之后又被修改过"),
    "already_undone": ProblemCode(409, "It is undone already", "已经撤销过"),
    # albums
    "title_missing": ProblemCode(400, "The album lacks a title", "相册缺少标题"),
    "bad_rule": ProblemCode(400, "The rule cannot be asked", "智能相册规则无效"),
    "bad_folder": ProblemCode(400, "Not the path of a folder", "不是有效的文件夹路径"),
    "comment_empty": ProblemCode(400, "The comment is empty", "评论为空"),
    "role_too_low": ProblemCode(403, "The role in the album is too low", "相册中的角色权限不足"),
    "album_cycle": ProblemCode(409, "An album cannot lie within itself", "相册不能放入自身"),
    "album_too_deep": ProblemCode(409, "Albums lie too deep", "相册嵌套过深"),
    "album_by_time": ProblemCode(409, "The album is ordered by time", "相册按时间排序"),
    "smart_album": ProblemCode(409, "Not with a smart album", "智能相册不支持此操作"),
    "already_member": ProblemCode(409, "They are in the album already", "已是相册成员"),
    "too_many_members": ProblemCode(409, "Too many members", "相册成员数量已达上限"),
    "owner_stays": ProblemCode(409, "The owner cannot leave", "相册所有者不能离开"),
    "comments_off": ProblemCode(409, "Comments are turned off", "评论已关闭"),
    "unknown_tag": ProblemCode(400, "There is no such tag", "没有此标签"),
    "unknown_relation": ProblemCode(400, "There is no such relation", "没有这种亲属关系"),
    "unknown_name": ProblemCode(400, "The album knows no such name", "相册中没有这个名称"),
    "too_many_words": ProblemCode(409, "Too many tags of one's own", "自定义标签数量已达上限"),
    # sharing
    "share_password_required": ProblemCode(401, "The link asks for a password", "此链接需要密码"),
    "wrong_share_password": ProblemCode(403, "The password is wrong", "密码错误"),
    "downloads_off": ProblemCode(403, "The link offers no downloads", "此链接不提供下载"),
    "uploads_off": ProblemCode(403, "The link takes no uploads", "此链接不接受上传"),
    "location_withheld": ProblemCode(403, "The location is kept back", "位置信息未共享"),
    "not_a_selection": ProblemCode(400, "The link shows an album", "此链接共享的是相册"),
    "selection_full": ProblemCode(400, "The selection is full", "所选照片数量已达上限"),
    "no_place_for_uploads": ProblemCode(
        400, "A smart album takes no uploads", "智能相册不能接收上传"
    ),
    "bad_slug": ProblemCode(400, "The slug cannot be used", "此自定义链接名称不可用"),
    "slug_taken": ProblemCode(409, "Another link has the slug", "此自定义链接名称已被占用"),
    "too_many_links": ProblemCode(409, "Too many links", "链接数量已达上限"),
    "address_unknown": ProblemCode(
        409, "The link's address is not known any more", "链接地址已无法恢复"
    ),
    "share_ended": ProblemCode(409, "The link has ended", "链接已结束"),
    "share_suspended": ProblemCode(410, "The link is suspended", "此链接已被停用"),
    "suspended_by_administrator": ProblemCode(
        409, "An administrator has suspended it", "管理员已停用此内容的分享"
    ),
    "report_upheld": ProblemCode(409, "The link was suspended for it", "已因此举报停用链接"),
    # what is held back
    "appeal_empty": ProblemCode(400, "The appeal says nothing", "申诉内容为空"),
    "appeal_open": ProblemCode(409, "An appeal waits already", "已有申诉在等待处理"),
    "appeal_denied": ProblemCode(409, "It was judged a second time", "复核结论已定"),
    "second_look": ProblemCode(409, "Another administrator judges this", "须由另一位管理员复核"),
    "share_full": ProblemCode(409, "The link takes no more files", "此链接的上传额度已满"),
    "invites_oneself": ProblemCode(400, "The address is one's own", "不能邀请自己"),
    "already_invited": ProblemCode(409, "The address is invited already", "已经邀请过此邮箱"),
    "too_many_partners": ProblemCode(409, "Too many partners", "伙伴数量已达上限"),
    "nameless": ProblemCode(400, "A name is needed", "需要填写名称"),
    "too_many_families": ProblemCode(409, "Too many families", "家庭数量已达上限"),
    "family_full": ProblemCode(409, "The family is full", "家庭成员数量已达上限"),
    # downloads and exports
    "too_many_photos": ProblemCode(400, "Too many photos at once", "单次下载的照片过多"),
    "export_running": ProblemCode(409, "An export is being prepared", "已有导出正在准备"),
    "downloads_busy": ProblemCode(503, "Too many downloads here", "下载连接已满"),
}


def title_of(code: str, status: int) -> str:
    """In the language of the request; the status phrase where a code is not in the catalogue."""
    if (known := PROBLEM_CODES.get(code)) is None:
        return HTTPStatus(status).phrase
    chinese = (get_language() or "").startswith("zh")
    return known.title_zh if chinese else known.title_en
