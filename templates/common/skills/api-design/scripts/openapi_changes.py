#!/usr/bin/env python3
"""List what changed between two OpenAPI 3 files (JSON only), and which changes break clients."""

import argparse
import json
import re
import sys

BREAKS = 1
FAILED = 2
USAGE = 64

KINDS = ("breaking", "risky", "compatible")
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
PLACES = 10
UPPER = ("maximum", "maxLength", "maxItems", "maxProperties")
LOWER = ("minimum", "minLength", "minItems", "minProperties")

HELP = """\
OLD and NEW are JSON files with OpenAPI 3.0 or 3.1. Convert YAML first, with
whatever YAML library the project has.

kinds:
  breaking    a correct client of OLD can fail
  risky       fails only for clients that rely on something OLD did not promise
              in full: every value of an enum, optional fields, generated names
  compatible  a correct client of OLD does not notice

Compared: servers, paths, operations, parameters, bodies, media types,
responses, headers, security, schemas with local references. Not compared:
callbacks, webhooks, links, examples, texts, references to other files (listed
as "not compared"). One change of a field is listed at up to 10 places in a body.
Whether the service behaves as the file says is not looked at.

exit codes:
  0   nothing breaking (with --fail-on risky: nothing risky either)
  1   something breaking (or risky)
  2   a file cannot be read, or is not OpenAPI 3 in JSON
  64  wrong use of the command line
"""


class Failure(Exception):
    """Input that cannot be used."""


class Parser(argparse.ArgumentParser):
    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"{self.prog}: {message}\n")


def load(path):
    try:
        with open(path, encoding="utf-8-sig") as file:
            data = json.load(file)
    except (OSError, UnicodeDecodeError) as error:
        raise Failure(f"{path}: cannot be read: {error}") from None
    except ValueError as error:
        raise Failure(f"{path}: is not JSON (YAML has to be converted first): {error}") from None
    except RecursionError:
        raise Failure(f"{path}: is nested too deep") from None
    if not isinstance(data, dict) or not str(data.get("openapi", "")).startswith("3."):
        raise Failure(f"{path}: expected OpenAPI 3.0 or 3.1 (a key `openapi` with 3.x)")
    return data


def mapping(value):
    return value if isinstance(value, dict) else {}


def listing(value):
    return value if isinstance(value, list) else []


def short(value):
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return text if len(text) <= 60 else text[:57] + "..."


class Comparison:
    def __init__(self, old, new):
        self.old, self.new = old, new
        self.changes = {}  # in their order; a value means nothing
        self.skipped = set()
        self.known = {}  # the changes in each pair of schemas that was compared

    def add(self, kind, where, text):
        self.changes[kind, where, text] = None

    def resolve(self, root, value):
        """What a local reference leads to; {} for what cannot be followed."""
        for _ in range(50):
            value = mapping(value)
            target = value.get("$ref")
            if not isinstance(target, str):
                return value
            if not target.startswith("#/"):
                self.skipped.add(target)
                return {}
            found = root
            for part in target[2:].split("/"):
                part = re.sub(r"%([0-9A-Fa-f]{2})", lambda hit: chr(int(hit[1], 16)), part)
                found = mapping(found).get(part.replace("~1", "/").replace("~0", "~"))
            if found is None:
                self.skipped.add(target)
                return {}
            siblings = {key: item for key, item in value.items() if key != "$ref"}
            value = {**mapping(found), **siblings}
        return {}

    # The document

    def run(self):
        old_urls = {mapping(server).get("url") for server in listing(self.old.get("servers"))}
        new_urls = {mapping(server).get("url") for server in listing(self.new.get("servers"))}
        for url in sorted(old_urls - new_urls, key=str):
            self.add("risky", "servers", f"{url} removed")
        old_paths = self.paths(self.old)
        new_paths = self.paths(self.new)
        for shape in sorted(set(old_paths) | set(new_paths)):
            if shape not in new_paths:
                self.add("breaking", old_paths[shape][0], "path removed")
            elif shape not in old_paths:
                self.add("compatible", new_paths[shape][0], "path added")
            else:
                self.path(old_paths[shape], new_paths[shape])
        return self

    @staticmethod
    def paths(root):
        """Path items by their shape: names of parameters do not matter on the wire."""
        return {re.sub(r"\{[^}]*\}", "{}", name): (name, item) for name, item in mapping(root.get("paths")).items()}

    def path(self, old, new):
        old_name, new_name = old[0], new[0]
        if old_name != new_name:
            self.add("risky", old_name, f"parameters of the path renamed: {new_name}; generated clients change")
        old_item, new_item = self.resolve(self.old, old[1]), self.resolve(self.new, new[1])
        for method in METHODS:
            where = f"{method.upper()} {old_name}"
            if method in old_item and method not in new_item:
                self.add("breaking", where, "operation removed")
            elif method in new_item and method not in old_item:
                self.add("compatible", where, "operation added")
            elif method in old_item:
                self.operation(where, (old_name, old_item, mapping(old_item[method])),
                               (new_name, new_item, mapping(new_item[method])))

    def operation(self, where, old, new):
        old_op, new_op = old[2], new[2]
        if old_op.get("operationId") != new_op.get("operationId"):
            self.add("risky", where, f"operationId {old_op.get('operationId')} is now {new_op.get('operationId')}; "
                                     "generated clients change")
        if new_op.get("deprecated") and not old_op.get("deprecated"):
            self.add("compatible", where, "deprecated")
        self.parameters(where, self.parameter_map(self.old, *old), self.parameter_map(self.new, *new))
        self.body(where, old_op, new_op)
        self.responses(where, old_op, new_op)
        self.security(where, old_op, new_op)

    def parameter_map(self, root, name, item, operation):
        places = {key: str(place) for place, key in enumerate(re.findall(r"\{([^}]*)\}", name))}
        found = {}
        for raw in listing(item.get("parameters")) + listing(operation.get("parameters")):
            one = self.resolve(root, raw)
            kind, key = str(one.get("in", "")), str(one.get("name", ""))
            if kind == "path":
                found[kind, places.get(key, key)] = one
            else:
                found[kind, key.lower() if kind == "header" else key] = one
        return found

    def parameters(self, where, old, new):
        for key in sorted(set(old) | set(new)):
            one = mapping(old.get(key) or new.get(key))
            place = f"{where} {key[0]} parameter {one.get('name')}"
            if key not in new:
                self.add("breaking", place, "removed")
            elif key not in old:
                needed = new[key].get("required") is True
                self.add("breaking" if needed else "compatible", place,
                         "required parameter added" if needed else "optional parameter added")
            else:
                before, after = old[key].get("required") is True, new[key].get("required") is True
                if after and not before:
                    self.add("breaking", place, "is now required")
                elif before and not after:
                    self.add("compatible", place, "is now optional")
                for word in ("style", "explode"):
                    if old[key].get(word) != new[key].get(word):
                        self.add("risky", place, f"{word} {short(old[key].get(word))} is now {short(new[key].get(word))}")
                self.schema(place, old[key].get("schema"), new[key].get("schema"), "request")
                self.content(place, old[key], new[key], "request")

    def body(self, where, old_op, new_op):
        old, new = self.resolve(self.old, old_op.get("requestBody")), self.resolve(self.new, new_op.get("requestBody"))
        place = f"{where} request body"
        if old and not new:
            self.add("breaking", place, "removed")
        elif new and not old:
            needed = new.get("required") is True
            self.add("breaking" if needed else "compatible", place, "added, required" if needed else "added, optional")
        elif old:
            if new.get("required") is True and old.get("required") is not True:
                self.add("breaking", place, "is now required")
            elif old.get("required") is True and new.get("required") is not True:
                self.add("compatible", place, "is now optional")
            self.content(place, old, new, "request")

    def content(self, place, old, new, direction):
        old_types, new_types = mapping(old.get("content")), mapping(new.get("content"))
        for kind in sorted(set(old_types) | set(new_types)):
            if kind not in new_types:
                self.add("breaking", f"{place} {kind}", "media type removed")
            elif kind not in old_types:
                self.add("compatible", f"{place} {kind}", "media type added")
            else:
                self.schema(f"{place} {kind}", mapping(old_types[kind]).get("schema"),
                            mapping(new_types[kind]).get("schema"), direction)

    def responses(self, where, old_op, new_op):
        old, new = mapping(old_op.get("responses")), mapping(new_op.get("responses"))
        for code in sorted(set(old) | set(new)):
            place = f"{where} response {code}"
            if code not in new:
                self.add("breaking" if code[:1] in "23" else "risky", place, "removed")
            elif code not in old:
                self.add("risky", place, "added; clients may not handle it")
            else:
                before, after = self.resolve(self.old, old[code]), self.resolve(self.new, new[code])
                self.content(place, before, after, "response")
                self.headers(place, mapping(before.get("headers")), mapping(after.get("headers")))

    def headers(self, place, old, new):
        left = {name.lower(): self.resolve(self.old, value) for name, value in old.items()}
        right = {name.lower(): self.resolve(self.new, value) for name, value in new.items()}
        for name in sorted(set(left) | set(right)):
            if name not in right:
                self.add("breaking", f"{place} header {name}", "removed")
            elif name not in left:
                self.add("compatible", f"{place} header {name}", "added")
            else:
                self.schema(f"{place} header {name}", left[name].get("schema"), right[name].get("schema"), "response")

    def security(self, where, old_op, new_op):
        """Each old way in must be enough for one of the new ones."""
        old, new = self.ways(self.old, old_op), self.ways(self.new, new_op)
        for way in old:
            if not any(all(name in way and set(scopes) <= set(way[name]) for name, scopes in one.items()) for one in new):
                self.add("breaking", f"{where} security", f"{short(way)} is no longer enough")
        for one in new:
            if one and {} not in old and one not in old:
                self.add("compatible", f"{where} security", f"{short(one)} accepted")

    @staticmethod
    def ways(root, operation):
        ways = operation.get("security", root.get("security"))
        found = [{name: listing(scopes) for name, scopes in mapping(way).items()} for way in listing(ways)]
        return found or [{}]

    # Schemas

    def schema(self, place, old_raw, new_raw, direction):
        """In a request NEW must accept all that OLD accepted; in a response it must give nothing that OLD did not."""
        pair = (json.dumps(old_raw, sort_keys=True), json.dumps(new_raw, sort_keys=True), direction)
        if pair not in self.known:
            self.known[pair] = {}  # a schema that contains itself: its changes are listed one level up
            outer, self.changes = self.changes, {}
            self.schemas("", self.flat(self.old, old_raw), self.flat(self.new, new_raw), direction)
            self.known[pair], self.changes = self.few(self.changes), outer
        for kind, where, text in self.known[pair]:
            gap = " " if where and " " in place else ""
            self.add(kind, place + gap + where, text)

    @staticmethod
    def few(changes):
        """The changes without further places of one change: a schema that is reached by many ways would have millions."""
        seen, kept = {}, {}
        for kind, where, text in changes:
            one = (kind, where.rsplit(".", 1)[-1], text)
            seen[one] = seen.get(one, 0) + 1
            if seen[one] <= PLACES:
                kept[kind, where, text] = None
        return kept

    def flat(self, root, raw, depth=0):
        """A schema with references followed and `allOf` merged."""
        if isinstance(raw, bool):
            return {} if raw else {"not": {}}
        one = dict(self.resolve(root, raw))
        if depth < 20:
            for part in listing(one.pop("allOf", None)):
                other = self.flat(root, part, depth + 1)
                properties = {**mapping(other.get("properties")), **mapping(one.get("properties"))}
                required = listing(other.get("required")) + listing(one.get("required"))
                one = {**other, **one}
                if properties:
                    one["properties"] = properties
                if required:
                    one["required"] = required
        return one

    @staticmethod
    def types(schema):
        kinds = schema.get("type")
        if kinds is None:
            return None
        found = set(kinds) if isinstance(kinds, list) else {kinds}
        if schema.get("nullable") is True:
            found.add("null")
        return found

    def schemas(self, place, old, new, direction):
        asks = direction == "request"
        self.type_change(place, old, new, asks)
        self.enum_change(place, old, new, asks)
        self.limits(place, old, new, asks)
        self.choices(place, old, new, direction)
        self.properties(place, old, new, direction)
        if "items" in old and "items" in new:
            self.schema(place + "[]", old["items"], new["items"], direction)
        before, after = old.get("additionalProperties", True), new.get("additionalProperties", True)
        if isinstance(before, dict) and isinstance(after, dict):
            self.schema(place + ".*", before, after, direction)
        elif (before is False) != (after is False):
            closed = after is False
            kind = "compatible" if closed != asks else ("breaking" if asks else "risky")
            self.add(kind, place, "other fields are no longer accepted" if closed else "other fields are now possible")

    def type_change(self, place, old, new, asks):
        before, after = self.types(old), self.types(new)
        if before != after:
            wide, narrow = (after, before) if asks else (before, after)
            fits = wide is None or (
                narrow is not None and all(one in wide or (one == "integer" and "number" in wide) for one in narrow))
            names = [" or ".join(sorted(one)) if one else "any type" for one in (before, after)]
            self.add("compatible" if fits else "breaking", place, f"type {names[0]} is now {names[1]}")
        left, right = old.get("format"), new.get("format")
        if left != right:
            widened = (left, right) in ((("int32", "int64"), ("float", "double")) if asks
                                        else (("int64", "int32"), ("double", "float")))
            kind = "compatible" if widened else ("risky" if left is None or right is None else "breaking")
            self.add(kind, place, f"format {left or 'none'} is now {right or 'none'}")
        if old.get("default") != new.get("default"):
            self.add("risky", place, f"default {short(old.get('default'))} is now {short(new.get('default'))}")

    def enum_change(self, place, old, new, asks):
        before = [old["const"]] if "const" in old else old.get("enum")
        after = [new["const"]] if "const" in new else new.get("enum")
        if not isinstance(before, list) and not isinstance(after, list):
            return
        if before is None:
            self.add("breaking" if asks else "compatible", place, f"limited to {short(after)}")
        elif after is None:
            self.add("compatible" if asks else "risky", place, f"no longer limited to {short(before)}")
        else:
            for value in before:
                if value not in after:
                    self.add("breaking" if asks else "compatible", place, f"value {short(value)} removed")
            for value in after:
                if value not in before:
                    self.add("compatible" if asks else "risky", place,
                             f"value {short(value)} added" + ("" if asks else "; clients may not know it"))

    def limits(self, place, old, new, asks):
        for word in UPPER + LOWER:
            before, after = old.get(word), new.get(word)
            if before == after:
                continue
            if before is None or after is None:
                narrower = before is None
            elif isinstance(before, (int, float)) and isinstance(after, (int, float)):
                narrower = (after < before) == (word in UPPER)
            else:
                narrower = True
            kind = "compatible" if narrower != asks else ("breaking" if asks else "risky")
            self.add(kind, place, f"{word} {short(before)} is now {short(after)}")
        for word in ("pattern", "multipleOf", "exclusiveMinimum", "exclusiveMaximum", "uniqueItems"):
            before, after = old.get(word) or None, new.get(word) or None
            if before != after:
                kind = "risky"
                if before is None:
                    kind = "breaking" if asks else "compatible"
                elif after is None:
                    kind = "compatible" if asks else "risky"
                self.add(kind, place, f"{word} {short(before)} is now {short(after)}")

    def choices(self, place, old, new, direction):
        asks = direction == "request"
        for word in ("oneOf", "anyOf"):
            if (word in old) != (word in new):
                self.add("risky", place, f"{word} {'added' if word in new else 'removed'}; compare by hand")
                continue
            before = {self.label(one): one for one in listing(old.get(word))}
            after = {self.label(one): one for one in listing(new.get(word))}
            for label in before:
                if label not in after:
                    self.add("breaking" if asks else "compatible", place, f"{word}: {label} removed")
                else:
                    self.schema(f"{place}<{label}>", before[label], after[label], direction)
            for label in after:
                if label not in before:
                    self.add("compatible" if asks else "risky", place, f"{word}: {label} added")

    @staticmethod
    def label(schema):
        one = mapping(schema)
        return str(one.get("$ref", "")).split("/")[-1] or str(one.get("title", "")) or short(schema)

    def properties(self, place, old, new, direction):
        asks = direction == "request"
        hidden = "readOnly" if asks else "writeOnly"
        sides = []
        for root, schema in ((self.old, old), (self.new, new)):
            fields = {name: value for name, value in mapping(schema.get("properties")).items()
                      if self.resolve(root, value).get(hidden) is not True}
            sides.append((fields, {name for name in listing(schema.get("required")) if name in fields or name not in
                                   mapping(schema.get("properties"))}))
        (before, must_before), (after, must_after) = sides
        for name in sorted(set(before) | set(after)):
            here = f"{place}.{name}"
            if name not in after:
                if asks:
                    closed = new.get("additionalProperties") is False
                    self.add("breaking" if closed else "risky", here,
                             "removed; requests with it are refused" if closed else "removed; may be ignored silently")
                else:
                    needed = name in must_before
                    self.add("breaking" if needed else "risky", here, "removed" + ("" if needed else " (was optional)"))
                continue
            if name not in before:
                needed = asks and name in must_after
                self.add("breaking" if needed else "compatible", here, "required field added" if needed else "added")
                continue
            if name in must_after and name not in must_before:
                self.add("breaking" if asks else "compatible", here, "is now required")
            elif name in must_before and name not in must_after:
                self.add("compatible" if asks else "breaking", here, "is now optional")
            self.schema(here, before[name], after[name], direction)


def main():
    parser = Parser(
        prog="openapi_changes.py", description=__doc__, epilog=HELP, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", metavar="OLD")
    parser.add_argument("new", metavar="NEW")
    parser.add_argument("--fail-on", choices=("breaking", "risky"), default="breaking",
                        help="exit with 1 from this kind on (default breaking)")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    options = parser.parse_args()
    try:
        result = Comparison(load(options.old), load(options.new)).run()
    except (Failure, RecursionError) as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return FAILED
    changes = sorted(result.changes, key=lambda change: KINDS.index(change[0]))
    counts = {kind: sum(change[0] == kind for change in changes) for kind in KINDS}
    if options.format == "json":
        print(json.dumps({
            **counts,
            "changes": [{"kind": kind, "where": where, "what": text} for kind, where, text in changes],
            "not-compared": sorted(result.skipped),
        }, indent=2, ensure_ascii=False))
    else:
        for kind, where, text in changes:
            print(f"{kind:10}  {where}: {text}")
        for target in sorted(result.skipped):
            print(f"not compared: {target}")
        print("  ".join(f"{kind}: {counts[kind]}" for kind in KINDS))
    bad = counts["breaking"] + (counts["risky"] if options.fail_on == "risky" else 0)
    return BREAKS if bad else 0


if __name__ == "__main__":
    sys.exit(main())
