internal import Commands
internal import Platform

/// The program.
@main
struct Cairn {
  static func main() async {
    await CairnCommand.main(in: .live)
  }
}
