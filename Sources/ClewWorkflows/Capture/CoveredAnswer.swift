import ClewCore
import ClewWARC

extension AnswerStart {
    /// Whether an answer is of a class of data that is covered; `nil` while too little of it has come.
    ///
    /// Where text is not covered, nothing is kept that its type calls text, whatever its bytes are.
    static func isCovered(_ message: HTTPMessage, _ body: [UInt8], by classes: Set<CaptureScope.DataClass>) -> Bool? {
        switch (classes.contains(.text), classes.contains(.images)) {
        case (true, true): return true
        case (true, false): return isText(message, body)
        case (false, true):
            let type = message.fields["Content-Type"].map { MediaType($0).essence } ?? ""
            return MediaTypes.isText(type) ? false : isText(message, body).map { !$0 }
        case (false, false): return false
        }
    }
}
