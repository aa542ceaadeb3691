/// How values of one type are written on a command line.
public struct ValueForm<Value: Sendable>: Sendable {
    let placeholder: String
    let allowed: [String]
    let offer: ValueDeclaration.Offer
    let read: @Sendable (String) throws(Complaint) -> Value
    let spelling: @Sendable (Value) -> String?

    /// A form read by a closure that throws a plain-English complaint.
    public init(
        _ placeholder: String,
        offer: ValueDeclaration.Offer = .allowed,
        spelling: @escaping @Sendable (Value) -> String? = { _ in nil },
        read: @escaping @Sendable (String) throws(Complaint) -> Value
    ) {
        self.init(placeholder, allowed: [], offer: offer, spelling: spelling, read: read)
    }

    private init(
        _ placeholder: String,
        allowed: [String],
        offer: ValueDeclaration.Offer,
        spelling: @escaping @Sendable (Value) -> String?,
        read: @escaping @Sendable (String) throws(Complaint) -> Value
    ) {
        self.placeholder = placeholder
        self.allowed = allowed
        self.offer = offer
        self.spelling = spelling
        self.read = read
    }

    func declaration(count: ValueDeclaration.Count, fallback: Value? = nil) -> ValueDeclaration {
        ValueDeclaration(
            placeholder: placeholder,
            allowed: allowed,
            fallback: fallback.flatMap(spelling),
            count: count,
            offer: offer,
            complaint: complaint
        )
    }

    @Sendable private func complaint(about text: String) -> Complaint? {
        do throws(Complaint) {
            _ = try read(text)
            return nil
        } catch {
            return error
        }
    }

    /// The value of a text that parsing has found readable.
    func value(of text: String) -> Value? {
        do throws(Complaint) { return try read(text) } catch { return nil }
    }
}

extension ValueForm where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    /// One of the cases of an enumeration, by its raw value.
    public static func choice(of type: Value.Type = Value.self, as placeholder: String) -> Self {
        // Closures, because a key path of a generic type is put together when the program starts.
        let allowed = Value.allCases.map { $0.rawValue }
        return Self(placeholder, allowed: allowed, offer: .allowed, spelling: { $0.rawValue }) {
            text throws(Complaint) in
            guard let value = Value(rawValue: text) else {
                throw Complaint("choose one of: \(allowed.joined(separator: ", "))")
            }
            return value
        }
    }
}

extension ValueForm where Value == String {
    /// Any text but an empty one.
    public static func text(_ placeholder: String) -> Self {
        nonEmpty(placeholder, offer: .allowed)
    }

    /// The name of a file.
    public static func file(_ placeholder: String = "FILE") -> Self {
        nonEmpty(placeholder, offer: .files)
    }

    /// The name of a file to be written.
    public static func newFile(_ placeholder: String = "FILE") -> Self {
        Self(placeholder, offer: .files, spelling: { $0 }) { text throws(Complaint) in
            guard !text.isEmpty else { throw "give some text" }
            guard text != "-" else { throw "name a file; - stands for standard input" }
            return text
        }
    }

    /// The name of a folder.
    public static func folder(_ placeholder: String = "DIR") -> Self {
        nonEmpty(placeholder, offer: .folders)
    }

    private static func nonEmpty(_ placeholder: String, offer: ValueDeclaration.Offer) -> Self {
        Self(placeholder, offer: offer, spelling: { $0 }) { text throws(Complaint) in
            guard !text.isEmpty else { throw "give some text" }
            return text
        }
    }
}

extension ValueForm where Value == Int {
    /// A whole number within bounds.
    public static func number(_ placeholder: String = "N", in bounds: ClosedRange<Int>) -> Self {
        Self(placeholder, spelling: { String($0) }) { text throws(Complaint) in
            guard let number = Int(text), bounds.contains(number) else {
                throw Complaint(
                    "give a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
                )
            }
            return number
        }
    }
}
