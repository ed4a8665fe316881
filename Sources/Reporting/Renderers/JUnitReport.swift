package import Vocabulary

/// A report for tools that read test results: each checked file is a test case, which fails if one of its findings
/// makes the run fail (the format that Jenkins reads, `jenkins-junit.xsd`, and GitLab, "Unit test reports").
package struct JUnitReport: Sendable {
  private let catalog: Catalog
  private let threshold: Severity
  private let files: [RelativePath]

  /// Findings at or above `threshold` are failures, others are part of the output. `files` are the checked files.
  package init(catalog: Catalog = .english, failingOn threshold: Severity = .error, files: [RelativePath]) {
    self.catalog = catalog
    self.threshold = threshold
    self.files = files
  }

  /// The whole report; ends with a line end.
  package func text(of report: Report) -> String {
    let findings = Dictionary(grouping: report.findings, by: \.path)
    let paths = Set(files).union(findings.keys).sorted()
    let failing = findings.values.filter { $0.contains { $0.severity <= threshold } }.count
    let counts = "tests=\"\(paths.count)\" failures=\"\(failing)\" errors=\"0\" skipped=\"0\" time=\"0\""
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="cairn doctor" tests="\(paths.count)" failures="\(failing)" errors="0" time="0">
        <testsuite name="cairn doctor" \(counts)>
      \(paths.map { testCase($0, findings[$0] ?? []) }.joined())  </testsuite>
      </testsuites>

      """
  }

  private func testCase(_ path: RelativePath, _ findings: [LocatedFinding]) -> String {
    let name = XMLText.escaped(path.text)
    let head = "    <testcase classname=\"cairn.doctor\" name=\"\(name)\" file=\"\(name)\" time=\"0\""
    let failures = findings.filter { $0.severity <= threshold }
    let others = findings.filter { $0.severity > threshold }
    guard !findings.isEmpty else { return head + "/>\n" }
    var text = head + ">\n"
    // The first finding of the highest severity gives the failure its name.
    if let heaviest = failures.min(by: { $0.severity < $1.severity }) {
      let message = XMLText.escaped(catalog.texts(of: heaviest).text(of: heaviest.message))
      text += "      <failure type=\"\(XMLText.escaped(heaviest.rule))\" message=\"\(message)\">"
      text += lines(of: failures) + "</failure>\n"
    }
    if !others.isEmpty { text += "      <system-out>" + lines(of: others) + "</system-out>\n" }
    return text + "    </testcase>\n"
  }

  /// One line for each finding, between elements.
  private func lines(of findings: [LocatedFinding]) -> String {
    let concise = ConciseReport(catalog: catalog)
    return findings.map { XMLText.escaped(concise.line(of: $0)) }.joined(separator: "\n")
  }
}
