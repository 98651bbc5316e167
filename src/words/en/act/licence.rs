//! Acts about a tenant's licences, and their fields.

use crate::domain::acts::entry::about;
use crate::domain::acts::entry::label::Licence;
use crate::words::said::{act, labelled};
use crate::words::{ActName, Labelled};

pub(super) fn about(about: about::Licence) -> ActName {
    use about::Licence;
    match about {
        Licence::Bought => act("Record how many licences were bought altogether", "licences bought for"),
        Licence::Need => {
            act("Record that a user, or the system, is configured for a product", "need for licences of")
        }
        Licence::Release => {
            act("Record that a user's function is off, or say what would follow", "licences released at")
        }
        Licence::Place => act("Record at which site a user is", "site of users of"),
        Licence::Team => act("Record who is in a team, for Analytics", "team of"),
        Licence::System => act("Record what the system works with", "system of"),
        Licence::Count => {
            act("Record how many active user licences there are, and what one costs", "user licences of")
        }
        Licence::Cancel => act("Cancel user licences, or say what would follow", "licences cancelled for"),
    }
}

pub(super) fn label(label: Licence) -> Labelled {
    match label {
        Licence::Product => labelled("product", "Product, such as office-plus"),
        Licence::Bought => {
            labelled("licences", "Licences there are now, without those that come with another product")
        }
        Licence::User => labelled("user", "User that is configured for it"),
        Licence::Since => labelled("since", "Since when [default: now]"),
        Licence::Uses => labelled("used as", "client, mobile-app or sms, where the user has it so"),
        Licence::OfSystem => {
            labelled("of the system", "How many the system itself is configured for, in place of a user")
        }
        Licence::Released => labelled("user", "User whose function is off"),
        Licence::Placed => labelled("user", "User, such as a.behn"),
        Licence::Site => labelled("site", "Where the user sits"),
        Licence::Nowhere => labelled("no site", "At no site that is known"),
        Licence::Team => labelled("team", "Name of the team"),
        Licence::Leader => labelled("leaders", "Who leads it; repeatable"),
        Licence::Member => labelled("members", "Who is a member; repeatable"),
        Licence::TeamEnd => labelled("team ends", "There is no such team any more"),
        Licence::Platform => labelled("works with", "What it works with, such as skype-for-business"),
        Licence::Cti => {
            labelled("CTI link", "Whether its server has a CTI link (TAPI, CSTA) to the telephone system")
        }
        Licence::Count => labelled("licences", "Active user licences there are"),
        Licence::CountedFrom => {
            labelled("from", "Day such as 2026-01-02, or time, from which on it holds [default: now]")
        }
        Licence::Price => {
            labelled("monthly fee", "Monthly fee of one from then on, such as 3.50 [default: as before]")
        }
        Licence::Cancelled => labelled("licences", "User licences to cancel"),
        Licence::GoneFrom => labelled(
            "gone from",
            "Day such as 2026-03-02, or time, from which on they are gone [default: now]",
        ),
        Licence::PriceList => labelled("price list", "Position of the price list"),
        Licence::Offer => labelled("offer", "Number of the accepted offer"),
        Licence::AcceptPenalty => {
            labelled("accept penalty", "Cancel although some are too many, and the penalty is due")
        }
    }
}
