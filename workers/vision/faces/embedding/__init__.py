"""The networks that tell faces apart, behind one contract; each version has its own space."""
