package import Vocabulary

/// The files of a repository that are a pack.
package struct ShapedPack: Sendable {
  /// The manifest of a repository without a manifest.toml; nil if it is among the files.
  package let derived: Manifest?
  /// By their paths in the pack: those in the repository if it has a manifest.toml, else `skills/<skill>/…` and
  /// `locales/<tag>/skills/<skill>/…`.
  package let files: [RelativePath: PackFile]
  /// The path of each file in the repository, by its path in the pack.
  package let sources: [RelativePath: RelativePath]
  /// The paths in the pack of files of which the repository only has a pointer for Git LFS.
  package let withheld: Set<RelativePath>
  /// The skills of a pack without a manifest.toml, in the order in which they win if two have the same name.
  package let skills: [ShapedSkill]
  /// Skills that cannot be installed.
  package let refused: [RefusedSkill]
  /// What was left out, in byte order of the paths.
  package let notes: [ShapeNote]

  /// The file with the license of the whole pack; nil if there is none, or if the pack has a manifest.toml, which names
  /// the license itself.
  package var licenseFile: RelativePath? {
    files.keys.sorted().first { $0.parent == nil && LicenseFile.isName($0.name) }
  }

  /// Reads the pack and reports its problems; in a pack without a manifest.toml, those in the texts of skills are only
  /// warnings.
  package func load(
    targets: TargetRules = TargetRules(), agents: [String] = AgentTargets.names
  ) -> (pack: Pack?, faults: [LocatedDiagnostic]) {
    let loaded = Pack.load(files, derived: derived, targets: targets, agents: agents)
    var pack = loaded.pack
    pack?.withheld = withheld
    return (pack, loaded.faults)
  }
}
