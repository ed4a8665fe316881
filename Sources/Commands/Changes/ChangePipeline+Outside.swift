internal import Installing
internal import Reporting
internal import Vocabulary

/// What a run leaves undone because this checkout does not have it.
extension ChangePipeline {
  /// Prints which targets are outside of the checkout and would change, and how to complete them. Without them a full
  /// clone is not what this run made of the rest.
  func tellOutside(_ plan: Plan) {
    let folders = plan.leftOut.submodules.sorted()
    let inSubmodules = Dictionary(grouping: plan.outside.sorted()) { path in folders.first { path.isWithin($0) } }
    if let paths = inSubmodules[nil], let first = paths.first {
      invocation.writer.warnAlways(.outsideSparse(first, paths.count, adding: plan.leftOut.sparseWords(for: paths)))
    }
    for folder in folders {
      guard let paths = inSubmodules[folder], let first = paths.first else { continue }
      invocation.writer.warnAlways(.inSubmodule(folder, first, paths.count))
    }
  }
}

extension Message {
  fileprivate static func outsideSparse(_ path: RelativePath, _ count: Int, adding words: String) -> Message {
    Message(
      "change.outside-sparse",
      "{count} files that change are outside of the sparse checkout, so they were not updated (first: {path})\nrun `git sparse-checkout add {folders}`, then `cairn init`",
      one:
        "{path} changes, but is outside of the sparse checkout, so it was not updated\nrun `git sparse-checkout add {folders}`, then `cairn init`",
      [
        "count": .number(count), "path": .text(PrintableText.text(path.text)),
        "folders": .text(words),
      ])
  }
  fileprivate static func inSubmodule(_ folder: RelativePath, _ path: RelativePath, _ count: Int) -> Message {
    Message(
      "change.in-submodule",
      "{count} files belong in the submodule {folder}, which is not checked out, so they were not written (first: {path})\nrun `git submodule update --init {word}`, then `cairn init`",
      one:
        "{path} belongs in the submodule {folder}, which is not checked out, so it was not written\nrun `git submodule update --init {word}`, then `cairn init`",
      [
        "count": .number(count), "path": .text(PrintableText.text(path.text)),
        "folder": .text(PrintableText.text(folder.text)), "word": .text(ShellWord.text(folder.text)),
      ])
  }
}
