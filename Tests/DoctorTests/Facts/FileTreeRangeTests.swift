import Testing
import Vocabulary

@testable import Doctor

@Suite struct FileTreeRangeTests {
  private static let names = ["a", "a-b", "a.b", "a b", "ab", "A", "é", "SKILL.md", "0"]

  /// Paths of one to four components, the same at every run.
  private static func paths(_ seed: UInt64, _ count: Int) -> Set<RelativePath> {
    var state = seed
    func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    return Set(
      (0..<count).compactMap { _ in
        let components = (0...below(4)).map { _ in names[below(names.count)] }
        return try? RelativePath(onDisk: components.joined(separator: "/"))
      })
  }

  @Test(arguments: 0..<200)
  func `what is below a folder is what starts with its path`(_ seed: Int) {
    let paths = Self.paths(UInt64(seed), 40)
    let tree = FileTree(files: paths)
    let folders = Set(paths.flatMap(\.ancestors))
    for folder in folders {
      let below = paths.filter { $0 != folder && $0.isWithin(folder) }.sorted()
      #expect(Array(tree.sortedFiles(below: folder)) == below)
      #expect(tree.isFolder(folder))
      let start = folder.text.utf8.count + 1
      #expect(Set(tree.children(of: folder)) == Set(below.map { $0.prefix(through: start) ?? $0 }))
    }
    for path in paths.subtracting(folders) {
      #expect(tree.sortedFiles(below: path).isEmpty)
      #expect(!tree.isFolder(path))
    }
    #expect(Array(tree.sortedFiles(below: nil)) == paths.sorted())
  }

  @Test(arguments: 0..<50)
  func `the files in hidden folders are those whose paths say so`(_ seed: Int) throws {
    var paths = Self.paths(UInt64(seed), 40)
    for (number, path) in paths.sorted().enumerated() where number % 3 == 0 {
      let hidden = path.text.replacing("a/", with: ".a/")
      paths.insert(try RelativePath(onDisk: number % 2 == 0 ? hidden : ".top/" + hidden))
    }
    let tree = FileTree(files: paths)
    #expect(tree.filesInHiddenFolders == paths.sorted().filter(\.isInHiddenFolder))
    #expect(tree.filesInHiddenFolders.count > 2)
  }

  @Test func `facts about files change without their folders`() throws {
    let path = try RelativePath(onDisk: "tea/SKILL.md")
    let tree = FileTree(files: [path], entries: [path: FileTree.Entry(size: 3)])
    let resized = tree.resizing([path: 5])
    var changes = FileTreeChanges()
    changes.set(path, isExecutable: true, in: resized)
    let changed = resized.changing(changes)
    #expect(changed.entry(at: path) == FileTree.Entry(size: 5, isExecutable: true))
    #expect(tree.entry(at: path) == FileTree.Entry(size: 3))
    #expect(Array(changed.sortedFiles(below: path.parent)) == [path])
  }

  @Test func `changes that are made at once are those that were made in turn`() throws {
    let (tea, brew, leaf) = (
      RelativePath(constant: "tea/SKILL.md"), RelativePath(constant: "brew/SKILL.md"),
      RelativePath(constant: "tea/leaf.sh")
    )
    let tree = FileTree(
      files: [tea, leaf], entries: [tea: FileTree.Entry(size: 3), leaf: FileTree.Entry(size: 1)], broken: [leaf: "gone"]
    )
    var changes = FileTreeChanges()
    changes.move(tea, brew, in: tree)
    changes.add(tea)
    changes.set(brew, isExecutable: true, in: tree)
    changes.move(leaf, RelativePath(constant: "leaf.sh"), in: tree)
    let changed = tree.changing(changes)
    #expect(changed.sortedFiles(below: nil).map(\.text) == ["brew/SKILL.md", "leaf.sh", "tea/SKILL.md"])
    #expect(changed.entry(at: tea) == nil && changed.entry(at: leaf) == nil)
    #expect(changed.entry(at: brew) == FileTree.Entry(size: 3, isExecutable: true))
    #expect(changed.brokenLink(onTheWayTo: leaf) == nil)
    #expect(!changed.isFile(leaf) && tree.isFile(leaf))
  }
}
