"""From the British national grid (OSGB36 eastings and northings, metres) to WGS84 degrees.

Formulas and constants: Ordnance Survey, "A guide to coordinate systems in Great Britain", annexes B
and C, with the single seven-parameter (Helmert) transformation, which is good to about five metres
anywhere in Great Britain.
"""

from math import atan2, cos, degrees, pi, radians, sin, sqrt, tan

AIRY_1830 = (6377563.396, 6356256.909)
GRS80 = (6378137.000, 6356752.3141)
SCALE_ON_CENTRAL_MERIDIAN = 0.9996012717
TRUE_ORIGIN = (radians(49), radians(-2))
FALSE_EASTING, FALSE_NORTHING = 400_000.0, -100_000.0
# OSGB36 to WGS84: the published transformation the other way, with its signs turned round.
SHIFT_METRES = (446.448, -125.157, 542.060)
ROTATION = tuple(radians(seconds / 3600) for seconds in (0.1502, 0.2470, 0.8421))
SCALE_CHANGE = -20.4894e-6
CELL_METRES = 1000


def wgs84_from_grid(easting: float, northing: float) -> tuple[float, float]:
    """Latitude and longitude in degrees, WGS84, of a grid reference in metres."""
    return _to_wgs84(*_on_the_airy_ellipsoid(easting, northing))


class GridCells:
    """The same for millions of points: exact at the corners of square kilometres, linear between
    them.

    Within a cell the grid bends by 4 cm at most, a hundredth of what the transformation itself is
    out by; a point costs under a microsecond instead of ten.
    """

    def __init__(self) -> None:
        self._cells: dict[tuple[float, float], tuple[float, ...]] = {}

    def wgs84(self, easting: float, northing: float) -> tuple[float, float]:
        """Latitude and longitude in degrees, WGS84, of a grid reference in metres."""
        column, east = divmod(easting, CELL_METRES)
        row, north = divmod(northing, CELL_METRES)
        cell = self._cells.get((column, row))
        if cell is None:
            cell = self._cells[column, row] = _plane_of_cell(column * CELL_METRES, row * CELL_METRES)
        lat, lat_e, lat_n, lat_en, lon, lon_e, lon_n, lon_en = cell
        both = east * north
        return (
            lat + lat_e * east + lat_n * north + lat_en * both,
            lon + lon_e * east + lon_n * north + lon_en * both,
        )


def _plane_of_cell(easting: float, northing: float) -> tuple[float, ...]:
    south_west = wgs84_from_grid(easting, northing)
    south_east = wgs84_from_grid(easting + CELL_METRES, northing)
    north_west = wgs84_from_grid(easting, northing + CELL_METRES)
    north_east = wgs84_from_grid(easting + CELL_METRES, northing + CELL_METRES)
    terms: list[float] = []
    for sw, se, nw, ne in zip(south_west, south_east, north_west, north_east, strict=True):
        terms += (
            sw,
            (se - sw) / CELL_METRES,
            (nw - sw) / CELL_METRES,
            (ne - nw - se + sw) / CELL_METRES**2,
        )
    return tuple(terms)


def _meridian_arc(latitude: float, b: float) -> float:
    a = AIRY_1830[0]
    n = (a - b) / (a + b)
    less, more = latitude - TRUE_ORIGIN[0], latitude + TRUE_ORIGIN[0]
    return (
        b
        * SCALE_ON_CENTRAL_MERIDIAN
        * (
            (1 + n + 5 / 4 * n**2 + 5 / 4 * n**3) * less
            - (3 * n + 3 * n**2 + 21 / 8 * n**3) * sin(less) * cos(more)
            + (15 / 8 * n**2 + 15 / 8 * n**3) * sin(2 * less) * cos(2 * more)
            - 35 / 24 * n**3 * sin(3 * less) * cos(3 * more)
        )
    )


def _on_the_airy_ellipsoid(easting: float, northing: float) -> tuple[float, float]:
    a, b = AIRY_1830
    e2 = 1 - (b / a) ** 2
    northing -= FALSE_NORTHING
    lat = northing / (a * SCALE_ON_CENTRAL_MERIDIAN) + TRUE_ORIGIN[0]
    while abs(missing := northing - _meridian_arc(lat, b)) >= 1e-5:
        lat += missing / (a * SCALE_ON_CENTRAL_MERIDIAN)
    s2, t = sin(lat) ** 2, tan(lat)
    nu = a * SCALE_ON_CENTRAL_MERIDIAN / sqrt(1 - e2 * s2)
    rho = nu * (1 - e2) / (1 - e2 * s2)
    eta2 = nu / rho - 1
    t2, t4, sec = t**2, t**4, 1 / cos(lat)
    d = easting - FALSE_EASTING
    lat -= t / (2 * rho * nu) * d**2
    lat += t / (24 * rho * nu**3) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2) * d**4
    lat -= t / (720 * rho * nu**5) * (61 + 90 * t2 + 45 * t4) * d**6
    lon = TRUE_ORIGIN[1] + sec / nu * d
    lon -= sec / (6 * nu**3) * (nu / rho + 2 * t2) * d**3
    lon += sec / (120 * nu**5) * (5 + 28 * t2 + 24 * t4) * d**5
    lon -= sec / (5040 * nu**7) * (61 + 662 * t2 + 1320 * t4 + 720 * t**6) * d**7
    return lat, lon


def _to_wgs84(lat: float, lon: float) -> tuple[float, float]:
    a, b = AIRY_1830
    nu = a / sqrt(1 - (1 - (b / a) ** 2) * sin(lat) ** 2)
    x, y, z = nu * cos(lat) * cos(lon), nu * cos(lat) * sin(lon), nu * (b / a) ** 2 * sin(lat)
    (tx, ty, tz), (rx, ry, rz), k = SHIFT_METRES, ROTATION, 1 + SCALE_CHANGE
    x, y, z = (
        tx + k * x - rz * y + ry * z,
        ty + rz * x + k * y - rx * z,
        tz - ry * x + rx * y + k * z,
    )
    a, b = GRS80
    e2, p = 1 - (b / a) ** 2, sqrt(x**2 + y**2)
    lat, before = atan2(z, p * (1 - e2)), 2 * pi
    while abs(lat - before) > 1e-12:
        before, nu = lat, a / sqrt(1 - e2 * sin(lat) ** 2)
        lat = atan2(z + e2 * nu * sin(lat), p)
    return degrees(lat), degrees(atan2(y, x))
