internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// How the choices in the config file differ from what is installed, as far as the packs on this machine show. `cairn sync`
/// does not apply them, because it needs no pack: `cairn init` and `cairn upgrade` do.
struct UnfollowedChoices {
  let invocation: Invocation
  let root: RootSearch.Root
  let config: Config
  let lock: Lock
  let tree: any Tree
  /// What the checkout leaves out: nothing is said about it.
  let leftOut: CheckoutOmissions

  /// One kind of difference, about one or more skills or documents.
  struct Difference {
    enum Kind {
      case choice
      /// A skill that a chosen skill requires is not installed: nothing that anybody chose is missing.
      case requirement
      /// A name that its pack does not have.
      case name
    }

    let kind: Kind
    let message: Message
  }

  /// What a command tells about the choices that does not concern one file.
  struct Summary {
    /// What is to do so that the config file is followed.
    var messages: [Message] = []
    /// The chosen language, if no pack has it: then the documents are in another one, which is not a difference.
    var unavailableLocale: UnavailableLocale?
  }

  /// The summary, from the packs on this machine; no server is asked. `known` are the packs if they were read already.
  func summary(about known: [Pack?]?) async -> Summary {
    var packs = known ?? []
    if known == nil {
      let resolver = PackResolver(invocation, root: root.path, config)
      try? await resolver.fetch(config.packs.map(\.source), pinnedBy: lock, .none)
      packs = config.packs.map { try? resolver.pack($0.source) }
    }
    let found = packs.compactMap { $0 }
    return Summary(
      messages: differences(from: packs).filter { $0.kind != .requirement }.map(\.message),
      unavailableLocale: found.count == packs.count
        ? config.locale.flatMap { UnavailableLocale($0, in: found) } : nil)
  }

  /// The differences. `packs` are those of the config, with nil for each that cannot be read. Of a pack that changed since
  /// it was installed nothing is said, because the files of its former version are not known.
  func differences(from packs: [Pack?]) -> [Difference] {
    guard !lock.isEmpty else { return [] }
    let references = config.packs.map(\.source).compactMap(otherReference).map {
      Difference(kind: .choice, message: $0)
    }
    let found = packs.compactMap { $0 }
    guard found.count == packs.count, !found.isEmpty,
      found.allSatisfy({ pack in lock.packs[pack.manifest.id].map { $0.digest == pack.digest } ?? true })
    else { return references }
    let chosen = zip(config.packs, found).map { choice, pack in
      let skills = invocation.leftOutSkills(of: choice.source)
      return PackResolver.Resolved(packConfig: choice.following(skills), pack: pack, commit: nil, leftOut: skills)
    }
    let locale = config.locale ?? found.first?.manifest.source ?? .english
    let wanted: Wanted
    do {
      wanted = try Wanted(chosen, config: config, locale: locale, needsTexts: false, cairn: invocation.version)
    } catch let failure as Failure {
      return references + [Difference(kind: .name, message: failure.message)]
    } catch {
      return references
    }
    let installed = InstalledChoices(lock: lock, wanted: wanted, leftOut: leftOut, tree: tree)
    let required = Self.required(by: chosen)
    let missing = installed.missingSkills
    let onlyRequired = missing.filter { path in required.contains { path.isWithin($0) } }
    let messages: [(paths: [RelativePath], kind: Difference.Kind, message: (RelativePath, Int) -> Message)] = [
      (missing.filter { !onlyRequired.contains($0) }, .choice, Message.notInstalled),
      (installed.surplusSkills, .choice, Message.notChosen),
      (installed.otherSkills, .choice, { .otherLocale($0, $1, locale) }),
      (installed.missingDocuments(config), .choice, Message.documentsMissing),
      (installed.surplusDocuments, .choice, Message.documentsNotChosen),
      (installed.otherDocuments, .choice, { .documentsInOtherLocale($0, $1, locale) }),
      (onlyRequired, .requirement, Message.notRequired),
    ]
    return references
      + messages.compactMap { paths, kind, message in
        paths.first.map { Difference(kind: kind, message: message($0, paths.count)) }
      }
  }

  /// The message about a pack of a git repository that is installed at another reference than the config has, or not at
  /// all; nil for any other.
  private func otherReference(_ source: PackSource) -> Message? {
    guard case .git(let git) = source, lock.pin(of: source) == nil else { return nil }
    guard let other = lock.pin(ofSamePackAs: git) else { return .packNotInstalled(source.text) }
    return .otherReference(source.text, other.pack.source)
  }

  /// The folders of the skills that others require, and that nobody chose.
  private static func required(by chosen: [PackResolver.Resolved]) -> [RelativePath] {
    chosen.flatMap { chosen in
      let selection = try? Selection.resolve(
        profile: chosen.packConfig.profile, add: chosen.packConfig.add, remove: chosen.packConfig.remove,
        in: chosen.pack.manifest, skills: chosen.pack.skills)
      return selection?.requiredBy.keys.map(SkillPaths.folder) ?? []
    }
  }
}

extension Repository {
  /// How the choices of the config file differ from what is installed; `plan` is that of a sync.
  func unfollowed(_ plan: Plan, _ invocation: Invocation) async -> UnfollowedChoices.Summary {
    guard let config else { return UnfollowedChoices.Summary() }
    let choices = UnfollowedChoices(
      invocation: invocation, root: root, config: config, lock: lock, tree: tree, leftOut: plan.leftOut)
    return await choices.summary(about: packs?.map { try? $0.get().pack })
  }
}

extension Message {
  fileprivate static func otherReference(_ source: String, _ installed: String) -> Message {
    Message(
      "lock.config-followed.reference", "{source} is chosen, but {installed} is installed\nrun `cairn upgrade`",
      ["source": .text(PrintableText.text(source)), "installed": .text(PrintableText.text(installed))])
  }
  fileprivate static func packNotInstalled(_ source: String) -> Message {
    Message(
      "lock.config-followed.pack", "{source} is chosen, but not installed\nrun `cairn init` to install it",
      ["source": .text(PrintableText.text(source))])
  }
  fileprivate static func notInstalled(_ path: RelativePath, _ count: Int) -> Message {
    Message(
      "lock.config-followed.missing",
      "{count} chosen skills are not installed (first: {path})\nrun `cairn init` to install them",
      one: "a chosen skill is not installed: {path}\nrun `cairn init` to install it",
      ["count": .number(count), "path": .text(path.text)])
  }
  fileprivate static func notRequired(_ path: RelativePath, _ count: Int) -> Message {
    Message(
      "lock.config-followed.required",
      "{count} skills that chosen skills require are not installed (first: {path})\nrun `cairn init` to install them",
      one: "a skill that a chosen skill requires is not installed: {path}\nrun `cairn init` to install it",
      ["count": .number(count), "path": .text(path.text)])
  }
  fileprivate static func notChosen(_ path: RelativePath, _ count: Int) -> Message {
    Message(
      "lock.config-followed.surplus",
      "{count} installed skills are not chosen (first: {path})\nrun `cairn init` to delete them",
      one: "an installed skill is not chosen: {path}\nrun `cairn init` to delete it",
      ["count": .number(count), "path": .text(path.text)])
  }
  fileprivate static func otherLocale(_ path: RelativePath, _ count: Int, _ locale: LocaleTag) -> Message {
    Message(
      "lock.config-followed.locale",
      "{count} skills are not installed in the chosen language {locale} (first: {path})\nrun `cairn init` to update them",
      one: "{path} is not installed in the chosen language {locale}\nrun `cairn init` to update it",
      ["count": .number(count), "path": .text(path.text), "locale": .text(locale.text)])
  }
  fileprivate static func documentsMissing(_ path: RelativePath, _ count: Int) -> Message {
    Message(
      "lock.config-followed.documents",
      "{count} chosen documents are not installed (first: {path})\nrun `cairn init` to install them",
      one: "a chosen document is not installed: {path}\nrun `cairn init` to install it",
      ["count": .number(count), "path": .text(path.text)])
  }
  fileprivate static func documentsNotChosen(_ path: RelativePath, _ count: Int) -> Message {
    Message(
      "lock.config-followed.surplus-documents",
      "{count} installed documents are not chosen (first: {path})\nrun `cairn init` to delete them",
      one: "an installed document is not chosen: {path}\nrun `cairn init` to delete it",
      ["count": .number(count), "path": .text(path.text)])
  }
  fileprivate static func documentsInOtherLocale(_ path: RelativePath, _ count: Int, _ locale: LocaleTag) -> Message {
    Message(
      "lock.config-followed.document-locale",
      "{count} documents are not installed in the chosen language {locale} (first: {path})\nrun `cairn init` to update them",
      one: "the document {path} is not installed in the chosen language {locale}\nrun `cairn init` to update it",
      ["count": .number(count), "path": .text(path.text), "locale": .text(locale.text)])
  }
}
