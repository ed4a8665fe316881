internal import Packs
internal import Reporting
internal import Vocabulary

extension InstallFacts {
  /// A config file with a policy, for an example: the facts about its own packs, without their positions in other files.
  static func following(_ text: String) -> InstallFacts {
    let bytes = Array(text.utf8)
    let config = Config.read(bytes).config
    let places = ConfigNames(in: bytes).sources
    let sources = config.packs.map(\.source)
    var faults: [Diagnostic] = []
    for (source, span) in zip(sources, places) {
      for violation in config.policy.violations(of: source) {
        faults.append(Diagnostic(violation.rule, violation.severity, violation.message, at: span))
      }
    }
    for violation in config.policy.missing(among: sources) {
      faults.append(Diagnostic(violation.rule, violation.severity, violation.message, at: violation.place.span))
    }
    return InstallFacts(configFaults: faults)
  }
}

extension Example {
  /// A config file whose packs are held against its own policy.
  static func policy(_ marked: String) -> Example {
    let text = String(String.UnicodeScalarView(marked.unicodeScalars.filter { $0 != "\u{2193}" }))
    return Example(at: ".cairn/config.toml", marked, install: .following(text))
  }
}
