"""A suspicious look at a model before anything is read from it: what is wrong, where, and what to do about it.

Nothing here is a verdict on the home: a fact that cannot be used is unknown, with the reason that is told here.
"""
