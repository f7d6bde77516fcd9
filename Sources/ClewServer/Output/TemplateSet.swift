public import ClewCore
import Mustache

/// Why the templates of a site cannot be used.
public enum TemplateFault: Fault, Hashable {
    /// A template is not well formed.
    case malformed(name: String)
    /// A template takes a value as it is, which only ``Markup`` may.
    case unescaped(name: String)
    /// There is no template of this name.
    case missing(name: String)

    /// What kind of thing went wrong.
    public var kind: FaultKind { .corrupted }

    /// One sentence: what is wrong, what to do.
    public var sentence: String {
        let what =
            switch self {
            case .malformed(let name): "The template \(name) is not well formed"
            case .unescaped(let name): "The template \(name) takes a value unescaped"
            case .missing(let name): "There is no template \(name)"
            }
        return what + "; this is a fault of the program, report it."
    }
}

/// The templates of a site, in the language Mustache, compiled once.
///
/// Every value is made harmless; only ``Markup`` stands as it is. A template with a tag that turns this off (three
/// braces or an ampersand) is refused. Spaces at the start of a line are layout of the source and are left out.
///
///     let templates = try TemplateSet(["hello": "<p>Hello {{name}}</p>"])
///     templates.render(["name": "<b>"], with: "hello")  // <p>Hello &lt;b&gt;</p>
public struct TemplateSet: Sendable {
    private var library = MustacheLibrary()
    private let names: Set<String>

    /// Compiles templates by name.
    ///
    /// - Throws: ``TemplateFault/malformed(name:)``, ``TemplateFault/unescaped(name:)``.
    public init(_ sources: [String: String]) throws(TemplateFault) {
        MustacheContentTypes.register(HarmlessText(), named: HarmlessText.name)
        names = Set(sources.keys)
        for (name, source) in sources {
            let lines = source.split(separator: "\n").map { $0.drop { $0 == " " } }
            let text = lines.joined(separator: "\n")
            // A change of delimiters would hide the two forms looked for here.
            for opening in ["{{{", "{{&", "{{ &", "{{=", "{{%", "{{ =", "{{ %"] where text.contains(opening) {
                throw .unescaped(name: name)
            }
            do {
                try library.register("{{% CONTENT_TYPE: \(HarmlessText.name)}}" + text, named: name)
            } catch {
                throw .malformed(name: name)
            }
        }
    }

    /// Fills a template with the properties of a value.
    ///
    /// - Throws: ``TemplateFault/missing(name:)``.
    public func render(_ value: some Sendable, with name: String) throws(TemplateFault) -> String {
        guard names.contains(name), let page = library.render(value, withTemplate: name) else {
            throw .missing(name: name)
        }
        return page
    }
}
