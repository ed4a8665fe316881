import Foundation
import TestSupport
import Testing

/// The stories of `Stories/`, each a case of its own. `CAIRN_RECORD=1` rewrites what they expect.
struct StoryTests {
  static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path + "/Stories"

  @Test(arguments: Story.all(in: folder))
  func `a story comes out as it is told`(_ story: Story) async throws {
    let isRecording = ProcessInfo.processInfo.environment["CAIRN_RECORD"] != nil
    for mismatch in try await story.play(recording: isRecording) {
      Issue.record(
        "\(mismatch.text)",
        sourceLocation: SourceLocation(
          fileID: "Stories/\(story.description)", filePath: story.path, line: mismatch.line, column: 1))
    }
  }
}
