"""Of models and their versions."""

ZH = {
    "A model has at least one file.": "模型至少要有一个文件。",
    "A model's parent is of the same task.": "父版本必须属于同一任务。",
    "There is no earlier version to go back to.": "没有可以回退的更早版本。",
    "It answers already.": "它已经在使用。",
    "A percentage lies between 0 and 100.": "百分比必须在 0 到 100 之间。",
    "There is no version that answers, beside which to try another.": (
        "还没有在用的版本，无法在其旁试用另一个。"
    ),
}
