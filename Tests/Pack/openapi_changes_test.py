#!/usr/bin/env python3
"""Tests scripts/openapi_changes.py of the skill api-design.

  python3 Tests/Pack/openapi_changes_test.py
"""

import copy
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "templates/common/skills/api-design/scripts/openapi_changes.py"

ORDER = {
    "type": "object",
    "required": ["id", "state"],
    "properties": {
        "id": {"type": "string", "readOnly": True},
        "state": {"type": "string", "enum": ["open", "paid"]},
        "total": {"type": "integer", "format": "int32", "minimum": 0},
        "lines": {"type": "array", "maxItems": 50, "items": {"$ref": "#/components/schemas/Line"}},
        "parent": {"$ref": "#/components/schemas/Order"},
    },
}
BASE = {
    "openapi": "3.0.3",
    "info": {"title": "Orders", "version": "1"},
    "servers": [{"url": "https://api.example.invalid/v1"}],
    "security": [{"key": []}],
    "paths": {
        "/orders": {
            "get": {
                "operationId": "listOrders",
                "parameters": [
                    {"name": "state", "in": "query", "schema": {"type": "string"}},
                    {"name": "X-Tenant", "in": "header", "required": True, "schema": {"type": "string"}},
                ],
                "responses": {
                    "200": {
                        "description": "ok",
                        "headers": {"X-Next": {"schema": {"type": "string"}}},
                        "content": {"application/json": {"schema": {
                            "type": "array", "items": {"$ref": "#/components/schemas/Order"}}}},
                    },
                    "404": {"description": "none"},
                },
            },
            "post": {
                "operationId": "createOrder",
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Order"}}}},
                "responses": {"201": {"description": "made"}},
            },
        },
        "/orders/{id}": {
            "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
            "delete": {"operationId": "deleteOrder", "responses": {"204": {"description": "gone"}}},
        },
    },
    "components": {"schemas": {
        "Order": ORDER,
        "Line": {"type": "object", "required": ["sku"], "properties": {"sku": {"type": "string"}}},
    }},
}


class OpenAPIChangesTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        shutil.copy(SCRIPT, self.folder)

    def run_script(self, *arguments):
        return subprocess.run(
            [sys.executable, "openapi_changes.py", *arguments], cwd=self.folder, text=True, capture_output=True,
            check=False, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})

    def changes(self, edit, old_edit=None, *arguments):
        old, new = copy.deepcopy(BASE), copy.deepcopy(BASE)
        if old_edit:
            old_edit(old)
        edit(new)
        (self.folder / "old.json").write_text(json.dumps(old), encoding="utf-8")
        (self.folder / "new.json").write_text(json.dumps(new), encoding="utf-8")
        done = self.run_script("old.json", "new.json", "--format", "json", *arguments)
        self.assertEqual(done.stderr, "")
        answer = json.loads(done.stdout)
        self.assertEqual(done.returncode, 1 if answer["breaking"] else 0)
        return {(one["kind"], one["where"], one["what"]) for one in answer["changes"]}

    def only(self, edit, *expected, old_edit=None):
        self.assertEqual(self.changes(edit, old_edit), set(expected))

    @staticmethod
    def order(document):
        return document["components"]["schemas"]["Order"]

    @staticmethod
    def listing(document):
        return document["paths"]["/orders"]["get"]

    def test_no_change(self):
        self.only(lambda new: None)

    def test_texts_are_no_change(self):
        self.only(lambda new: self.listing(new).update(description="Lists orders", summary="List"))

    def test_operations_and_paths(self):
        def edit(new):
            del new["paths"]["/orders"]["post"]
            new["paths"]["/orders"]["put"] = {"responses": {}}
            new["paths"]["/new"] = {}
            del new["paths"]["/orders/{id}"]
        self.only(edit, ("breaking", "POST /orders", "operation removed"),
                  ("compatible", "PUT /orders", "operation added"),
                  ("compatible", "/new", "path added"),
                  ("breaking", "/orders/{id}", "path removed"))

    def test_a_renamed_path_parameter_is_the_same_path(self):
        def edit(new):
            item = new["paths"].pop("/orders/{id}")
            item["parameters"][0]["name"] = "order_id"
            new["paths"]["/orders/{order_id}"] = item
        found = self.changes(edit)
        self.assertEqual([kind for kind, _, _ in found], ["risky"])

    def test_parameters(self):
        def edit(new):
            parameters = self.listing(new)["parameters"]
            parameters[0]["required"] = True
            parameters[1] = {"name": "x-tenant", "in": "header", "required": True, "schema": {"type": "string"}}
            parameters.append({"name": "page", "in": "query", "schema": {"type": "integer"}})
            parameters.append({"name": "region", "in": "query", "required": True, "schema": {"type": "string"}})
        self.only(edit, ("breaking", "GET /orders query parameter state", "is now required"),
                  ("compatible", "GET /orders query parameter page", "optional parameter added"),
                  ("breaking", "GET /orders query parameter region", "required parameter added"))
        self.only(lambda new: self.listing(new)["parameters"].pop(0),
                  ("breaking", "GET /orders query parameter state", "removed"))

    def test_a_field_in_request_and_response(self):
        def edit(new):
            self.order(new)["required"].append("total")
        self.only(edit, ("breaking", "POST /orders request body application/json .total", "is now required"),
                  ("compatible", "GET /orders response 200 application/json [].total", "is now required"))

    def test_a_removed_field(self):
        def edit(new):
            del self.order(new)["properties"]["state"]
            self.order(new)["required"] = ["id"]
        self.only(edit, ("breaking", "GET /orders response 200 application/json [].state", "removed"),
                  ("risky", "POST /orders request body application/json .state", "removed; may be ignored silently"))

    def test_an_added_field_is_compatible(self):
        found = self.changes(lambda new: self.order(new)["properties"].update(note={"type": "string"}))
        self.assertEqual({kind for kind, _, _ in found}, {"compatible"})

    def test_read_only_fields_are_not_asked_for(self):
        def edit(new):
            self.order(new)["properties"]["made"] = {"type": "string", "readOnly": True}
            self.order(new)["required"].append("made")
        self.only(edit, ("compatible", "GET /orders response 200 application/json [].made", "added"))

    def test_enum_values(self):
        found = self.changes(lambda new: self.order(new)["properties"]["state"]["enum"].append("void"))
        self.assertEqual({(kind, where.split(" ")[0]) for kind, where, _ in found},
                         {("risky", "GET"), ("compatible", "POST")})
        found = self.changes(lambda new: self.order(new)["properties"]["state"]["enum"].remove("paid"))
        self.assertEqual({(kind, where.split(" ")[0]) for kind, where, _ in found},
                         {("compatible", "GET"), ("breaking", "POST")})

    def test_types(self):
        def number(new):
            self.order(new)["properties"]["total"].update(type="number")
        found = self.changes(number)
        self.assertEqual({(kind, where.split(" ")[0]) for kind, where, _ in found},
                         {("breaking", "GET"), ("compatible", "POST")})

        def nullable(new):
            self.order(new)["properties"]["state"]["nullable"] = True
        self.assertIn(("breaking", "GET /orders response 200 application/json [].state",
                       "type string is now null or string"), self.changes(nullable))

    def test_null_in_a_list_of_types_equals_nullable(self):
        def old(document):
            self.order(document)["properties"]["state"]["nullable"] = True

        def new(document):
            document["openapi"] = "3.1.0"
            self.order(document)["properties"]["state"]["type"] = ["string", "null"]
        self.only(new, old_edit=old)

    def test_formats_and_limits(self):
        def edit(new):
            self.order(new)["properties"]["total"].update(format="int64", minimum=1)
            self.order(new)["properties"]["lines"]["maxItems"] = 100
        self.only(edit, ("breaking", "GET /orders response 200 application/json [].total", "format int32 is now int64"),
                  ("compatible", "GET /orders response 200 application/json [].total", "minimum 0 is now 1"),
                  ("risky", "GET /orders response 200 application/json [].lines", "maxItems 50 is now 100"),
                  ("compatible", "POST /orders request body application/json .total", "format int32 is now int64"),
                  ("breaking", "POST /orders request body application/json .total", "minimum 0 is now 1"),
                  ("compatible", "POST /orders request body application/json .lines", "maxItems 50 is now 100"))

    def test_inside_lists_and_references(self):
        def edit(new):
            new["components"]["schemas"]["Line"]["required"].append("count")
            new["components"]["schemas"]["Line"]["properties"]["count"] = {"type": "integer"}
        self.assertIn(("breaking", "POST /orders request body application/json .lines[].count", "required field added"),
                      self.changes(edit))

    def test_all_of_is_merged(self):
        def old(document):
            document["components"]["schemas"]["Order"] = {"allOf": [
                {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]},
                {"properties": {"state": {"type": "string"}}}]}

        def new(document):
            document["components"]["schemas"]["Order"] = {
                "type": "object", "required": ["id"],
                "properties": {"id": {"type": "string"}, "state": {"type": "string"}}}
        self.only(new, old_edit=old)

    def test_one_of(self):
        def choices(names):
            return lambda document: document["components"]["schemas"].update(
                Order={"oneOf": [{"title": name, "type": "object"} for name in names]})
        found = self.changes(choices(["a"]), choices(["a", "b"]))
        self.assertEqual({(kind, where.split(" ")[0]) for kind, where, _ in found},
                         {("compatible", "GET"), ("breaking", "POST")})

    def test_additional_properties(self):
        found = self.changes(lambda new: self.order(new).update(additionalProperties=False))
        self.assertIn(("breaking", "POST /orders request body application/json", "other fields are no longer accepted"),
                      found)

    def test_responses_and_headers(self):
        def edit(new):
            responses = self.listing(new)["responses"]
            del responses["404"]
            responses["429"] = {"description": "slow down"}
            responses["200"]["headers"] = {}
            responses["200"]["content"]["text/csv"] = {}
        self.only(edit, ("risky", "GET /orders response 404", "removed"),
                  ("risky", "GET /orders response 429", "added; clients may not handle it"),
                  ("breaking", "GET /orders response 200 header x-next", "removed"),
                  ("compatible", "GET /orders response 200 text/csv", "media type added"))

    def test_request_body(self):
        body = ("paths", "/orders", "post")

        def reach(document):
            for key in body:
                document = document[key]
            return document
        self.only(lambda new: reach(new)["requestBody"].update(required=True),
                  ("breaking", "POST /orders request body", "is now required"))
        self.only(lambda new: reach(new).pop("requestBody"), ("breaking", "POST /orders request body", "removed"))

    def test_security(self):
        self.only(lambda new: self.listing(new).update(security=[{"key": []}, {"oauth": ["read"]}]),
                  ("compatible", "GET /orders security", '{"oauth": ["read"]} accepted'))
        self.only(lambda new: self.listing(new).update(security=[{"oauth": ["read"]}]),
                  ("breaking", "GET /orders security", '{"key": []} is no longer enough'),
                  ("compatible", "GET /orders security", '{"oauth": ["read"]} accepted'))
        self.only(lambda new: self.listing(new).update(security=[]))
        self.only(lambda new: None, ("breaking", "GET /orders security", "{} is no longer enough"),
                  old_edit=lambda old: self.listing(old).update(security=[]))

    def test_names_for_generated_clients(self):
        self.only(lambda new: self.listing(new).update(operationId="getOrders"),
                  ("risky", "GET /orders", "operationId listOrders is now getOrders; generated clients change"))

    def test_servers_and_deprecation(self):
        def edit(new):
            new["servers"] = [{"url": "https://api.example.invalid/v2"}]
            self.listing(new)["deprecated"] = True
        self.only(edit, ("risky", "servers", "https://api.example.invalid/v1 removed"),
                  ("compatible", "GET /orders", "deprecated"))

    def test_other_files_are_listed_and_not_compared(self):
        def edit(document):
            self.order(document)["properties"]["owner"] = {"$ref": "people.json#/Owner"}
        old, new = copy.deepcopy(BASE), copy.deepcopy(BASE)
        edit(old)
        edit(new)
        (self.folder / "old.json").write_text(json.dumps(old), encoding="utf-8")
        (self.folder / "new.json").write_text(json.dumps(new), encoding="utf-8")
        done = self.run_script("old.json", "new.json")
        self.assertIn("not compared: people.json#/Owner", done.stdout)

    def test_fail_on_risky(self):
        (self.folder / "old.json").write_text(json.dumps(BASE), encoding="utf-8")
        new = copy.deepcopy(BASE)
        self.listing(new)["operationId"] = "other"
        (self.folder / "new.json").write_text(json.dumps(new), encoding="utf-8")
        self.assertEqual(self.run_script("old.json", "new.json").returncode, 0)
        done = self.run_script("old.json", "new.json", "--fail-on", "risky")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout.splitlines()[-1], "breaking: 0  risky: 1  compatible: 0")

    def test_schemas_that_branch_often_do_not_take_forever(self):
        def edit(document):
            schemas = document["components"]["schemas"]
            for level in range(40):
                target = {"$ref": f"#/components/schemas/L{level + 1}"}
                schemas[f"L{level}"] = {"type": "object", "properties": {"a": target, "b": target}}
            schemas["L40"] = {"type": "string"}
            self.order(document)["properties"]["deep"] = {"$ref": "#/components/schemas/L0"}
        self.only(edit, old_edit=edit)

        def change(document):
            edit(document)
            document["components"]["schemas"]["L40"]["type"] = "integer"
        found = self.changes(change, edit)
        self.assertEqual({kind for kind, _, _ in found}, {"breaking"})
        self.assertLess(len(found), 50)

    def test_what_cannot_be_read(self):
        (self.folder / "good.json").write_text(json.dumps(BASE), encoding="utf-8")
        for name, text in (("yaml.yaml", "openapi: 3.0.3\n"), ("two.json", '{"swagger": "2.0"}'), ("list.json", "[]"),
                           ("deep.json", "[" * 100000)):
            (self.folder / name).write_text(text, encoding="utf-8")
            with self.subTest(name):
                done = self.run_script("good.json", name)
                self.assertEqual(done.returncode, 2)
                self.assertIn(name, done.stderr)
                self.assertNotIn("Traceback", done.stderr)
        self.assertEqual(self.run_script("good.json", "missing.json").returncode, 2)

    def test_shapes_that_are_wrong_do_not_crash(self):
        broken = {"openapi": "3.1.0", "paths": {"/a": {"get": {
            "parameters": ["x", {"$ref": "#/none"}], "requestBody": [], "responses": {"200": 4}, "security": "no"}},
            "/b": None}, "components": []}
        (self.folder / "old.json").write_text(json.dumps(broken), encoding="utf-8")
        done = self.run_script("old.json", "old.json")
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_usage(self):
        for arguments in ([], ["a"], ["a", "b", "c"], ["a", "b", "--fail-on", "x"]):
            with self.subTest(arguments):
                self.assertEqual(self.run_script(*arguments).returncode, 64)
        done = self.run_script("--help")
        self.assertEqual(done.returncode, 0)
        self.assertIn("exit codes:", done.stdout)

    def test_is_executable(self):
        self.assertTrue(os.access(SCRIPT, os.X_OK))


if __name__ == "__main__":
    unittest.main()
