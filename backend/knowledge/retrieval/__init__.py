"""From a question to the passages that may answer it.

question.py    the question as the base sees it: lexemes with their weights, and a point
words.py       passages that bear its lexemes
meaning.py     passages that lie near its point
evidence.py    what speaks for each of the best of both
ranker.py      how much that is: a probability that the passage answers it
finding.py     all of it, one after the other
"""
