import Foundation
import TestSupport
import Testing

/// A machine with too few resources: an error within seconds, and nothing is left incomplete. The executable itself is
/// run, because limits belong to a process.
struct ShortageTests {
  private static let executable = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .appendingPathComponent("../../.build/debug/cairn").standardizedFileURL.path
  private static let isBuilt = FileManager.default.isExecutableFile(atPath: executable)

  private func run(_ script: String) throws -> String {
    let folder = try TemporaryFolder(["home": .folder, "repository": .folder])
    try folder.git("init", "--quiet", "--initial-branch=main", in: "repository")
    let environment = "HOME=\"$PWD/home\" XDG_STATE_HOME=\"$PWD/state\" LC_ALL=C.UTF-8"
    return try folder.run(["bash", "-c", "export \(environment); cd repository; \(script)", Self.executable])
  }

  @Test(.enabled(if: isBuilt, "needs a debug build"), arguments: [12, 16, 20, 22, 24, 28, 36, 44])
  func `too few file descriptors are an error, and the run never hangs`(_ count: Int) throws {
    let said = try run("ulimit -n \(count); timeout 60 \"$0\" init -q --agent claude 2>&1; echo \"exit $?\"")
    #expect(said.hasSuffix("exit 0\n") || said.hasSuffix("exit 2\n"), "\(said)")
    if said.hasSuffix("exit 2\n") {
      #expect(said.hasPrefix("error: "), "\(said)")
      #expect(said.contains("ulimit -n"), "\(said)")
    }
  }

  @Test(.enabled(if: isBuilt, "needs a debug build"))
  func `a limit on file size is an error, and nothing is left`() throws {
    let said = try run(
      "(ulimit -f 4; timeout 60 \"$0\" init -q --agent claude 2>&1; echo \"exit $?\"); ls -A | grep -v '^.git$'; true")
    #expect(said.contains("ulimit -f"), "\(said)")
    #expect(said.hasSuffix("exit 2\n"), "\(said)")
  }
}
