"""Of models and their versions."""

ZH = {
    "There is no model of this task yet that one could be held against.": (
        "此任务还没有可供对照的模型。"
    ),
    "There is no such upload of a model.": "没有这个模型上传。",
    "This upload has no such file.": "此上传没有这个文件。",
    "Parts of %(name)s have not arrived.": "%(name)s 还有分片未到达。",
    "%(file)s arrived with other bytes than were announced.": "%(file)s 到达的内容与声明的不符。",
    "%(file)s is of no format that is accepted: safetensors, ONNX, a state dict of torch"
    " (1.6 or later), JSON or plain text, each with its own ending.": (
        "%(file)s 的格式不被接受：只接受 safetensors、ONNX、torch（1.6 或更高版本）的 state dict、"
        "JSON 或纯文本，且扩展名须相符。"
    ),
    "%(file)s is damaged: %(what)s": "%(file)s 已损坏：%(what)s",
    "%(file)s is a pickle that holds more than tensors: loading it could run a program.": (
        "%(file)s 是含有张量以外内容的 pickle：加载它可能会运行程序。"
    ),
    "%(file)s holds compressed members; tensors are stored as they are.": (
        "%(file)s 含有压缩成员；张量应原样存放。"
    ),
    "Looking at %(file)s takes more time or memory than is allowed.": (
        "检查 %(file)s 所需的时间或内存超出允许范围。"
    ),
    "%(file)s keeps tensors in other files; save the model as one file.": (
        "%(file)s 把张量放在其他文件中；请把模型保存为单个文件。"
    ),
    "The tensor %(tensor)s of %(file)s holds numbers that are none.": (
        "%(file)s 的张量 %(tensor)s 含有非有限数值。"
    ),
    "The model that it is held against has no file %(file)s; it has: %(known)s.": (
        "用来对照的模型没有文件 %(file)s；它有：%(known)s。"
    ),
    "%(file)s lacks %(name)s.": "%(file)s 缺少 %(name)s。",
    "%(file)s has %(name)s, which the contract does not know.": (
        "%(file)s 含有契约中没有的 %(name)s。"
    ),
    "%(name)s of %(file)s has the shape %(found)s; the contract asks for %(wanted)s.": (
        "%(file)s 中 %(name)s 的形状是 %(found)s；契约要求 %(wanted)s。"
    ),
    "%(name)s of %(file)s is of %(found)s; the contract asks for %(wanted)s.": (
        "%(file)s 中 %(name)s 的类型是 %(found)s；契约要求 %(wanted)s。"
    ),
    "The contract does not say what %(file)s holds, and that of the model in use cannot be"
    " told either.": "契约没有说明 %(file)s 的内容，也无法从在用模型的同名文件得知。",
    "This server cannot look at models safely: it cannot take the network away from a"
    " program (docs/models.md).": (
        "本服务器无法安全地检查模型：它不能禁止程序访问网络（见 docs/models.md）。"
    ),
    "Its workers died of it.": "处理它的工作进程都意外终止了。",
    "There are no models of this task.": "没有此任务的模型。",
    "There is no such version of a model.": "没有这个模型版本。",
    "Only versions of one task are compared.": "只能比较同一任务的版本。",
    "It answers already.": "它已经在使用。",
    "The networks of this task are those of the installed packages.": (
        "此任务使用已安装软件包自带的模型。"
    ),
    "Its file %(name)s is not in the store as it was registered.": (
        "存储中没有其登记时的文件 %(name)s。"
    ),
    "A model has at least one file.": "模型至少要有一个文件。",
    "A model's parent is of the same task.": "父版本必须属于同一任务。",
    "There is no earlier version to go back to.": "没有可以回退的更早版本。",
    "No worker here has a recipe for this task.": "这里没有任何工作进程具备此任务的训练方案。",
    "There is no such run.": "没有此次运行。",
    "The run has no such step.": "此次运行没有这个步骤。",
    "The step has not finished.": "该步骤尚未结束。",
    "There is no such trigger.": "没有此触发器。",
    "A rejection needs a reason.": "驳回需要说明理由。",
    "The run does not wait for an approval.": "此次运行不在等待批准。",
    "You have decided already.": "你已经作出过决定。",
    "The run has ended, or has released its version.": "此次运行已结束，或已发布其版本。",
    "The run's version is not the one that is in use.": "此次运行的版本不是正在使用的版本。",
    "Expected five fields of cron, or an interval, not both.": "需要五段 cron 或间隔，二者选一。",
    "The recipe has no such parameter, or another kind of value for it.": (
        "训练方案没有这个参数，或该参数应为另一种值。"
    ),
    "Nothing that people correct is counted for this pipeline.": "此流水线没有可统计的用户修正。",
    "A percentage lies between 0 and 100.": "百分比必须在 0 到 100 之间。",
    "There is no version that answers, beside which to try another.": (
        "还没有在用的版本，无法在其旁试用另一个。"
    ),
}
