/// What one option of a command asks of the others; without a rule, any two go together.
///
/// A command is told its rules beside its options, and a line that breaks one cannot be run: so
/// nothing that is asked for is passed over in silence.
public struct OptionRule: Sendable {
    private enum Demand: Sendable {
        case another(OptionDeclaration)
        case value([String], of: OptionDeclaration)
        case none(of: [OptionDeclaration])
        case noValue([String], of: OptionDeclaration)
        case anotherValue(than: OptionDeclaration)
        case differentValues
        case nothing
    }

    private let option: OptionDeclaration
    private let demand: Demand
    private let reason: String

    private init(_ option: some OptionKey, _ demand: Demand, _ reason: String = "") {
        self.option = option.declaration
        self.demand = demand
        self.reason = reason
    }

    /// An option that means something only beside another one.
    public static func needs(
        _ option: some OptionKey,
        _ other: some OptionKey,
        because reason: String
    ) -> OptionRule {
        OptionRule(option, .another(other.declaration), reason)
    }

    /// An option that means something only beside some values of another one, given or by default.
    public static func needs<Value: RawRepresentable<String>>(
        _ option: some OptionKey,
        _ other: Option<Value>,
        _ values: Value...,
        because reason: String
    ) -> OptionRule {
        OptionRule(option, .value(values.map { $0.rawValue }, of: other.declaration), reason)
    }

    /// An option beside which others mean nothing.
    public static func excludes(
        _ option: some OptionKey,
        _ others: any OptionKey...,
        because reason: String
    ) -> OptionRule {
        OptionRule(option, .none(of: others.map(\.declaration)), reason)
    }

    /// An option that means nothing beside some values of another one, given or by default.
    public static func excludes<Value: RawRepresentable<String>>(
        _ option: some OptionKey,
        _ other: Option<Value>,
        _ values: Value...,
        because reason: String
    ) -> OptionRule {
        OptionRule(option, .noValue(values.map { $0.rawValue }, of: other.declaration), reason)
    }

    /// Two options whose values cannot be one and the same file.
    public static func differs(_ option: some OptionKey, from other: some OptionKey) -> OptionRule {
        OptionRule(option, .anotherValue(than: other.declaration))
    }

    /// A list that may not name a value twice.
    public static func namesOnce(_ option: some OptionKey) -> OptionRule {
        OptionRule(option, .differentValues)
    }

    /// An option of every command that means nothing to this one and those within it.
    public static func refuses(_ option: some OptionKey, because reason: String) -> OptionRule {
        OptionRule(option, .nothing, reason)
    }

    /// The option that may not be given at all; nil when there is none.
    var refused: String? { if case .nothing = demand { option.name } else { nil } }

    /// Refuses what is given when it breaks the rule.
    func check(_ arguments: Arguments, for command: String) throws(UsageError) {
        guard let given = arguments.texts[option.name] else { return }
        let spelling = "--\(option.name)"
        switch demand {
        case .another(let other):
            guard arguments.texts[other.name] == nil else { return }
            throw .optionAlone(option: spelling, needed: "--\(other.name)", reason: reason)
        case .value(let values, let other):
            guard !values.contains(arguments.text(of: other)) else { return }
            let needed = "--\(other.name) \(values.joined(separator: " or "))"
            throw .optionAlone(option: spelling, needed: needed, reason: reason)
        case .none(let others):
            let other = others.first { arguments.texts[$0.name] != nil }
            guard let other else { return }
            throw .optionsApart(option: spelling, other: "--\(other.name)", reason: reason)
        case .noValue(let values, let other):
            let text = arguments.text(of: other)
            guard values.contains(text) else { return }
            throw .optionsApart(option: spelling, other: "--\(other.name) \(text)", reason: reason)
        case .anotherValue(let other):
            guard given == arguments.texts[other.name] else { return }
            throw .sameFile(option: spelling, other: "--\(other.name)")
        case .differentValues:
            var seen: Set<String> = []
            guard let twice = given.first(where: { !seen.insert($0).inserted }) else { return }
            throw .valueTwice(option: spelling, found: twice)
        case .nothing:
            throw .optionsApart(option: spelling, other: command, reason: reason)
        }
    }
}

extension Arguments {
    /// The value of an option as it is typed, or its default.
    fileprivate func text(of option: OptionDeclaration) -> String {
        texts[option.name]?.first ?? option.value?.fallback ?? ""
    }
}
