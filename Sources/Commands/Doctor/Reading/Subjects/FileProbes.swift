internal import Doctor
internal import Platform
internal import Vocabulary

/// What was found at paths that were read.
struct FileProbes: Sendable {
  /// In byte order of the paths.
  private(set) var all: [(candidate: SubjectCandidate, probe: FileProbe)] = []

  init() {}

  /// Reads the paths, which are in byte order, spread over the cores: opening a file takes about as long as checking it.
  /// What was read `early` is not read again.
  init(
    at candidates: [SubjectCandidate], in tree: any Tree, reusing early: FileProbes = FileProbes(),
    progress: WorkProgress
  ) async {
    defer { progress.end() }
    let size = max(16, candidates.count / 64)
    var known = early.all[...]
    all = await withTaskGroup(of: (Int, [(candidate: SubjectCandidate, probe: FileProbe)]).self) { group in
      for lower in stride(from: 0, to: candidates.count, by: size) {
        let chunk = candidates[lower..<min(lower + size, candidates.count)]
        guard let first = chunk.first, let last = chunk.last else { continue }
        known = known.drop { $0.candidate.path < first.path }
        let end = known.firstIndex { last.path < $0.candidate.path } ?? known.endIndex
        let part = known[..<end]
        known = known[end...]
        group.addTask {
          let probes = Self.probes(at: chunk, in: tree, reusing: part)
          progress.add(chunk.count)
          return (lower, probes)
        }
      }
      let parts = await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
      return parts.sorted { $0.key < $1.key }.flatMap(\.value)
    }
  }

  private static func probes(
    at candidates: ArraySlice<SubjectCandidate>, in tree: any Tree,
    reusing early: ArraySlice<(candidate: SubjectCandidate, probe: FileProbe)>
  ) -> [(candidate: SubjectCandidate, probe: FileProbe)] {
    var known = early
    return candidates.map { candidate in
      known = known.drop { $0.candidate.path < candidate.path }
      if let next = known.first, next.candidate.path == candidate.path,
        (next.candidate.kind == nil) == (candidate.kind == nil)
      {
        return (candidate, next.probe)
      }
      return (candidate, FileProbe(at: candidate, in: tree, limit: SubjectReader.largest))
    }
  }
}

extension SubjectReader {
  /// What is at the tracked files that are documents or belong to skills, read while git searches the disk for the
  /// others. Empty if that is not worth it, and if only a part of the tree is checked.
  func earlyProbes(in tree: any Tree, below paths: [RelativePath]) async -> FileProbes {
    guard paths.isEmpty, given == nil, root.workTree != nil,
      let tracked = try? await invocation.environment.git.trackedFiles(in: root.path)
    else { return FileProbes() }
    let nested = installations(among: tracked)
    var membership = SkillMembership(among: tracked)
    let candidates = tracked.compactMap { path -> SubjectCandidate? in
      let isInSkill = membership.contains(path)
      let kind = FileKind(of: path, isInSkill: isInSkill)
      guard isInSkill || kind != nil, nested.isEmpty || !path.isWithin(anyOf: nested) else { return nil }
      return SubjectCandidate(path: path, isInSkill: isInSkill, isExamined: true, kind: kind)
    }
    return await FileProbes(
      at: candidates, in: tree, progress: WorkProgress(invocation, .reading, of: candidates.count))
  }
}
