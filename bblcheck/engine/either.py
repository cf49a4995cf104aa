"""One of two values, when it is not known which: the value if both agree, else what keeps it open."""

from __future__ import annotations

from bblcheck.engine.gaps import Gaps, merge
from bblcheck.engine.run import Doubt, Word
from bblcheck.engine.truth import Truth


def either_word(first: Word, second: Word, gaps: Gaps) -> Word:
    if isinstance(first, str) and first == second:
        return first
    return Doubt(merge(gaps, _doubts(first), _doubts(second)))


def _doubts(word: Word) -> Gaps:
    return word.gaps if isinstance(word, Doubt) else ()


def either_truth(first: Truth, second: Truth, gaps: Gaps) -> Truth:
    if first.value is second.value and (first.value is not None or (first.waived and second.waived)):
        return first
    return Truth(None, merge(gaps, first.gaps, second.gaps))
