"""How the models of each task are made: `workers.modelops.recipes.Recipe`."""
