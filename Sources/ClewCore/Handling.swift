/// How a piece of information may be handled and how far it is trusted.
///
/// The grading is the 4×4 of the European police information model: the source A, B, C or X, the information 1 to 4;
/// what nobody has assessed is X4.
public struct Handling: Hashable, Sendable, Codable {
    /// How reliable the source is.
    public enum SourceGrade: String, Sendable, Hashable, Codable, CaseIterable {
        /// No doubt of authenticity, trustworthiness and competence.
        case a = "A"
        /// In most instances reliable.
        case b = "B"
        /// In most instances unreliable.
        case c = "C"
        /// Cannot be assessed, or has not been.
        case x = "X"
    }

    /// How far the information is believed.
    public enum InformationGrade: Int, Sendable, Hashable, Codable, CaseIterable {
        /// Known to be accurate without reservation.
        case accurate = 1
        /// Known to the source but not to the officer.
        case knownToSource = 2
        /// Not known to the source, but corroborated by other information.
        case corroborated = 3
        /// Not known to the source and cannot be corroborated, or has not been assessed.
        case unassessed = 4
    }

    /// How widely it may be shown; each level includes the ones before.
    public enum Confidentiality: Int, Sendable, Hashable, Codable, CaseIterable, Comparable {
        /// Public.
        case open = 0
        /// For those who work on the case.
        case restricted = 1
        /// For named persons.
        case confidential = 2
        /// For named persons in secured places.
        case secret = 3

        /// Less confidential is less.
        public static func < (left: Confidentiality, right: Confidentiality) -> Bool { left.rawValue < right.rawValue }
    }

    /// Who the person behind the data is to the case.
    public enum SubjectCategory: String, Sendable, Hashable, Codable, CaseIterable {
        /// Not assessed.
        case unassessed
        /// Suspected.
        case suspect
        /// Convicted.
        case convicted
        /// May be a victim.
        case victim
        /// May be a witness.
        case witness
        /// In contact with a suspect.
        case contact
        /// Nobody of concern.
        case bystander
    }

    /// The handling code of the owner of the information, such as H0 to H3; empty when there is none.
    public var code: String
    /// How reliable the source is.
    public var source: SourceGrade
    /// How far the information is believed.
    public var information: InformationGrade
    /// How widely it may be shown.
    public var confidentiality: Confidentiality
    /// Who the person behind it is to the case.
    public var subject: SubjectCategory
    /// When somebody must ask again whether it is still needed; `nil` when the case's rule decides.
    public var review: Timestamp?

    /// A handling.
    public init(
        code: String = "", source: SourceGrade = .x, information: InformationGrade = .unassessed,
        confidentiality: Confidentiality = .restricted, subject: SubjectCategory = .unassessed, review: Timestamp? = nil
    ) {
        self.code = code
        self.source = source
        self.information = information
        self.confidentiality = confidentiality
        self.subject = subject
        self.review = review
    }

    /// Nobody has assessed it: X4, restricted.
    public static let unassessed = Handling()

    /// The grading as written, such as `X4`.
    public var grading: String { "\(source.rawValue)\(information.rawValue)" }
}

/// What a reader may see. Every read of the case takes one.
public struct Clearance: Hashable, Sendable {
    /// The most confidential level that may be seen.
    public var confidentiality: Handling.Confidentiality

    /// May see up to this level.
    public init(upTo confidentiality: Handling.Confidentiality) {
        self.confidentiality = confidentiality
    }

    /// May see all of the case.
    public static let all = Clearance(upTo: .secret)
}
