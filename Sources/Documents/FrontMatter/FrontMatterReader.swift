internal import Reporting
internal import Vocabulary

/// Combines the scan of a front matter with the result of YAML.
///
/// If YAML accepts the whole text, its values belong to the scanned keys one by one. If it stops, each field is parsed
/// by itself, so that one error hides neither the other values nor the other errors. A front matter of simple forms is
/// read without YAML's parser, with the same result.
struct FrontMatterReader {
  private(set) var fields: [FrontMatter.Field] = []
  private(set) var faults: [Diagnostic] = []
  private var tagCount = 0

  /// `readsPlainly` is false only in the test that compares both ways.
  init(_ bytes: [UInt8], content: Span, readsPlainly: Bool = true) {
    let sound = YAMLText.readable(bytes, content)
    faults = sound.faults
    let text = YAMLText(bytes: sound.bytes, content: content)
    if content.count > YAMLLimits.length {
      faults.append(YAMLFault.excess(.length, at: content.lower))
      let scan = FrontMatterScan(text.bytes, in: content, stopsAtKeys: true)
      fields = scan.fields.map { Self.field($0, nil) }
    } else if readsPlainly, let plain = PlainFrontMatter.fields(of: text) {
      fields = plain
    } else {
      do throws(YAMLComposer.ParseError) {
        let root = try text.composer.root(of: content)
        try readWhole(root, text)
      } catch {
        readFields(text, stop: error)
      }
    }
    addDoubledKeys()
    // A replacement made from substitute underscores would lose the original bytes.
    if text.bytes != bytes {
      faults = faults.map { $0.replacement == nil ? $0 : $0.keepingBytes(bytes, readAs: text.bytes) }
    }
  }

  // MARK: What YAML accepts

  private mutating func readWhole(_ root: YAMLNode?, _ text: YAMLText) throws(YAMLComposer.ParseError) {
    guard let root else { return }
    guard let mapping = root.mapping else {
      let scan = FrontMatterScan(text.bytes, in: text.content, stopsAtKeys: true)
      fields = scan.fields.map { Self.field($0, nil) }
      faults.append(YAMLFault.noMapping(isSequence: root.sequence != nil, in: text))
      return
    }
    var budget = YAMLComposer.nodeLimit
    var values: [YAMLValue] = []
    let tags = YAMLTags(in: text, text.content)
    for pair in mapping {
      guard let value = YAMLComposer.value(of: pair.value, budget: &budget) else {
        throw YAMLComposer.ParseError(kind: .limit(.aliases), problem: "", offset: text.content.lower, context: nil)
      }
      values.append(value)
    }
    let scan = FrontMatterScan(text.bytes, in: text.content, stopsAtKeys: false)
    let keys = mapping.map(\.key.text)
    if !scan.isCutOff, scan.fields.map(\.key.value) == keys {
      fields = zip(scan.fields, values).map { Self.field($0, $1) }
    } else {
      fields = Self.marked(mapping, values, text)
    }
    if let tags { for pair in mapping { addTags(of: pair.value, tags) } }
  }

  /// Fields by YAML's own marks, for forms that the scan does not support: a mapping in braces, `? ` before a key, a
  /// tag.
  private static func marked(_ mapping: [YAMLPair], _ values: [YAMLValue], _ text: YAMLText) -> [FrontMatter.Field] {
    var previous = text.content.lower
    var starts: [Int] = []
    for pair in mapping {
      // An alias has the mark of its anchor.
      previous = max(previous, text.composer.offset(of: pair.key.mark, in: text.content))
      starts.append(previous)
    }
    let ends = starts.dropFirst() + [text.content.upper]
    return zip(zip(mapping, values), zip(starts, ends)).map { pair, extent in
      let (start, end) = extent
      let key = pair.0.key.text ?? ""
      let isQuoted = start < end && "\"'".utf8.contains(text.bytes[start])
      let keyEnd = min(end, start + key.utf8.count + (isQuoted ? 2 : 0))
      let mark = text.composer.offset(of: pair.0.value.mark, in: text.content)
      let value = text.trimmed(Span(min(end, max(keyEnd, mark)), end))
      return FrontMatter.Field(
        key: Spanned(key, Span(start, keyEnd)), span: Span(start, end), valueSpan: value, value: pair.1)
    }
  }

  // MARK: Where YAML stops

  private mutating func readFields(_ text: YAMLText, stop whole: YAMLComposer.ParseError) {
    let before = faults.count
    let scan = Self.scan(text, stop: whole)
    let anchors = Self.anchors(text)
    var unclosed: Span?
    for scanned in scan.fields {
      do throws(YAMLComposer.ParseError) {
        let node = try node(of: scanned, text)
        var budget = YAMLComposer.nodeLimit
        fields.append(Self.field(scanned, node.flatMap { YAMLComposer.value(of: $0, budget: &budget) }))
        if let node, let tags = YAMLTags(in: text, Span(scanned.span.lower, scanned.end)) {
          addTags(of: node, tags)
        }
      } catch {
        fields.append(Self.field(scanned, nil))
        guard !Self.isAliasFromElsewhere(error, text, anchors: anchors) else { continue }
        if case .limit(let excess) = error.kind {
          if whole.isSyntax { faults.append(YAMLFault.excess(excess, at: error.offset)) }
          continue
        }
        let fault = YAMLFault.fault(of: error, in: scanned, text)
        if fault.isUnclosed { unclosed = scanned.span }
        faults.append(fault.diagnostic)
      }
    }
    var isIndented = false
    for stray in whole.isSyntax ? scan.strays : []
    where !(unclosed.map { $0.lower <= stray.lower && stray.lower < $0.upper } ?? false) {
      // Of indented lines at the start, the first one says it.
      let wasIndented = isIndented
      isIndented = Byte.isBlank(text.bytes[stray.lower])
      if isIndented, wasIndented { continue }
      faults.append(YAMLFault.stray(stray, in: text, others: scan.fields.map(\.key.value)))
    }
    if case .limit(let excess) = whole.kind {
      faults.append(YAMLFault.excess(excess, at: whole.offset))
    } else if faults.count == before, !hasDoubledKeys {
      let field = scan.fields.last { $0.span.lower <= whole.offset }
      faults.append(YAMLFault.fault(of: whole, in: field, text).diagnostic)
    }
  }

  /// The scan that continues after a value that is not closed; for a duplicate key only, the scan that trusts the text.
  private static func scan(_ text: YAMLText, stop: YAMLComposer.ParseError) -> FrontMatterScan {
    if !stop.isSyntax {
      let scan = FrontMatterScan(text.bytes, in: text.content, stopsAtKeys: false)
      if !scan.isCutOff { return scan }
    }
    return FrontMatterScan(text.bytes, in: text.content, stopsAtKeys: true)
  }

  /// The value of a field's own text; nil if it is not one key with its value.
  private func node(of field: ScannedField, _ text: YAMLText) throws(YAMLComposer.ParseError) -> YAMLNode? {
    guard let mapping = try text.composer.root(of: Span(field.span.lower, field.end))?.mapping, mapping.count == 1
    else { return nil }
    return mapping.first?.value
  }

  /// Adds the unknown tags of a value, at most twenty in all; an alias repeats the tag of its anchor.
  private mutating func addTags(of node: YAMLNode, _ tags: YAMLTags) {
    guard tagCount < 20 else { return }
    for fault in tags.faults(in: node, fields) where !faults.contains(where: { $0.span == fault.span }) {
      faults.append(fault)
      tagCount += 1
    }
  }

  /// Whether a field stops only because its anchor is in another one.
  private static func isAliasFromElsewhere(
    _ stop: YAMLComposer.ParseError, _ text: YAMLText, anchors: Set<ArraySlice<UInt8>>
  ) -> Bool {
    guard stop.problem == "found undefined alias", stop.offset < text.content.upper else { return false }
    return anchors.contains(text.bytes[(stop.offset + 1)..<text.content.upper].prefix(while: YAMLLimits.isName))
  }

  /// The names after every `&`.
  private static func anchors(_ text: YAMLText) -> Set<ArraySlice<UInt8>> {
    let pieces = text.bytes[text.content.range].split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
    return Set(pieces.dropFirst().map { $0.prefix(while: YAMLLimits.isName) })
  }

  // MARK: Both

  private var hasDoubledKeys: Bool { Set(fields.map(\.key.value)).count < fields.count }

  private mutating func addDoubledKeys() {
    var seen: Set<String> = []
    for field in fields where !field.key.value.isEmpty && !seen.insert(field.key.value).inserted {
      faults.append(YAMLFault.doubledKey(field.key.value, at: field.key.span))
    }
  }

  private static func field(_ scanned: ScannedField, _ value: YAMLValue?) -> FrontMatter.Field {
    FrontMatter.Field(key: scanned.key, span: scanned.span, valueSpan: scanned.value, value: value)
  }
}

extension Diagnostic {
  /// The same without its replacement, if that would replace bytes that were substituted before parsing; the intended
  /// fix is then to delete them.
  fileprivate func keepingBytes(_ bytes: [UInt8], readAs read: [UInt8]) -> Diagnostic {
    guard replacement?.isEmpty == false else { return self }
    guard !bytes[replaced.range].elementsEqual(read[replaced.range]) else { return self }
    return Diagnostic(id, severity, message, at: span)
  }
}
