"""Of models and their versions."""

ZH = {
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
}
