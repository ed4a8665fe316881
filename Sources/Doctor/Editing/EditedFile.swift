internal import Documents
internal import Packs
package import Vocabulary

/// A file that somebody edits, with the tree around it: what an editor can tell about its parts.
package struct EditedFile: Sendable {
  package let file: SubjectFile
  /// nil for a file that is not Markdown.
  package let document: Document?
  /// The subject with what its packs declare.
  package let subject: Subject

  /// `subject` is what the doctor was given to check the file, or anything else that knows the files of the tree.
  package init(_ file: SubjectFile, in subject: Subject) {
    let subject = subject.with(PackFacts.all(in: subject))
    self.file = file
    self.subject = subject
    document = file.kind == .markdown ? Document(file, in: subject) : nil
  }

  /// Its path from the root.
  package var path: RelativePath { file.path }

  /// The files of the tree.
  package var fileTree: FileTree { subject.fileTree }

  /// The kinds of documents that it may be of, by name.
  package var kinds: [String: DocumentKind] { subject.kinds(at: path) }

  /// The bytes of another file that the doctor read, if it did.
  package func bytes(of path: RelativePath) -> [UInt8]? { subject.compared.first { $0.path == path }?.bytes }
}

/// Skills by their names.
extension EditedFile {
  /// The documents of all skills of the tree, by the name of their folder; of several with one name, the nearest.
  package var skills: [String: RelativePath] {
    var found: [String: RelativePath] = [:]
    for path in fileTree.sortedFiles(below: nil) where path.isNamed("SKILL.md") {
      guard let name = path.parent?.name else { continue }
      if let other = found[name], distance(to: other) <= distance(to: path) { continue }
      found[name] = path
    }
    return found
  }

  /// The document of the skill that a name in this file most probably means; nil if there is none.
  package func skill(named name: String) -> RelativePath? { skills[name] }

  /// How many folders are between this file and another one.
  private func distance(to other: RelativePath) -> Int {
    let (own, theirs) = (path.components.dropLast(), other.components.dropLast())
    let shared = zip(own, theirs).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    return own.count + theirs.count - 2 * shared
  }

  /// What the front matter of a skill says that it is for, if the doctor read it.
  package func description(ofSkillAt path: RelativePath) -> String? {
    bytes(of: path).flatMap { FrontMatter(in: $0)?["description"]?.value?.text }
  }
}

extension EditedFile {
  /// Whether clients read imports in it.
  package var isImporter: Bool { Import.importers.contains(path.name) }
}
