import TestSupport
import Testing
import Vocabulary

@testable import Commands

/// The list of the files that the doctor checks.
struct ListingTests {
  @Test func `further paths are merged in byte order, each once`() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let paths = try Self.paths(&generator)
      let further = try Self.paths(&generator)
      let ordered = SubjectReader.Listing.ordered(
        Set(paths).sorted(), adding: (further + further).shuffled(using: &generator))
      #expect(ordered == Set(paths + further).sorted(), "\(paths) \(further)")
    }
  }

  private static func paths(_ generator: inout SeededGenerator) throws -> [RelativePath] {
    try (0..<Int.random(in: 0...8, using: &generator)).map { _ in
      let parts = (0...Int.random(in: 0...2, using: &generator)).compactMap { _ in
        ["a", "a-b", "a.b", "ab", "b"].randomElement(using: &generator)
      }
      return try RelativePath(onDisk: parts.joined(separator: "/"))
    }
  }
}
