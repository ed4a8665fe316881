import Foundation
import TestSupport
import Testing

/// The stories of `Stories/`, one test case each. `CAIRN_RECORD=1` rewrites their expected output.
struct StoryTests {
  static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path + "/Stories"

  @Test(arguments: Story.all(in: folder))
  func `a story has its expected output`(_ story: Story) async throws {
    let isRecording = ProcessInfo.processInfo.environment["CAIRN_RECORD"] != nil
    for mismatch in try await story.play(recording: isRecording) {
      Issue.record(
        "\(mismatch.text)",
        sourceLocation: SourceLocation(
          fileID: "Stories/\(story.description)", filePath: story.path, line: mismatch.line, column: 1))
    }
  }
}
