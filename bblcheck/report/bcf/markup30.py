"""`--format bcf3`: BCF 3.0."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as Xml

from bblcheck.report.bcf.package import VIEWPOINT, package
from bblcheck.report.bcf.topics import AUTHOR, CLOSED, OPEN, TYPES, Topic, topics
from bblcheck.report.bcf.viewpoint import ASPECT_RATIO, View
from bblcheck.report.bcf.xml import camera, clipping, components, files_of, moment, node, written
from bblcheck.report.report import Report


def document(report: Report) -> bytes:
    """The file of a run."""
    found = topics(report)
    files = {
        "bcf.version": written(node("Version", VersionId="3.0")),
        "extensions.xml": written(_extensions(found)),
    }
    for topic in found:
        files |= files_of(topic, _markup(topic), _view)
    return package(files)


def _extensions(found: Sequence[Topic]) -> Xml.Element:
    """Every word that the topics choose from."""
    labels = dict.fromkeys(label for topic in found for label in topic.labels)
    return node(
        "Extensions",
        node("TopicTypes", *(node("TopicType", text=each) for each in dict.fromkeys(TYPES.values()))),
        node("TopicStatuses", *(node("TopicStatus", text=each) for each in (OPEN, CLOSED))),
        node("TopicLabels", *(node("TopicLabel", text=each) for each in labels)),
        node("Users", node("User", text=AUTHOR)),
    )


def _markup(topic: Topic) -> Xml.Element:
    parts = [_topic(topic)]
    if topic.file:
        model = node("File", node("Filename", text=topic.file), IsExternal="true")
        parts.insert(0, node("Header", node("Files", model)))
    return node("Markup", *parts)


def _topic(topic: Topic) -> Xml.Element:
    parts = [node("ReferenceLinks", node("ReferenceLink", text=topic.link))] if topic.link else []
    parts += [
        node("Title", text=topic.title),
        node("Labels", *(node("Label", text=each) for each in topic.labels)),
        node("CreationDate", text=moment(topic)),
        node("CreationAuthor", text=AUTHOR),
        node("Description", text=topic.text),
    ]
    if topic.view is not None:
        view = node("ViewPoint", node("Viewpoint", text=VIEWPOINT), Guid=topic.view_guid)
        parts.append(node("Viewpoints", view))
    return node("Topic", *parts, Guid=topic.guid, TopicType=topic.kind, TopicStatus=topic.status)


def _view(view: View, guid: str) -> Xml.Element:
    shown = components(view.components)
    hints = node("ViewSetupHints", SpacesVisible="true")
    parts = [node("Selection", *shown)] if shown else []
    parts.append(node("Visibility", hints, DefaultVisibility="true"))
    if shown:
        coloured = node("Components", *components(view.components))
        parts.append(node("Coloring", node("Color", coloured, Color=view.colour)))
    seen = camera(view, node("AspectRatio", text=f"{ASPECT_RATIO:g}"))
    return node("VisualizationInfo", node("Components", *parts), seen, clipping(view), Guid=guid)
