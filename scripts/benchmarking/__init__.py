"""Measuring the program: time and memory, beside its peers and as the work grows."""
