"""The composition root: settings, adapters, driver, window.  Imports all packages; nothing but a command imports it."""
