package import Reporting
internal import Vocabulary

/// What does not follow a policy.
package struct PolicyViolation: Sendable, Hashable {
  /// The rule of the doctor that reports it.
  package let rule: String
  package let message: Message
  /// `error` or `warning`.
  package let severity: Severity
  /// The place in the policy.
  package let place: PolicyPlace
}

extension PackPolicy {
  /// How a source violates the policy, by what it says alone: nothing is read and nobody is asked. `folder` is where a
  /// folder is; without it, it is where its path says.
  package func violations(of source: PackSource, in folder: PolicyFolder? = nil) -> [PolicyViolation] {
    layers.flatMap { layer -> [PolicyViolation] in
      var found: [PolicyViolation] = []
      if let denied = layer.deny.first(where: { denied in
        denied.value.matches(source) || folder?.denied.contains { denied.value.matches($0) } == true
      }) {
        found.append(violation("policy.source-allowed", .denied(source, denied), of: layer, at: denied.place))
      } else if let allow = layer.allow,
        !allow.patterns.contains(where: { pattern in (folder?.allowed ?? [source]).contains { pattern.matches($0) } })
      {
        let message: Message =
          if let folder, !folder.isPlace(of: source) {
            .placeNotAllowed(source, folder.place, allow.place)
          } else {
            .notAllowed(source, allow.place)
          }
        found.append(violation("policy.source-allowed", message, of: layer, at: allow.place))
      }
      if let place = layer.pinned, let message = Self.unpinned(source, place) {
        found.append(violation("policy.source-pinned", message, of: layer, at: place))
      }
      return found
    }
  }

  /// How a source violates the policy, once the server has told what its reference means: a tag by its name may be a branch.
  package func violations(of source: GitSource, meaning resolved: ResolvedReference) -> [PolicyViolation] {
    guard case .any(let name)? = source.reference, resolved.tag == nil,
      !resolved.commit.text.utf8.starts(with: name.lowercased().utf8)
    else { return [] }
    return layers.compactMap { layer in
      layer.pinned.map { violation("policy.source-pinned", .branch(.git(source), $0), of: layer, at: $0) }
    }
  }

  /// The required packs that are not among the chosen ones; without `isInstalled`, there is no installation to add them to.
  package func missing(among sources: [PackSource], isInstalled: Bool = true) -> [PolicyViolation] {
    layers.flatMap { layer in
      layer.require.compactMap { required in
        let sameApartFromReference = sources.filter { $0.isSameLocation(as: required.value) }
        if sameApartFromReference.contains(where: { $0.satisfies(required.value) }) { return nil }
        let message =
          sameApartFromReference.first.map { Message.otherReference(required, $0) }
          ?? notInstalled(required, hasCairn: isInstalled)
        return violation("policy.required-installed", message, of: layer, at: required.place)
      }
    }
  }

  /// What to run installs nothing if a policy refuses the source as it is required.
  private func notInstalled(_ required: PackPolicy.Placed<PackSource>, hasCairn: Bool) -> Message {
    guard case .git(let git) = required.value, git.reference == nil, layers.contains(where: { $0.pinned != nil }) else {
      return hasCairn ? .required(required) : .requiredFirst(required)
    }
    return hasCairn ? .requiredPinned(required) : .requiredPinnedFirst(required)
  }

  private func violation(
    _ rule: String, _ message: Message, of layer: Layer, at place: PolicyPlace
  ) -> PolicyViolation {
    PolicyViolation(rule: rule, message: message, severity: severity(of: layer), place: place)
  }

  /// Why a source does not stay the same; nil if it does. What follows `#` must be a commit, a range with an upper bound, or
  /// the name of a tag: one that is a version, or that begins with `refs/tags/`.
  private static func unpinned(_ source: PackSource, _ place: PolicyPlace) -> Message? {
    guard case .git(let git) = source else { return nil }
    switch git.reference {
    case .commit?: return nil
    case .range(let range)?: return range.hasUpperBound ? nil : .openRange(source, place)
    case nil: return .branch(source, place)
    case .any(let name)?:
      if name.utf8.starts(with: "refs/tags/".utf8) || isVersion(name) { return nil }
      if CommitID.isHexadecimal(name), name.utf8.count >= GitReference.fewestDigits { return nil }
      let isFull = name == "HEAD" || name.utf8.starts(with: "refs/".utf8) || name.utf8.starts(with: "heads/".utf8)
      return isFull ? .branch(source, place) : .mayBeBranch(name, place)
    }
  }

  /// Whether a name looks like a version: `v2`, `1.4`, `v1.2.3-beta.1`.
  private static func isVersion(_ name: String) -> Bool {
    var rest = name.utf8[...]
    if rest.first == UInt8(ascii: "v") { rest = rest.dropFirst() }
    let numbers = rest.prefix { Byte.isDigit($0) || $0 == UInt8(ascii: ".") }
    let end = rest[numbers.endIndex...].first
    return Byte.isDigit(numbers.first ?? 0) && (end == nil || end == UInt8(ascii: "-") || end == UInt8(ascii: "+"))
  }
}

extension PackSource {
  /// Whether two sources are the same pack at whatever reference, and however git reaches it.
  package func isSameLocation(as other: PackSource) -> Bool {
    guard case .git(let one) = self, case .git(let two) = other else { return self == other }
    return one.folder == two.folder
      && PolicyLocation(.git(GitSource(address: one.address))) == PolicyLocation(.git(GitSource(address: two.address)))
  }

  /// Whether a source has the reference that a required one of the same pack names, if it names one.
  fileprivate func satisfies(_ required: PackSource) -> Bool {
    guard case .git(let one) = self, case .git(let two) = required, let reference = two.reference else { return true }
    return one.reference == reference
  }
}

extension Message {
  private static func shown(_ source: PackSource) -> Argument { .text(PrintableText.text(source.text)) }

  /// A source as a word of a shell's command line: a range such as `>=1 <2` needs quotes.
  private static func word(_ source: PackSource) -> Argument { .text(ShellWord.text(source.text)) }

  fileprivate static func denied(_ source: PackSource, _ denied: PackPolicy.Placed<PolicyPattern>) -> Message {
    Message(
      "policy.source-allowed.denied",
      "{policy} denies the pack {source} with '{pattern}'\nuse another pack, or change the policy",
      [
        "policy": .text(denied.place.text), "source": shown(source),
        "pattern": .text(PrintableText.text(denied.value.text)),
      ])
  }
  fileprivate static func notAllowed(_ source: PackSource, _ place: PolicyPlace) -> Message {
    Message(
      "policy.source-allowed",
      "the pack {source} is not among those that {policy} allows\nuse another pack, or add it to that list",
      ["source": shown(source), "policy": .text(place.text)])
  }
  fileprivate static func placeNotAllowed(
    _ source: PackSource, _ folder: PackSource, _ place: PolicyPlace
  ) -> Message {
    Message(
      "policy.source-allowed.place",
      "the pack {source} is in the folder {folder}, which is not among those that {policy} allows\nuse another pack, or add that folder to the list",
      ["source": shown(source), "folder": shown(folder), "policy": .text(place.text)])
  }
  fileprivate static func branch(_ source: PackSource, _ place: PolicyPlace) -> Message {
    Message(
      "policy.source-pinned",
      "the pack {source} follows a branch, and {policy} requires a tag, a commit or a range with an upper bound\nwrite one after '#', such as '^1.2'",
      ["source": shown(source), "policy": .text(place.text)])
  }
  fileprivate static func openRange(_ source: PackSource, _ place: PolicyPlace) -> Message {
    Message(
      "policy.source-pinned.range",
      "the range of the pack {source} has no upper bound, and {policy} requires one\nuse a range such as '^1.2'",
      ["source": shown(source), "policy": .text(place.text)])
  }
  fileprivate static func mayBeBranch(_ name: String, _ place: PolicyPlace) -> Message {
    Message(
      "policy.source-pinned.name",
      "'{name}' may be a branch, and {policy} requires a tag, a commit or a range with an upper bound\nif it is a tag, write `#refs/tags/{name}`",
      ["name": .text(PrintableText.text(name)), "policy": .text(place.text)])
  }
  fileprivate static func required(_ required: PackPolicy.Placed<PackSource>) -> Message {
    Message(
      "policy.required-installed",
      "{policy} requires the pack {source}, and it is not installed\nrun `cairn add {word}`",
      ["policy": .text(required.place.text), "source": shown(required.value), "word": word(required.value)])
  }
  fileprivate static func requiredFirst(_ required: PackPolicy.Placed<PackSource>) -> Message {
    Message(
      "policy.required-installed.first",
      "{policy} requires the pack {source}, and Cairn is not installed here\nrun `cairn init --pack {word}`",
      ["policy": .text(required.place.text), "source": shown(required.value), "word": word(required.value)])
  }
  fileprivate static func requiredPinned(_ required: PackPolicy.Placed<PackSource>) -> Message {
    Message(
      "policy.required-installed.pinned",
      "{policy} requires the pack {source}, and it is not installed\nrun `cairn add {word}#REF` with a tag, a commit or a range such as '^1.2' for REF",
      ["policy": .text(required.place.text), "source": shown(required.value), "word": word(required.value)])
  }
  fileprivate static func requiredPinnedFirst(_ required: PackPolicy.Placed<PackSource>) -> Message {
    Message(
      "policy.required-installed.pinned-first",
      "{policy} requires the pack {source}, and Cairn is not installed here\nrun `cairn init --pack {word}#REF` with a tag, a commit or a range such as '^1.2' for REF",
      ["policy": .text(required.place.text), "source": shown(required.value), "word": word(required.value)])
  }
  fileprivate static func otherReference(
    _ required: PackPolicy.Placed<PackSource>, _ chosen: PackSource
  ) -> Message {
    Message(
      "policy.required-installed.reference",
      "{policy} requires the pack {source}, and {chosen} is installed\nrun `cairn upgrade --pack {word}`",
      [
        "policy": .text(required.place.text), "source": shown(required.value), "word": word(required.value),
        "chosen": shown(chosen),
      ])
  }
}
