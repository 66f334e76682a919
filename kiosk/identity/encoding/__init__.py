"""Encodings of certificates: strings, names and files."""
