//! Fields of acts about a tenant's licences.

use super::declared::labels;

labels! {
    /// A field of an act about a tenant's licences.
    Licence {
        Product,
        Bought,
        User,
        Since,
        Uses,
        OfSystem,
        Released,
        Placed,
        Site,
        Nowhere,
        Team,
        Leader,
        Member,
        TeamEnd,
        Platform,
        Cti,
        Count,
        CountedFrom,
        Price,
        Cancelled,
        GoneFrom,
        PriceList,
        Offer,
        AcceptPenalty,
    }
}
