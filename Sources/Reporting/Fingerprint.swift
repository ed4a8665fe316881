internal import Vocabulary

/// Identifies a finding from one run to the next: it does not change if lines above are added or removed, and changes
/// if its own line changes.
///
/// A digest of the rule, the path and the line's text without surrounding blanks (or the message, if there is no line).
/// If findings are equal in all three, a number is added to the second and further ones. So no two findings of a report
/// have the same fingerprint, as GitLab's widget requires (GitLab documentation, Code Quality, report format).
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
      text = Array(Array((finding.excerpt ?? finding.message.text).utf8)[...].trimmed())
    }

    /// The parts are separated by NUL, because paths and rules do not contain it.
    func digest(_ number: Int) -> String {
      let parts = [Array(rule.utf8), Array(path.text.utf8), Array(String(number).utf8), text]
      return Digest(ofBytes: Array(parts.joined(separator: [0]))).fileName.text
    }
  }
}
