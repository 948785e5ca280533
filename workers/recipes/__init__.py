"""How each task's models are made: a module and a `RECIPE` a task (`workers.modelops.recipes`)."""
