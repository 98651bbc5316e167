//! Acts about a tenant: storage, duties, equipment, what does not count, and their fields.

use crate::domain::acts::entry::about;
use crate::domain::acts::entry::label::Tenant;
use crate::words::said::{act, labelled};
use crate::words::{ActName, Labelled};

pub(super) fn about(about: about::Tenant) -> ActName {
    use about::Tenant;
    match about {
        Tenant::Measure => act("Record a measurement", "measurement of"),
        Tenant::Buy => act("Buy storage for a tenant", "storage for"),
        Tenant::Export => act(
            "Record that data was taken out by hand; keeping it safe is the reseller's responsibility",
            "export of",
        ),
        Tenant::Exclude => act("Record a span that does not count", "excluded time of"),
        Tenant::Mark => {
            act("Record what was found about duties of a customer, or about its installation", "duties of")
        }
        Tenant::Tested => act("Record how the test of a device or trunk went", "test of equipment"),
        Tenant::Trunk => act("Record that a tenant calls over a trunk", "trunk of"),
        Tenant::Reachable => {
            act("Record who or what must be reachable at a tenant's, and by what", "reachability of")
        }
    }
}

pub(super) fn label(label: Tenant) -> Labelled {
    match label {
        Tenant::Tenant => labelled("tenant", "Tenant, such as klinikum-nord"),
        Tenant::InUse => labelled("in use", "What is in use, in bytes or such as '118 GB'"),
        Tenant::Recordings => labelled("recordings", "Bytes of it that are call recordings"),
        Tenant::Voicemail => labelled("voicemail", "Bytes of it that are voicemail"),
        Tenant::MeasuredAt => labelled("measured at", "When it was measured [default: now]"),
        Tenant::Gigabytes => labelled("gigabytes", "Whole gigabytes"),
        Tenant::Offer => labelled("offer or price", "Price-list position or number of the accepted offer"),
        Tenant::ValidFrom => labelled("valid from", "Valid from [default: now]"),
        Tenant::TakenOut => labelled("taken out", "Bytes that were taken out"),
        Tenant::ExportNote => labelled("what, whereto", "What it was, and where it went"),
        Tenant::TakenAt => labelled("done at", "When it was taken out [default: now]"),
        Tenant::From => labelled("from", "Begin of the span"),
        Tenant::To => labelled("to", "End of the span"),
        Tenant::ExcludeReason => labelled("what happened", "What happened, for whom"),
        Tenant::Ground => labelled("ground", "customer-change or force-majeure"),
        Tenant::Contract => labelled("contract", "One of its contracts, such as kaseya-support"),
        Tenant::Marks => {
            labelled("found", "What was found: ok, fail, or open to take a mark away; repeatable")
        }
        Tenant::MarkNote => labelled("note", "What there is to say about it"),
        Tenant::TestedKind => labelled("kind", "phone, headset, conference or trunk"),
        Tenant::TestedName => labelled("name", "Its name, such as colt-sip"),
        Tenant::TestFailed => labelled("it failed", "The test failed"),
        Tenant::TestedOn => labelled("tested on", "Day of the test, such as 2026-03-02"),
        Tenant::TestNote => labelled("settings, note", "Settings that it was tested with, or what failed"),
        Tenant::Trunk => labelled("trunk", "Name of the trunk, by which its test is found"),
        Tenant::TrunkGone => labelled("no longer", "The tenant calls over it no longer"),
        Tenant::Reachable => labelled("who or what", "Person or object, such as \"lift 2\""),
        Tenant::Licensed => labelled("has a licence", "It has a licence"),
        Tenant::Lines => labelled("lines", "Lines that it has"),
        Tenant::Phones => labelled("phones", "Phones that it has"),
        Tenant::ReachableGone => labelled("no longer", "It need not be reachable any more"),
    }
}
