internal import Documents
internal import Reporting
internal import Vocabulary

extension Examination {
  /// A file in which findings are located; facts about its bytes that several findings need are computed once.
  struct Page {
    let file: SubjectFile
    let lines: LineIndex?
    let secrets: [Span]
    private let usesCarriageReturns: Bool
    private let isUTF8: Bool

    init(_ file: SubjectFile, _ lines: LineIndex?, hiding secrets: [Span] = []) {
      self.file = file
      self.lines = lines
      self.secrets = secrets
      usesCarriageReturns = Text.usesCarriageReturns(file.bytes)
      isUTF8 = Text.isUTF8(file.bytes)
    }

    /// nil if a repair would lose bytes that a string cannot hold.
    func fix(_ repair: Repair) -> Fix? {
      let fix = repair.fix(at: file.path, usingCarriageReturns: usesCarriageReturns)
      return isUTF8 || fix.keepsEveryByte(of: file) ? fix : nil
    }
  }
}

extension Fix {
  /// Whether it neither replaces bytes that are not UTF-8 nor writes the replacement character.
  fileprivate func keepsEveryByte(of file: SubjectFile) -> Bool {
    changes.allSatisfy { change in
      guard case .edit(let path, let span, let text) = change else { return true }
      if text.unicodeScalars.contains("\u{FFFD}") { return false }
      guard path == file.path, span.lower < span.upper else { return true }
      return Text.isUTF8(Array(file.bytes[span.range.clamped(to: file.bytes.indices)]))
    }
  }
}
