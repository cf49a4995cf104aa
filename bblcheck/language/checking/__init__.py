"""The parts of `language.check`: expressions, tables, examples, bodies, targets, the vocabulary."""
