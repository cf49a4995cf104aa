"""What the tool says, in English: Dutch sentence -> English sentence, one module per subject.

`{}` stands for what differs; the English takes the values in order (`{}`) or by place (`{1}`). A value that is
itself a sentence of these tables is put in English too. `{:q}` is Dutch text of a rule, which stays Dutch and is
quoted; `{:f}` is a formula in the words of the rule language.
"""
