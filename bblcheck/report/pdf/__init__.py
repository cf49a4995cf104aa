"""PDF: what the HTML page says, paged for A4, with the result and its receipt attached.

`blocks` are what a page can hold, `home` and `checking` fill them from the same views as the page, `setting` has
them set by Typst with `templates/report.typ`. Every text goes there as data, so no name can be mark-up.
"""
