/// A JSON Schema (draft 2020-12) with its name and title.
package struct SchemaDocument: Sendable {
  /// The name that `cairn schema` knows it by.
  package let name: String
  /// What it describes, in a few words.
  package let title: String
  /// The forms of the whole: one of them.
  package let forms: [TableShape]

  package init(_ name: String, title: String, forms: [TableShape]) {
    self.name = name
    self.title = title
    self.forms = forms
  }

  /// The number in every `$id`: raised if a schema changes what it means.
  private static let number = 1

  /// The keywords of the schema.
  package var schema: [String: SchemaNode] {
    var schema = forms.count == 1 ? forms[0].schema : ["oneOf": .list(forms.map { .table($0.schema) })]
    schema["$schema"] = .text("https://json-schema.org/draft/2020-12/schema")
    schema["$id"] = .text("urn:cairn:schema:\(name):\(Self.number)")
    schema["title"] = .text(title)
    return schema
  }

  /// The schema as JSON, with sorted keys; ends with a line end.
  package var text: String { JSONText.text(of: SchemaNode.table(schema)) }
}
