internal import Vocabulary

/// The name by which a finding is known from one run to the next: it stays when lines above come and go, and changes when
/// the line it is about does.
///
/// A digest of rule, path and the line's text without the blanks around it (of the message, where there is no line); of
/// findings that agree in all three, the second and further ones count on. So no two of a report are the same, which
/// GitLab's widget asks for (GitLab documentation, Code Quality, report format).
enum Fingerprint {
  /// One for each finding, in their order: 64 lower-case hexadecimal digits.
  static func all(of findings: [LocatedFinding]) -> [String] {
    var seen: [Subject: Int] = [:]
    return findings.map { finding in
      let subject = Subject(finding)
      let number = seen[subject, default: 0]
      seen[subject] = number + 1
      return subject.digest(number)
    }
  }

  private struct Subject: Hashable {
    let rule: String
    let path: RelativePath
    let text: [UInt8]

    init(_ finding: LocatedFinding) {
      rule = finding.rule
      path = finding.path
      let text = Array((finding.excerpt ?? finding.message.text).utf8)
      let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
      let end = text.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? 0
      self.text = Array(text[..<end].drop(while: isBlank))
    }

    /// NUL is between the parts, since no path and no rule has one.
    func digest(_ number: Int) -> String {
      let parts = [Array(rule.utf8), Array(path.text.utf8), Array(String(number).utf8), text]
      return Digest(ofBytes: Array(parts.joined(separator: [0]))).fileName.text
    }
  }
}
