"""The acceptance criteria of the ILS Omgevingsvergunning v0.1, as shipped, as applied and repaired.

`properties.csv` is the profile line by line; `ils.toml` what goes beyond lines: titles, milestones, defects.
"""
