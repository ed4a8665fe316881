// Starts `cairn lsp` and connects it to Visual Studio Code. There is nothing to build: `npm install` fetches the client
// library, and the folder is the extension.
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

async function start() {
  const command = vscode.workspace.getConfiguration("cairn").get("path") || "cairn";
  const server = { command, args: ["lsp"] };
  const options = {
    documentSelector: [
      { scheme: "file", language: "markdown" },
      { scheme: "file", language: "toml" },
      { scheme: "file", pattern: "**/{SKILL.md,AGENTS.md,CLAUDE.md,GEMINI.md}" },
      { scheme: "file", pattern: "**/*.{mdc,toml}" },
      { scheme: "file", pattern: "**/.{claude,codex,cursor,gemini,github,vscode}/**/*.{json,yaml,yml,toml,md}" },
    ],
  };
  client = new LanguageClient("cairn", "Cairn", server, options);
  try {
    await client.start();
  } catch (error) {
    vscode.window.showErrorMessage(`Cairn: cannot start "${command} lsp". Install Cairn, or set cairn.path. (${error.message})`);
  }
}

async function stop() {
  const running = client;
  client = undefined;
  if (running && running.needsStop()) await running.stop();
}

exports.activate = async (context) => {
  context.subscriptions.push(
    vscode.commands.registerCommand("cairn.restart", async () => {
      await stop();
      await start();
    }),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (!change.affectsConfiguration("cairn.path")) return;
      await stop();
      await start();
    }),
  );
  await start();
};

exports.deactivate = stop;
