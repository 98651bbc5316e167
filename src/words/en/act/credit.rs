//! Acts about credit accounts, and their fields.

use crate::domain::acts::entry::about;
use crate::domain::acts::entry::label::Credit;
use crate::words::said::{act, labelled};
use crate::words::{ActName, Labelled};

pub(super) fn about(about: about::Credit) -> ActName {
    use about::Credit;
    match about {
        Credit::Balance => act("Record the balance that the licence server shows", "balance of account"),
        Credit::TopUp => act("Record credits that were bought and loaded", "loading credits on account"),
        Credit::Rent => act("Record what is rented from then on; none gives it back", "rent of account"),
        Credit::Bought => act(
            "Record licences that were bought for the system instead of rented",
            "licences bought for account",
        ),
        Credit::Firmware => {
            act("Record the firmware of the system that runs on an account", "firmware of account")
        }
        Credit::Platform => act("Record what the system of an account runs on", "platform of account"),
        Credit::Price => act("Record what a licence costs by the price list from a day on", "list price"),
    }
}

pub(super) fn label(label: Credit) -> Labelled {
    match label {
        Credit::Account => labelled("account", "Account, such as 88"),
        Credit::Balance => labelled("balance", "Balance in iSC, such as 250 or 88.25"),
        Credit::ReadAt => labelled("read at", "When it was read [default: now]"),
        Credit::Loaded => labelled("iSC", "iSC that were loaded, such as 250 or 88.25"),
        Credit::Key => {
            labelled("key or order", "Activation key or number of the order; told twice, it loads once")
        }
        Credit::LoadedAt => labelled("loaded at", "When they were loaded [default: now]"),
        Credit::NewPrice => labelled(
            "new prices",
            "New price of a licence that is rented, for one and an average month; repeatable",
        ),
        Credit::Licence => labelled("licence", "Name or part number of the licence"),
        Credit::Rented => labelled("how many", "How many from then on; 0 gives them back"),
        Credit::Monthly => labelled(
            "iSC a month",
            "iSC for one and an average month [default: that of the recorded price list in force]",
        ),
        Credit::Maker => labelled("maker", "Who makes the software [default: the maker whose rental it is]"),
        Credit::RentedAt => labelled("configured at", "When it was configured [default: now]"),
        Credit::Bought => labelled("how many", "How many were bought; 0 takes it back"),
        Credit::Since => labelled("since", "Since when [default: now]"),
        Credit::Firmware => labelled("firmware", "Version of the firmware, such as 13r3"),
        Credit::Platform => labelled("platform", "vmware, hyper-v, innovaphone (its own hardware), or cloud"),
        Credit::CloudContract => labelled("cloud contract", "There is a contract for the cloud"),
        Credit::ListPrice => labelled("iSC a month", "iSC for one and an average month"),
        Credit::OffList => labelled("leaves the list", "It leaves the list"),
        Credit::InForceFrom => {
            labelled("in force from", "The list is in force from that day on [default: today]")
        }
        Credit::Pack => labelled("contract", "Contract whose list it is"),
    }
}
