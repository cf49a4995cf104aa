"""What of the catalogued law the rules hold, and what not and why.

`catalogue` (ids, leden and numbers of the law as read) and `exclusions` (what is no rule, with the reason) ship
with the rules; `account` sets the rules beside them, `numbers` looks for every threshold in its rule, `tables`
prints. Nothing is left out silently: a catalogued lid is a rule or it is listed.
"""
