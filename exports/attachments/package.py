"""The zip around a paper: the form's own clean package, with the paper's styles and footer added.

The paper carries a seal, the hash of its document: so it can be told later whether somebody wrote into it.
"""

from __future__ import annotations

import hashlib
import io
import zipfile

from lxml import etree

from exports.attachments.look import footer_part, style_elements
from exports.template.package import package

FOOTER_ID = "rIdFooter"
"""The relationship by which document.xml names the footer."""

_CONTENT_TYPES, _RELATIONS, _STYLES = "[Content_Types].xml", "word/_rels/document.xml.rels", "word/styles.xml"
_DOCUMENT, _CORE, _FOOTER = "word/document.xml", "docProps/core.xml", "word/footer1.xml"
_FOOTER_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
_FOOTER_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer"
_IDENTIFIER = "{http://purl.org/dc/elements/1.1/}identifier"


def paper_package(document: etree._Element, title: str) -> bytes:
    """Zip a paper's document; always the same bytes for the same paper."""
    with zipfile.ZipFile(io.BytesIO(package(document, title))) as archive:
        parts = {entry: archive.read(entry) for entry in archive.infolist()}
    changed = {_CONTENT_TYPES: _typed, _RELATIONS: _related, _STYLES: _styled}
    sealed = hashlib.sha256(
        next(data for entry, data in parts.items() if entry.filename == _DOCUMENT)
    ).hexdigest()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for entry, data in parts.items():
            if entry.filename in changed or entry.filename == _CORE:
                root = etree.fromstring(data)
                changed.get(entry.filename, lambda core: _sealed(core, sealed))(root)
                data = _bytes(root)
            archive.writestr(entry, data)
        footer = zipfile.ZipInfo(_FOOTER, next(iter(parts)).date_time)
        footer.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(footer, _bytes(footer_part()))
    return buffer.getvalue()


def untouched(content: bytes) -> bool:
    """Whether a file is a paper of ours in which nobody has written since."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            identifier = etree.fromstring(archive.read(_CORE)).findtext(_IDENTIFIER)
            return bool(identifier == hashlib.sha256(archive.read(_DOCUMENT)).hexdigest())
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError, RuntimeError, NotImplementedError, EOFError):
        return False  # not ours, or not even a docx: somebody's file all the same


def _typed(root: etree._Element) -> None:
    namespace = etree.QName(root).namespace
    etree.SubElement(root, f"{{{namespace}}}Override", PartName=f"/{_FOOTER}", ContentType=_FOOTER_TYPE)


def _related(root: etree._Element) -> None:
    namespace = etree.QName(root).namespace
    etree.SubElement(
        root, f"{{{namespace}}}Relationship", Id=FOOTER_ID, Type=_FOOTER_KIND, Target="footer1.xml"
    )


def _styled(root: etree._Element) -> None:
    root.extend(style_elements())


def _sealed(root: etree._Element, seal: str) -> None:
    etree.SubElement(root, _IDENTIFIER).text = seal


def _bytes(root: etree._Element) -> bytes:
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return content
