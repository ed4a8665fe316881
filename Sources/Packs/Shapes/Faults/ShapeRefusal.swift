package import Reporting
package import Vocabulary

/// Why nothing of a repository can be installed.
package struct ShapeRefusal: Error, Sendable, Hashable {
  /// At least one.
  package let faults: [ShapeFault]
  /// What was left out on the way.
  package let notes: [ShapeNote]

  init(_ fault: ShapeFault, notes: [ShapeNote] = []) {
    faults = [fault]
    self.notes = notes
  }

  init(_ faults: [ShapeFault], notes: [ShapeNote]) {
    self.faults = faults
    self.notes = notes
  }

  /// The error for the user. `name` is the address of the repository.
  package func failure(of name: String) -> Failure {
    let first = faults.first ?? .noSkills
    let others = faults.dropFirst().map { fault in
      Failure.Detail(fault.path.map { .shapePlace($0, fault.message) } ?? fault.message)
    }
    return Failure(
      first.id, first.message, path: first.path.map { "\(name)/\($0)" } ?? name,
      details: others + notes.map { Failure.Detail($0.message) })
  }
}

/// A skill of a repository that cannot be installed; the others can.
package struct RefusedSkill: Sendable, Hashable {
  /// nil if it has no valid name.
  package let name: SkillName?
  /// Its folder in the repository; nil for the root.
  package let folder: RelativePath?
  /// At least one.
  package let faults: [ShapeFault]

  /// Its name, or that of its folder, which is the same in nearly every repository; nil if neither is a name.
  package var likelyName: SkillName? { name ?? folder.flatMap { SkillName($0.name) } }
}

extension Message {
  /// A reason and the path in the repository that it is about.
  package static func shapePlace(_ path: RelativePath, _ reason: Message) -> Message {
    Message("shape.place", "{path}: {reason}", ["path": .text(path.text), "reason": .message(reason)])
  }
}
