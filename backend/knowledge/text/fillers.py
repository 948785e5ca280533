"""Words by which one asks, and which say nothing of what is asked about."""

_CHINESE = (
    "的 了 在 有 和 与 及 跟 里 中 是 我 我们 你 您 他 她 它 们 这 那 这个 那个 个 些 一 一个 一下 "
    "怎么 怎样 怎么样 如何 怎 什么 哪 哪里 哪儿 哪些 哪个 谁 几 多少 多 多久 多长 为什么 为何 "
    "干嘛 吗 呢 吧 啊 呀 嘛 么 能 能不能 可以 可不可以 会 会不会 要 需要 想 想要 应该 该 得 才 就 "
    "都 也 还 把 被 给 让 对 从 到 用 使用 后 之后 以后 时 时候 请 请问 帮 帮忙 告诉 知道 办 "
    "怎么办 做 弄 去 来 "
    "不 没 没有 是不是 有没有 是否 或 或者 还是 但 如果 假如 上 下"
)
_ENGLISH = (
    "a an the of in at on with and or to for from by is are was were be been am do does did done "
    "can could should would will may might must my our me we i you your he she it its they them "
    "this that these those there here how what which where who whom when why whether if then than "
    "please tell know need want get got make so not no any some as about into up out s t"
)

FILLERS = frozenset(f"{_CHINESE} {_ENGLISH}".split())
