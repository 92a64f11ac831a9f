"""One survey on many machines: parts, their partial tallies, and the merge."""
