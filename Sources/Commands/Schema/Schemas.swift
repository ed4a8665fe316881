internal import Packs
internal import Reporting
internal import Upgrading

/// All schemas that `cairn schema` prints.
enum Schemas {
  /// Of the files, then of the answers; each in the order of the names.
  static func all() throws -> [SchemaDocument] {
    let files = try FileSchema.all.map(\.document) + [ReleaseIndex.document(), Receipt.document()]
    return try files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) } + AnswerSchema.all()
  }
}
