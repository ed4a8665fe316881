internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports skills with the same name, of which a client uses only one.
  static let skillUniqueName = Rule(
    id: "skill.unique-name",
    severity: .warning,
    summary: "Skills that one client lists together have different names.",
    why: """
      Of two skills with the same name a client loads the first or the last one it finds; the other one is never used. \
      Where Cairn is installed, INDEX.md lists the skills of all agents' folders together, so only the path \
      distinguishes two skills with the same name. The same text in several folders counts as one skill. If no client \
      in use is documented to load only one of two skills in different folders, this is an info.
      """,
    source: """
      Agent Skills, client implementation guide, name collisions; which of two skills a client loads: SkillSearch.swift
      """,
    good: [
      Example(
        at: ".claude/skills/pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n",
        install: InstallFacts(),
        beside: [".agents/skills/pdf/SKILL.md": "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"]),
      // A copy that Cairn made and the user edited is reported as edited.
      Example(
        at: ".claude/skills/pdf/SKILL.md", "---\nname: pdf\ndescription: Fills all forms.\n---\nText.\n",
        install: InstallFacts(copies: [RelativePath(constant: ".claude/skills/pdf")]),
        beside: [".agents/skills/pdf/SKILL.md": "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"]),
      Example(
        at: ".claude/skills/pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n",
        beside: [".agents/skills/pdf/SKILL.md": "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"]),
      // No agent reads both folders.
      Example(
        at: ".kiro/skills/pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms for Kiro.\n---\nText.\n",
        beside: [".agents/skills/pdf/SKILL.md": "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"]),
      Example(
        at: "plugins/b/skills/pdf/SKILL.md", "---\nname: pdf\ndescription: Reads forms.\n---\nText.\n",
        beside: ["plugins/a/skills/pdf/SKILL.md": "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"]),
    ],
    bad: [
      Example(
        at: ".claude/skills/pdf/SKILL.md", "---\nname: ↓pdf\ndescription: Fills forms for Claude.\n---\nText.\n",
        install: InstallFacts(),
        beside: [".agents/skills/pdf/SKILL.md": "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"]),
      Example(
        at: "skills/pdf-2/SKILL.md", "---\nname: ↓pdf\ndescription: Reads forms.\n---\nText.\n",
        beside: ["skills/pdf/SKILL.md": "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"]),
      Example(
        at: ".cursor/skills/forms/SKILL.md", "---\nname: ↓pdf\ndescription: Reads forms.\n---\nText.\n",
        beside: [".agents/skills/pdf/SKILL.md": "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"]),
      // Agents that read both folders load one of them: an info.
      Example(
        at: ".claude/skills/pdf/SKILL.md", "---\nname: ↓pdf\ndescription: Fills forms for Claude.\n---\nText.\n",
        beside: [".agents/skills/pdf/SKILL.md": "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"]),
      // Amp and Gemini CLI load that in the shared folder.
      Example(
        at: ".claude/skills/pdf/SKILL.md", "---\nname: ↓pdf\ndescription: Fills forms for Claude.\n---\nText.\n",
        beside: [".agents/skills/pdf/SKILL.md": "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"],
        agents: ["amp"]),
      Example(
        at: ".gemini/skills/pdf/SKILL.md", "---\nname: ↓pdf\ndescription: Fills forms for Gemini.\n---\nText.\n",
        beside: [".agents/skills/pdf/SKILL.md": "---\nname: pdf\ndescription: Fills forms.\n---\nText.\n"]),
    ],
    check: .tree { tree in
      let differing = tree.install.map { differingSkills(in: tree, excluding: $0.copies) } ?? hiddenSkills(in: tree)
      return differing
        + SkillListing.all(in: tree).flatMap { listing -> [Finding] in
          let names = listing.skills.map { $0.name?.value ?? "" }
          // The skill whose folder has the name keeps it, otherwise the first one.
          var keepers: [String: Int] = [:]
          for (index, name) in names.enumerated() where !name.isEmpty {
            guard let keeper = keepers[name] else {
              keepers[name] = index
              continue
            }
            if listing.skills[index].folder == name, listing.skills[keeper].folder != name { keepers[name] = index }
          }
          return zip(names, listing.skills).enumerated().compactMap { index, pair in
            guard let keeper = keepers[pair.0], keeper != index else { return nil }
            let path = listing.skills[keeper].document.path
            return Finding(.taken(pair.0, by: path), at: pair.1.name?.span, in: pair.1.document.path)
          }
        }
    })

  /// Skills with the same path in several agents' folders and different texts, where Cairn is not installed: the one that
  /// the clients in use do not load, if a page says which one that is, or the one in the folder that comes later.
  private static func hiddenSkills(in tree: DocumentTree) -> [Finding] {
    let roots = AgentTargets.folders(choosing: tree.fileTree.agents).subtracting([AgentTargets.sharedSkills]).sorted()
    let searches = SkillSearch.all.filter { tree.fileTree.clients.contains($0.client) && !$0.precedence.isEmpty }
    var first: [RelativePath: (skill: Skill, root: RelativePath)] = [:]
    let byRoot = Dictionary(grouping: tree.skills) { $0.document.path.parent?.parent }
    return ([AgentTargets.sharedSkills] + roots).flatMap { root in
      (byRoot[root] ?? []).compactMap { skill -> Finding? in
        guard let place = skill.document.path.parent?.relative(to: root) else { return nil }
        guard let (other, otherRoot) = first[place] else {
          first[place] = (skill, root)
          return nil
        }
        guard
          Text.withoutLastLineEnds(skill.document.bytes) != Text.withoutLastLineEnds(other.document.bytes),
          skill.name?.value == other.name?.value
        else { return nil }
        let hides = searches.first { search in
          guard let own = search.precedence.firstIndex(of: root) else { return false }
          return search.precedence.firstIndex(of: otherRoot).map { $0 < own } ?? false
        }
        let (path, span) = (skill.document.path, skill.name?.span)
        if let hides { return Finding(.hidden(by: other.document.path, in: hides.title), at: span, in: path) }
        guard areReadTogether(root, otherRoot) else { return nil }
        return Finding(.either(other.document.path), at: span, in: path, severity: .info)
      }
    }
  }

  /// Whether some agent may read both folders. Many read the shared folder and that of Claude Code; any other folder is read
  /// together with one of another agent only if its own agent reads more than this folder.
  private static func areReadTogether(_ one: RelativePath, _ other: RelativePath) -> Bool {
    let common: Set<RelativePath> = [AgentTargets.sharedSkills, RelativePath(constant: ".claude/skills")]
    return [one, other].allSatisfy { root in
      common.contains(root) || AgentTargets.all.contains { $0.skills == root && $0.readsShared }
    }
  }

  /// Skills with the same path in several agents' folders and different texts.
  private static func differingSkills(in tree: DocumentTree, excluding copies: Set<RelativePath>) -> [Finding] {
    let others = AgentTargets.folders(choosing: tree.fileTree.agents).union(tree.install?.targetRules.folders ?? [])
      .subtracting([AgentTargets.sharedSkills]).sorted()
    var first: [RelativePath: Skill] = [:]
    let byRoot = Dictionary(grouping: tree.skills) { $0.document.path.parent?.parent }
    return ([AgentTargets.sharedSkills] + others).flatMap { root in
      (byRoot[root] ?? []).compactMap { skill -> Finding? in
        guard let folder = skill.document.path.parent, !copies.contains(folder), let place = folder.relative(to: root)
        else { return nil }
        guard let other = first[place] else {
          first[place] = skill
          return nil
        }
        let texts = [skill, other].map { Text.withoutLastLineEnds($0.document.bytes) }
        guard texts[0] != texts[1] else { return nil }
        let message = Message.differs(from: other.document.path)
        return Finding(message, at: skill.name?.span, in: skill.document.path)
      }
    }
  }
}

extension Message {
  fileprivate static func differs(from path: RelativePath) -> Message {
    Message(
      "skill.unique-name.differs",
      "{path} has the same name but a different text, and INDEX.md lists both\nrename one of them, or make the texts equal",
      ["path": .text(path.text)])
  }
  fileprivate static func hidden(by path: RelativePath, in client: String) -> Message {
    Message(
      "skill.unique-name.hidden",
      "{client} loads {path}, which has the same name, instead of this skill\nrename one of them, or make the texts equal",
      ["client": .text(client), "path": .text(path.text)])
  }
  fileprivate static func either(_ path: RelativePath) -> Message {
    Message(
      "skill.unique-name.either",
      "{path} has the same name but a different text, and agents that read both folders load one of them\nrename one of them, or make the texts equal",
      ["path": .text(path.text)])
  }
  fileprivate static func taken(_ name: String, by path: RelativePath) -> Message {
    Message(
      "skill.unique-name", "{path} has the name '{name}' too\nrename one of them",
      ["name": .text(name), "path": .text(path.text)])
  }
}
