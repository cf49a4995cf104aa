"""Decisions that were made once, replayed with the engine of today."""
