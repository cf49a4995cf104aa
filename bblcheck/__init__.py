"""Checks relocatable homes (flexwoningen) against the Dutch building decree (Bbl)."""

__version__ = "0.1.0"
