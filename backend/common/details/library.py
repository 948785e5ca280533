"""Of photos, people, tags, look-alikes, places, search and memories."""

ZH = {
    "A PIN has 4 to 12 digits.": "PIN 码须为 4 至 12 位数字。",
    "A bucket is a day such as 2024-05-01 or a month such as 2024-05.": (
        "时间段须为某日（如 2024-05-01）或某月（如 2024-05）。"
    ),
    "A cell is a quadkey: 1 to %(finest)d digits from 0 to 3.": (
        "网格须为四叉键：1 至 %(finest)d 位 0 到 3 的数字。"
    ),
    "A face is at least %(side)d pixels wide and high.": "面孔的宽和高至少为 %(side)d 像素。",
    "A name has at most %(most)d characters.": "名称最多 %(most)d 个字符。",
    "A period ends on its first day or later.": "时间段的结束日不能早于开始日。",
    "A photo to keep is not in the group.": "要保留的照片不在该组中。",
    "A split has to leave the person a face.": "拆分后须为此人至少保留一张面孔。",
    "A stack is made of 2 to %(most)d photos.": "堆叠由 2 至 %(most)d 张照片组成。",
    "A tag needs a slug or a name.": "标签须有标识或名称。",
    "A word for somebody has at most %(most)d characters.": "称呼最多 %(most)d 个字符。",
    "At most %(most)d exclusions can be kept.": "最多保留 %(most)d 条排除规则。",
    "Keep at least one photo of the group.": "该组至少保留一张照片。",
    "No such group was resolved in your library.": "你的图库中没有处理过这样的组。",
    "No worker looked at the picture in time.": "未能及时识别这张图片。",
    "Nobody can be merged with oneself.": "人物不能与自己合并。",
    "Nothing in the album goes by '%(name)s'.": "相册里没有名为“%(name)s”的内容。",
    "One of the photos is not in your library.": "其中有照片不在你的图库中。",
    "Only pictures can be edited so.": "只有图片可以这样编辑。",
    "Some of these faces are not in your library.": "其中有面孔不在你的图库中。",
    "Some of these faces are not this person's.": "其中有面孔不属于此人。",
    "Some photos would show the same person twice."
    " Allow it where there is a mirror or a collage.": (
        "有照片会出现同一人两次。若是镜子或拼图，请先允许。"
    ),
    "The PIN or password is wrong.": "PIN 码或密码错误。",
    "The box leaves the picture, or is empty.": "选框超出图片，或为空。",
    "The capture time lies before the first photograph, or in the future.": (
        "拍摄时间早于摄影术诞生，或在将来。"
    ),
    "The capture time needs an offset from UTC.": "拍摄时间须注明与 UTC 的时差。",
    "The cursor is not of this search.": "分页游标不属于此次搜索。",
    "The date of birth lies in the future, or before anybody who was photographed.": (
        "出生日期在将来，或早于任何被拍摄过的人。"
    ),
    "The edited picture is still being made.": "编辑后的图片仍在生成中。",
    "The file has %(size)d bytes; at most %(most)d are accepted.": (
        "文件有 %(size)d 字节，最多接受 %(most)d 字节。"
    ),
    "The file has not arrived in the store.": "文件尚未送达存储。",
    "The group has changed; look at it again.": "该组已发生变化，请重新查看。",
    "The locked folder is not open.": "锁定文件夹未打开。",
    "The photo has no such sidecar.": "照片没有这个附属文件。",
    "The photo has not been looked at yet.": "照片尚未处理。",
    "The photo is not edited.": "照片未经编辑。",
    "The photo is not in this stack.": "照片不在此堆叠中。",
    "The stored file had %(stored)d bytes instead of %(size)d; send it again.": (
        "收到的文件有 %(stored)d 字节，应为 %(size)d 字节，请重新发送。"
    ),
    "There is a face in this place already.": "此处已有面孔。",
    "There is no part %(number)d: this upload has %(count)d parts.": (
        "没有第 %(number)d 个分片：此上传共有 %(count)d 个分片。"
    ),
    "There is no such edit in your library.": "你的图库中没有这次编辑。",
    "There is no such exclusion.": "没有这条排除规则。",
    "There is no such face in your library.": "你的图库中没有这张面孔。",
    "There is no such group of look-alikes in your library (any more).": (
        "你的图库中没有（或已不再有）这组相似照片。"
    ),
    "There is no such memory (any more).": "没有（或已不再有）这段回忆。",
    "There is no such person in your library.": "你的图库中没有此人物。",
    "There is no such photo in the locked folder.": "锁定文件夹中没有这张照片。",
    "There is no such photo in your library.": "你的图库中没有这张照片。",
    "There is no such place here.": "没有这个地点。",
    "There is no such relation: %(unknown)s.": "没有这种关系：%(unknown)s。",
    "There is no such stack in your library.": "你的图库中没有这个堆叠。",
    "There is no such tag.": "没有这个标签。",
    "There is no such upload.": "没有这个上传。",
    "'%(stage)s' is no stage of this queue.": "“%(stage)s”不是此队列的阶段。",
    "A back-up is being made already.": "已有备份正在进行。",
    "There is no tag '%(slug)s'.": "没有标签“%(slug)s”。",
    "This account has no password, so the locked folder needs a PIN.": (
        "此账号没有密码，锁定文件夹需要设置 PIN 码。"
    ),
    "This edit has been undone already.": "此编辑已被撤销。",
    "This face was detected, and would be again. Ignore it instead.": (
        "这张面孔是自动检测到的，删除后会再次出现，请改为忽略。"
    ),
    "This has been taken back already.": "已经撤回过了。",
    "This person was merged into another.": "此人已并入他人。",
    "This photo cannot be shown yet.": "这张照片暂时无法显示。",
    "This question is not asked any more.": "这个问题已不再需要回答。",
    "This upload has become a photo.": "此上传已成为照片。",
    "This upload has ended.": "此上传已结束。",
    "This upload was %(state)s; start a new one.": "此上传已结束（%(state)s），请重新开始。",
    "Too much is being recognised just now. Try again in a moment.": (
        "正在识别的内容过多，请稍后再试。"
    ),
    "What this edit changed has been changed again since. Undo the later edits first.": (
        "此编辑的内容之后又被修改过，请先撤销后来的编辑。"
    ),
    "You have made %(most)d tags of your own, and more are not kept.": (
        "你已创建 %(most)d 个标签，不能再增加。"
    ),
    "Your library has no photos from there.": "你的图库中没有那里的照片。",
    "Your library knows no such bulk of resolved groups.": "你的图库中没有这批已处理的组。",
    "%(missing)d of %(count)d parts have not arrived.": (
        "%(count)d 个分片中有 %(missing)d 个尚未送达。"
    ),
}
