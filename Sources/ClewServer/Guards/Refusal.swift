public import ClewCore

/// Why a request is not answered as asked.
public enum Refusal: Fault, Hashable {
    /// There is no such page.
    case notFound
    /// The page does not answer to this method.
    case wrongMethod
    /// Nobody is logged in.
    case notLoggedIn
    /// The role of the user does not allow it.
    case denied
    /// The request did not come from a form of this site, or the form had expired.
    case forged
    /// The request names another host or was sent by another site.
    case foreign
    /// The body is larger than any form of this site.
    case tooLarge
    /// Too many attempts; the number of seconds to wait.
    case tooMany(seconds: Int)

    /// What kind of thing went wrong.
    public var kind: FaultKind {
        switch self {
        case .notFound: .notFound
        case .wrongMethod, .tooLarge: .invalidInput
        case .notLoggedIn, .denied, .forged, .foreign: .denied
        case .tooMany: .unavailable
        }
    }

    /// One sentence: what is wrong, what to do.
    public var sentence: String {
        switch self {
        case .notFound: "There is no such page here; go back or start from the overview."
        case .wrongMethod: "This page cannot be asked for in that way; open it by its link."
        case .notLoggedIn: "You are not logged in, or your session has ended; log in and try again."
        case .denied: "Your role does not allow this; ask a supervisor of the case."
        case .forged: "The form had expired or did not come from this site; go back, load the page again and repeat."
        case .foreign: "The request came from another site or names another host; open this site by its own address."
        case .tooLarge: "More was sent than any form here takes; shorten it."
        case .tooMany(let seconds): "Too many attempts; wait \(seconds) seconds and try again."
        }
    }

    /// The HTTP status (RFC 9110, section 15; RFC 6585).
    public var status: Int {
        switch self {
        case .notFound: 404
        case .wrongMethod: 405
        case .notLoggedIn: 401
        case .denied, .forged: 403
        case .foreign: 421
        case .tooLarge: 413
        case .tooMany: 429
        }
    }
}

/// The one table from errors to HTTP status codes.
public func httpStatus(of error: any Error) -> Int {
    if let refusal = error as? Refusal { return refusal.status }
    guard let fault = error as? any Fault else { return 500 }
    return switch fault.kind {
    case .invalidInput: 400
    case .notFound: 404
    case .denied: 403
    case .conflict: 409
    case .unavailable: 503
    case .corrupted: 500
    }
}
