"""Variants of models that change nothing, or one thing: what `compare` must not see, and what it must."""
