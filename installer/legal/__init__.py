"""What goes along with the work of others: licences (``notices/``) and a list of parts (``sbom.cdx.json``)."""
