internal import Platform
internal import Reporting

extension TerminalStyle {
  /// The colors of stdout, or of stderr, according to the option, the environment and the terminal.
  init(_ choice: ColorChoice, _ environment: Environment, ofErrors isForErrors: Bool = false) {
    self.init(isOn: Self.isWanted(choice, environment, ofErrors: isForErrors))
  }

  private static func isWanted(_ choice: ColorChoice, _ environment: Environment, ofErrors isForErrors: Bool) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      // According to no-color.org, and CLICOLOR_FORCE as on the BSDs.
      if let never = environment.variables["NO_COLOR"], !never.isEmpty { return false }
      if let force = environment.variables["CLICOLOR_FORCE"], !force.isEmpty, force != "0" { return true }
      let isTerminal = isForErrors ? environment.console.errorIsTerminal : environment.console.outputIsTerminal
      return isTerminal && environment.variables["TERM"] != "dumb"
    }
  }
}

extension Environment {
  /// The width of the terminal that shows stderr: `COLUMNS`, or what the terminal reports; nil if it is not a terminal.
  var errorColumns: Int? {
    guard console.errorIsTerminal else { return nil }
    return namedColumns ?? console.errorColumns
  }

  /// The columns of the terminal that shows stdout; nil if stdout is not a terminal, so that lines for a program are never broken.
  var outputColumns: Int? { console.outputIsTerminal ? columns : nil }

  /// The width of stdout: `COLUMNS`, or what the terminal reports; nil if neither is known.
  var columns: Int? { namedColumns ?? console.columns }

  private var namedColumns: Int? { variables["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } }
}
