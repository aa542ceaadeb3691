/// Numbers that look drawn by chance and are always the same.
struct Seeded {
    private var state: UInt64 = 2_026

    /// One of some elements; the only one when there is one.
    mutating func element<Element>(of list: [Element]) -> Element {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return list[Int((state >> 33) % UInt64(list.count))]
    }
}
