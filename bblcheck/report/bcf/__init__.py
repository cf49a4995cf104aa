"""BCF: a topic per finding, to open beside the model in a BIM program.

`topics` gathers what is said from the results, `viewpoint` finds where to look, `markup21` and `markup30` write the
two versions of the format, `package` puts them in one file.
"""
