import Testing

@testable import Doctor

@Suite struct CommandScriptTests {
  @Test(
    arguments: [
      ("a 'b c' \"d e\" f\\ g", [["a", "b c", "d e", "f g"]]),
      ("a && b | c; d", [["a"], ["b"], ["c"], ["d"]]),
      ("\"${X}\"/a.sh \"\" '\\' \"\\\"\"", [["${X}/a.sh", "", "\\", "\""]]),
      ("", []), ("  ;; ", []), ("'open", [["open"]]),
    ] as [(String, [[String]])])
  func `a command is split into words as a shell splits it`(command: String, words: [[String]]) {
    #expect(ShellWords(command).commands == words)
  }

  @Test(
    arguments: [
      ("./a.sh", "./a.sh", true), ("bash ./a.sh 1", "./a.sh", false), ("X=1 exec .claude/a", ".claude/a", true),
      ("/usr/bin/env", nil, false), ("python3 -u tools/a.py", "tools/a.py", false),
      ("python3 -c 'tools/a.py'", nil, false),
      ("$CLAUDE_PROJECT_DIR//a b", "a", true), ("\"$CLAUDE_PROJECT_DIR/a b\"", "a b", true),
      ("npm run x/y", nil, false),
      ("${CLAUDE_PLUGIN_ROOT}/a.sh", nil, false), ("~/a.sh", nil, false), ("../a.sh", nil, false), ("./", nil, false),
    ] as [(String, String?, Bool)])
  func `only what is surely a file of the project is one`(command: String, path: String?, isRunDirectly: Bool) {
    let scripts = CommandScript.all(in: command, ofPlugin: false)
    #expect(scripts == path.map { [CommandScript(path: $0, isRunDirectly: isRunDirectly)] } ?? [])
  }

  @Test func `a plugin's scripts are those in its own folder`() {
    let command = "bash \"${CLAUDE_PLUGIN_ROOT}\"/a.sh; ./b.sh; $CLAUDE_PROJECT_DIR/c.sh"
    #expect(
      CommandScript.all(in: command, ofPlugin: true) == [CommandScript(path: "a.sh", isRunDirectly: false)])
  }
}
