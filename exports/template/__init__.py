"""The blank form `sme_cluster_2024.docx` and what builds it.

Read in this order: `model` (what a form is made of), `rows` (the words to describe it in), `parts` (the form itself),
`styles` (its look), `controls` (its blanks), `render` and `package` (the file). `free_rows` fills the table that grows.
After a change: ``python -m exports.template.build``, and look at the pages.
"""
