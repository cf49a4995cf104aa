"""What a reader of the model should know beside its facts. Gathered in the child, in order."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about the model: a stable code, what is the matter, on which object, what to do."""

    code: str
    message: str
    global_id: str | None = None
    step_id: int | None = None
    name: str | None = None
    advice: str = ""
    line: int | None = None

    def __str__(self) -> str:
        place = [
            part for part in (self.name, self.global_id, f"regel {self.line}" if self.line else "") if part
        ]
        text = f"{self.message} ({', '.join(place)})" if place else self.message
        return f"{text}. {self.advice}" if self.advice else text


@dataclass(frozen=True, slots=True)
class Recognised:
    """How a room was recognised: `soort` by which rule, or None and why not."""

    id: str
    step_id: int
    name: str
    soort: str | None
    rule: str
    reason: str = ""


@dataclass(slots=True)
class Findings:
    """Findings in the order in which they were made, each once."""

    _found: dict[Finding, None] = field(default_factory=dict)

    @property
    def found(self) -> tuple[Finding, ...]:
        return tuple(self._found)

    def add(self, finding: Finding) -> None:
        self._found.setdefault(finding)
