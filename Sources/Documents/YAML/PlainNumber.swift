internal import Vocabulary

/// The forms of numbers and dates, each matched against the whole text.
struct PlainNumber {
  private let bytes: [UInt8]
  private var offset = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Binary, octal, decimal, hexadecimal and base 60.
  static func isInteger(_ bytes: [UInt8]) -> Bool {
    var number = PlainNumber(bytes)
    number.sign()
    if number.take("0") {
      if number.isAtEnd { return true }
      if number.take("b") { return number.digits(atLeast: 1, { $0 == 0x30 || $0 == 0x31 }) && number.isAtEnd }
      if number.take("x") { return number.digits(atLeast: 1, { Byte.hexValue($0) != nil }) && number.isAtEnd }
      _ = number.take("o")
      return number.digits(atLeast: 1, { $0 >= 0x30 && $0 <= 0x37 }) && number.isAtEnd
    }
    guard number.digits(atLeast: 1, Byte.isDigit, startingWithDigit: true) else { return false }
    return number.isAtEnd || number.sexagesimals() && number.isAtEnd
  }

  /// Decimal fractions, powers of ten, base 60, infinities and NaN.
  static func isFloat(_ bytes: [UInt8]) -> Bool {
    var number = PlainNumber(bytes)
    if number.take(".") {
      if ["nan", "NaN", "NAN"].contains(where: { number.rest.elementsEqual($0.utf8) }) { return true }
      if number.digits(atLeast: 1, Byte.isDigit) {
        if number.isAtEnd { return true }
        return number.exponent(needsSign: true) && number.isAtEnd
      }
    }
    number = PlainNumber(bytes)
    number.sign()
    if number.take(".") { return ["inf", "Inf", "INF"].contains { number.rest.elementsEqual($0.utf8) } }
    guard number.digits(atLeast: 1, Byte.isDigit, startingWithDigit: true) else { return false }
    if number.sexagesimals() {
      return number.take(".") && number.digits(atLeast: 0, Byte.isDigit) && number.isAtEnd
    }
    if number.take(".") { _ = number.digits(atLeast: 0, Byte.isDigit) }
    return number.isAtEnd || number.exponent(needsSign: false) && number.isAtEnd
  }

  /// `2026-11-21`, and the same with a time and an offset.
  static func isTimestamp(_ bytes: [UInt8]) -> Bool {
    var number = PlainNumber(bytes)
    guard number.count(4...4), number.take("-") else { return false }
    let date = number
    if number.count(2...2), number.take("-"), number.count(2...2), number.isAtEnd { return true }
    number = date
    guard number.count(1...2), number.take("-"), number.count(1...2) else { return false }
    guard number.take("T") || number.take("t") || number.blanks() > 0 else { return false }
    guard number.count(1...2), number.take(":"), number.count(2...2), number.take(":"), number.count(2...2) else {
      return false
    }
    if number.take(".") { while number.count(1...1) {} }
    if number.isAtEnd { return true }
    _ = number.blanks()
    if number.take("Z") { return number.isAtEnd }
    guard number.take("+") || number.take("-"), number.count(1...2) else { return false }
    return number.isAtEnd || number.take(":") && number.count(2...2) && number.isAtEnd
  }

  private var isAtEnd: Bool { offset >= bytes.count }
  private var rest: ArraySlice<UInt8> { bytes[min(offset, bytes.count)...] }
  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard let next, UInt32(next) == sign.value else { return false }
    offset += 1
    return true
  }

  private mutating func sign() {
    if !take("+") { _ = take("-") }
  }

  private mutating func blanks() -> Int {
    let start = offset
    while let next, Byte.isBlank(next) { offset += 1 }
    return offset - start
  }

  /// As many digits as the range allows; false if there are fewer.
  private mutating func count(_ range: ClosedRange<Int>) -> Bool {
    let start = offset
    while offset - start < range.upperBound, let next, Byte.isDigit(next) { offset += 1 }
    return offset - start >= range.lowerBound
  }

  /// Digits and underscores.
  private mutating func digits(
    atLeast least: Int, _ isDigit: (UInt8) -> Bool, startingWithDigit: Bool = false
  ) -> Bool {
    let start = offset
    if startingWithDigit, next.map(isDigit) != true { return false }
    while let next, isDigit(next) || next == UInt8(ascii: "_") { offset += 1 }
    return offset - start >= least
  }

  /// `:` and a number below 60, at least once.
  private mutating func sexagesimals() -> Bool {
    var found = false
    while next == UInt8(ascii: ":") {
      let start = offset
      offset += 1
      let first = next
      let isNumber = count(1...2)
      guard isNumber, offset - start == 2 || first.map({ $0 <= UInt8(ascii: "5") }) ?? false else {
        offset = start
        return false
      }
      found = true
    }
    return found
  }

  private mutating func exponent(needsSign: Bool) -> Bool {
    guard take("e") || take("E") else { return false }
    let hasSign = take("+") || take("-")
    if needsSign && !hasSign { return false }
    let start = offset
    while let next, Byte.isDigit(next) { offset += 1 }
    return offset > start
  }
}
