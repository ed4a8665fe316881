internal import Packs
package import Reporting
package import Vocabulary

extension Diagnostic {
  /// The same problem under the id of the rule by which the doctor reports it in this file. Readers have ids of their own for
  /// what one rule reports together, and `cairn rule` does not know them.
  package func underRule(in path: RelativePath) -> Diagnostic {
    let group = id.prefix(while: { $0 != "." })
    guard !Rule.ids.contains(id), let rule = Self.rule(ofGroup: group, in: path) else { return self }
    return Diagnostic(rule, severity, message, at: span, replacement: replacement, replaced: replaced)
  }

  /// The rule about the form of a file; nil for a file of no known form.
  private static func rule(ofGroup group: Substring, in path: RelativePath) -> String? {
    switch group {
    case "config": return "config.valid"
    case "ledger": return "locale.ledger-valid"
    case "lock": return "lock.schema"
    case "manifest": return "manifest.schema"
    case "route": return "route.schema"
    case "toml": break
    default: return nil
    }
    // The form of the text itself, in any of them.
    if path == InstallFacts.config { return "config.valid" }
    if path == InstallFacts.lock { return "lock.schema" }
    switch path.name {
    case Manifest.path.name: return "manifest.schema"
    case "routes.toml", "routes.local.toml": return "route.schema"
    case "doctor.toml": return "config.valid"
    default: return "locale.ledger-valid"
    }
  }
}
