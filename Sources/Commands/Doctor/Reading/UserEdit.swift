internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// A user's edit of a document or block that Cairn wrote.
struct UserEdit {
  /// The line where a finding is shown: the begin line of a block; nil for a whole file.
  let span: Span?
  /// From what Cairn wrote to the current text; nil if the text that Cairn wrote is missing.
  let diff: String?

  /// nil if the user edited nothing.
  init?(_ path: RelativePath, block: String?, lock: Lock, bases: Bases, tree: any Tree) {
    guard case .file(let isExecutable, _)? = try? tree.entry(at: path), let bytes = try? tree.read(path) else {
      return nil
    }
    var digest = lock.files[path]?.digest
    var mine = path == AgentTargets.index ? RenderedBlock.collapsed(bytes) : Text.normalized(bytes)
    var span: Span?
    if let block {
      guard let standing = ManagedBlocks(in: bytes, comment: ManagedBlocks.comment(for: path))[block] else {
        return nil
      }
      digest = lock.blocks[BlockKey(path: path, id: block)]?.digest
      mine = Text.normalized(Array(bytes[standing.body.range]))
      span = standing.begin
    }
    self.span = span
    diff = digest.flatMap { bases[$0] }.map { base in
      UnifiedDiff(
        old: .file(Text.normalized(base), isExecutable: isExecutable), new: .file(mine, isExecutable: isExecutable),
        path: path.text
      ).text
    }
  }
}
