//! Acts about releases and updates of servers, and their fields.

use crate::domain::act::{about, label::Update};
use crate::words::Labelled;
use crate::words::said::labelled;

pub(super) fn about(about: about::Update) -> &'static str {
    use about::Update;
    match about {
        Update::Release => "Write down a release, or declare a test version stable",
        Update::Test => "Record that a reseller asks for a test version on a server",
        Update::Schedule => "Plan the update of a server",
        Update::Notice => "Record that the notice was sent",
        Update::Start => "Record that the update is running",
        Update::Done => "Record that the update succeeded",
        Update::Fail => "Record that the update failed",
        Update::Rollback => "Record that the server runs its former version again",
        Update::Halt => "Halt the rollout of a release",
        Update::Resume => "Let a halted rollout go on",
        Update::Hotfix => "Record that a release is a hotfix: little tested",
        Update::Confirm => "Record that the success message was sent",
        Update::Defer => "Apply for a later date",
        Update::Decide => "Grant or refuse a deferral",
        Update::Withdraw => "Take a deferral back",
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
        Update::Withdraw => labelled("withdraw it", "It is taken back"),
        Update::NotBefore => labelled("not before", "No slot before"),
        Update::NotAfter => labelled("not after", "No slot after"),
        Update::Waves => {
            labelled("waves in percent", "Servers that have it at the end of each wave, in percent")
        }
        Update::PerNight => labelled("servers a night", "Most servers of one reseller in one night"),
    }
}
