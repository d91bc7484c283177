"""What the questions on the Security Council share: the texts on North Korea, by number."""

from __future__ import annotations

import pandas as pd

from axislab.tables import table

LESSON = "03_north_korea_statement"

FIRST_SANCTIONS = "2006-01-01"
"""The resolutions with measures begin in this year; an older one of 1993 has none."""


def texts() -> pd.DataFrame:
    """Return every text of the table "security_council" since 2006, by its name."""
    council = table("security_council")
    return council[council["date"] > FIRST_SANCTIONS].set_index("resolution")


def adopted() -> pd.DataFrame:
    """Return the resolutions adopted since 2006, by number."""
    council = texts()
    return council[council["outcome"] == "adopted"]
