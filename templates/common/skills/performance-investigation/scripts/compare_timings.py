#!/usr/bin/env python3
"""Compare two sets of timings and say whether the difference is real."""

import argparse
import itertools
import json
import math
import random
import statistics
import sys

SLOWER = 1
FAILED = 2
INCONCLUSIVE = 3
USAGE = 64

FEWEST = 5  # below this, no test can tell anything
DRIFT_FEWEST = 20  # below this, halves of a set are too short to compare
EXACT_UP_TO = 20000  # rearrangements that are counted one by one; above that, the normal approximation

HELP = """\
BEFORE and AFTER are files; "-" is standard input (for one of them). Each holds
  - numbers separated by blanks, commas or line ends; "#" starts a comment
  - or a JSON list of numbers
  - or the file of `hyperfine --export-json` with one command in it
All numbers of both files must have one unit. Smaller is better, unless
--higher-is-better is given.

verdicts:
  faster        at least THRESHOLD better, p below ALPHA, interval without 0
  slower        the same in the other direction
  same          the whole interval is inside -THRESHOLD..+THRESHOLD
  inconclusive  anything else: collect more timings, or reduce the noise

exit codes:
  0   faster or same
  1   slower
  2   a file cannot be read or holds something else
  3   inconclusive, or fewer than 5 timings in a set
  64  wrong use of the command line
"""


class Failure(Exception):
    """Input that cannot be used."""


class Parser(argparse.ArgumentParser):
    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"{self.prog}: {message}\n")


def share(low, high):
    """A kind of argument: a number between two limits."""

    def parse(text):
        try:
            value = float(text)
        except ValueError:
            value = math.nan
        if not low <= value <= high:
            raise argparse.ArgumentTypeError(f"'{text}' is not a number from {low:g} to {high:g}")
        return value

    return parse


def whole(low, high):
    """A kind of argument: a whole number between two limits."""

    def parse(text):
        if not text.isascii() or not text.isdigit() or not low <= int(text) <= high:
            raise argparse.ArgumentTypeError(f"'{text}' is not a whole number from {low} to {high}")
        return int(text)

    return parse


def read(path):
    """The timings in a file, in their order."""
    try:
        if path == "-":
            text = sys.stdin.read()
        else:
            with open(path, encoding="utf-8-sig") as file:
                text = file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise Failure(f"{path}: cannot be read: {error}") from None
    values = from_json(path, text) if text.lstrip()[:1] in ("{", "[") else from_lines(path, text)
    for value in values:
        if not math.isfinite(value) or value <= 0:
            raise Failure(f"{path}: {value:g} is not a timing: expected numbers above 0")
    return values


def from_json(path, text):
    try:
        data = json.loads(text)
    except ValueError as error:
        raise Failure(f"{path}: is not JSON: {error}") from None
    if isinstance(data, dict):
        results = data.get("results")
        if not isinstance(results, list) or len(results) != 1:
            raise Failure(f"{path}: expected one entry in `results`, as hyperfine writes it for one command")
        data = results[0].get("times") if isinstance(results[0], dict) else None
    if not isinstance(data, list) or any(isinstance(item, bool) or not isinstance(item, (int, float)) for item in data):
        raise Failure(f"{path}: expected a list of numbers")
    return [float(item) for item in data]


def from_lines(path, text):
    values = []
    for number, line in enumerate(text.splitlines(), 1):
        for word in line.split("#")[0].replace(",", " ").split():
            try:
                values.append(float(word))
            except ValueError:
                raise Failure(f"{path}:{number}: '{word}' is not a number") from None
    return values


def quantile(ordered, part):
    """A quantile of sorted values, interpolated between neighbors."""
    place = part * (len(ordered) - 1)
    low = math.floor(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def ranks(values):
    """The rank of each value from 1, the mean rank for equal ones; and the sum of t³-t over groups of equal values."""
    order = sorted(range(len(values)), key=values.__getitem__)
    result = [0.0] * len(values)
    ties = 0
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and values[order[end]] == values[order[start]]:
            end += 1
        for place in range(start, end):
            result[order[place]] = (start + 1 + end) / 2
        ties += (end - start) ** 3 - (end - start)
        start = end
    return result, ties


def rank_test(first, second):
    """The two-sided p of the Mann-Whitney test: how likely such an order is if both sets are from one source."""
    n, m = len(first), len(second)
    placed, ties = ranks(list(first) + list(second))
    total = n + m
    mean = n * (total + 1) / 2
    distance = abs(sum(placed[:n]) - mean)
    if math.comb(total, n) <= EXACT_UP_TO:
        sums = (sum(chosen) for chosen in itertools.combinations(placed, n))
        return sum(abs(one - mean) >= distance - 1e-9 for one in sums) / math.comb(total, n)
    variance = n * m / 12 * ((total + 1) - ties / (total * (total - 1)))
    if variance <= 0:
        return 1.0
    return min(1.0, math.erfc(max(0.0, distance - 0.5) / math.sqrt(variance) / math.sqrt(2)))


def resampled_median(ordered, source):
    """The median of a random resample. Its place is drawn directly: order statistics of uniform numbers follow a beta
    distribution, so a large set costs no more than a small one."""
    n = len(ordered)
    k = (n + 1) // 2
    low = source.betavariate(k, n - k + 1)
    value = ordered[min(int(low * n), n - 1)]
    if n % 2:
        return value
    high = low + (1 - low) * (1 - source.random() ** (1 / (n - k)))
    return (value + ordered[min(int(high * n), n - 1)]) / 2


def interval(before, after, resamples, seed):
    """95 % of the changes of the median, in percent, over random resamples of both sets."""
    source = random.Random(seed)
    first, second = sorted(before), sorted(after)
    changes = sorted(
        100 * (resampled_median(second, source) / resampled_median(first, source) - 1) for _ in range(resamples))
    return quantile(changes, 0.025), quantile(changes, 0.975)


def describe(values):
    ordered = sorted(values)
    return {
        "n": len(ordered),
        "median": statistics.median(ordered),
        "q1": quantile(ordered, 0.25),
        "q3": quantile(ordered, 0.75),
        "p95": quantile(ordered, 0.95) if len(ordered) >= 20 else None,
        "min": ordered[0],
        "max": ordered[-1],
    }


def remarks(name, values):
    """What makes a set doubtful: it drifts, varies much, or has values far away."""
    found = []
    median = statistics.median(values)
    half = len(values) // 2
    if len(values) >= DRIFT_FEWEST and rank_test(values[:half], values[half:]) < 0.01:
        move = 100 * (statistics.median(values[half:]) / statistics.median(values[:half]) - 1)
        found.append(f"{name}: second half {move:+.1f} % against the first (warm-up, heat or other load); measure again")
    ordered = sorted(values)
    spread = 100 * (quantile(ordered, 0.75) - quantile(ordered, 0.25)) / median
    if spread > 10:
        found.append(f"{name}: middle half spreads over {spread:.0f} % of the median; look for other load")
    far = sum(value > 3 * median for value in values)
    if far:
        found.append(f"{name}: {far} of {len(values)} above 3 times the median; look at these by themselves")
    return found


def compare(before, after, options):
    answer = {
        "before": describe(before) if before else {"n": 0},
        "after": describe(after) if after else {"n": 0},
        "threshold": options.threshold,
        "remarks": [],
    }
    if min(len(before), len(after)) < FEWEST:
        answer["verdict"] = "inconclusive"
        answer["remarks"].append(f"fewer than {FEWEST} timings in a set; 20 and more are usual")
        return answer
    change = 100 * (answer["after"]["median"] / answer["before"]["median"] - 1)
    low, high = interval(before, after, options.resamples, options.seed)
    p = rank_test(before, after)
    real = p < options.alpha and (low > 0 or high < 0)
    if real and abs(change) >= options.threshold:
        worse = (change < 0) if options.higher_is_better else (change > 0)
        verdict = "slower" if worse else "faster"
    elif -options.threshold <= low and high <= options.threshold:
        verdict = "same"
    else:
        verdict = "inconclusive"
    answer.update(change=change, low=low, high=high, p=p, verdict=verdict)
    answer["remarks"] += remarks("before", before) + remarks("after", after)
    return answer


def show(answer, unit):
    after_number = f" {unit}" if unit else ""
    for name in ("before", "after"):
        one = answer[name]
        line = f"{name + ':':8}n={one['n']}"
        if one["n"]:
            line += f"  median {one['median']:.6g}{after_number}  middle half {one['q1']:.6g} to {one['q3']:.6g}"
            line += f"  min {one['min']:.6g}  max {one['max']:.6g}"
            if one["p95"] is not None:
                line += f"  p95 {one['p95']:.6g}"
        print(line)
    if "change" in answer:
        print(f"change: {answer['change']:+.1f} % (95 % interval {answer['low']:+.1f} to {answer['high']:+.1f})"
              f"  rank test p={answer['p']:.3g}  threshold {answer['threshold']:g} %")
    for remark in answer["remarks"]:
        print(f"remark: {remark}")
    print(f"verdict: {answer['verdict']}")


def main():
    parser = Parser(
        prog="compare_timings.py", description=__doc__, epilog=HELP, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("before", metavar="BEFORE")
    parser.add_argument("after", metavar="AFTER")
    parser.add_argument("--threshold", type=share(0, 1000), default=5, metavar="PERCENT",
                        help="the smallest change that matters (default 5)")
    parser.add_argument("--alpha", type=share(0.0001, 0.2), default=0.01, help="limit for p (default 0.01)")
    parser.add_argument("--skip", type=whole(0, 100000), default=0, metavar="N",
                        help="leave out the first N of each set, as warm-up (default 0)")
    parser.add_argument("--higher-is-better", action="store_true", help="the numbers are throughput, not time")
    parser.add_argument("--unit", default="", help="shown after the medians, such as ms")
    parser.add_argument("--resamples", type=whole(100, 1000000), default=10000, metavar="N",
                        help="of the bootstrap (default 10000)")
    parser.add_argument("--seed", type=whole(0, 2**63), default=1, help="same seed, same interval (default 1)")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    options = parser.parse_args()
    if options.before == "-" and options.after == "-":
        parser.error("only one of the two can be standard input")
    try:
        before, after = read(options.before)[options.skip:], read(options.after)[options.skip:]
    except Failure as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return FAILED
    answer = compare(before, after, options)
    if options.format == "json":
        print(json.dumps(answer, indent=2))
    else:
        show(answer, options.unit)
    return {"slower": SLOWER, "inconclusive": INCONCLUSIVE}.get(answer["verdict"], 0)


if __name__ == "__main__":
    sys.exit(main())
