"""Whether two kiosks have the same profile, but for what is a matter of one machine."""

from __future__ import annotations

import hashlib
import json

from kiosk.settings.profile import Profile
from kiosk.settings.section import Mark

_LETTERS = 16


def shared_digest(profile: Profile) -> str:
    """Of all that kiosks of one library have in common; secrets are left out, for a short one could be guessed."""
    own = {
        table: {name for name, field in type(section).model_fields.items() if set(Mark) & set(field.metadata)}
        for table, section in profile
        if hasattr(type(section), "model_fields")
    }
    shared = profile.model_dump(mode="json", exclude=own)
    return hashlib.sha256(json.dumps(shared, sort_keys=True).encode()).hexdigest()[:_LETTERS]
