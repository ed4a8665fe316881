package import Packs

/// The sections of every document of one kind.
package struct DocumentKind: Sendable, Hashable {
  /// The ids every document has, in this order.
  package let required: [String]
  /// The ids a document may have, anywhere after the first required one.
  package let optional: [String]

  package init(required: [String], optional: [String]) {
    self.required = required
    self.optional = optional
  }

  package init(_ kind: Manifest.Kind) {
    self.init(required: kind.required, optional: kind.optional)
  }

  /// The kinds that apply if no pack declares its own: those of the built-in pack.
  package static let builtin = [
    "procedure": DocumentKind(
      required: [
        "purpose", "use-when", "do-not-use-when", "required-inputs", "preconditions", "allowed-edits", "procedure",
        "postconditions", "verification", "failure-handling", "output-format",
      ],
      optional: ["rejection-criteria", "examples"])
  ]
}
