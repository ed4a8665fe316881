#!/usr/bin/env python3
"""Compute the WCAG contrast ratio of pairs of colors, and list those that fail."""

import argparse
import math
import re
import sys

FAILING = 1
FAILED = 2
USAGE = 64

HELP = """\
A pair is   [NAME:] FOREGROUND on BACKGROUND [over BASE] [normal|large|ui]
such as     'hint: #767676 on white'   'focus ring: var(--ring) on var(--panel) ui'

kinds:
  normal  text; the default. AA 4.5, AAA 7
  large   text from 24 px, or bold from 18.66 px. AA 3, AAA 4.5
  ui      borders of inputs, icons, focus rings, parts of charts. AA and AAA 3

colors: #rgb, #rrggbb (also with alpha), CSS names, rgb(), hsl(), oklch(), oklab(),
and var(--name) with --vars. A foreground with alpha is laid over the background; a
background with alpha needs `over BASE`. Ratios are compared without rounding and
printed cut off after two digits.

With --vars each pair is computed once for every block of the style sheets that
sets one of its variables, so that light and dark are both checked. What a block
does not set comes from the first block that sets it.

what it cannot see: which pairs a page shows, gradients, images, `opacity` of a
parent, filters and blend modes, thin or small type, states (hover, focus, disabled)
that are not listed, colors that a script sets, and other color spaces.

exit codes:
  0   every pair passes
  1   at least one fails
  2   a file, a pair or a color could not be read
  64  wrong use of the command line
"""

NEEDED = {"AA": {"normal": 4.5, "large": 3.0, "ui": 3.0}, "AAA": {"normal": 7.0, "large": 4.5, "ui": 3.0}}
PAIR = re.compile(
    r"^(?:(?P<name>[^:#]+):\s+)?(?P<front>.+?)\s+on\s+(?P<back>.+?)(?:\s+over\s+(?P<base>.+?))?(?:\s+(?P<kind>normal|large|ui))?$")
VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,\s*((?:[^()]|\([^()]*\))*))?\)")
NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?"
NAMES = """
    aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc bisque ffe4c4
    black 000000 blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a burlywood deb887 cadetblue 5f9ea0
    chartreuse 7fff00 chocolate d2691e coral ff7f50 cornflowerblue 6495ed cornsilk fff8dc crimson dc143c
    cyan 00ffff darkblue 00008b darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9 darkgreen 006400
    darkgrey a9a9a9 darkkhaki bdb76b darkmagenta 8b008b darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc
    darkred 8b0000 darksalmon e9967a darkseagreen 8fbc8f darkslateblue 483d8b darkslategray 2f4f4f
    darkslategrey 2f4f4f darkturquoise 00ced1 darkviolet 9400d3 deeppink ff1493 deepskyblue 00bfff dimgray 696969
    dimgrey 696969 dodgerblue 1e90ff firebrick b22222 floralwhite fffaf0 forestgreen 228b22 fuchsia ff00ff
    gainsboro dcdcdc ghostwhite f8f8ff gold ffd700 goldenrod daa520 gray 808080 green 008000 greenyellow adff2f
    grey 808080 honeydew f0fff0 hotpink ff69b4 indianred cd5c5c indigo 4b0082 ivory fffff0 khaki f0e68c
    lavender e6e6fa lavenderblush fff0f5 lawngreen 7cfc00 lemonchiffon fffacd lightblue add8e6 lightcoral f08080
    lightcyan e0ffff lightgoldenrodyellow fafad2 lightgray d3d3d3 lightgreen 90ee90 lightgrey d3d3d3
    lightpink ffb6c1 lightsalmon ffa07a lightseagreen 20b2aa lightskyblue 87cefa lightslategray 778899
    lightslategrey 778899 lightsteelblue b0c4de lightyellow ffffe0 lime 00ff00 limegreen 32cd32 linen faf0e6
    magenta ff00ff maroon 800000 mediumaquamarine 66cdaa mediumblue 0000cd mediumorchid ba55d3 mediumpurple 9370db
    mediumseagreen 3cb371 mediumslateblue 7b68ee mediumspringgreen 00fa9a mediumturquoise 48d1cc
    mediumvioletred c71585 midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5 navajowhite ffdead
    navy 000080 oldlace fdf5e6 olive 808000 olivedrab 6b8e23 orange ffa500 orangered ff4500 orchid da70d6
    palegoldenrod eee8aa palegreen 98fb98 paleturquoise afeeee palevioletred db7093 papayawhip ffefd5
    peachpuff ffdab9 peru cd853f pink ffc0cb plum dda0dd powderblue b0e0e6 purple 800080 rebeccapurple 663399
    red ff0000 rosybrown bc8f8f royalblue 4169e1 saddlebrown 8b4513 salmon fa8072 sandybrown f4a460 seagreen 2e8b57
    seashell fff5ee sienna a0522d silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090 slategrey 708090
    snow fffafa springgreen 00ff7f steelblue 4682b4 tan d2b48c teal 008080 thistle d8bfd8 tomato ff6347
    turquoise 40e0d0 violet ee82ee wheat f5deb3 white ffffff whitesmoke f5f5f5 yellow ffff00 yellowgreen 9acd32
"""
NAMED = dict(zip(NAMES.split()[::2], NAMES.split()[1::2]))


class Unreadable(Exception):
    """A color, pair or file that cannot be read."""


class Parser(argparse.ArgumentParser):
    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"{self.prog}: {message}\n")


def clamp(value):
    return min(1.0, max(0.0, value))


def encoded(linear):
    """A linear channel as sRGB."""
    value = clamp(linear)
    return 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def from_oklab(lightness, a, b):
    """sRGB of OKLab (CSS Color 4); what is out of the gamut is cut off."""
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return tuple(encoded(value) for value in (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short))


def from_hsl(hue, saturation, lightness):
    def channel(number):
        place = (number + hue / 30) % 12
        return lightness - saturation * min(lightness, 1 - lightness) * max(-1, min(place - 3, 9 - place, 1))
    return channel(0), channel(8), channel(4)


def value_of(text, whole):
    """A number, or a percentage of `whole`."""
    if text == "none":
        return 0.0
    match = re.match(rf"^({NUMBER})(%?)$", text, re.I)
    if not match:
        raise Unreadable(text)
    return float(match.group(1)) * whole / 100 if match.group(2) else float(match.group(1))


def angle_of(text):
    match = re.match(rf"^({NUMBER})(deg|rad|grad|turn|)$", text, re.I)
    if not match:
        return value_of(text, 360)
    return float(match.group(1)) * {"": 1, "deg": 1, "rad": 180 / math.pi, "grad": 0.9, "turn": 360}[match.group(2).lower()]


def color(text):
    """Red, green, blue and alpha, each from 0 to 1."""
    text = text.strip().rstrip(";").lower()
    try:
        if text == "transparent":
            return 0.0, 0.0, 0.0, 0.0
        if text in NAMED:
            text = "#" + NAMED[text]
        if re.match(r"^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$", text):
            digits = text[1:] if len(text) > 5 else "".join(digit * 2 for digit in text[1:])
            values = [int(digits[place:place + 2], 16) / 255 for place in range(0, len(digits), 2)]
            return (*values[:3], values[3] if len(values) > 3 else 1.0)
        match = re.match(r"^(rgba?|hsla?|oklch|oklab)\((.*)\)$", text)
        if not match:
            raise Unreadable(text)
        form, parts = match.group(1).rstrip("a"), [part for part in re.split(r"[\s,/]+", match.group(2).strip()) if part]
        if len(parts) not in (3, 4):
            raise Unreadable(text)
        alpha = clamp(value_of(parts[3], 1)) if len(parts) == 4 else 1.0
        if form == "rgb":
            values = tuple(clamp(value_of(part, 255) / 255) for part in parts[:3])
        elif form == "hsl":
            share = [clamp(value_of(part if part.endswith("%") else part + "%", 1)) for part in parts[1:3]]
            values = from_hsl(angle_of(parts[0]) % 360, *share)
        elif match.group(1) == "oklab":
            values = from_oklab(value_of(parts[0], 1), value_of(parts[1], 0.4), value_of(parts[2], 0.4))
        else:
            chroma, hue = value_of(parts[1], 0.4), math.radians(angle_of(parts[2]))
            values = from_oklab(value_of(parts[0], 1), chroma * math.cos(hue), chroma * math.sin(hue))
        return (*values, alpha)
    except Unreadable:
        raise Unreadable(f"not a color that can be read: {text}") from None


def laid_over(front, back):
    """An opaque color: the front one over an opaque one."""
    alpha = front[3]
    return tuple(front[i] * alpha + back[i] * (1 - alpha) for i in range(3)) + (1.0,)


def luminance(values):
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in values[:3]]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(front, back):
    first, second = sorted((luminance(front), luminance(back)), reverse=True)
    return (first + 0.05) / (second + 0.05)


def hexadecimal(values):
    return "#" + "".join(f"{round(clamp(value) * 255):02x}" for value in values[:3])


def nearest(front, back, needed):
    """The color between the foreground and black or white that is nearest to it and passes; None if there is none."""
    ends = sorted(((0.0, 0.0, 0.0), (1.0, 1.0, 1.0)), key=lambda end: -ratio(end, back))
    best = None
    for end in ends:
        for step in range(1, 257):
            mixed = tuple(front[i] + (end[i] - front[i]) * step / 256 for i in range(3))
            candidate = color(hexadecimal(mixed))
            if ratio(candidate, back) >= needed:
                if best is None or step < best[0]:
                    best = (step, hexadecimal(mixed))
                break
    return best[1] if best else None


def variables(texts):
    """The custom properties of each block, as a list of (selector, {name: value})."""
    blocks = []
    for text in texts:
        text = re.sub(r"/\*.*?\*/", " ", text, flags=re.S)
        stack, start = [], 0
        for match in re.finditer(r"[{};]", text):
            piece = " ".join(text[start:match.start()].split())
            start = match.end()
            if match.group() == "{":
                stack.append((piece, {}))
                continue
            found = re.match(r"^(--[\w-]+)\s*:\s*(.+)$", piece)
            if found and stack:
                stack[-1][1][found.group(1)] = found.group(2)
            if match.group() == "}" and stack:
                selector = " ".join(name for name, _ in stack)
                values = stack.pop()[1]
                if values:
                    blocks.append((selector, values))
    return blocks


def resolved(text, chain, depth=0):
    """The text with its variables replaced by their values in the first block of the chain that has them."""
    def replace(match):
        for values in chain:
            if match.group(1) in values:
                return resolved(values[match.group(1)], chain, depth + 1)
        if match.group(2):
            return resolved(match.group(2), chain, depth + 1)
        raise Unreadable(f"unknown variable {match.group(1)}")
    if depth > 20:
        raise Unreadable(f"variables refer to each other: {text}")
    return VARIABLE.sub(replace, text)


def used(text, blocks, seen=None):
    """The names of the variables in a text, also through other variables."""
    seen = set() if seen is None else seen
    for name in re.findall(r"var\(\s*(--[\w-]+)", text):
        if name not in seen:
            seen.add(name)
            for _, values in blocks:
                if name in values:
                    used(values[name], blocks, seen)
    return seen


def measured(pair, chain):
    """The ratio of a pair and the two colors that are seen."""
    base = color(resolved(pair["base"], chain)) if pair["base"] else None
    back = color(resolved(pair["back"], chain))
    if back[3] < 1:
        if base is None or base[3] < 1:
            raise Unreadable("the background is see-through: name an opaque color with `over`")
        back = laid_over(back, base)
    front = laid_over(color(resolved(pair["front"], chain)), back)
    return ratio(front, back), front, back


def read(path):
    try:
        if path == "-":
            return sys.stdin.read()
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise Unreadable(f"{path}: {error}") from None


def main():
    parser = Parser(
        prog="contrast.py", description=__doc__, epilog=HELP, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pair", nargs="*", metavar="PAIR", help="'[NAME:] FOREGROUND on BACKGROUND [KIND]'")
    parser.add_argument("--file", metavar="FILE", help="pairs, one a line, // starts a comment; - is standard input")
    parser.add_argument("--vars", metavar="CSS", action="append", default=[], help="style sheet with custom properties; can be repeated")
    parser.add_argument("--level", choices=sorted(NEEDED), default="AA", help="AA if not given")
    parser.add_argument("--all", action="store_true", help="list the pairs that pass, too")
    given = parser.parse_args()
    sys.stdout.reconfigure(errors="backslashreplace")
    try:
        lines = list(given.pair)
        if given.file:
            lines += [line for line in (re.sub(r"(^|\s)//.*$", "", line).strip() for line in read(given.file).splitlines()) if line]
        blocks = variables(read(path) for path in given.vars)
    except Unreadable as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return FAILED
    if not lines:
        parser.error("no pair given")
    count, failing, unreadable = 0, 0, 0
    for line in lines:
        match = PAIR.match(line.strip())
        if not match:
            print(f"{parser.prog}: not a pair: {line}", file=sys.stderr)
            unreadable += 1
            continue
        pair = match.groupdict()
        kind = pair["kind"] or "normal"
        needed = NEEDED[given.level][kind]
        names = used(" ".join(filter(None, (pair["front"], pair["back"], pair["base"]))), blocks)
        themes = [(selector, values) for selector, values in blocks if names & set(values)] or [("", {})]
        for selector, values in themes:
            label = (pair["name"] or f"{pair['front']} on {pair['back']}") + (f" [{selector}]" if selector else "")
            try:
                found, front, back = measured(pair, [values] + [others for _, others in blocks])
            except Unreadable as error:
                print(f"{parser.prog}: {label}: {error}", file=sys.stderr)
                unreadable += 1
                continue
            count += 1
            passes = found >= needed
            failing += not passes
            if passes and not given.all:
                continue
            text = f"{'pass' if passes else 'FAIL'} {math.floor(found * 100) / 100:.2f} of {needed:g} {kind}: {label}: {hexadecimal(front)} on {hexadecimal(back)}"
            if not passes:
                other = nearest(front, back, needed)
                text += f"; nearest that passes: {other}" if other else "; no foreground passes: change the background"
            print(text)
    print(f"{count} pairs, {failing} failing, level {given.level}" + (f", {unreadable} not read" if unreadable else ""))
    return FAILED if unreadable else FAILING if failing else 0


if __name__ == "__main__":
    sys.exit(main())
