/// A part that few values of a kind have, kept apart so that all of them stay small to copy.
@propertyWrapper
public struct Rare<Part: Sendable>: Sendable {
    @usableFromInline
    final class Box: Sendable {
        @usableFromInline let part: Part

        @inlinable
        init(_ part: Part) { self.part = part }
    }

    @usableFromInline var box: Box?

    /// Keeps a part, or nothing.
    @inlinable
    public init(wrappedValue: Part?) { box = wrappedValue.map(Box.init) }

    /// The part; nil where there is none.
    @inlinable
    public var wrappedValue: Part? {
        get { box?.part }
        set { box = newValue.map(Box.init) }
    }
}
