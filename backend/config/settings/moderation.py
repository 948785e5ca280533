"""What is looked at before strangers, or other members, see it."""

from datetime import timedelta

from backend.config import env

# Whether pictures are scored on their way into public links.
MODERATION_PICTURES = env.flag("MODERATION_PICTURES", True)
# What guests see of a picture that has no score yet, or gets none because no worker can give it.
MODERATION_UNSCORED = env.choice("MODERATION_UNSCORED", "hold", ("hold", "show"))
# Whether unfit words are looked for in comments, and in what public links say.
MODERATION_WORDS = env.flag("MODERATION_WORDS", True)
# For how long a worker scores before other work has its turn.
MODERATION_SLICE = timedelta(seconds=env.integer("MODERATION_SLICE_SECONDS", 10, minimum=1))
