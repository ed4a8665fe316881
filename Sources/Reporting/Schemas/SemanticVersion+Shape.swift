package import Vocabulary

extension SemanticVersion: ShapedValue {
  package static var example: SemanticVersion? { SemanticVersion(TextForm.semanticVersion.example) }
  package static var shape: ValueShape? { .text(.semanticVersion) }
}
