"""What a card does for a patron whom Koha has already: found, proved, changed (docs/adr/0055)."""
