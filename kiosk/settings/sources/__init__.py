"""Where a machine's settings come from: which file, and which single keys are the machine's own (docs/settings.md).

The file is looked for before the first picture: without pydantic.
"""
