"""The zip around the document: the fewest parts that Word needs, and always the same bytes."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from lxml import etree

from exports.template.styles import LATIN, SUBSTITUTES, styles_part
from exports.template.xml import w

_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_THEME = Path(__file__).with_name("theme.xml")
_DOCUMENT_PARTS = {
    "styles": "styles.xml",
    "settings": "settings.xml",
    "fontTable": "fontTable.xml",
    "theme": "theme/theme1.xml",
}

_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DC = "http://purl.org/dc/elements/1.1/"


def package(document: etree._Element, title: str) -> bytes:
    """Zip a document with its styles, settings and fonts."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            (f"{_OFFICE}/officeDocument", "word/document.xml"), (_CORE_RELATION, "docProps/core.xml")
        ),
        "docProps/core.xml": _core(title),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _relationships(
            *((f"{_OFFICE}/{kind}", target) for kind, target in _DOCUMENT_PARTS.items())
        ),
        "word/styles.xml": styles_part(),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _font_table(),
        "word/theme/theme1.xml": etree.parse(_THEME).getroot(),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, root in parts.items():
            _write(archive, name, root)
    return buffer.getvalue()


def _write(archive: zipfile.ZipFile, name: str, root: etree._Element) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.create_system = _UNIX
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _content_types() -> etree._Element:
    root = _root(_CONTENT_TYPES, "Types")
    defaults = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
    }
    for extension, kind in defaults.items():
        etree.SubElement(root, f"{{{_CONTENT_TYPES}}}Default", Extension=extension, ContentType=kind)
    overrides = {
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/word/document.xml": f"{_WORD}.document.main+xml",
        "/word/styles.xml": f"{_WORD}.styles+xml",
        "/word/settings.xml": f"{_WORD}.settings+xml",
        "/word/fontTable.xml": f"{_WORD}.fontTable+xml",
        "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    }
    for part, kind in overrides.items():
        etree.SubElement(root, f"{{{_CONTENT_TYPES}}}Override", PartName=part, ContentType=kind)
    return root


def _relationships(*targets: tuple[str, str]) -> etree._Element:
    root = _root(_RELATIONSHIPS, "Relationships")
    for number, (kind, target) in enumerate(targets, 1):
        etree.SubElement(
            root, f"{{{_RELATIONSHIPS}}}Relationship", Id=f"rId{number}", Type=kind, Target=target
        )
    return root


def _root(namespace: str, tag: str) -> etree._Element:
    """An element whose namespace is the default one."""
    return etree.fromstring(f'<{tag} xmlns="{namespace}"/>')


def _core(title: str) -> etree._Element:
    root = etree.Element(f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DC})
    etree.SubElement(root, f"{{{_DC}}}title").text = title
    etree.SubElement(root, f"{{{_DC}}}language").text = "zh-CN"
    return root


def _settings() -> etree._Element:
    return w(
        "settings",
        w("zoom", percent=100),
        w("defaultTabStop", val=420),
        w("characterSpacingControl", val="doNotCompress"),
        w(
            "compat",
            w("ulTrailSpace"),  # the lines of the cover are drawn although they are blank
            w("doNotExpandShiftReturn"),  # a line that ends in a break is not stretched
            w(
                "compatSetting",
                name="compatibilityMode",
                uri="http://schemas.microsoft.com/office/word",
                val=15,
            ),
        ),
        w("themeFontLang", val="en-US", eastAsia="zh-CN"),
    )


def _font_table() -> etree._Element:
    fonts = [w("font", w("charset", val="00"), name=LATIN)]
    for font, substitute in SUBSTITUTES.items():
        fonts.append(w("font", w("altName", val=substitute), w("charset", val="86"), name=font))
    return w("fonts", *fonts)
