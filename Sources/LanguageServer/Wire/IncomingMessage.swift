package import Documents
internal import Reporting

/// A message of the client (JSON-RPC 2.0, sections 4 and 5).
package enum IncomingMessage: Sendable {
  /// A question, which gets one answer.
  case request(RequestID, method: String, parameters: JSONNode?)
  /// Something that gets no answer.
  case notification(method: String, parameters: JSONNode?)
  /// The answer to a question of the server.
  case response(RequestID)
  /// A message that is none of these, with the error to answer it with and the id that it may have.
  case broken(RPCError, RequestID?)

  /// Reads the content of a message.
  package init(_ bytes: [UInt8]) {
    let document = JSONDocument(parsing: bytes)
    guard let root = document.root else {
      self = .broken(RPCError(.parseError, document.fault?.message.text ?? "not JSON"), nil)
      return
    }
    let id = root["id"].flatMap(RequestID.init)
    guard root.members != nil else {
      self = .broken(RPCError(.invalidRequest, "a message is an object; batches are not part of the protocol"), nil)
      return
    }
    guard let method = root["method"] else {
      if let id, root["result"] != nil || root["error"] != nil {
        self = .response(id)
      } else {
        self = .broken(RPCError(.invalidRequest, "a message has a method"), id)
      }
      return
    }
    guard let name = method.text else {
      self = .broken(RPCError(.invalidRequest, "a method is a string"), id)
      return
    }
    if let id {
      self = .request(id, method: name, parameters: root["params"])
    } else if let id = root["id"], id.value != .null {
      self = .broken(RPCError(.invalidRequest, "an id is a number or a string"), nil)
    } else {
      self = .notification(method: name, parameters: root["params"])
    }
  }
}

/// The id of a request, as the client chose it.
package enum RequestID: Sendable, Hashable {
  case number(Int)
  case text(String)

  /// nil for anything that no id is.
  package init?(_ node: JSONNode) {
    if let number = node.whole {
      self = .number(number)
    } else if let text = node.text {
      self = .text(text)
    } else {
      return nil
    }
  }

  /// The id in an answer.
  var value: JSONValue {
    switch self {
    case .number(let number): .whole(number)
    case .text(let text): .string(text)
    }
  }
}

/// Why a request has no result.
package struct RPCError: Error, Sendable, Equatable {
  /// The codes of JSON-RPC 2.0 (section 5.1) and of the Language Server Protocol ("ErrorCodes").
  package enum Code: Int, Sendable {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case internalError = -32603
    case serverNotInitialized = -32002
    case requestCancelled = -32800
  }

  package let code: Code
  /// For a developer of a client, so it is in English.
  package let message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

/// The messages of the server, as their content.
package enum OutgoingMessage {
  /// The answer to a request.
  package static func response(_ id: RequestID, _ result: JSONValue) -> String {
    JSONValue.fields(["jsonrpc": .string("2.0"), "id": id.value, "result": result]).text
  }

  /// The error in place of an answer; without an id if the request has none that could be read.
  package static func failure(_ id: RequestID?, _ error: RPCError) -> String {
    JSONValue.fields([
      "jsonrpc": .string("2.0"), "id": id?.value ?? .null,
      "error": .fields(["code": .whole(error.code.rawValue), "message": .string(error.message)]),
    ]).text
  }

  /// Something that gets no answer.
  package static func notification(_ method: String, _ parameters: JSONValue) -> String {
    JSONValue.fields(["jsonrpc": .string("2.0"), "method": .string(method), "params": parameters]).text
  }

  /// Something that gets no answer, with parameters that are JSON already.
  package static func notification(_ method: String, json: String) -> String {
    "{\"jsonrpc\":\"2.0\",\"method\":\(JSONValue.string(method).text),\"params\":\(json)}"
  }

  /// A question to the client.
  package static func request(_ id: String, _ method: String, _ parameters: JSONValue) -> String {
    JSONValue.fields([
      "jsonrpc": .string("2.0"), "id": .string(id), "method": .string(method), "params": parameters,
    ]).text
  }
}
