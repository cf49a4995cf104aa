"""XML elements of a BCF file, and the parts that both versions write alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from xml.etree import ElementTree as Xml

from bblcheck.report.bcf.package import VIEWPOINT
from bblcheck.report.bcf.topics import Topic
from bblcheck.report.bcf.viewpoint import FIELD_OF_VIEW, Vector, View


def node(tag: str, *children: Xml.Element, text: str | None = None, **attributes: str) -> Xml.Element:
    """An element with what is in it."""
    found = Xml.Element(tag, attributes)
    found.text = text
    found.extend(children)
    return found


def written(root: Xml.Element) -> bytes:
    """The document of a root element."""
    Xml.indent(root)
    content = Xml.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{content}\n'.encode()


def moment(topic: Topic) -> str:
    """The reference date at midnight: a run has no clock."""
    return f"{topic.day.isoformat()}T00:00:00Z"


def vector(tag: str, value: Vector) -> Xml.Element:
    """A place or direction."""
    return node(tag, *(node(axis, text=f"{part:.4f}") for axis, part in zip("XYZ", value, strict=True)))


def components(names: Iterable[str]) -> list[Xml.Element]:
    """Elements of the model by GlobalId."""
    return [node("Component", IfcGuid=name) for name in names]


def camera(view: View, *more: Xml.Element) -> Xml.Element:
    """The camera of a view, with what a version adds to it."""
    return node(
        "PerspectiveCamera",
        vector("CameraViewPoint", view.eye),
        vector("CameraDirection", view.direction),
        vector("CameraUpVector", view.up),
        node("FieldOfView", text=f"{FIELD_OF_VIEW:g}"),
        *more,
    )


def files_of(
    topic: Topic, markup: Xml.Element, visualisation: Callable[[View, str], Xml.Element]
) -> Mapping[str, bytes]:
    """The folder of a topic."""
    files = {f"{topic.guid}/markup.bcf": written(markup)}
    if topic.view is not None:
        files[f"{topic.guid}/{VIEWPOINT}"] = written(visualisation(topic.view, topic.view_guid))
    return files


def clipping(view: View) -> Xml.Element:
    """Cuts away what lies above the view."""
    x, y, _ = view.eye
    plane = node("ClippingPlane", vector("Location", (x, y, view.cut)), vector("Direction", (0.0, 0.0, 1.0)))
    return node("ClippingPlanes", plane)
