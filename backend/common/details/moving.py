"""Of exports, imports, webhooks, and of requests as such."""

ZH = {
    "The message cannot be read.": "无法读取该消息。",
    "The message is no storage event.": "该消息不是存储事件。",
    "This is no storage event.": "这不是存储事件。",
    "There is no tag here that an edit could depend on.": "此处没有可供 If-Match 比对的标识。",
    "A download has at most %(most)d photos; export the account instead.": (
        "一次最多下载 %(most)d 张照片，更多请改为导出账号。"
    ),
    "An Idempotency-Key has 1 to 255 visible characters of ASCII, such as a UUID.": (
        "Idempotency-Key 须为 1 至 255 个可见的 ASCII 字符，例如 UUID。"
    ),
    "An account has at most %(most)d webhooks; remove one first.": (
        "每个账号最多有 %(most)d 个 Webhook，请先移除一个。"
    ),
    "An export is being prepared already.": "已有导出正在准备。",
    "At most %(most)d imports run at once; wait for one, or cancel it.": (
        "最多同时进行 %(most)d 个导入，请等待或取消其中一个。"
    ),
    "CSRF check failed: %(reason)s": "跨站请求校验失败，请刷新页面后重试（%(reason)s）。",
    "It has changed since you looked at it; look again, and then decide.": (
        "内容在你查看之后发生了变化，请重新查看后再决定。"
    ),
    "It is in use; switch to another first.": "它正在使用中，请先切换到另一个。",
    "It is too large for a sidecar.": "文件过大，不能作为附属文件。",
    "Its points of before are still being removed.": "此前的数据仍在清除中。",
    "Live events are not available at the moment.": "实时事件暂不可用。",
    "No worker that has run here can fill '%(version)s'.": (
        "这里运行过的工作进程都不能生成“%(version)s”。"
    ),
    "Nobody has said which distances mean one person in this space.": (
        "尚未规定此空间中多近的距离算作同一人。"
    ),
    "Not every photo has its point yet.": "并非所有照片都已处理完毕。",
    "This is made only when somebody asks for it.": "此内容只在有人需要时才生成。",
    "No worker has said yet which version of this it makes.": "尚无工作进程报告此步骤的版本。",
    "It is running already.": "已在进行中。",
    "There is no such back-fill.": "没有这项补算。",
    "A check is at work already.": "已有检查正在进行。",
    "Only what a complete check has found can be repaired.": "只能修复已完成的检查所发现的问题。",
    "There is no such check.": "没有这项检查。",
    "There is no such queue.": "没有这个队列。",
    "Nothing of what this part held can be given any more.": "此部分的内容已不能提供。",
    "Only administrators see every library.": "仅管理员可查看所有图库。",
    "Something went wrong on the server. The request id helps to find it in the logs.": (
        "服务器出现错误，可凭请求编号在日志中查找。"
    ),
    "The body broke off before its end.": "请求内容在结束前中断。",
    "The body is larger than the API accepts.": "请求内容超过 API 接受的大小。",
    "The cursor is not one that this list gave out.": "分页游标不是由此列表给出的。",
    "The download has no such part.": "下载中没有这个分卷。",
    "The file has no such bytes.": "文件没有所请求的字节范围。",
    "The file is empty.": "文件为空。",
    "The first request with this Idempotency-Key is still being carried out.": (
        "使用此 Idempotency-Key 的首个请求仍在处理中。"
    ),
    "The import was cancelled, and its keys were forgotten.": "导入已取消，其密钥已清除。",
    "The object store does not answer.": "对象存储没有应答。",
    "The object store refused a request.": "对象存储拒绝了请求。",
    "The period ends before it begins.": "结束时间早于开始时间。",
    "The place is too old. Begin anew, without `since`.": "位置已过旧，请不带 `since` 重新开始。",
    "The request is not acceptable.": "请求无法接受。",
    "The upload ended before its time.": "上传提前结束。",
    "The webhook is switched off; switch it on first.": "此 Webhook 已停用，请先启用。",
    "There are no photos to download.": "没有可下载的照片。",
    "There is no such archive.": "没有这个归档。",
    "There is no such delivery.": "没有这条消息。",
    "There is no such download, or it has expired; ask for a new one.": (
        "没有这个下载，或已过期，请重新请求。"
    ),
    "There is no such embedding space.": "没有这个向量空间。",
    "There is no such failure; it may have been replayed already.": (
        "没有这条失败记录，可能已经重试。"
    ),
    "There is no such import.": "没有这个导入。",
    "There is no such thing here.": "这里没有这个内容。",
    "There is no such webhook.": "没有这个 Webhook。",
    "This Idempotency-Key belongs to another request.": "此 Idempotency-Key 属于另一个请求。",
    "This archive has expired; ask for a new one.": "此归档已过期，请重新请求。",
    "This link has no cover.": "此链接没有封面。",
    "This server has as many event streams open as it can serve.": "服务器的事件流已达上限。",
    "This server sends as many downloads as it can serve.": "服务器同时进行的下载已达上限。",
    "You may not do this.": "你无权执行此操作。",
    "An administrator has switched this webhook off.": "管理员已停用此 Webhook。",
}
