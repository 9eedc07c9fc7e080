"""Rosters dealt from a seed, and what a screening of them must say."""
