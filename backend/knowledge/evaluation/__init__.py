"""How good the answers of a base are, by questions whose answers are known."""
