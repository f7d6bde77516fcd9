/// A form of a page, or the controls that stand in none, as the page writes them.
///
///     let tree = PageTree(html: Array("<form action=/in method=post><input name=user><input type=password name=word></form>".utf8))
///     let form = PageForm.all(in: tree)[0]
///     form.method                       // "post"
///     form.controls.map(\.name)         // ["user", "word"]
///
/// A control belongs to the form that its `form` attribute names, or to the nearest one around it (HTML Standard,
/// 4.10.17.3). At most ``mostForms`` forms with ``mostControls`` controls in all are read.
public struct PageForm: Hashable, Sendable {
    /// The most forms that are read of a page.
    public static let mostForms = 200
    /// The most controls that are read of a page.
    public static let mostControls = 2000

    /// One control.
    public struct Control: Hashable, Sendable {
        /// What a person can do with it.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// Nothing: it is not shown.
            case hidden
            /// Write a line: the types `text`, `email`, `tel`, `number`, `search`, `url` and any that HTML does not know.
            case line
            /// Write a line that is not shown.
            case password
            /// Write several lines: `textarea`.
            case lines
            /// Tick it: `checkbox` and `radio`.
            case choice
            /// Take one of a list: `select`.
            case menu
            /// Send the form: `submit` and a `button` that does so.
            case submit
            /// Send the form with the place that was clicked: `image`.
            case picture
            /// Something else: `reset`, `button`, `file`, dates and colours.
            case other
        }

        /// The element.
        public let node: PageNode
        /// What a person can do with it.
        public let kind: Kind
        /// Under which name it is sent; `nil` when it is not.
        public let name: String?
        /// What is sent when nobody changes it; of a menu that of the option that is chosen.
        public let value: String
        /// What it says of itself: its label, `placeholder`, `aria-label`, `title`, `id`; of a button what stands on it.
        public let label: String
        /// Whether it is ticked.
        public let isTicked: Bool
        /// Whether it is switched off, so that it is never sent.
        public let isDisabled: Bool
        /// Whether nobody can change it.
        public let isReadOnly: Bool
        /// Whether an attribute hides it: `hidden`, or an inline style.
        public let isConcealed: Bool
        /// The most characters that it takes, where it says so.
        public let longest: Int?
    }

    /// The element; `nil` for the controls that stand in no form.
    public let node: PageNode?
    /// Where it is sent to, as the page writes it; `nil` where it says nothing, which means the page itself.
    public let action: String?
    /// `get`, `post` or `dialog`; what is none of these is `get`.
    public let method: String
    /// Its controls in the order of the page.
    public let controls: [Control]

    /// The forms of a page in its order, those without a control included; last the controls that stand in none.
    public static func all(in tree: PageTree) -> [PageForm] { FormReader(tree).forms() }

    /// The controls of some kinds.
    public func controls(_ kinds: Control.Kind...) -> [Control] { controls.filter { kinds.contains($0.kind) } }
}
