package import ClewCapture

/// What is to be done after a look at an exchange.
package enum DoorState: Hashable, Sendable {
    /// Go on: nothing stands in the way.
    case goOn
    /// Ask for the same page again: what came was a wall, and the door has got past it.
    case again
    /// Leave the site alone for so many seconds, then ask for the same page again; `reason` is for the desk where this
    /// does not end.
    case wait(seconds: Int, reason: ParkReason)
    /// Leave the site alone until a person has done something; the page was not seen and stays due.
    case park(ParkReason)

    /// Why the page was not seen; `nil` where it was, and where the door has got past what stood in its place.
    var wall: ParkReason.Kind? {
        switch self {
        case .goOn, .again: nil
        case .wait(_, let reason), .park(let reason): reason.kind
        }
    }
}

/// What a door asks its site for.
package enum DoorRequest: Sendable {
    /// A page: the login page, or one behind it. `isLoggedIn` says whether the request carries the session of an account.
    case get(WebAddress, isLoggedIn: Bool)
    /// A filled-in login form.
    case logIn(LoginForm)

    /// Where it goes.
    package var address: WebAddress {
        switch self {
        case .get(let address, _): address
        case .logIn(let form): form.action
        }
    }

    /// Does it, without waiting or asking anybody.
    package func perform(with client: SiteClient) -> Exchange {
        switch self {
        case .get(let address, _): client.get(address)
        case .logIn(let form): client.logIn(form)
        }
    }
}
