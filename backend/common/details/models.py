"""Of models and their versions."""

ZH = {
    "A model has at least one file.": "模型至少要有一个文件。",
    "A model's parent is of the same task.": "父版本必须属于同一任务。",
    "There is no earlier version to go back to.": "没有可以回退的更早版本。",
}
