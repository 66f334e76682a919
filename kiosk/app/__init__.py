"""The composition root: settings, adapters, driver, window.  Imports all rooms; nothing but a command imports it."""
