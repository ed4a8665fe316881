import Platform
import TestSupport
import Testing
import Vocabulary

@Suite(.timeLimit(.minutes(30)))
struct LiveLockTests {
  private let path: RelativePath

  init() throws {
    path = try RelativePath("lock.pid")
  }

  @Test func `only one of two trees holds the lock`() throws {
    let folder = try TemporaryFolder()
    let (one, other) = (try folder.tree(), try folder.tree())
    let held = try #require(try one.lock(path, seconds: 0))
    #expect(try other.lock(path, seconds: 0) == nil)
    #expect(try one.lock(path, seconds: 0) == nil)
    held.release()
    #expect(try other.lock(path, seconds: 0) != nil)
  }

  @Test func `a lock is released with its value`() throws {
    let folder = try TemporaryFolder()
    var held = try folder.tree().lock(path, seconds: 0)
    #expect(held != nil)
    #expect(try folder.tree().lock(path, seconds: 0) == nil)
    held = nil
    #expect(try folder.tree().lock(path, seconds: 0) != nil)
  }

  @Test func `a waiting tree gets the lock as soon as it is released`() async throws {
    let folder = try TemporaryFolder()
    let path = path
    let held = try #require(try folder.tree().lock(path, seconds: 0))
    let waiting = Task.detached { try folder.tree().lock(path, seconds: 50) != nil }
    held.release()
    #expect(try await waiting.value)
  }

  @Test func `a deleted lock file is not locked; a new one is created`() async throws {
    let folder = try TemporaryFolder()
    let path = path
    let held = try #require(try folder.tree().lock(path, seconds: 0))
    let waiting = Task.detached { try folder.tree().lock(path, seconds: 50) }
    // Whether the waiting tree has already opened the file or not, it must lock the file that has the name in the end.
    try folder.remove("lock.pid")
    held.release()
    let next = try #require(try await waiting.value)
    next.write("next")
    #expect(try folder.text("lock.pid") == "next")
    #expect(try folder.tree().lock(path, seconds: 0) == nil)
  }

  @Test func `a waiting tree gives up after the time limit`() throws {
    let folder = try TemporaryFolder()
    let held = try folder.tree().lock(path, seconds: 0)
    let start = ContinuousClock.now
    #expect(try folder.tree().lock(path, seconds: 0.12) == nil)
    #expect(ContinuousClock.now - start >= .milliseconds(119))
    #expect(held != nil)
  }

  @Test(arguments: [-1, 0, .nan] as [Double])
  func `a time limit of zero means one try`(seconds: Double) throws {
    let folder = try TemporaryFolder()
    let held = try folder.tree().lock(path, seconds: seconds)
    #expect(held != nil)
    #expect(try folder.tree().lock(path, seconds: seconds) == nil)
  }

  @Test func `the text of a lock file is replaced completely, and the file is kept`() throws {
    let folder = try TemporaryFolder()
    let held = try #require(try folder.tree().lock(path, seconds: 0))
    #expect(try folder.tree().permissions(of: path) == 0o600)
    held.write("a long text of the first holder")
    held.write("42 sync")
    #expect(try folder.text("lock.pid") == "42 sync")
    held.release()
    #expect(try folder.text("lock.pid") == "42 sync")
  }

  @Test func `an existing lock file keeps its text until a new one is written`() throws {
    let folder = try TemporaryFolder(["lock.pid": "7 init"])
    let held = try folder.tree().lock(path, seconds: 0)
    #expect(held != nil)
    #expect(try folder.text("lock.pid") == "7 init")
  }

  @Test(arguments: ["pipe", "folder", "link"])
  func `only a regular file is locked`(name: String) throws {
    let folder = try TemporaryFolder(["folder": .folder, "link": .link(to: "made")])
    try folder.run(["mkfifo", "pipe"])
    #expect(throws: TreeError.notRegular(try RelativePath(name))) {
      try folder.tree().lock(RelativePath(name), seconds: 0)
    }
    #expect(try folder.tree().entry(at: RelativePath("made")) == nil)
  }
}
