/// The part of the SARIF 2.1.0 schema for the objects that Cairn writes: required and optional properties, their types
/// and values. Other properties are not allowed (`additionalProperties` is false except in property bags).
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json
enum SARIFShape {
  indirect enum Kind: Sendable {
    case text
    /// Two letters, optionally a hyphen and a two-letter country; Cairn does not write a country.
    case language
    case oneOf([String])
    case count(from: Int)
    /// `isSet` means that no two items may be equal (`uniqueItems`).
    case list(Kind, atLeast: Int, isSet: Bool)
    case map(Kind)
    case object(String)
    case bag
  }

  struct Object: Sendable {
    let required: Set<String>
    let properties: [String: Kind]
  }

  private static let level = Kind.oneOf(["none", "note", "warning", "error"])

  private static let objects: [String: Object] = [
    "sarifLog": Object(
      required: ["version", "runs"],
      properties: [
        "$schema": .text, "version": .oneOf(["2.1.0"]), "runs": .list(.object("run"), atLeast: 0, isSet: false),
      ]),
    "run": Object(
      required: ["tool"],
      properties: [
        "tool": .object("tool"), "language": .language, "columnKind": .oneOf(["utf16CodeUnits", "unicodeCodePoints"]),
        "newlineSequences": .list(.text, atLeast: 1, isSet: true),
        "originalUriBaseIds": .map(.object("artifactLocation")),
        "results": .list(.object("result"), atLeast: 0, isSet: false),
      ]),
    "tool": Object(required: ["driver"], properties: ["driver": .object("toolComponent")]),
    "toolComponent": Object(
      required: ["name"],
      properties: [
        "name": .text, "version": .text, "semanticVersion": .text,
        "rules": .list(.object("reportingDescriptor"), atLeast: 0, isSet: true),
      ]),
    "reportingDescriptor": Object(
      required: ["id"],
      properties: [
        "id": .text, "shortDescription": .object("message"), "fullDescription": .object("message"),
        "help": .object("message"), "defaultConfiguration": .object("reportingConfiguration"), "properties": .bag,
      ]),
    "reportingConfiguration": Object(required: [], properties: ["level": level]),
    // A message must have a text or an id; Cairn writes texts.
    "message": Object(required: ["text"], properties: ["text": .text]),
    "result": Object(
      required: ["message"],
      properties: [
        "ruleId": .text, "ruleIndex": .count(from: -1), "level": level, "message": .object("message"),
        "locations": .list(.object("location"), atLeast: 0, isSet: false), "partialFingerprints": .map(.text),
        "fixes": .list(.object("fix"), atLeast: 0, isSet: true),
      ]),
    "location": Object(required: [], properties: ["physicalLocation": .object("physicalLocation")]),
    // An address or an artifactLocation is required.
    "physicalLocation": Object(
      required: ["artifactLocation"],
      properties: ["artifactLocation": .object("artifactLocation"), "region": .object("region")]),
    "artifactLocation": Object(
      required: [], properties: ["uri": .text, "uriBaseId": .text, "description": .object("message")]),
    // A region must have startLine, charOffset or byteOffset; Cairn writes startLine.
    "region": Object(
      required: ["startLine"],
      properties: [
        "startLine": .count(from: 1), "startColumn": .count(from: 1), "endLine": .count(from: 1),
        "endColumn": .count(from: 1),
      ]),
    "fix": Object(
      required: ["artifactChanges"],
      properties: [
        "description": .object("message"), "properties": .bag,
        "artifactChanges": .list(.object("artifactChange"), atLeast: 1, isSet: true),
      ]),
    "artifactChange": Object(
      required: ["artifactLocation", "replacements"],
      properties: [
        "artifactLocation": .object("artifactLocation"),
        "replacements": .list(.object("replacement"), atLeast: 1, isSet: false),
      ]),
    "replacement": Object(
      required: ["deletedRegion"],
      properties: ["deletedRegion": .object("region"), "insertedContent": .object("artifactContent")]),
    "artifactContent": Object(required: [], properties: ["text": .text]),
  ]

  /// Everything in a log that violates the schema, with its position, and every rule index that is out of range.
  static func faults(in log: [String: Any]) -> [String] {
    var faults: [String] = []
    check(log, .object("sarifLog"), "$", &faults)
    for run in log["runs"] as? [[String: Any]] ?? [] {
      let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
      let rules = driver?["rules"] as? [Any] ?? []
      for result in run["results"] as? [[String: Any]] ?? [] {
        let index = result["ruleIndex"] as? Int ?? -1
        if !rules.indices.contains(index) { faults.append("ruleIndex \(index) of \(rules.count) rules") }
      }
    }
    return faults
  }

  private static func check(_ value: Any, _ kind: Kind, _ place: String, _ faults: inout [String]) {
    switch kind {
    case .text: if !(value is String) { faults.append("\(place) is no text") }
    case .language:
      let text = value as? String ?? ""
      if text.utf8.count != 2 || !text.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
        faults.append("\(place) is no language")
      }
    case .bag: if !(value is [String: Any]) { faults.append("\(place) is no object") }
    case .oneOf(let known):
      if !known.contains(value as? String ?? "") { faults.append("\(place) is none of \(known)") }
    case .count(let least):
      if (value as? Int ?? least - 1) < least { faults.append("\(place) is below \(least)") }
    case .list(let element, let least, let isSet):
      guard let list = value as? [Any] else { return faults.append("\(place) is no list") }
      if list.count < least { faults.append("\(place) has fewer than \(least)") }
      if isSet, Set(list.map { "\($0)" }).count < list.count { faults.append("\(place) has one twice") }
      for (number, entry) in list.enumerated() { check(entry, element, "\(place)[\(number)]", &faults) }
    case .map(let element):
      guard let map = value as? [String: Any] else { return faults.append("\(place) is no object") }
      for (key, entry) in map { check(entry, element, "\(place).\(key)", &faults) }
    case .object(let name):
      guard let map = value as? [String: Any], let object = objects[name] else {
        return faults.append("\(place) is no \(name)")
      }
      for key in object.required.subtracting(map.keys).sorted() { faults.append("\(place) lacks \(key)") }
      for (key, entry) in map {
        guard let kind = object.properties[key] else {
          faults.append("\(place) may not have \(key)")
          continue
        }
        check(entry, kind, "\(place).\(key)", &faults)
      }
    }
  }
}
