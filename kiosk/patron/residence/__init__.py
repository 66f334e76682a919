"""Addresses as residence rules and other systems' files want them: prefecture, municipality, and what follows."""
