"""Of models and their versions."""

ZH = {
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
    "It answers already.": "它已经在使用。",
    "A percentage lies between 0 and 100.": "百分比必须在 0 到 100 之间。",
    "There is no version that answers, beside which to try another.": (
        "还没有在用的版本，无法在其旁试用另一个。"
    ),
}
