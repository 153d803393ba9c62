"""Papers that go beside the form: the attachments, and the list of what to prepare.

`model` says what a paper is made of, `look` how it looks, `render` writes its document.xml, `package` the file.
`saving` puts it on disk, and never over one that somebody has filled in by hand.
"""
