import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Platform

/// A work tree as a commit has it, compared with a checkout of that commit.
@Suite(.timeLimit(.minutes(30)))
struct CommittedStateTests {
  private let git = LiveGit(variables: TemporaryFolder.plainEnvironment)

  private static let start: [String: Content] = [
    "same": "same\n", "changed": "old\n", "deleted/a": "a\n", "deleted/b/c": "c\n", "kept/x": "x\n", "kept/gone": "g\n",
    "file-then-folder": "f\n", "folder-then-file/a": "a\n", "folder-then-link/a": "a\n",
    "link-then-folder": .link(to: "kept"),
    "link": .link(to: "same"), ".gitignore": "/ignored/\n", "run": .program("#!/bin/sh\n"),
  ]

  /// A repository whose disk differs from its commit in every way.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(Self.start)
    try folder.initializeRepository()
    try folder.commit()
    for path in [
      "deleted", "kept/gone", "file-then-folder", "folder-then-file", "folder-then-link", "link-then-folder",
    ] {
      try folder.remove(path)
    }
    try folder.write([
      "changed": "new\n", "added/d/e": "e\n", "kept/new": "n\n", "file-then-folder/a": "a\n", "folder-then-file": "f\n",
      "folder-then-link": .link(to: "kept"), "link-then-folder/a": "a\n", "link": .link(to: "changed"),
      "ignored/here": "i\n",
    ])
    return folder
  }

  private func state(_ folder: TemporaryFolder) async throws -> CommittedState {
    let commit = try #require(try await git.commit(named: "HEAD", in: folder.path))
    let differences = try await git.differences(from: commit, in: folder.path)
    let objects = differences.compactMap { $0.before?.object }
    let contents = try await git.contents(of: objects, in: folder.path)
    let sizes = try await git.sizes(of: objects, in: folder.path)
    return CommittedState(
      root: folder.path, differences: differences, listed: try await git.presentFiles(in: folder.path),
      sizes: Dictionary(zip(objects, sizes.compactMap { $0 })) { first, _ in first },
      contents: Dictionary(zip(objects, contents.compactMap { $0 })) { first, _ in first })
  }

  @Test func `every entry, name and byte is that of a checkout, and what git ignores stays`() async throws {
    let folder = try folder()
    let state = try await state(folder)
    let files = CommittedFileSystem(state, on: LiveFileSystem())
    let tree = try #require(try files.tree(at: folder.path))
    let checkout = try TemporaryFolder(Self.start)
    let real = try #require(try LiveFileSystem().tree(at: checkout.path))
    let names = try tree.names(in: nil).filter { $0 != ".git" && $0 != "ignored" }
    #expect(names == (try real.names(in: nil)))
    for name in names {
      let path = try RelativePath(onDisk: name)
      #expect(try tree.entry(at: path) == real.entry(at: path), "\(path)")
      guard try real.entry(at: path) == .folder else { continue }
      #expect(try tree.names(in: path) == real.names(in: path), "\(path)")
      let below = try #require(try files.tree(at: folder.absolute(name)))
      #expect(
        try below.files(below: nil).map(\.path) == real.files(below: path).compactMap { $0.path.relative(to: path) })
    }
    for (path, entry) in try real.files(below: nil) {
      #expect(try tree.entry(at: path) == entry, "\(path)")
      if case .file = entry { #expect(try tree.read(path) == real.read(path), "\(path)") }
      #expect(files.entry(at: folder.absolute(path.text)) == entry, "\(path)")
    }
    for path in ["added", "added/d/e", "kept/new", "file-then-folder/a", "missing"] {
      #expect(try tree.entry(at: RelativePath(onDisk: path)) == nil, "\(path)")
      #expect(files.resolve(folder.absolute(path)) == nil, "\(path)")
    }
    #expect(throws: TreeError.self) { try tree.entry(at: RelativePath(constant: "link-then-folder/a")) }
    #expect(try tree.read(RelativePath(constant: "ignored/here")) == Array("i\n".utf8))
    #expect(throws: TreeError.self) { try tree.removeFile(RelativePath(constant: "same")) }
    #expect(state.missedObjects.isEmpty)
  }

  @Test func `git's list is that of the commit, and contents that were not loaded are named`() async throws {
    let folder = try folder()
    let state = try await state(folder)
    let then = CommittedGit(state, ignoring: .sameAsNow, on: git)
    #expect(try await then.presentFiles(in: folder.path).map(\.text) == Self.start.keys.sorted())
    let commit = try #require(try await git.commit(named: "HEAD", in: folder.path))
    let empty = CommittedState(
      root: folder.path, differences: try await git.differences(from: commit, in: folder.path), listed: [], sizes: [:],
      contents: [:])
    let tree = try #require(try CommittedFileSystem(empty, on: LiveFileSystem()).tree(at: folder.path))
    #expect(throws: TreeError.self) { try tree.read(RelativePath(constant: "changed")) }
    #expect(empty.missedObjects.count == 1)
  }

  @Test func `a name that is no commit is none, and no program of the repository runs`() async throws {
    let folder = try TemporaryFolder(["a": "1\n", ".gitattributes": "* filter=evil\n"])
    #expect(try await git.commit(named: "HEAD", in: folder.path) == nil)
    try folder.initializeRepository()
    #expect(try await git.commit(named: "HEAD", in: folder.path) == nil)
    try folder.commit()
    for name in ["", "-x", "--all", "none", "HEAD:a", "HEAD^{tree}x", "a\0b"] {
      #expect(try await git.commit(named: name, in: folder.path) == nil, "\(name)")
    }
    let commit = try #require(try await git.commit(named: "main", in: folder.path))
    try folder.git("config", "filter.evil.clean", "touch \(folder.absolute("evil")); cat")
    try folder.write(["a": "2\n", "b": "3\n"])
    #expect(try await git.differences(from: commit, in: folder.path).map(\.path.text) == ["a", "b"])
    #expect(!FileManager.default.fileExists(atPath: folder.absolute("evil")))
  }
}
