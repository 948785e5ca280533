"""Whether somebody who writes is happy or unhappy: what a text says, in phrases and by its meaning.

Neither Django nor Celery: the model learns, and is served, wherever there is torch.
"""
