internal import Commands
internal import Platform

/// The program.
@main
struct Cairn {
  /// On the main thread, so that a machine that gives no other thread is told of.
  @MainActor static func main() async {
    if let shortage = Shortage.here() { CairnCommand.refuse(shortage, in: .live) }
    await CairnCommand.main(in: .live)
  }
}
