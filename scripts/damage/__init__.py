"""Damaged CSV files with their clean truth, and how well a reader repairs them."""
