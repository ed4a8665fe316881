package import Packs
package import Reporting
package import Vocabulary

/// Applies fixes in rounds, to files in memory; it writes nothing to disk.
///
/// A round applies every fix that does not overlap another; findings that appear afterwards are left for the next
/// round. Ten rounds are enough for every text whose fixes do not undo each other.
package struct Fixer: Sendable {
  private let examination: Examination
  private let allowsUnsafe: Bool
  private let excluded: Preset?
  /// Whether findings in a file are fixed; by default in all. A renamed file is the one that it was.
  package var mayFix: @Sendable (RelativePath) -> Bool = { _ in true }

  /// Applies the safe fixes of an examination, and the unsafe ones if `allowsUnsafe`; none in the files of `excluded`.
  package init(_ examination: Examination, allowsUnsafe: Bool = false, excluding excluded: DoctorPreset? = nil) {
    self.examination = examination
    self.allowsUnsafe = allowsUnsafe
    self.excluded = excluded.map { Preset($0) }
  }

  /// The result for a subject.
  package struct Outcome: Sendable {
    /// The files that changed, with their new path and content; nil at the old path of a renamed file.
    package let contents: [RelativePath: [UInt8]?]
    /// The files whose executable bit changed.
    package let executables: [RelativePath: Bool]
    /// The old paths of renamed files, by their new paths.
    package let origins: [RelativePath: RelativePath]
    /// How many findings were fixed in each file.
    package let fixed: [RelativePath: Int]
    /// The excluded files that have fixes.
    package let excluded: Set<RelativePath>
    /// Whether a target must be generated again.
    package let renders: Bool
    /// The findings after the fixes, in the changed files.
    package let left: Report
    /// The subject after the fixes.
    package let subject: Subject
  }

  /// Fixes a subject.
  package func fix(_ subject: Subject) async -> Outcome {
    var state = State(subject)
    var report = await examination.report(on: subject)
    let leftOut = Set(fixes(in: report).map(\.path).filter { mayFix($0) && excluded?.holds($0) == true })
    for _ in 0..<10 {
      let fixes = fixes(in: report).filter {
        mayFix(state.origins[$0.path] ?? $0.path) && excluded?.holds($0.path) != true
      }
      guard state.apply(fixes) else { break }
      report = await examination.report(on: state.subject)
    }
    return Outcome(
      contents: state.contents, executables: state.executables, origins: state.origins, fixed: state.fixed,
      excluded: leftOut, renders: state.renders, left: report, subject: state.subject)
  }

  /// The fixes that may be applied, with the files of their findings.
  private func fixes(in report: Report) -> [(path: RelativePath, fix: Fix)] {
    report.findings.compactMap { finding in
      finding.fix.flatMap { $0.isSafe || allowsUnsafe ? (finding.path, $0) : nil }
    }
  }

  /// The files during the rounds.
  fileprivate struct State {
    private(set) var subject: Subject
    private(set) var contents: [RelativePath: [UInt8]?] = [:]
    private(set) var executables: [RelativePath: Bool] = [:]
    private(set) var origins: [RelativePath: RelativePath] = [:]
    private(set) var fixed: [RelativePath: Int] = [:]
    private(set) var renders = false

    init(_ subject: Subject) {
      self.subject = subject
    }

    /// Applies one round of fixes; returns whether any changed a file.
    mutating func apply(_ fixes: [(path: RelativePath, fix: Fix)]) -> Bool {
      // A fix may also change a file that is not checked, such as the ledger of a pack.
      var files = Dictionary(subject.compared.map { ($0.path, $0) }) { first, _ in first }
      let fixes = Self.compatible(fixes).keepingFrontMatter(of: files, in: subject.fileTree)
      let edits = Self.edits(of: fixes)
      var hasChanged = false
      for path in edits.keys.sorted() {
        guard let file = files[path], let (changes, count) = edits[path] else { continue }
        let bytes = changes.edited(file.bytes, at: path)
        guard bytes != file.bytes else { continue }
        files[path] = SubjectFile(path, bytes, kind: file.kind)
        contents[path] = .some(bytes)
        fixed[path, default: 0] += count
        hasChanged = true
      }
      var changes = FileTreeChanges()
      for (path, fix) in fixes {
        for change in fix.changes {
          switch change {
          case .edit: continue
          case .write(let target, let bytes):
            guard files[target]?.bytes != bytes else { continue }
            files[target] = SubjectFile(target, bytes)
            contents[target] = .some(bytes)
            changes.add(target)
          case .rename(let from, let to):
            guard files[to] == nil, let file = files.removeValue(forKey: from) else { continue }
            files[to] = SubjectFile(to, file.bytes)
            contents[from] = .some(nil)
            contents[to] = .some(file.bytes)
            origins[to] = origins[from] ?? from
            changes.move(from, to, in: subject.fileTree)
          case .executable(let target, let flag):
            guard changes.entry(at: target, in: subject.fileTree)?.isExecutable != flag else { continue }
            executables[target] = flag
            changes.set(target, isExecutable: flag, in: subject.fileTree)
          case .render:
            renders = true
            continue
          case .recover:
            // What writes the fixes has finished interrupted runs before.
            continue
          }
          fixed[path, default: 0] += 1
          hasChanged = true
        }
      }
      guard hasChanged else { return false }
      let context = Set(subject.context.map(\.path))
      let all = files.values.sorted { $0.path < $1.path }
      subject = subject.with(
        all.filter { !context.contains($0.path) }, context: all.filter { context.contains($0.path) },
        in: subject.fileTree.changing(changes))
      return true
    }
  }
}

extension Fixer.State {
  /// The edits of each file, and how many of the fixes edit it.
  fileprivate static func edits(
    of fixes: [(path: RelativePath, fix: Fix)]
  ) -> [RelativePath: (changes: [Change], fixes: Int)] {
    var edits: [RelativePath: (changes: [Change], fixes: Int)] = [:]
    for (_, fix) in fixes {
      let edited = fix.changes.compactMap { change in change.editedPath.map { (path: $0, change: change) } }
      for (path, change) in edited { edits[path, default: ([], 0)].changes.append(change) }
      for path in Set(edited.map(\.path)) { edits[path]?.fixes += 1 }
    }
    return edits
  }

  /// The fixes that do not overlap, earlier ones in the text first; a fix is applied as a whole or not at all.
  fileprivate static func compatible(_ fixes: [(path: RelativePath, fix: Fix)]) -> [(path: RelativePath, fix: Fix)] {
    var taken: [RelativePath: [Taken]] = [:]
    return fixes.filter { _, fix in
      var own: [RelativePath: [Taken]] = [:]
      for case .edit(let path, let span, let text) in fix.changes {
        let edit = Taken(span: span, text: text)
        let others = taken[path] ?? []
        let index = others.firstPlace(of: edit)
        let neighbors = others[max(0, index - 1)..<min(others.count, index + 2)]
        if neighbors.contains(where: { $0.isInTheWay(of: edit) }) { return false }
        own[path, default: []].append(edit)
      }
      for (path, edits) in own {
        for edit in edits { taken[path, default: []].insert(edit, at: (taken[path] ?? []).firstPlace(of: edit)) }
      }
      return true
    }
  }

  /// An edit that will be made.
  fileprivate struct Taken: Equatable {
    let span: Span
    let text: String

    /// Whether both cannot be applied; the same edit twice is applied once.
    func isInTheWay(of other: Taken) -> Bool {
      if self == other { return false }
      return span.lower == other.span.lower || (span.lower < other.span.upper && other.span.lower < span.upper)
    }
  }
}

extension [Fixer.State.Taken] {
  /// The position by which an edit is ordered in the text.
  fileprivate func firstPlace(of edit: Element) -> Int {
    partitioningIndex { !($0.span < edit.span) }
  }
}

extension Change {
  /// The file that an edit changes.
  fileprivate var editedPath: RelativePath? {
    if case .edit(let path, _, _) = self { path } else { nil }
  }
}
