import TestSupport
import Testing

/// Packs that are too large for Cairn's own doctor to read.
struct SizeLimitTests {
  /// A pack with a skill of this many files, each with a path of the maximum length.
  private static func pack(files: Int) -> [String: Content] {
    var contents = SmallPack().contents(at: "pack")
    let folder = (0..<3).map { String(repeating: "abcdefg\($0)", count: 30) }.joined(separator: "/")
    for number in 0..<files {
      contents["pack/templates/common/skills/alpha/references/\(folder)/\(number).txt"] = "x\n"
    }
    return contents
  }

  @Test func `a pack whose lock file would be too large is refused before anything is written`() async throws {
    let machine = try TestMachine(Self.pack(files: 4500))
    let before = try machine.tree()
    for command in [["init", "--pack", "../pack", "--dry-run"], ["init", "--pack", "../pack", "--yes"]] {
      let run = await machine.cairn(command)
      #expect(run.code == 2, "\(run.errors)")
      #expect(
        run.errors.contains("[too-many-documents]") && run.errors.contains(" documents would be larger than 4 MiB"),
        "\(run.errors)")
      #expect(try machine.tree() == before)
    }
  }

  @Test func `the limit also applies to an upgrade`() async throws {
    let machine = try TestMachine(Self.pack(files: 100))
    #expect(await machine.cairn("init", "--pack", "../pack", "--yes").code == 0)
    #expect(await machine.cairn("doctor").code == 0)
    let before = try machine.tree()
    try machine.folder.write(Self.pack(files: 4500))
    let run = await machine.cairn("upgrade", "--repo-only", "--yes")
    #expect(run.code == 2 && run.errors.contains("[too-many-documents]"), "\(run.errors)")
    #expect(try machine.tree() == before)
  }

  @Test func `a document that is too large is refused before anything is written`() async throws {
    var contents = SmallPack().contents(at: "pack")
    let place = "pack/templates/common/skills/alpha/references/long.md"
    contents[place] = .text(String(repeating: "x\n", count: 2 << 20) + "x")
    let machine = try TestMachine(contents)
    let run = await machine.cairn("init", "--pack", "../pack", "--yes")
    #expect(run.code == 2, "\(run)")
    #expect(
      run.errors.contains("error: .agents/skills/alpha/references/long.md: ")
        && run.errors.contains("[document-too-large]"), "\(run)")
    #expect(try machine.tree().isEmpty)
    // One byte less is accepted; a file that is not a document may be larger.
    try machine.folder.write([
      place: .text(String(repeating: "x\n", count: 2 << 20)),
      "pack/templates/common/skills/alpha/assets/large.bin": .bytes(Array(repeating: 0, count: 4 << 20 + 1)),
    ])
    #expect(await machine.cairn("init", "--pack", "../pack", "--yes").code == 0)
    let doctor = await machine.cairn("doctor")
    #expect(!doctor.output.contains("document.readable"), "\(doctor)")
  }
}
