"""The live drawing of the radar bench: a map with the sector, and a cross-section below it."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.artist import Artist

from axislab.figures.radar_map import SectorMap
from axislab.figures.radar_places import spot_of
from axislab.figures.radar_section import SideView
from axislab.figures.radar_view import Setting
from axislab.figures.radar_words import bench_fact, bench_title, section_heading, view_key
from axislab.figures.sheet import new_sheet
from axislab.figures.style import INK, MARGIN, TEXT_POINTS, house_style
from axislab.tables import base_map, source

WIDTH, HEIGHT = 760, 800
SECTION_PIXELS, HEADING_PIXELS = 180, 34


class RadarBenchDrawing:
    """Map and cross-section of what the radar at Seongju covers under a reader's assumptions."""

    def __init__(self) -> None:
        """Draw what stands still; places and distances come from the table "thaad_places"."""
        base = base_map()
        with house_style():
            sheet = new_sheet(
                "",
                "● inside the sector   ○ outside   □ beyond 2,000 km   ▼ launch place   "
                "dashed: section below",
                f"{base.source}; {source('thaad_places')}. The site is approximate; lines as on "
                "the base map, no view on any claim",
                height=HEIGHT,
                remark=" ",
                width=WIDTH,
            )
            self.figure = sheet.figure
            (self._title,) = sheet.title
            assert sheet.remark is not None
            self._key = sheet.remark
            below = SECTION_PIXELS + HEADING_PIXELS - 24
            self._map = SectorMap(sheet.panel(MARGIN, MARGIN, top=-10, bottom=below), base)
            foot = sheet.bottom + 24
            top = foot - SECTION_PIXELS - sheet.top
            self._section = SideView(sheet.panel(MARGIN, MARGIN, top=top, bottom=-24))
            self._heading = self.figure.text(
                MARGIN / WIDTH,
                1 - (foot - SECTION_PIXELS - 8) / HEIGHT,
                "",
                size=TEXT_POINTS,
                color=INK,
                weight="bold",
                va="bottom",
            )
        self.moving: Sequence[Artist] = (
            *self._map.parts,
            *self._section.parts,
            self._key,
            self._heading,
            self._title,
        )

    @property
    def title(self) -> str:
        """How many places lie inside, as a sentence."""
        return str(self._title.get_text())

    def move(
        self,
        range_km: int,
        azimuth: int,
        width: int,
        elevation: int,
        altitude_km: int,
        place: str,
        japan: bool = False,
    ) -> str:
        """Show other assumptions and return what they come to.

        Args:
            range_km: how far the radar sees, straight distance.
            azimuth: direction of the sector's middle, degrees clockwise from north.
            width: angle of the sector, degrees.
            elevation: lowest angle above the level at which the radar looks, degrees.
            altitude_km: height of an object.
            place: id of the place over which it is.
            japan: whether the two radars in Japan are shown.

        Raises:
            NotAPlaceOfTheBenchError: if there is no place of that id.
            NotARadarError: if an angle or a length is impossible.
        """
        setting = Setting(range_km, azimuth, width, elevation, altitude_km, spot_of(place), japan)
        self._map.move(setting)
        self._section.move(setting)
        self._key.set_text(view_key(setting))
        self._heading.set_text(section_heading(setting))
        self._title.set_text(bench_title(setting))
        self.figure.set_label(self.title)
        return bench_fact(setting)
