"""An answer in the words of a language model, of which only what the passages bear is told.

prompt.py      what the model is shown of the passages, and how it is to answer
addressing.py  passages that talk to a model rather than to their readers
model.py       what it writes, piece by piece
pieces.py      its sentences and what they cite, as they become complete
cleaning.py    a sentence without links, pictures and tags that no passage has
claims.py      what of a sentence has to stand in a passage as it is: numbers, names, code, quotes
quantities.py  numbers, in digits and in words
negation.py    whether a sentence says that something is not so
bearing.py     whether the passages that are cited bear a sentence
telling.py     the sentences that are told
"""
