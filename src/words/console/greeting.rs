//! What is said to somebody who has no desk yet.

values! {
    /// What can be chosen, and what stands around it.
    Greeting {
        Demo,
        Tour,
        Import,
        Begin,
        Leave,
        Purpose,
        Nothing,
        Elsewhere,
        File,
        Customer,
        Contract,
        AboutFile,
        AboutCustomer,
    }
}

impl Greeting {
    /// What can be chosen, in this order.
    pub const ENTRIES: [Self; 5] = [Self::Demo, Self::Tour, Self::Import, Self::Begin, Self::Leave];
}
