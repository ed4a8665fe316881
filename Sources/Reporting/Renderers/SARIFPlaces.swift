internal import Vocabulary

/// The places of findings and edits, as SARIF counts: lines from 1, columns in UTF-16 units (SARIF 2.1.0, section
/// 3.30).
struct SARIFPlaces {
  /// The name of the folder to which all paths are relative.
  static let base = "%SRCROOT%"

  private let texts: [RelativePath: [UInt8]]
  private let folder: RelativePath?
  private var lines: [RelativePath: LineIndex] = [:]

  /// `texts` are the available files; `folder` is the prefix of their paths.
  init(texts: [RelativePath: [UInt8]], folder: RelativePath?) {
    self.texts = texts
    self.folder = folder
  }

  /// A path as a relative reference (RFC 3986): every byte except the unreserved ones and `/` is percent-encoded, so
  /// that a name with a colon is not read as a scheme.
  func location(of path: RelativePath) -> SARIFLog.ArtifactLocation {
    SARIFLog.ArtifactLocation(uri: PercentEncoding.path(folder?.appending(path) ?? path), uriBaseId: Self.base)
  }

  /// The region of a finding; the first line for a finding about a whole file, because services show nothing without a
  /// line.
  mutating func region(of finding: LocatedFinding) -> SARIFLog.Region {
    if let span = finding.span, let region = region(of: span, in: finding.path) { return region }
    return SARIFLog.Region(startLine: finding.start.line)
  }

  /// The place of bytes; nil if the file is not available, or if they are its byte-order mark, which has no region
  /// (section 3.30.2).
  mutating func region(of span: Span, in path: RelativePath) -> SARIFLog.Region? {
    guard let bytes = texts[path] else { return nil }
    if span.lower < Text.byteOrderMark.count, span.count > 0, bytes.starts(with: Text.byteOrderMark) { return nil }
    let index = lines[path] ?? LineIndex(bytes)
    lines[path] = index
    let start = index.utf16Place(at: span.lower)
    let end = index.utf16Place(at: span.upper)
    return SARIFLog.Region(
      startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column)
  }
}
