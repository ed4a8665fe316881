import Foundation
import TestSupport
import Testing

/// Disks that are really full or read-only, if this machine allows a test to mount them.
struct FullDiskTests {
  private static let executable = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .appendingPathComponent("../../.build/debug/cairn").standardizedFileURL.path

  /// Whether a namespace for mounts and the executable are available.
  private static let canMount: Bool = {
    guard FileManager.default.isExecutableFile(atPath: executable), let folder = try? TemporaryFolder() else {
      return false
    }
    return (try? folder.run(["unshare", "-rm", "mount", "-t", "tmpfs", "-o", "size=16k", "none", folder.path])) != nil
  }()

  @Test(.enabled(if: canMount, "needs unshare, tmpfs and a debug build"), arguments: [8, 24, 64, 128, 160])
  func `a full disk exits with 2 and keeps what was there`(_ kibibytes: Int) throws {
    let left = try run("size=\(kibibytes)k", then: ":")
    #expect(left.contains("exit 2\n"), "\(left)")
    #expect(left.contains("[disk-full]"), "\(left)")
    #expect(left.hasSuffix("left ./AGENTS.md: Be kind.\n"), "\(left)")
  }

  @Test(.enabled(if: canMount, "needs unshare, tmpfs and a debug build"))
  func `a read-only disk exits with 2 and can be read`() throws {
    let left = try run("size=1m", then: "mount -o remount,ro disk")
    #expect(left.contains("exit 2\n"), "\(left)")
    #expect(left.contains("[read-only]"), "\(left)")
    #expect(left.hasSuffix("left ./AGENTS.md: Be kind.\n"), "\(left)")
  }

  @Test(.enabled(if: canMount, "needs unshare, tmpfs and a debug build"), arguments: [40, 48, 56, 64, 72, 80, 96])
  func `a full disk leaves no part of a build`(_ kibibytes: Int) throws {
    let folder = try TemporaryFolder(["disk": .folder, "home": .folder])
    let script = """
      mount -t tmpfs -o size=\(kibibytes)k none disk && cd disk && mkdir -p skills/brew
      printf 'schema = 1\\n[pack]\\nid = "tea.house"\\nname = "Tea"\\nversion = "1.0.0"\\nlayout = "plain"\\n' > manifest.toml
      printf -- '---\\nname: brew\\ndescription: Makes tea. Use when guests come.\\n---\\n# Brew\\n' > skills/brew/SKILL.md
      head -c 9000 /dev/urandom | od -An -tx1 > skills/brew/data.txt
      HOME="$PWD/../home" XDG_STATE_HOME="$PWD/../state" "$0" pack build >/dev/null 2>&1; echo "exit $?"; ls -A dist 2>/dev/null || true
      """
    let lines = try folder.run(["unshare", "-rm", "sh", "-c", script, Self.executable]).split(separator: "\n")
    let built = lines.drop { !$0.hasPrefix("exit ") }
    #expect(built.first == "exit 0" ? built.count == 4 : built.elementsEqual(["exit 2"]), "\(lines)")
  }

  @Test(.enabled(if: canMount, "needs unshare, tmpfs and a debug build"))
  func `a folder of the same disk that is mounted in the repository gets its files, and loses them by undo`() throws {
    let folder = try TemporaryFolder(["repository/.claude": .folder, "elsewhere/own.md": "mine\n", "home": .folder])
    let script = """
      mount --bind elsewhere repository/.claude; export HOME="$PWD/home" XDG_STATE_HOME="$PWD/state"
      "$0" init repository --agent claude --profile minimal -q --yes 2>&1; echo "exit $?"; ls elsewhere/skills | wc -l
      "$0" undo -C repository -q --yes 2>&1; echo "exit $?"; ls -A elsewhere
      """
    let lines = try folder.run(["unshare", "-rm", "sh", "-c", script, Self.executable]).split(separator: "\n")
    #expect(lines == ["exit 0", "7", "exit 0", "own.md"])
  }

  private func run(_ options: String, then command: String) throws -> String {
    let folder = try TemporaryFolder(["disk": .folder, "home": .folder])
    let script = """
      mount -t tmpfs -o \(options) none disk && echo 'Be kind.' > disk/AGENTS.md && \(command)
      HOME="$PWD/home" XDG_STATE_HOME="$PWD/state" "$0" init disk --agent claude 2>&1; echo "exit $?"
      cd disk && find . -type f | while read -r file; do echo "left $file: $(cat "$file")"; done
      """
    return try folder.run(["unshare", "-rm", "sh", "-c", script, Self.executable])
  }
}
