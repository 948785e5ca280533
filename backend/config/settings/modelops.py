"""Pipelines of models: which there are, and how a candidate becomes a release."""

from datetime import timedelta

from django.core.exceptions import ImproperlyConfigured

from backend.config import env

# Recipes, as "package.module:NAME"; the workers import them, the API never does.
MODEL_RECIPES = env.words("MODEL_RECIPES")

# A task without any model gets one by itself, and that one is released without a person's word,
# since it replaces nothing.
MODEL_FIRST_RUNS = env.flag("MODEL_FIRST_RUNS", True)
MODEL_FIRST_RELEASED = env.flag("MODEL_FIRST_RELEASED", True)

# The loop of training: so many attempts, and none begun after so much work on them.
MODEL_MOST_ATTEMPTS = env.integer("MODEL_MOST_ATTEMPTS", 4, minimum=1)
MODEL_TRAINING_BUDGET = timedelta(hours=env.number("MODEL_TRAINING_BUDGET_HOURS", 24.0))
# A step of a worker's that takes longer is begun anew, from its checkpoint.
MODEL_JOB_TIME = timedelta(hours=env.number("MODEL_JOB_HOURS", 24.0))

# The candidate beside the champion: how long and for how many answers at most, and which share of
# them has to agree with the champion's.
MODEL_SHADOW = timedelta(minutes=env.number("MODEL_SHADOW_MINUTES", 30.0))
MODEL_SHADOW_ANSWERS = env.integer("MODEL_SHADOW_ANSWERS", 200, minimum=1)
MODEL_SHADOW_AGREEMENT = env.number("MODEL_SHADOW_AGREEMENT", 0.5)

# How many administrators have to approve, and how long they may take.
MODEL_APPROVALS = env.integer("MODEL_APPROVALS", 1, minimum=1)
MODEL_APPROVAL_TIME = timedelta(days=env.number("MODEL_APPROVAL_DAYS", 14.0))

# Shares of the traffic, in percent, that the candidate answers before it answers all; each for so
# long. It is given up as soon as it fails more often than the champion, or is much slower.
MODEL_CANARY_PERCENTS = [int(word) for word in env.words("MODEL_CANARY_PERCENTS", "5,25,50")]
MODEL_CANARY_STEP = timedelta(minutes=env.number("MODEL_CANARY_MINUTES", 30.0))
# After the release the same is watched for; then the former version comes back.
MODEL_WATCH = timedelta(hours=env.number("MODEL_WATCH_HOURS", 24.0))
MODEL_LOOK_EVERY = timedelta(seconds=env.number("MODEL_LOOK_SECONDS", 60.0))

if any(not 1 <= percent <= 99 for percent in MODEL_CANARY_PERCENTS):
    raise ImproperlyConfigured("MODEL_CANARY_PERCENTS: expected whole numbers from 1 to 99")
