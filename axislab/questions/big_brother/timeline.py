"""The events that the questions use, with the year as a number."""

from __future__ import annotations

import pandas as pd

from axislab.tables import table

LESSON = "01_big_brother"


def events() -> pd.DataFrame:
    """Return the table "timeline" by event, with a column ``year``."""
    timeline = table("timeline").set_index("event_id")
    return timeline.assign(year=timeline["date"].str[:4].astype(int))
