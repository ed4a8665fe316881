internal import Doctor
internal import Documents
internal import Reporting
internal import Vocabulary

/// Keys and values of Cairn's TOML files.
enum TOMLCompletion {
  static func offer(at offset: Int, in place: Surroundings) -> Completions.Offer? {
    guard let schema = KeySchema(of: place.edited) else { return nil }
    let cursor = TOMLCursor(at: offset, in: place.text.bytes)
    let root = TOMLDocument(parsing: place.text.bytes).root
    let candidates: [Candidate]
    switch cursor.part {
    case .comment: return nil
    case .header(let table): candidates = names(in: table, schema, root, of: place, isHeader: true)
    case .key: candidates = names(in: cursor.table, schema, root, of: place, isHeader: false)
    case .value(let path, let isString): candidates = values(of: path, isString: isString, schema, root, of: place)
    }
    return Completions.Offer(span: cursor.word, candidates: candidates)
  }

  /// The keys that a table does not have yet; for a header, those that are tables, and names of skills.
  private static func names(
    in table: [String], _ schema: KeySchema, _ root: TOMLTable, of place: Surroundings, isHeader: Bool
  ) -> [Candidate] {
    let present = isHeader ? [] : Set(entries(of: table, in: root))
    var found = schema.keys(of: table).filter { !present.contains($0.name) }.map { key in
      Candidate(key.name, .property, inserted: isHeader ? key.name : key.name + " = ", text: key.text)
    }
    if let pattern = schema.pattern(of: table + [TableShape.otherKeys]), SkillNames.isName(pattern) {
      let taken = Set(entries(of: table, in: root))
      found += HeaderCompletion.skills(in: place).filter { !taken.contains($0.label) || isHeader }
    }
    if !isHeader, table == ["doctor", "rules"] || table == ["rules"] {
      found += RuleCompletion.all.map { rule in
        var rule = rule
        rule.inserted = "\"\(rule.label)\" = "
        return rule
      }
    }
    return found
  }

  private static func values(
    of path: [String], isString: Bool, _ schema: KeySchema, _ root: TOMLTable, of place: Surroundings
  ) -> [Candidate] {
    guard let pattern = schema.pattern(of: path) else { return [] }
    var found = schema.values(of: path).map { Candidate($0, .value) }
    if SkillNames.areValues(of: pattern) {
      found = HeaderCompletion.skills(in: place).filter { $0.label != path.dropLast().last }
    } else if pattern == "routes.*.category" {
      found = entries(of: ["categories"], in: root).map { Candidate($0, .value) }
    } else if pattern == "routes.*.reasons" {
      found = entries(of: ["reasons"], in: root).map { Candidate($0, .value) }
    } else if pattern.hasSuffix("ignore.rule") || pattern == "findings.rule" {
      found = RuleCompletion.all
    }
    guard !isString else { return found }
    return found.map { one in
      var one = one
      if one.label != "true", one.label != "false" { one.inserted = "\"\(one.label)\"" }
      return one
    }
  }

  /// The keys of a table of the text.
  private static func entries(of path: [String], in root: TOMLTable) -> [String] {
    var table = root
    for name in path {
      switch table[name]?.value {
      case .table(let next)?: table = next
      case .array(let items)?:
        guard case .table(let next)? = items.last?.value else { return [] }
        table = next
      default: return []
      }
    }
    return table.entries.map(\.key.text)
  }
}
