import Testing
import Vocabulary

@Suite struct ByteTests {
  private func text(_ holds: (UInt8) -> Bool) -> String {
    String(decoding: (UInt8.min...UInt8.max).filter(holds), as: UTF8.self)
  }

  @Test func `letters, digits, punctuation and spaces are those of ASCII`() {
    #expect(text(Byte.isLetter) == "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    #expect(text(Byte.isDigit) == "0123456789")
    #expect(text(Byte.isPunctuation) == "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
    #expect(text(Byte.isSpace) == "\t\n\r ")
  }

  @Test func `a hexadecimal digit has its value in either letter case`() {
    #expect(text { Byte.hexValue($0) != nil } == "0123456789ABCDEFabcdef")
    #expect("09AFaf".utf8.map(Byte.hexValue) == [0, 9, 10, 15, 10, 15])
  }

  @Test func `trimming removes blanks at both ends only`() {
    #expect(Array(" \ta b\t\n".utf8)[...].trimmed().elementsEqual("a b\t\n".utf8))
    #expect(Array(" \ta b\t\n".utf8)[...].trimmed(of: Byte.isSpace).elementsEqual("a b".utf8))
    #expect(Array(" \t".utf8)[...].trimmed().isEmpty)
  }
}
