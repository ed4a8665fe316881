internal import Reporting
internal import Vocabulary

/// README.md and CHANGELOG.md.
///
/// The commands of other installers are those of their own pages, read on 2026-11-29: `gh skill install` in the manual of
/// GitHub CLI (cli.github.com/manual/gh_skill_install), `npx skills add` in the README of github.com/vercel-labs/skills, `apm
/// install` in microsoft.github.io/apm/quickstart, and `/plugin marketplace add` in
/// code.claude.com/docs/en/plugin-marketplaces.
extension NewPack {
  /// The address of the pack for Cairn, with the names that the author replaces.
  private var address: String { folder.map { ShellWord.text("OWNER/REPO//\($0)") } ?? "OWNER/REPO" }

  /// README.md.
  var readmeText: String {
    var parts = ["# \(name)\n\n\(description)\n", "## Install\n\n\(installText)"]
    if !example.isEmpty { parts.append("## Skills\n\n\(skillsText)") }
    parts.append("## Work on it\n\n\(workText)")
    if let license {
      let isHere = LicenseText.known.contains(license)
      parts.append("## License\n\n\(isHere ? "[\(license)](\(LicenseText.path))" : license)\n")
    }
    return parts.joined(separator: "\n")
  }

  private var installText: String {
    """
    `OWNER/REPO` is the owner and the name of this repository. With Cairn:

    ```sh
    cairn init --pack \(address)   # a repository without Cairn
    cairn add \(address) --all     # a repository that has Cairn
    ```

    \(folder == nil ? otherInstallers : fromHere)
    """
  }

  /// The lines for other installers. In the full layout only those find the skills that read where they are.
  private var otherInstallers: String {
    let searching =
      layout == .plain
      ? "gh skill install OWNER/REPO\nnpx skills add OWNER/REPO\n" : ""
    let others =
      layout == .full
      ? """

      `gh skill` and `npx skills` look for a folder `skills` at the top. This command writes such a tree, in one language, to
      `dist/plain/`:

      ```sh
      cairn pack build --layout plain --locale \(source) --out dist/plain
      ```

      """ : ""
    guard isForInstallers else { return String(others.drop { $0 == "\n" }) }
    return """
      With another installer:

      ```sh
      \(searching)apm install OWNER/REPO
      ```

      In Claude Code:

      ```text
      /plugin marketplace add OWNER/REPO
      /plugin install \(pluginName)@\(pluginName)
      ```
      \(others)
      """
  }

  /// The lines for a pack that is a folder of a larger repository.
  private var fromHere: String {
    guard let folder else { return "" }
    return """
      In this repository itself, from its root:

      ```sh
      cairn init --pack \(ShellWord.text("./\(folder)"))
      ```

      """
  }

  private var skillsText: String {
    let path = path(of: ExampleSkill.document, in: source)
    return """
      - [\(ExampleSkill.name)](\(path)): an example.
        Change it, or delete its folder\(locales.count > 1 ? " in every language" : "") and its route in
        `\(self.path(of: PackLoader.routes, in: nil))`; `cairn pack bump` then updates `\(layout.ledger)`.

      """
  }

  private var workText: String {
    let translating = locales.count > 1 ? "cairn i18n status               # what is not translated, or outdated\n" : ""
    let derived =
      isForInstallers
      ? """

      `apm.yml` and `.claude-plugin/` repeat what `manifest.toml` says; `cairn pack build --for claude,apm` updates them.

      """ : ""
    let checked =
      folder == nil
      ? """

      `\(Self.workflow)` runs the doctor on GitHub. It is skipped until two variables of the repository are set
      (Settings, Secrets and variables, Actions): `CAIRN_URL`, the address of Cairn's executable for Linux on x86-64, and
      `CAIRN_SHA256`, the SHA-256 of that file.

      """ : ""
    return """
      In the folder of the pack:

      ```sh
      cairn new skill NAME            # add a skill
      cairn doctor                    # check everything
      cairn pack preview              # the files that an installation writes
      \(translating)cairn pack bump                 # raise the revisions of changed documents
      cairn pack bump --version minor # set the next version, here and in the changelog
      cairn pack build                # the archives of a release, in dist/
      ```
      \(derived)\(checked)
      """
  }

  /// CHANGELOG.md, in the form that `cairn pack bump --version` edits and `cairn upgrade` shows.
  func changelogText(isNew: Bool) -> String {
    let head = """
      # Changelog

      What users of this pack notice, in the form of [Keep a Changelog 1.1](https://keepachangelog.com/en/1.1.0/); versions follow
      [Semantic Versioning 2.0.0](https://semver.org/spec/v2.0.0.html).

      ## [Unreleased]

      """
    guard isNew else { return head }
    let added = example.isEmpty ? "- The pack." : "- The skill `\(ExampleSkill.name)`."
    return "\(head)\n## [\(version)] - \(day)\n\n### Added\n\n\(added)\n"
  }
}
