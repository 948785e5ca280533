"""From the passages that were found to an answer, every sentence of which says where it stands.

followups.py   a question with what it takes from those before it
extracts.py    the parts of a passage that answer, word for word
composing.py   an answer of extracts, or an honest refusal
answer.py      what an answer is
"""
