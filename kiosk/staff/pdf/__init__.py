"""Papers that the staff desk makes, as PDF; without Qt, which no server has."""
