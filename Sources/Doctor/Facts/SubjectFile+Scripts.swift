internal import Vocabulary

extension SubjectFile {
  /// Whether it may run scripts of `package.json` at the root of the repository, so that those of its workspaces matter.
  package var mayRunPackageScripts: Bool {
    kind == .markdown && PackageCommand.isAtRoot(path) && PackageCommand.mayOccur(in: bytes)
  }
}
