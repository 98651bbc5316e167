//! Acts about releases and updates of servers, and their fields.

use crate::domain::acts::entry::about;
use crate::domain::acts::entry::label::Update;
use crate::words::said::{act, labelled};
use crate::words::{ActName, Labelled};

pub(super) fn about(about: about::Update) -> ActName {
    use about::Update;
    match about {
        Update::Release => act("Write down a release, or declare a test version stable", "release"),
        Update::Test => act("Record that a reseller asks for a test version on a server", "test version for"),
        Update::Schedule => act("Plan the update of a server", "update of"),
        Update::Notice => act("Record that the notice was sent", "notice for"),
        Update::Start => act("Record that the update is running", "start of"),
        Update::Done => act("Record that the update succeeded", "update of"),
        Update::Fail => act("Record that the update failed", "failed update of"),
        Update::Rollback => act("Record that the server runs its former version again", "rollback of"),
        Update::Halt => act("Halt the rollout of a release", "halt of"),
        Update::Resume => act("Let a halted rollout go on", "resumption of"),
        Update::Hotfix => act("Record that a release is a hotfix: little tested", "hotfix"),
        Update::Confirm => act("Record that the success message was sent", "success message for"),
        Update::Defer => act("Apply for a later date", "deferral request for"),
        Update::Decide => act("Grant or refuse a deferral", "decision on"),
        Update::Withdraw => act("Take a deferral back", "withdrawal of"),
    }
}

pub(super) fn label(label: Update) -> Labelled {
    match label {
        Update::Server => labelled("server", "Server, such as srv-03"),
        Update::Release => labelled("release", "Version of the release"),
        Update::NextUpdate => {
            labelled("release", "Version of the update that is meant [default: the next update]")
        }
        Update::LastBegun => {
            labelled("release", "Version of the update that is meant [default: the update that began last]")
        }
        Update::Version => labelled("version", "Version of the server software"),
        Update::NewVersion => labelled("release", "Version to update to"),
        Update::TestVersion => labelled("version", "Test version that is asked for"),
        Update::Stage => labelled("stage", "Whether it is still tried or may be rolled out: test or stable"),
        Update::Urgent => labelled(
            "urgent",
            "May skip the notice, for a weighty reason [with --security-critical: security]",
        ),
        Update::Weight => labelled("weighty reason", "The weighty reason: security or function"),
        Update::SecurityCritical => labelled("security-critical", "May leave the maintenance windows"),
        Update::Minutes => labelled("minutes", "Minutes that updating one server takes"),
        Update::Documentation => labelled("documentation", "Where its documentation is"),
        Update::Start => labelled("start", "When the update begins"),
        Update::Wave => labelled("wave", "Wave of the rollout it belongs to"),
        Update::StartReason => labelled(
            "reason",
            "Why it begins although a rule stands against it; for security-critical and urgent releases",
        ),
        Update::Fault => labelled("what happened", "What went wrong"),
        Update::ResumeReason => labelled("reason", "Why it may go on"),
        Update::NoHotfix => labelled("no hotfix", "It is none after all"),
        Update::Deferral => labelled("deferral", "Number of the deferral, such as D-3"),
        Update::NewStart => labelled("new start", "When it shall run instead"),
        Update::Approve => labelled("grant it", "Grant it"),
        Update::Refuse => labelled("refuse it", "Refuse it"),
        Update::OtherStart => labelled("another time", "A start that is not proposed"),
        Update::BeginNow => labelled("begin it now", "It begins now"),
        Update::Decision => labelled("decision", "Grant it, refuse it, or take it back"),
        Update::Outcome => labelled("outcome", "How the update ended"),
        Update::WhatHappened => labelled("what happened", "What went wrong"),
        Update::Recipients => labelled("for", "Which updates it was sent for"),
        Update::NotBefore => labelled("not before", "No slot before"),
        Update::NotAfter => labelled("not after", "No slot after"),
        Update::Waves => {
            labelled("waves in percent", "Servers that have it at the end of each wave, in percent")
        }
        Update::PerNight => labelled("servers a night", "Most servers of one reseller in one night"),
    }
}
