"""Words that are not fit for others.

phrases.py    phrases found in a text, however it is spaced, written and disguised
unfit.py      those looked for in comments and on public links: a few of our own, the operator's
"""
