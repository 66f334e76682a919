"""From the text of a TOML file to a checked model, with everything that is wrong named at once."""
