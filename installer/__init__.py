"""Builds the Windows installer on Linux; installer/README.md says how, and what each part does."""
