"""A chart of how time and memory grow with rows: plain SVG, two panels, both axes logarithmic."""
import math

WIDTH, HEIGHT = 420, 320
LEFT, RIGHT, TOP, BOTTOM = 64, 84, 44, 52
COLORS = {"shukei": "#0b6e4f", "polars": "#b5541c", "duckdb": "#4a5ba8"}
NAMES = {"shukei": "Shukei", "polars": "polars", "duckdb": "DuckDB"}


class Axis:
    """Powers of ten between two ends, placed on a line of pixels."""

    def __init__(self, values, start, end):
        self.low = math.floor(math.log10(min(values)) + 1e-9)
        self.high = max(math.ceil(math.log10(max(values)) - 1e-9), self.low + 1)
        self.start, self.end = start, end

    def place(self, value):
        """The pixel of a value."""
        share = (math.log10(value) - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)

    def ticks(self):
        """The powers of ten."""
        return [10.0 ** power for power in range(self.low, self.high + 1)]


def text(x, y, words, anchor="middle", color="#333", weight="normal"):
    """One line of text."""
    return (f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{color}" '
            f'font-weight="{weight}">{words}</text>')


def line(x1, y1, x2, y2, color):
    """A straight line."""
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{color}"/>'


def grid(title, x, y, label):
    """What lies behind the curves: title, lines at powers of ten and their labels."""
    marks = [text(LEFT - 40, 22, title, "start", "#111", "bold")]
    for tick in x.ticks():
        marks.append(line(x.place(tick), y.start, x.place(tick), y.end, "#e3e3e3"))
        marks.append(text(x.place(tick), y.start + 20, count(tick)))
    for tick in y.ticks():
        marks.append(line(x.start, y.place(tick), x.end, y.place(tick), "#e3e3e3"))
        marks.append(text(x.start - 8, y.place(tick) + 4, label(tick), "end"))
    marks.append(text((x.start + x.end) / 2, y.start + 42, "rows"))
    return marks


def curve(name, points, x, y):
    """One program's line and the places of its points."""
    places = [(x.place(rows), y.place(value)) for rows, value in points]
    path = " ".join(f"{px:.1f},{py:.1f}" for px, py in places)
    color = COLORS[name]
    return ([f'<polyline points="{path}" fill="none" stroke="{color}" stroke-width="2"/>']
            + [f'<circle cx="{px:.1f}" cy="{py:.1f}" r="3" fill="{color}"/>' for px, py in places])


def names(curves, x, y):
    """The programs' names where their lines end, moved apart where they would touch."""
    ends = sorted((y.place(points[-1][1]), x.place(points[-1][0]), name)
                  for name, points in curves.items())
    marks, last = [], -math.inf
    for py, px, name in ends:
        last = max(py + 4, last + 15)
        marks.append(text(px + 8, last, NAMES[name], "start", COLORS[name], "bold"))
    return marks


def panel(title, curves, label, offset):
    """One panel: `{program: [(rows, value)]}`."""
    points = [point for found in curves.values() for point in found]
    x = Axis([rows for rows, _ in points], LEFT, WIDTH - RIGHT)
    y = Axis([value for _, value in points], HEIGHT - BOTTOM, TOP)
    marks = grid(title, x, y, label)
    for name, found in curves.items():
        marks += curve(name, found, x, y)
    marks += names(curves, x, y)
    return f'<g transform="translate({offset} 0)">' + "\n".join(marks) + "</g>"


def count(value):
    """1,000, 10,000 … up to 100,000, then millions."""
    return f"{value / 1e6:.0f}M" if value >= 1e6 else f"{value:,.0f}"


def duration(value):
    """Seconds or milliseconds."""
    return f"{value:g} s" if value >= 1 else f"{value * 1000:g} ms"


def size(value):
    """Megabytes or gigabytes."""
    return f"{value / 1e9:g} GB" if value >= 1e9 else f"{value / 1e6:g} MB"


def curves(found, column):
    """The points of every program in the series of rows."""
    programs = {}
    for row in found:
        if row["series"] == "rows":
            programs.setdefault(row["program"], []).append((int(row["value"]), float(row[column])))
    return programs


def draw(found):
    """The chart of the rows of a scale measurement."""
    panels = [panel("Time, start to finish", curves(found, "seconds_median"), duration, 0),
              panel("Largest memory", curves(found, "peak_bytes"), size, WIDTH)]
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * WIDTH} {HEIGHT}" '
        'font-family="system-ui, sans-serif" font-size="12" role="img">',
        "<title>Time and memory against the number of rows, logarithmic scales</title>",
        '<rect width="100%" height="100%" fill="#fff"/>', *panels, "</svg>", ""])
