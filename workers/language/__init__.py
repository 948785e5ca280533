"""Words as points: texts of like meaning lie close together, whatever their language."""
