"""Of albums, links, partners and families."""

ZH = {
    "A slug has %(least)d to %(most)d letters (a to z) and digits, with single hyphens between"
    " them. It is no word of the installation's own, and nothing that could be taken for a key.": (
        "自定义链接名称须由 %(least)d 至 %(most)d 个字母（a 至 z）和数字组成，之间可用单个连字符，"
        "且不能是系统保留的词，也不能与密钥混淆。"
    ),
    "Another link has this slug.": "此自定义链接名称已被其他链接使用。",
    "No guest has brought such a photo.": "没有访客上传过这张照片。",
    "Not all of these countries are known.": "其中有未知的国家。",
    "The address of this link is not known any more.": "此链接的地址已无法得知。",
    "A comment needs words.": "评论不能为空。",
    "A family has a name.": "家庭须有名称。",
    "A family has at most %(most)d members.": "一个家庭最多有 %(most)d 名成员。",
    "A folder's path has at least one name and at most %(most)d characters.": (
        "文件夹路径至少包含一个名称，且最多 %(most)d 个字符。"
    ),
    "A selection has at most %(most)d photos; share an album instead.": (
        "最多选择 %(most)d 张照片，更多请改为分享相册。"
    ),
    "A smart album holds no other albums.": "智能相册不能包含其他相册。",
    "A smart album is filled by its rule.": "智能相册的内容由规则决定。",
    "A smart album is ordered by time.": "智能相册按时间排序。",
    "A smart album shows its owner's library.": "智能相册展示其所有者的图库。",
    "A smart album shows what matches its rule; nothing can be put into it.": (
        "智能相册展示符合规则的照片，不能向其中添加内容。"
    ),
    "A title has at most %(most)d characters.": "标题最多 %(most)d 个字符。",
    "Albums lie at most %(deepest)d deep.": "相册最多嵌套 %(deepest)d 层。",
    "An account founds at most %(most)d families.": "每个账号最多创建 %(most)d 个家庭。",
    "An account has at most %(most)d links; revoke some first.": (
        "每个账号最多有 %(most)d 个链接，请先撤销一些。"
    ),
    "An account has at most %(most)d partners.": "每个账号最多有 %(most)d 位伙伴。",
    "An administrator has suspended the sharing of this.": "管理员已暂停此内容的分享。",
    "An administrator of this installation has suspended the link.": "管理员已暂停此链接。",
    "An album cannot lie within itself.": "相册不能放入自身。",
    "An album has at most %(most)d members.": "一个相册最多有 %(most)d 名成员。",
    "An album needs a title.": "相册须有标题。",
    "An album with a rule keeps one; others have none.": (
        "智能相册须保留规则，普通相册不能设置规则。"
    ),
    "First make somebody else the owner.": "请先将所有权转给他人。",
    "Locations are not shared with you, and an original would tell them.": (
        "对方未与你分享位置，而原图会透露位置。"
    ),
    "Not all of these people are in your library.": "其中有人物不在你的图库中。",
    "Not all of these places are known.": "其中有未知的地点。",
    "Not all of these tags are known.": "其中有未知的标签。",
    "Nothing can be added through this link.": "此链接不接受添加内容。",
    "Only the album's %(least)s or above may do this.": "你在此相册中的权限不足。",
    "Only who wrote a comment may change it.": "只有评论的作者可以修改评论。",
    "Only who wrote a comment, or the album's owner, may delete it.": (
        "只有评论的作者或相册的所有者可以删除评论。"
    ),
    "Some of these people are not in your library.": "其中有人物不在你的图库中。",
    "Some of these photos are not in your library.": "其中有照片不在你的图库中。",
    "That is not the password of this link.": "链接的密码错误。",
    "That is your own address.": "这是你自己的邮箱地址。",
    "The address of this link is not known any more; make a new link.": (
        "此链接的地址已无法显示，请新建链接。"
    ),
    "The album is ordered by time.": "此相册按时间排序。",
    "The album's owner has turned comments off.": "相册的所有者已关闭评论。",
    "The link was suspended for this report.": "链接已因此举报被暂停。",
    "The link would have ended already.": "链接的到期时间已过。",
    "The owner has to be told why.": "须向所有者说明原因。",
    "The report is settled: the photos are their owner's affair again.": (
        "此举报已处理完毕，照片由其所有者自行管理。"
    ),
    "There is no picture of this photo yet.": "这张照片尚无可显示的图片。",
    "There is no room for this file.": "没有空间存放此文件。",
    "There is no such album among your own.": "你自己的相册中没有这个相册。",
    "There is no such album among yours.": "你的相册中没有这个相册。",
    "There is no such comment in this album.": "此相册中没有这条评论。",
    "There is no such family among yours.": "你没有加入这个家庭。",
    "There is no such member in your families.": "你的家庭中没有这位成员。",
    "There is no such member of the album.": "此相册没有这位成员。",
    "There is no such partner.": "没有这位伙伴。",
    "There is no such person in your albums.": "你的相册中没有此人物。",
    "There is no such photo here.": "这里没有这张照片。",
    "There is no such photo in this album.": "此相册中没有这张照片。",
    "There is no such photo in what is shared with you.": "与你分享的内容中没有这张照片。",
    "There is no such report.": "没有这个举报。",
    "There is no such upload here.": "这里没有这个上传。",
    "There is nothing here: the link is wrong, or it has ended.": (
        "这里什么都没有：链接错误或已失效。"
    ),
    "They are in the album already.": "对方已在此相册中。",
    "This address is invited already.": "此邮箱已被邀请。",
    "This file has arrived already.": "此文件已送达。",
    "This link asks for a password.": "此链接需要密码。",
    "This link offers no downloads.": "此链接不提供下载。",
    "This link shows an album: change the album instead.": "此链接展示的是相册，请直接修改相册。",
    "This link takes no more files, or none of this size.": ("此链接不再接受文件，或文件过大。"),
    "This link was revoked; make a new one.": "此链接已撤销，请新建一个。",
    "This name is not offered any more.": "此名字建议已失效。",
    "You have no such link.": "你没有这个链接。",
}
