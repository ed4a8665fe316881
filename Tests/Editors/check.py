#!/usr/bin/env python3
"""Talks to the language server with pygls, a client library of other people, and shows what it says.

    python3 Tests/Editors/check.py EXECUTABLE

Prints a transcript for every feature, and ends with 1 where an answer is not what it should be. Needs git, python3 with
pip, and the network for pip: says so and ends with 0 where pygls cannot be installed. PACKAGES may name a folder that
has it.
"""

import asyncio
import json
import os
import sys
import tempfile

from sandbox import PlainClient, Sandbox, install

TEA = """---
name: tea
description: Use when tea is brewed. Brews it and says when it is ready.
license: MIT
metadata:
  cairn-document: skill.tea
  cairn-kind: procedure
---

# Tea 🍵

<!-- cairn-section: purpose -->

## Purpose

🍵 See [the leaves](references/leaves.md#green-tea), [gone](references/gone.md) and [the cup][cup].

<!-- cairn-section: use-when -->

## Use when

- Somebody asks for tea.

[cup]: ../cup/SKILL.md
"""
PLAIN = """---
name: teas
description: Use when a pot is heated. Heats it and says when it is hot.
---

# Pot

Read [the notes](notes\\\\hot.md).

Read [nothing](gone.md).
"""
FILES = {
    "skills/tea/SKILL.md": TEA,
    "skills/tea/references/leaves.md": "# Leaves\n\nText.\n\n## Green tea\n\nLeaves.\n",
    "skills/cup/SKILL.md": "---\nname: cup\ndescription: Use when a cup is needed. Finds one.\n---\n\n# Cup\n\nFind it.\n",
    "skills/pot/SKILL.md": PLAIN.replace("\\\\", "\\"),
    "skills/pot/notes/hot.md": "# Hot\n\nHot.\n",
    "CLAUDE.md": "# Rules\n\nSee @docs/style.md for style.\n\nUse `make`.\n",
    "docs/style.md": "# Style\n\nShort words.\n",
}
MANIFEST = """schema = 1

[pack]
id = "acme.tea"
name = "Tea"
version = "1.0.0"
description = "Brews tea."
license = "MIT"

[locales]
source = "en"
available = ["en"]

[profiles.default]
description = "All."
skills = ["tea", "cup"]

[skills.tea]
requires = ["cup"]
"""
ROUTES = """schema = 1

[categories.kitchen]
priority = 10

[categories.kitchen.title]
en = "Kitchen"

[reasons.thirst]
description = "Somebody is thirsty."

[routes.tea]
category = "kitchen"
type = "primary"
priority = 50
reasons = ["thirst"]
paths = []
suggests = ["cup"]
excludes = []

[routes.tea.terms]
en = ["tea"]
"""
PACK = {
    "manifest.toml": MANIFEST,
    "templates/locales/en/skills/tea/SKILL.md": FILES["skills/cup/SKILL.md"].replace("cup", "tea"),
    "templates/locales/en/skills/cup/SKILL.md": FILES["skills/cup/SKILL.md"],
    "templates/common/skills/routes.toml": ROUTES,
}


class Failed(Exception):
    pass


def say(title, value=None):
    print(f"\n== {title}")
    if value is not None:
        print(value if isinstance(value, str) else json.dumps(value, indent=2, ensure_ascii=False, default=str))


def expect(condition, what):
    print(("ok      " if condition else "FAILED  ") + what)
    if not condition:
        raise Failed(what)


async def talk(sandbox, plain, pack):
    from lsprotocol import types as lsp
    from pygls.lsp.client import LanguageClient

    client = LanguageClient("cairn-check", "1")
    published = {}
    arrived = asyncio.Condition()
    registered = []

    @client.feature("textDocument/publishDiagnostics")
    async def _(parameters):
        async with arrived:
            published[parameters.uri] = parameters
            arrived.notify_all()

    @client.feature("client/registerCapability")
    def _(parameters):
        registered.extend(one.method for one in parameters.registrations)

    async def diagnostics(uri, version=None, rules=None):
        async with asyncio.timeout(60):
            async with arrived:
                def is_there():
                    one = published.get(uri)
                    if one is None or (version is not None and one.version != version):
                        return False
                    return rules is None or rules({d.code for d in one.diagnostics})
                await arrived.wait_for(is_there)
                return published[uri].diagnostics

    await client.start_io(sandbox.executable, "lsp", "--stdio", cwd=str(plain), env=sandbox.environment)
    capabilities = lsp.ClientCapabilities(
        general=lsp.GeneralClientCapabilities(position_encodings=[lsp.PositionEncodingKind.Utf16]),
        workspace=lsp.WorkspaceClientCapabilities(
            workspace_folders=True,
            workspace_edit=lsp.WorkspaceEditClientCapabilities(document_changes=True, resource_operations=["create", "rename"]),
            did_change_watched_files=lsp.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)),
        text_document=lsp.TextDocumentClientCapabilities(
            hover=lsp.HoverClientCapabilities(content_format=[lsp.MarkupKind.Markdown]),
            document_symbol=lsp.DocumentSymbolClientCapabilities(hierarchical_document_symbol_support=True),
            code_action=lsp.CodeActionClientCapabilities(
                is_preferred_support=True,
                code_action_literal_support=lsp.ClientCodeActionLiteralOptions(
                    code_action_kind=lsp.ClientCodeActionKindOptions(value_set=["quickfix", "source.fixAll"])))))
    answer = await client.initialize_async(lsp.InitializeParams(
        process_id=os.getpid(), root_uri=plain.as_uri(), capabilities=capabilities,
        workspace_folders=[lsp.WorkspaceFolder(plain.as_uri(), "plain")]))
    say("initialize", f"{answer.server_info.name} {answer.server_info.version}, positions in {answer.capabilities.position_encoding}")
    expect(answer.capabilities.position_encoding == "utf-16", "UTF-16 is used where the client offers nothing else")
    client.initialized(lsp.InitializedParams())

    def open_file(path, language="markdown", text=None):
        uri = path.as_uri()
        client.text_document_did_open(lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(
            uri, language, 1, path.read_bytes().decode() if text is None else text)))
        return uri

    def at(uri, text, needle, offset=0):
        index = text.index(needle) + offset
        line = text.count("\n", 0, index)
        start = text.rfind("\n", 0, index) + 1
        return {"text_document": lsp.TextDocumentIdentifier(uri),
                "position": lsp.Position(line, len(text[start:index].encode("utf-16-le")) // 2)}

    def shown(found):
        return "\n".join(
            f"{d.range.start.line}:{d.range.start.character}-{d.range.end.line}:{d.range.end.character} "
            f"{d.severity.name} {d.code}: {d.message}" for d in found)

    # Diagnostics
    pot = plain / "skills/pot/SKILL.md"
    pot_text = pot.read_text()
    uri = open_file(pot)
    found = await diagnostics(uri)
    say("diagnostics of an open document", shown(found))
    doctor = sandbox.findings(plain, "skills/pot/SKILL.md")
    expect(
        sorted((d.code, d.range.start.line + 1, d.range.start.character + 1) for d in found) == doctor,
        "they are those of `cairn doctor skills/pot/SKILL.md`")
    expect("workspace/didChangeWatchedFiles" in registered, "the server asks for news about files")

    # Code actions
    name = next(d for d in found if d.code == "skill.name-matches-folder")
    actions = await client.text_document_code_action_async(lsp.CodeActionParams(
        lsp.TextDocumentIdentifier(uri), name.range, lsp.CodeActionContext([name])))
    say("code actions at the name", "\n".join(f"[{a.kind}{', preferred' if a.is_preferred else ''}] {a.title}" for a in actions))
    fix = actions[0]
    say("the edit of the first one", [e.new_text for c in fix.edit.document_changes for e in c.edits])
    expect(fix.is_preferred and fix.edit.document_changes[0].edits[0].new_text == "pot", "a safe fix is preferred")
    gone = next(d for d in found if d.code == "link.target-exists")
    actions = await client.text_document_code_action_async(lsp.CodeActionParams(
        lsp.TextDocumentIdentifier(uri), gone.range, lsp.CodeActionContext([gone])))
    say("code actions at a broken link", "\n".join(f"[{a.kind}] {a.title}" for a in actions))
    line = next(a for a in actions if "here with a comment" in a.title)
    edit = line.edit.document_changes[0].edits[0]
    say("the comment", edit.new_text)
    client.text_document_did_change(lsp.DidChangeTextDocumentParams(
        lsp.VersionedTextDocumentIdentifier(2, uri), [lsp.TextDocumentContentChangePartial(text=edit.new_text, range=edit.range)]))
    found = await diagnostics(uri, 2)
    expect("link.target-exists" not in {d.code for d in found}, "after it the finding is suppressed")
    actions = await client.text_document_code_action_async(lsp.CodeActionParams(
        lsp.TextDocumentIdentifier(uri), lsp.Range(lsp.Position(0, 0), lsp.Position(0, 0)),
        lsp.CodeActionContext([], only=["source.fixAll"])))
    say("source.fixAll", [a.title for a in actions])
    edit = actions[0].edit.document_changes[0].edits[0]
    client.text_document_did_change(lsp.DidChangeTextDocumentParams(
        lsp.VersionedTextDocumentIdentifier(3, uri), [lsp.TextDocumentContentChangePartial(text=edit.new_text, range=edit.range)]))
    found = await diagnostics(uri, 3)
    say("diagnostics after fixing all", shown(found))
    expect("skill.name-matches-folder" not in {d.code for d in found}, "the safe fixes were applied")

    # Hover
    tea = plain / "skills/tea/SKILL.md"
    tea_uri = open_file(tea)
    await diagnostics(tea_uri)

    async def hover(uri, text, needle, offset, expected):
        answer = await client.text_document_hover_async(lsp.HoverParams(**at(uri, text, needle, offset)))
        say(f"hover at {needle!r}", answer.contents.value.strip()[:700] if answer else "null")
        expect(answer is not None and expected in answer.contents.value, f"it says {expected!r}")

    await hover(tea_uri, TEA, "description:", 3, "What the skill does and when to use it")
    await hover(tea_uri, TEA, "cairn-kind:", 3, "The kind of the document")
    await hover(tea_uri, TEA, "cairn-section: use-when", 3, "number 2 of 11")
    text = pot_text.replace("Read [nothing]", "<!-- cairn-ignore link.target-exists: soon -->\nRead [nothing]")
    client.text_document_did_change(lsp.DidChangeTextDocumentParams(
        lsp.VersionedTextDocumentIdentifier(4, uri), [lsp.TextDocumentContentChangeWholeDocument(text)]))
    await hover(uri, text, "link.target-exists", 8, "# link.target-exists")

    # Completion
    async def complete(uri, text, needle, offset, expected, title):
        answer = await client.text_document_completion_async(lsp.CompletionParams(**at(uri, text, needle, offset)))
        labels = [one.label for one in answer.items]
        say(f"completion of {title}", ", ".join(labels[:12]) + (f", … ({len(labels)})" if len(labels) > 12 else ""))
        expect(expected in labels, f"{expected} is offered")
        return next(one for one in answer.items if one.label == expected)

    version = 10

    async def change(uri, text):
        nonlocal version
        version += 1
        client.text_document_did_change(lsp.DidChangeTextDocumentParams(
            lsp.VersionedTextDocumentIdentifier(version, uri), [lsp.TextDocumentContentChangeWholeDocument(text)]))
        return text

    text = await change(tea_uri, TEA.replace("license: MIT\n", "license: MIT\nallo\n"))
    await complete(tea_uri, text, "allo", 4, "allowed-tools", "a key")
    text = await change(tea_uri, TEA.replace("license: MIT\n", "disable-model-invocation: \n"))
    await complete(tea_uri, text, "invocation: ", 12, "true", "a value")
    text = await change(tea_uri, TEA + "\n<!-- cairn-section: \n")
    item = await complete(tea_uri, text, "cairn-section: \n", 15, "do-not-use-when", "a section")
    expect(item.text_edit.new_text == "do-not-use-when -->", "with the end of the comment")
    text = await change(tea_uri, TEA + "\nSee [x](references/).\n")
    await complete(tea_uri, text, "(references/)", 12, "leaves.md", "a link target")
    text = await change(tea_uri, TEA + "\nSee [x](references/leaves.md#).\n")
    await complete(tea_uri, text, "leaves.md#)", 10, "green-tea", "an anchor")
    text = await change(tea_uri, TEA + "\n<!-- cairn-ignore link.\n")
    await complete(tea_uri, text, "ignore link.", 12, "link.target-exists", "a rule id")
    await change(tea_uri, TEA)

    # Definition
    async def definition(uri, text, needle, offset, path, line):
        answer = await client.text_document_definition_async(lsp.DefinitionParams(**at(uri, text, needle, offset)))
        answer = answer[0] if isinstance(answer, list) else answer
        say(f"definition at {needle!r}", f"{answer.uri.rsplit('/plain/')[-1].rsplit('/pack/')[-1]}:{answer.range.start.line}" if answer else "null")
        expect(answer is not None and answer.uri.endswith(path) and answer.range.start.line == line, f"it is {path}:{line}")

    await definition(tea_uri, TEA, "leaves](", 2, "skills/tea/references/leaves.md", 4)
    await definition(tea_uri, TEA, "the cup][", 2, "skills/cup/SKILL.md", 0)
    claude = plain / "CLAUDE.md"
    claude_uri = open_file(claude)
    await definition(claude_uri, claude.read_text(), "@docs", 3, "docs/style.md", 0)

    # Symbols
    symbols = await client.text_document_document_symbol_async(lsp.DocumentSymbolParams(lsp.TextDocumentIdentifier(tea_uri)))
    say("document symbols", "\n".join(
        f"{s.name}\n" + "\n".join(f"  {c.name} ({c.detail}) {c.range.start.line}-{c.range.end.line}" for c in s.children or [])
        for s in symbols))
    expect([c.detail for c in symbols[0].children] == ["purpose", "use-when"], "the sections are below the title")

    # Several roots
    client.workspace_did_change_workspace_folders(lsp.DidChangeWorkspaceFoldersParams(
        lsp.WorkspaceFoldersChangeEvent([lsp.WorkspaceFolder(pack.as_uri(), "pack")], [])))
    routes = pack / "templates/common/skills/routes.toml"
    routes_uri = open_file(routes, "toml")
    found = await diagnostics(routes_uri)
    say("a second root", shown(found) or "no findings")
    await hover(routes_uri, ROUTES, "[routes.tea]", 9, "Use when a tea is needed")
    await hover(routes_uri, ROUTES, "priority = 50", 2, "The higher one is chosen")
    await definition(routes_uri, ROUTES, 'suggests = ["cup"]', 14, "skills/cup/SKILL.md", 0)
    text = await change(routes_uri, ROUTES.replace('excludes = []', 'excludes = [""]'))
    await complete(routes_uri, text, 'excludes = [""]', 13, "cup", "a skill in a route")
    text = await change(routes_uri, ROUTES.replace('type = "primary"', 'type = ""'))
    await complete(routes_uri, text, 'type = ""', 8, "adjunct", "the type of a route")
    manifest_uri = open_file(pack / "manifest.toml", "toml")
    await definition(manifest_uri, MANIFEST, 'requires = ["cup"]', 14, "skills/cup/SKILL.md", 0)
    symbols = await client.text_document_document_symbol_async(lsp.DocumentSymbolParams(lsp.TextDocumentIdentifier(manifest_uri)))
    expect("skills" in [s.name for s in symbols], "the tables of a TOML file are symbols")

    # Other files: from open documents and from the disk
    text = await change(tea_uri, TEA.replace("name: tea", "name: cup"))
    found = await diagnostics(tea_uri, version)
    say("diagnostics after an edit", shown(found))
    await change(tea_uri, TEA)
    cup = FILES["skills/cup/SKILL.md"]
    cup_uri = open_file(plain / "skills/cup/SKILL.md")
    await change(cup_uri, cup.replace("name: cup", "name: tea"))
    found = await diagnostics(tea_uri, rules=lambda rules: "skill.unique-name" in rules)
    say("diagnostics that come from another open document", shown(found))
    await change(cup_uri, cup)
    found = await diagnostics(tea_uri, rules=lambda rules: "skill.unique-name" not in rules)
    expect(True, "they go when the other document is edited again")
    await diagnostics(tea_uri, rules=lambda rules: "link.target-exists" in rules)
    (plain / "skills/tea/references/gone.md").write_text("# Gone\n\nBack.\n")
    client.workspace_did_change_watched_files(lsp.DidChangeWatchedFilesParams([lsp.FileEvent(
        (plain / "skills/tea/references/gone.md").as_uri(), lsp.FileChangeType.Created)]))
    await diagnostics(tea_uri, rules=lambda rules: "link.target-exists" not in rules)
    say("workspace/didChangeWatchedFiles")
    expect(True, "a finding goes when the missing file is created on the disk")

    await client.shutdown_async(None)
    client.exit(None)
    async with asyncio.timeout(30):
        code = await client._server.wait()
    expect(code == 0, "the server ends with 0 after shutdown and exit")


def hostile(sandbox, plain):
    """What no client should send."""
    path = "skills/tea/SKILL.md"
    client = PlainClient(sandbox, plain)
    answer = client.request("textDocument/hover", {})
    say("a request before initialize", answer["error"])
    expect(answer["error"]["code"] == -32002, "is refused")
    answer = client.initialize()
    expect(answer["result"]["capabilities"]["positionEncoding"] == "utf-8", "UTF-8 is used where the client offers it")
    uri = client.open(path)
    found = client.diagnostics(uri)
    doctor = sandbox.findings(plain, path)
    lines = TEA.split("\n")
    mine = sorted(
        (d["code"], d["range"]["start"]["line"] + 1,
         len(lines[d["range"]["start"]["line"]].encode()[:d["range"]["start"]["character"]].decode()) + 1) for d in found)
    expect(mine == doctor, "positions in UTF-8 are those of the doctor")

    def is_alive(title):
        answer = client.request("textDocument/documentSymbol", {"textDocument": {"uri": uri}})
        expect("result" in answer, f"after {title} the server answers")

    def refused(title, data, code):
        client.raw(data)
        answer = client.wait(lambda message: "error" in message and message.get("id") is None)
        say(title, answer["error"])
        expect(answer["error"]["code"] == code, f"is error {code}")
        is_alive(title)

    def frame(data):
        return b"Content-Length: %d\r\n\r\n" % len(data) + data

    refused("broken JSON", frame(b'{"jsonrpc": "2.0", "id": 1, "method'), -32700)
    refused("bytes that are not UTF-8", frame(b'{"a": "\xff"}'), -32700)
    refused("a batch", frame(b"[]"), -32600)
    refused("JSON that is nested too deeply", frame(b"[" * 100_000), -32700)
    refused("no header", b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", -32700)
    refused("a message of 40 MiB", frame(b" " * (40 << 20)), -32600)
    answer = client.request("workspace/unheardOf", {"a": 1})
    say("an unknown method", answer["error"])
    expect(answer["error"]["code"] == -32601, "is error -32601")
    for method, parameters in [
        ("textDocument/hover", None), ("textDocument/hover", []), ("textDocument/hover", {"textDocument": {"uri": uri}}),
        ("textDocument/completion", {"textDocument": {"uri": uri}, "position": {"line": -1, "character": 0}}),
        ("textDocument/codeAction", {"textDocument": 4}),
    ]:
        answer = client.request(method, parameters)
        expect(answer.get("error", {}).get("code") == -32602, f"{method} with {parameters} is error -32602")
    for position in [(0, 10 ** 9), (10 ** 9, 0), (2 ** 62, 2 ** 62)]:
        answer = client.request("textDocument/hover", {
            "textDocument": {"uri": uri}, "position": {"line": position[0], "character": position[1]}})
        expect("result" in answer, f"a position {position} outside of the text is answered")
    for change in [{}, {"text": 4}, {"range": {"start": {"line": 0}}, "text": "x"}, {"range": {
            "start": {"line": 9, "character": 9}, "end": {"line": 0, "character": 0}}, "text": "x"}]:
        client.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": 7}, "contentChanges": [change]})
    client.notify("textDocument/didOpen", {})
    client.notify("textDocument/didOpen", {"textDocument": {"uri": "untitled:a", "text": "x", "version": 1}})
    client.notify("textDocument/didClose", {"textDocument": {"uri": "file:///nowhere"}})
    client.notify("textDocument/didOpen", {"textDocument": {"uri": "file:///nowhere/at/all.md", "text": "x", "version": 1}})
    client.notify("$/setTrace", {"value": "off"})
    is_alive("notifications that make no sense")

    question = json.dumps({"jsonrpc": "2.0", "id": "cancelled", "method": "textDocument/codeAction", "params": {
        "textDocument": {"uri": uri}, "context": {"diagnostics": [], "only": ["source.fixAll"]},
        "range": {"start": {"line": 0, "character": 0}, "end": {"line": 50, "character": 0}}}}).encode()
    cancel = json.dumps({"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": "cancelled"}}).encode()
    # An answer may be ready before the cancellation is read.
    for _ in range(50):
        client.raw(frame(question) + frame(cancel))
        answer = client.wait(lambda message: message.get("id") == "cancelled")
        if "error" in answer:
            break
    say("$/cancelRequest", answer.get("error", "was answered before"))
    expect(answer.get("error", {}).get("code") == -32800, "is error -32800")
    is_alive("a cancelled request")
    expect(client.end() == 0, "the server ends with 0")

    client = PlainClient(sandbox, plain)
    client.initialize()
    client.open(path)
    client.process.stdin.close()
    code = client.process.wait(30)
    say("a client that dies", f"exit code {code}")
    expect(code == 1, "ends the server with 1")
    client = PlainClient(sandbox, plain)
    client.initialize()
    client.raw(b"Content-Length: 10")
    client.process.stdin.close()
    expect(client.process.wait(30) == 1, "so does one that dies in the middle of a message")
    client = PlainClient(sandbox, plain)
    client.initialize()
    # Closing it would wait for the thread that reads it.
    os.dup2(os.open(os.devnull, os.O_RDONLY), client.process.stdout.fileno())
    try:
        for number in range(50):
            client.open(path)
            client.send({"id": 1000 + number, "method": "workspace/unheardOf", "params": None})
    except BrokenPipeError:
        pass
    expect(client.process.wait(30) == 1, "so does one that reads nothing more")


def main():
    if len(sys.argv) != 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as work:
        sandbox = Sandbox(sys.argv[1], work)
        plain = sandbox.repository("plain", FILES)
        pack = sandbox.repository("pack", PACK)
        if not install(sandbox.work / "packages"):
            print("left out: pygls is missing, and cannot be installed without a network")
            return
        before = {path: path.read_bytes() for root in (plain, pack) for path in root.rglob("*") if path.is_file()}
        try:
            hostile(sandbox, plain)
            asyncio.run(talk(sandbox, plain, pack))
            after = {path: path.read_bytes() for path in before}
            expect(before == after, "no file was written")
        except Failed:
            sys.exit(1)
    print("\nall answers are as they should be")


if __name__ == "__main__":
    main()
