/// An option with a value; `Value` is what reading it gives.
///
/// With a default that is the value itself, without one an optional, and for a list an array.
public struct Option<Value: Sendable>: OptionKey {
    /// What is said of the option.
    public let declaration: OptionDeclaration
    /// The value of the texts given, which parsing has found readable.
    let value: @Sendable ([String]) -> Value

    private init(
        _ name: String,
        _ short: Character?,
        _ aliases: [String],
        _ help: String,
        _ form: ValueDeclaration,
        value: @escaping @Sendable ([String]) -> Value
    ) {
        declaration = OptionDeclaration(
            name: name,
            short: short,
            aliases: aliases,
            help: help,
            value: form
        )
        self.value = value
    }
}

extension Option {
    /// An option that has a value even when it is not given.
    public init(
        _ name: String,
        short: Character? = nil,
        aliases: [String] = [],
        takes form: ValueForm<Value>,
        default fallback: Value,
        help: String
    ) {
        let declared = form.declaration(count: .one, fallback: fallback)
        self.init(name, short, aliases, help, declared) { texts in
            texts.first.flatMap(form.value) ?? fallback
        }
    }

    /// An option that has no value unless it is given.
    public init<Given>(
        _ name: String,
        short: Character? = nil,
        aliases: [String] = [],
        takes form: ValueForm<Given>,
        help: String
    ) where Value == Given? {
        self.init(name, short, aliases, help, form.declaration(count: .one)) { texts in
            texts.first.flatMap(form.value)
        }
    }

    /// An option that gathers values, in the order they are given.
    public init<Element>(
        _ name: String,
        short: Character? = nil,
        aliases: [String] = [],
        takesMany form: ValueForm<Element>,
        _ count: ValueDeclaration.Count,
        help: String
    ) where Value == [Element] {
        self.init(name, short, aliases, help, form.declaration(count: count)) { texts in
            var values: [Element] = []
            for text in texts { form.value(of: text).map { values.append($0) } }
            return values
        }
    }
}
