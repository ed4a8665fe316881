import Documents
import LanguageServer
import Testing

@Suite struct MessageTests {
  @Test func `values are JSON that reads back the same`() throws {
    let value = JSONValue.fields([
      "a": .string("\"\\\u{1}\n\u{7F}🍵</"), "b": .list([.null, .boolean(true), .whole(-3)]), "c": nil,
    ])
    #expect(value.text == "{\"a\":\"\\\"\\\\\\u0001\\n\\u007f🍵</\",\"b\":[null,true,-3]}")
    let root = try #require(JSONDocument(parsing: Array(value.text.utf8)).root)
    #expect(root["a"]?.text == "\"\\\u{1}\n\u{7F}🍵</")
    #expect(root["b"]?.items?.last?.whole == -3)
  }

  private func kind(_ text: String) -> String {
    switch IncomingMessage(Array(text.utf8)) {
    case .request(let id, let method, _): "request \(id) \(method)"
    case .notification(let method, _): "notification \(method)"
    case .response(let id): "response \(id)"
    case .broken(let error, _): "broken \(error.code.rawValue)"
    }
  }

  @Test func `messages are told apart`() {
    #expect(kind(#"{"id": 1, "method": "a"}"#) == "request number(1) a")
    #expect(kind(#"{"id": "x", "method": "a"}"#) == "request text(\"x\") a")
    #expect(kind(#"{"method": "a"}"#) == "notification a")
    #expect(kind(#"{"id": 1, "result": null}"#) == "response number(1)")
    #expect(kind(#"{"id": 1.5, "method": "a"}"#) == "broken -32600")
    #expect(kind(#"{"id": [], "method": "a"}"#) == "broken -32600")
    #expect(kind("{") == "broken -32700")
    #expect(kind("[]") == "broken -32600")
    #expect(kind(#"{"id": 1}"#) == "broken -32600")
    #expect(kind(#"{"method": 1}"#) == "broken -32600")
  }
}
