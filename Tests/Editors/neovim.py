#!/usr/bin/env python3
"""Has Neovim, without a screen, show a diagnostic of the language server and apply a fix.

    python3 Tests/Editors/neovim.py EXECUTABLE

Prints what Neovim says, and ends with 1 where that is not what it should be. Needs git, python3 and nvim 0.7 or newer, which
it installs with apt-get where it may; says so and ends with 0 where there is no nvim.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from sandbox import Sandbox

SCRIPT = r"""
local out = {}
local function say(name, value) out[#out + 1] = { name, value } end
local function finish()
  local file = io.open(vim.env.RESULT, "w")
  file:write(vim.json and vim.json.encode(out) or vim.fn.json_encode(out))
  file:close()
  vim.cmd("qa!")
end
local function wait(what, condition)
  if not vim.wait(30000, condition, 20) then
    say("error", "timeout: " .. what)
    finish()
  end
end
local function run()
  local config = { name = "cairn", cmd = { vim.env.CAIRN, "lsp" }, root_dir = vim.fn.getcwd() }
  local buffer = vim.api.nvim_get_current_buf()
  local id
  if vim.lsp.start then
    id = vim.lsp.start(config)
  else
    id = vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(buffer, id)
  end
  wait("diagnostics", function() return #vim.diagnostic.get(buffer) > 0 end)
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    say("diagnostic", { line = one.lnum + 1, column = one.col + 1, severity = vim.diagnostic.severity[one.severity],
      source = one.source, code = one.code or (one.user_data and one.user_data.lsp and one.user_data.lsp.code),
      message = one.message })
  end
  local client = vim.lsp.get_client_by_id(id)
  say("encoding", client.offset_encoding)
  local function request(method, parameters)
    local answers = vim.lsp.buf_request_sync(buffer, method, parameters, 30000)
    local one = answers and answers[id] or {}
    if one.error then say("error", vim.inspect(one.error)) end
    return one.result
  end
  local position = { textDocument = { uri = vim.uri_from_bufnr(buffer) }, position = { line = 1, character = 2 } }
  local hover = request("textDocument/hover", position)
  say("hover", hover and hover.contents.value)
  local diagnostics = {}
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    if one.lnum == 1 then diagnostics[#diagnostics + 1] = one.user_data and one.user_data.lsp or {} end
  end
  local actions = request("textDocument/codeAction", {
    textDocument = position.textDocument,
    range = { start = { line = 1, character = 6 }, ["end"] = { line = 1, character = 6 } },
    context = { diagnostics = {} },
  })
  for _, action in ipairs(actions or {}) do say("action", action.title) end
  local action = actions and actions[1]
  if action then
    vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
    say("line", vim.api.nvim_buf_get_lines(buffer, 1, 2, false)[1])
    wait("the diagnostic to go", function()
      for _, one in ipairs(vim.diagnostic.get(buffer)) do if one.lnum == 1 then return false end end
      return true
    end)
    say("left", #vim.diagnostic.get(buffer))
  end
  vim.lsp.stop_client(id)
  wait("the end of the server", function() return vim.lsp.get_client_by_id(id) == nil end)
  say("ended", true)
  finish()
end
local good, problem = pcall(run)
if not good then
  say("error", problem)
  finish()
end
"""


def nvim():
    if path := shutil.which("nvim"):
        return path
    if os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "update", "-qq"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "neovim"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"})
    return shutil.which("nvim")


def main():
    if len(sys.argv) != 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit(__doc__)
    program = nvim()
    if program is None:
        print("left out: nvim is missing, and cannot be installed without a network")
        return
    with tempfile.TemporaryDirectory() as work:
        sandbox = Sandbox(sys.argv[1], work)
        text = "---\nname: teas\ndescription: Use when tea is brewed. Brews it and says when it is ready.\n---\n\n# Tea\n\nBrew 🍵.\n"
        root = sandbox.repository("repository", {"skills/tea/SKILL.md": text})
        script = sandbox.work / "script.lua"
        script.write_text(SCRIPT)
        result = sandbox.work / "result.json"
        environment = sandbox.environment | {
            "CAIRN": sandbox.executable, "RESULT": str(result), "XDG_CONFIG_HOME": str(sandbox.work / "config"),
            "XDG_DATA_HOME": str(sandbox.work / "data"), "TERM": "dumb"}
        subprocess.run(
            [program, "--headless", "-u", "NONE", "-n", "skills/tea/SKILL.md", "-c", f"luafile {script}"], cwd=root,
            env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=180)
        if not result.exists():
            sys.exit("FAILED  Neovim wrote no result")
        said = json.loads(result.read_text())
        version = subprocess.run([program, "--version"], capture_output=True, text=True).stdout.splitlines()[0]
        print(version)
        for name, value in said:
            print(f"{name}: {value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)}")
        found = {}
        for name, value in said:
            found.setdefault(name, []).append(value)
        checks = {
            "no error": "error" not in found,
            "the diagnostic of the name is shown": any(
                one["line"] == 2 and one["code"] == "skill.name-matches-folder" for one in found.get("diagnostic", [])),
            "hover explains the key": "The name of the skill" in (found.get("hover") or [""])[0],
            "the fix is applied in the buffer": found.get("line") == ["name: tea"],
            "and the diagnostic is gone": found.get("left") == [0],
            "the server has ended": found.get("ended") == [True],
            "no file was written": (root / "skills/tea/SKILL.md").read_text() == text,
        }
    for what, holds in checks.items():
        print(("ok      " if holds else "FAILED  ") + what)
    if not all(checks.values()):
        sys.exit(1)


if __name__ == "__main__":
    main()
