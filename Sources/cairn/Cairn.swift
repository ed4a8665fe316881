internal import Commands
internal import Platform

/// The program.
@main
struct Cairn {
  /// Runs on the main thread, so that it can report a machine that allows no other threads.
  @MainActor static func main() async {
    if let shortage = Shortage.here() { CairnCommand.refuse(shortage, in: .live) }
    await CairnCommand.main(in: .live)
  }
}
