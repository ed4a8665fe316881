internal import Installing
internal import Reporting
internal import Vocabulary

extension CheckoutOmissions {
  /// The command line that checks out some files that must not be written here; paths that are checked out do not matter.
  func command(completing paths: [RelativePath]) -> String {
    var sparse: Set<RelativePath> = []
    var folders: Set<RelativePath> = []
    for path in paths {
      switch reason(for: path) {
      case .sparse?: sparse.insert(path)
      case .submodule(let folder)?: folders.insert(folder)
      case .ignored?, .unknown?, nil: continue
      }
    }
    let added = sparse.isEmpty ? [] : ["git sparse-checkout add " + sparseWords(for: sparse)]
    let submodules = folders.isEmpty ? [] : ["git submodule update --init " + Self.words(folders.map(\.text))]
    return (added + submodules).joined(separator: " && ")
  }

  /// What `git sparse-checkout add` takes for files outside of the sparse checkout: the folders at the top that have them. Where it
  /// takes patterns, they match everything below these folders, because one for the folder alone leaves out what a pattern
  /// before it excludes.
  func sparseWords(for paths: some Collection<RelativePath>) -> String {
    guard let patternStart else { return Self.words(paths.map { ($0.ancestors.first ?? $0).text }) }
    return Self.words(paths.map { path in patternStart + (path.ancestors.first.map { $0.text + "/**" } ?? path.text) })
  }

  private static func words(_ texts: [String]) -> String {
    Set(texts).sorted().map { ShellWord.text($0) }.joined(separator: " ")
  }
}
