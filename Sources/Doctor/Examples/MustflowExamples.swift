extension Example {
  /// A procedure as mustflow installs it, in which the end `line` of a front matter line is replaced with `other`.
  static func mustflow(
    _ line: String = "", _ other: String = "", fence: String = "---", sections: [String] = MustflowSections.ids
  ) -> Example {
    let head = """
      mustflow_doc: skill.deploy
      locale: en
      canonical: true
      revision: 3
      lifecycle: mustflow-owned
      authority: procedure
      name: deploy
      description: Ships a version. Use to ship.
      metadata:
        mustflow_schema: "1"
        mustflow_kind: procedure
        pack_id: mustflow.core
        skill_id: mustflow.core.deploy
      """
    let lines = head.split(separator: "\n").map { text -> String in
      let text = String(text)
      guard !line.isEmpty, text.utf8.suffix(line.utf8.count).elementsEqual(line.utf8) else { return text }
      return String(decoding: text.utf8.dropLast(line.utf8.count), as: UTF8.self) + other
    }
    let body = sections.map { mark in
      let isMarked = mark.unicodeScalars.first == "↓"
      let id = isMarked ? String(mark.unicodeScalars.dropFirst()) : mark
      return "\(isMarked ? "↓" : "")<!-- mustflow-section: \(id) -->\n## \(id)\n\nText.\n"
    }
    return Example(
      at: ".mustflow/skills/deploy/SKILL.md",
      "\(fence)\n\(lines.joined(separator: "\n"))\n---\n\n# Deploy\n\n\(body.joined(separator: "\n"))")
  }
}
