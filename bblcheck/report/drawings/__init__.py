"""Drawings as SVG: each stands alone, carries its own hatches, and tells in words what it shows."""
