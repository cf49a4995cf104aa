"""`--format bcf`: BCF 2.1, which most programs read."""

from __future__ import annotations

from xml.etree import ElementTree as Xml

from bblcheck.report.bcf.package import VIEWPOINT, package
from bblcheck.report.bcf.topics import AUTHOR, Topic, topics
from bblcheck.report.bcf.viewpoint import View
from bblcheck.report.bcf.xml import camera, clipping, components, files_of, moment, node, written
from bblcheck.report.report import Report


def document(report: Report) -> bytes:
    """The file of a run."""
    version = node("Version", node("DetailedVersion", text="2.1"), VersionId="2.1")
    files = {"bcf.version": written(version)}
    for topic in topics(report):
        files |= files_of(topic, _markup(topic), _view)
    return package(files)


def _markup(topic: Topic) -> Xml.Element:
    parts = [_topic(topic)]
    if topic.file:
        model = node("File", node("Filename", text=topic.file), isExternal="true")
        parts.insert(0, node("Header", model))
    if topic.view is not None:
        parts.append(node("Viewpoints", node("Viewpoint", text=VIEWPOINT), Guid=topic.view_guid))
    return node("Markup", *parts)


def _topic(topic: Topic) -> Xml.Element:
    return node(
        "Topic",
        *([node("ReferenceLink", text=topic.link)] if topic.link else []),
        node("Title", text=topic.title),
        *(node("Labels", text=each) for each in topic.labels),
        node("CreationDate", text=moment(topic)),
        node("CreationAuthor", text=AUTHOR),
        node("Description", text=topic.text),
        Guid=topic.guid,
        TopicType=topic.kind,
        TopicStatus=topic.status,
    )


def _view(view: View, guid: str) -> Xml.Element:
    shown = components(view.components)
    parts = [node("ViewSetupHints", SpacesVisible="true")]
    parts += [node("Selection", *shown)] if shown else []
    parts.append(node("Visibility", DefaultVisibility="true"))
    if shown:
        parts.append(node("Coloring", node("Color", *components(view.components), Color=view.colour)))
    seen = camera(view)
    return node("VisualizationInfo", node("Components", *parts), seen, clipping(view), Guid=guid)
