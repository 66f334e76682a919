"""Makes the MSI of a tree: wixl packs what is described here, and what it can't say is put in afterwards."""
